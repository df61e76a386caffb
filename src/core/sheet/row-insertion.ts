import type { CellBlock, CellValue } from "./sheet-snapshot";

/** A cell to write in an inserted row or a new sheet; text that a spreadsheet would evaluate is written as text. */
export interface NewCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Whole rows inserted; rows below move down. All coordinates 0-based. */
export interface RowInsertion {
  readonly sheet: string;
  /** New rows come before this row (as numbered before the insertion). */
  readonly before: number;
  readonly count: number;
  /** For each new row the existing row (numbered before the insertion) whose formats and height it takes; higher where its texts need it. */
  readonly styleFrom: readonly number[];
  /** As numbered after the insertion. `removeMerges` name merges as the insertion leaves them. */
  readonly removeMerges: readonly CellBlock[];
  readonly addMerges: readonly CellBlock[];
  readonly cells: readonly NewCell[];
  /** The content the anchor row must still have, or the insertion is stale: cells of row `before`-1. */
  readonly expect: readonly NewCell[];
}
