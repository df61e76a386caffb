import { createEngine } from "../core/check/engine";
import { ruleSettings } from "../core/rule-set/rule-settings";
import type { RuleSet } from "../core/rule-set/rule-set";
import { ALL_RULES } from "../core/rules";
import { checkWorkbook, type CheckedWorkbookReport } from "./check-workbook";
import { openFile } from "./open-files";
import { suppressionsOf } from "./suppressions-of";

export interface FileChecker {
  check(path: string): Promise<CheckedWorkbookReport>;
  /** Milliseconds a rule; empty without a clock. */
  readonly timings: ReadonlyMap<string, number>;
}

/** Checks files one after the other; what cannot be opened is a problem of its report. */
export function fileChecker(ruleSet: RuleSet, clock?: () => number): FileChecker {
  const engine = createEngine(ALL_RULES, ruleSettings(ruleSet), clock ? { clock } : {});
  return {
    timings: engine.timings,
    async check(path) {
      const opened = await openFile(path);
      if (!opened.ok) return unreadable(opened.name, opened.sentence);
      const { suppressions, problems } = await suppressionsOf(opened.file);
      const report = checkWorkbook(opened.name, opened.sheets, suppressions, engine, ruleSet);
      return { ...report, problems: [...report.problems, ...problems] };
    },
  };
}

function unreadable(workbook: string, message: string): CheckedWorkbookReport {
  return {
    workbook,
    profile: undefined,
    indicators: 0,
    findings: [],
    ignored: [],
    unusedSuppressions: [],
    problems: [{ message, fatal: true }],
  };
}
