import type { CellBlock } from "./sheet-snapshot";

/** Merges of a sheet taken apart and made, rows staying where they are. Contents are edited separately, beforehand. */
export interface MergeChange {
  readonly sheet: string;
  readonly remove: readonly CellBlock[];
  readonly add: readonly CellBlock[];
}
