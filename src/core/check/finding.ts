import type { CellEdit } from "../sheet/cell-edit";

export type Severity = "error" | "warning" | "info";

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export const SEVERITY_WORD: Readonly<Record<Severity, string>> = { error: "错误", warning: "警告", info: "提示" };

/** What a fix wants done that is more than cell edits; app turns it into a journalled plan. */
export interface FixIntent {
  readonly action: "insert-rows" | "move-row" | "split-row" | "insert-parent";
  readonly anchor: { readonly sheet: string; readonly row: number };
  readonly payload: { readonly [name: string]: string | number | readonly string[] };
}

/** Edits that only make sense together, or an intent. "safe" may run in bulk: the meaning is provably unchanged. */
export type Fix =
  | { readonly label: string; readonly kind: "safe" | "choice"; readonly edits: readonly CellEdit[] }
  | { readonly label: string; readonly kind: "choice"; readonly intent: FixIntent };

/** A rule's result at a cell. 0-based row and column. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** ≤ 60 characters; names the cell's words. */
  readonly message: string;
  /** Which of the rule's messages this is. */
  readonly messageId: string;
  readonly fixes: readonly Fix[];
  /** The printed cell's text when this was found; "" for findings about a block or sheet. */
  readonly text: string;
  /** Stable while rows move: rule, goal, level names, column. */
  readonly key: string;
  /** Index of the block in the form; -1 for the sheet as a whole. */
  readonly block: number;
}

/** A rule that crashed costs one line, not the check. */
export interface RuleFailure {
  readonly rule: string;
  readonly sheet: string;
  readonly error: unknown;
}
