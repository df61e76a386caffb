import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildIfNeeded } from "./build";
import { prepareTests } from "./prepare-tests";

const ROOT = join(import.meta.dirname, "..");
const JEST = join(ROOT, "node_modules/jest/bin/jest.js");
const CACHE = join(ROOT, ".cache");

interface Counts {
  passed: number;
  failed: number;
}

/** One run of jest; a suite that cannot even start counts as one failure. */
function runJest(name: string, args: readonly string[]): Counts {
  const report = join(CACHE, `jest-${name}.json`);
  rmSync(report, { force: true });
  const run = spawnSync(process.execPath, [JEST, ...args, "--json", `--outputFile=${report}`], {
    cwd: ROOT,
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    const result = JSON.parse(readFileSync(report, "utf8")) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
    };
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    // Jest may fail without a failed test, for example when it leaves something open.
    return { passed: result.numPassedTests, failed: failed || (run.status === 0 ? 0 : 1) };
  } catch (error) {
    console.error(`jest (${name}) gave no report:`, error);
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(CACHE, { recursive: true });
prepareTests();
await buildIfNeeded();
const runs = [
  runJest("unit", ["--selectProjects", "unit", "ui"]),
  // Browsers share the machine badly: one file at a time.
  runJest("e2e", ["--selectProjects", "e2e", "--runInBand", "--passWithNoTests"]),
];
const passed = runs.reduce((sum, run) => sum + run.passed, 0);
const failed = runs.reduce((sum, run) => sum + run.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
