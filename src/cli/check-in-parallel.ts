import { Worker } from "node:worker_threads";
import type { RuleSet } from "../core/rule-set/rule-set";
import type { CheckedWorkbookReport } from "./check-workbook";

export interface ParallelCheck {
  readonly jobs: number;
  /** The module that a worker thread runs. */
  readonly worker: URL;
  readonly ruleSet: RuleSet;
  /** Called when a file's turn comes, with how many have begun. */
  readonly onBegin: (begun: number) => void;
}

/** The reports in the order of the paths, made by several worker threads; a thread that breaks rejects. */
export async function checkInParallel(
  paths: readonly string[],
  { jobs, worker, ruleSet, onBegin }: ParallelCheck,
): Promise<readonly CheckedWorkbookReport[]> {
  const reports: CheckedWorkbookReport[] = [];
  let begun = 0;
  const work = (thread: Worker): Promise<void> =>
    new Promise((resolve, reject) => {
      let current = -1;
      const takeNext = (): void => {
        const path = paths[begun];
        if (path === undefined) {
          resolve();
          return;
        }
        current = begun++;
        onBegin(begun);
        thread.postMessage(path);
      };
      thread.on("message", (report: CheckedWorkbookReport) => {
        reports[current] = report;
        takeNext();
      });
      thread.on("error", reject);
      takeNext();
    });
  const threads = Array.from(
    { length: Math.min(jobs, paths.length) },
    () => new Worker(worker, { workerData: { ruleSet } }),
  );
  try {
    await Promise.all(threads.map(work));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return reports;
}
