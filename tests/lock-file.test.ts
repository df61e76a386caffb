import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const ROOT = join(__dirname, "..");
const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as {
  packages: Readonly<Record<string, Locked>>;
};

/** Whether a package finds another from where it is installed: in its own node_modules or any above. */
function finds(from: string, name: string): boolean {
  for (let folder = from; ; folder = dirname(folder)) {
    const base = folder === "." || folder === "" ? "" : `${folder}/`;
    if (`${base}node_modules/${name}` in packages) return true;
    if (base === "") return false;
  }
}

test("everything a locked package may need is locked, for every platform: npm ci refuses anything less", () => {
  const missing = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !finds(path, name))
      .map((name) => `${path} → ${name}`),
  );
  expect(missing).toEqual([]);
});

test("our own dependencies are exact and locked at that very version", () => {
  const own = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
  };
  const wanted = Object.entries({ ...own.dependencies, ...own.devDependencies });
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([]);
});
