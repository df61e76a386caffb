import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "dist/bench");

// Plain compiled code, as the pane and the command line run it; a loader at run time would be measured too.
mkdirSync(OUT, { recursive: true });
await build({
  entryPoints: [join(ROOT, "bench/main.ts")],
  outfile: join(OUT, "main.mjs"),
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
process.exitCode = spawnSync(process.execPath, [join(OUT, "main.mjs")], { cwd: ROOT, stdio: "inherit" }).status ?? 1;
