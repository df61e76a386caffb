import type { CheckedWorkbookReport } from "../../../src/cli/check-workbook";
import type { Finding } from "../../../src/core/check/finding";
import { fromA1, type CellAddress } from "../../../src/core/sheet/cell-address";

/** A finding at a cell; what is not said is plain. */
export const finding = (cell: string, message: string, rest: Partial<Finding> = {}): Finding => ({
  rule: "value/vague",
  severity: "info",
  sheet: "表一",
  ...(fromA1(cell) as CellAddress),
  message,
  messageId: "one",
  fixes: [],
  text: "",
  key: `${cell}|${message}`,
  block: 0,
  ...rest,
});

/** The report of one workbook with these findings. */
export const report = (
  findings: readonly Finding[],
  rest: Partial<CheckedWorkbookReport> = {},
): CheckedWorkbookReport => ({
  workbook: "某局.xlsx",
  profile: undefined,
  indicators: 9,
  findings,
  ignored: [],
  unusedSuppressions: [],
  problems: [],
  ...rest,
});
