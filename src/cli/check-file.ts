import { createEngine, type Engine } from "../core/check/engine";
import { ruleSettings } from "../core/rule-set/rule-settings";
import type { RuleSet } from "../core/rule-set/rule-set";
import { ALL_RULES } from "../core/rules";
import { checkWorkbook, type CheckedWorkbookReport } from "./check-workbook";
import { openFile } from "./open-files";
import { suppressionsOf } from "./suppressions-of";

export interface FileChecker {
  check(path: string): Promise<CheckedWorkbookReport>;
  /** Milliseconds a rule in a round, the mean of all; empty without a clock. */
  readonly timings: ReadonlyMap<string, number>;
}

/** So often a workbook is checked where rules are timed: once tells more of the compiler than of the rules. */
export const TIMED_ROUNDS = 5;

/** Checks files one after the other; what cannot be opened is a problem of its report. */
export function fileChecker(ruleSet: RuleSet, clock?: () => number): FileChecker {
  const settings = ruleSettings(ruleSet);
  const engine = createEngine(ALL_RULES, settings);
  const timed = clock ? Array.from({ length: TIMED_ROUNDS }, () => createEngine(ALL_RULES, settings, { clock })) : [];
  return {
    get timings() {
      const mean = new Map<string, number>();
      for (const { timings } of timed)
        for (const [rule, ms] of timings) mean.set(rule, (mean.get(rule) ?? 0) + ms / TIMED_ROUNDS);
      return mean;
    },
    async check(path) {
      const opened = await openFile(path);
      if (!opened.ok) return unreadable(opened.name, opened.sentence);
      const { suppressions, problems } = await suppressionsOf(opened.file);
      const checkWith = (one: Engine): CheckedWorkbookReport =>
        checkWorkbook(opened.name, opened.sheets, suppressions, one, ruleSet);
      timed.forEach(checkWith);
      const report = checkWith(engine);
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
