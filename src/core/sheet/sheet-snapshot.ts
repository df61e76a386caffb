/** What a cell holds; a date is its serial number, as in Excel's `values`. */
export type CellValue = string | number | boolean | null;

export interface Cell {
  readonly value: CellValue;
  /** What the clerk sees: 1 with the format 0% reads "100%". */
  readonly text: string;
  readonly numberFormat?: string;
  /** Only a true formula ("=SUM(A1)"); the text "=100%" is a value. */
  readonly formula?: string;
}

/** A rectangle of cells, 0-based and inclusive. */
export interface CellBlock {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * One worksheet copied out of its host. `rows[r][c]` is absolute (A1 is rows[0][0]); rows and cells
 * beyond what is stored are blank. Covered cells of a merge are blank.
 */
export interface SheetSnapshot {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  /** Undefined where the host did not ask for them (Excel while typing): levels then fill down by blanks. */
  readonly merges?: readonly CellBlock[];
  readonly isProtected?: boolean;
  /** Set for what has no cells: a chart sheet or a dialog sheet. */
  readonly notAGrid?: boolean;
}

export const BLANK: Cell = { value: null, text: "" };

/** The cell at a 0-based position; blank beyond the stored area. */
export function cellAt(sheet: SheetSnapshot, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? BLANK;
}
