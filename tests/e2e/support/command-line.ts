import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ZHIBIAO = join(__dirname, "../../../bin/zhibiao.mjs");

/** What the built command line prints of a workbook as JSON. */
export function commandLine(command: "read" | "check", bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-saved-"));
  try {
    const path = join(folder, "saved.xlsx");
    writeFileSync(path, bytes);
    const run = spawnSync(process.execPath, [ZHIBIAO, command, path, "--format", "json"], {
      encoding: "utf8",
      maxBuffer: 50_000_000,
    });
    // Findings make the command end with 1; what it printed is the same.
    if (run.status !== 0 && run.status !== 1) throw run.error ?? new Error(`zhibiao ${command}: ${run.stderr}`);
    return run.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
