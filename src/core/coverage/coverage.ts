import type { CoverageSlot, Need } from "../check/profile";

export type SlotState = "filled" | "empty-value" | "missing" | "not-needed";

export interface CoverageCell {
  readonly slot: CoverageSlot;
  readonly state: SlotState;
  readonly need: Need;
  /** Indicators with a value. */
  readonly count: number;
  /** Where a click jumps: the first row of the slot, or its printed empty row, or nothing. 0-based sheet row. */
  readonly row?: number;
}

export interface CoverageRow {
  /** Index of the block in the form. */
  readonly block: number;
  /** “年度目标1 · 行政审批” */
  readonly title: string;
  readonly cells: readonly CoverageCell[];
}

export interface Coverage {
  readonly rows: readonly CoverageRow[];
  /** Required places, and how many of them are filled. percent is floor(100 × filled / required); 100 when nothing is required. */
  readonly required: number;
  readonly filled: number;
  readonly percent: number;
}
