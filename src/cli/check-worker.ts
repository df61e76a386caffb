import { parentPort, workerData } from "node:worker_threads";
import type { RuleSet } from "../core/rule-set/rule-set";
import { fileChecker } from "./check-file";

// What a worker thread of `check --jobs` runs: a path comes in, its report goes out.
const checker = fileChecker((workerData as { readonly ruleSet: RuleSet }).ruleSet);
parentPort?.on("message", (path: string) => {
  void checker.check(path).then((report) => parentPort?.postMessage(report));
});
