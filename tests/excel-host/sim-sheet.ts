import type { CellBlock, CellValue } from "../../src/core/sheet/sheet-snapshot";
import { textOfNumber, textOfString } from "../../src/hosts/xlsx/read-cell-text";
import type { SheetState, StateFormat } from "../../src/hosts/xlsx/save-changes";

/** A cell as Excel keeps it. */
export interface SimCell {
  value: CellValue;
  formula?: string;
  format: StateFormat;
  /** May be filled in while the sheet is protected. */
  isUnlocked?: boolean;
}

export interface SimRow {
  /** Place in the opened file; -1 for a row inserted since. */
  readonly origin: number;
  height?: number;
  isHidden?: boolean;
  readonly cells: Map<number, SimCell>;
}

/** Excel's types of conditional formats. */
export type FormatType =
  "Custom" | "CellValue" | "ContainsText" | "TopBottom" | "PresetCriteria" | "ColorScale" | "DataBar" | "IconSet";

export interface SimConditionalFormat {
  readonly id: string;
  readonly type: FormatType;
  areas: CellBlock[];
  /** Of a custom one, with "="; "" else. */
  formula: string;
  /** Of the other types: their properties as Excel names and answers them. */
  readonly rule: Readonly<Record<string, unknown>>;
  stopIfTrue: boolean;
  readonly look: Record<string, unknown>;
  /** Stood in the opened file. */
  readonly isOpened: boolean;
}

/** Data validation of some cells, as Excel answers it. */
export interface SimValidation {
  areas: CellBlock[];
  readonly type: string;
  readonly rule: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly message: string; readonly title: string; readonly showPrompt: boolean };
  readonly errorAlert: {
    readonly message: string;
    readonly title: string;
    readonly showAlert: boolean;
    readonly style: string;
  };
}

/** A table of the clerk's; Excel takes the names of its columns from its header row. */
export interface SimTable {
  readonly id: string;
  readonly name: string;
  /** With its header and total rows. */
  block: CellBlock;
  readonly hasHeaders: boolean;
  readonly hasTotals: boolean;
  readonly style: string;
  readonly bands: { readonly rows: boolean; readonly columns: boolean };
  /** By their places; of a table without headers these are their names. */
  columns: { readonly id: number; readonly name: string }[];
}

export interface SimProtection {
  readonly password: string | undefined;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface SimSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden";
  /** Undefined while anybody may write. */
  protection: SimProtection | undefined;
  /** A chart sheet: Excel's add-in API has no worksheet in front then. */
  readonly notAGrid: boolean;
  readonly opened: SheetState | undefined;
  rows: SimRow[];
  /** Of each column known so far its place in the opened file; -1 for one inserted since. */
  readonly columns: number[];
  merges: CellBlock[];
  /** The one that wins first. */
  conditionalFormats: SimConditionalFormat[];
  validations: SimValidation[];
  tables: SimTable[];
  widths: Map<number, number>;
  hiddenColumns: Set<number>;
  print:
    | {
        landscape: boolean;
        fitToWidth: boolean;
        repeatRows?: readonly [number, number];
        pageBreaks?: readonly number[];
      }
    | undefined;
}

export function cellOf(sheet: SimSheet, row: number, column: number): SimCell | undefined {
  return sheet.rows[row]?.cells.get(column);
}

/** The cell to change; rows, columns and cells come into being when first touched. */
export function touch(sheet: SimSheet, row: number, column: number): SimCell {
  fillRows(sheet, row + 1);
  fillColumns(sheet, column + 1);
  const { cells } = sheet.rows[row] as SimRow;
  const cell = cells.get(column) ?? { value: null, format: {} };
  cells.set(column, cell);
  return cell;
}

export function fillRows(sheet: SimSheet, count: number): void {
  while (sheet.rows.length < count)
    sheet.rows.push({ origin: sheet.opened ? sheet.rows.length : -1, cells: new Map() });
}

export function fillColumns({ columns, opened }: SimSheet, count: number): void {
  while (columns.length < count) columns.push(opened ? columns.length : -1);
}

/** How far the sheet reaches to the right. */
export function widthOf({ rows }: Pick<SimSheet, "rows">): number {
  let width = 0;
  for (const { cells } of rows) for (const column of cells.keys()) width = Math.max(width, column + 1);
  return width;
}

/** What the cell shows. Assumption: width never matters, as for Excel's `text` (A7). */
export function textOf(cell: SimCell | undefined): string {
  if (!cell || cell.value === null) return "";
  if (typeof cell.value === "number") return textOfNumber(cell.value, cell.format.numberFormat);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return textOfString(cell.value, cell.format.numberFormat);
}

/** Types into a cell as Excel takes it (A4): text in a text cell and after an apostrophe, else formulas, percents and numbers. */
export function enter(sheet: SimSheet, row: number, column: number, input: CellValue): void {
  const cell = touch(sheet, row, column);
  delete cell.formula;
  if (typeof input !== "string" || input === "") {
    cell.value = input === "" ? null : input;
    return;
  }
  if (cell.format.numberFormat === "@") cell.value = input.startsWith("'") ? input.slice(1) : input;
  else if (input.startsWith("'")) cell.value = input.slice(1);
  else if (input.startsWith("=")) {
    cell.formula = input;
    cell.value = evaluate(input);
  } else if (/^[+-]?\d+(\.\d+)?%$/.test(input)) {
    cell.value = Number(input.slice(0, -1)) / 100;
    cell.format = { ...cell.format, numberFormat: input.includes(".") ? "0.00%" : "0%" };
  } else if (/^[+-]?\d+(\.\d+)?$/.test(input)) cell.value = Number(input);
  else if (/^\d{1,2}[-/]\d{1,2}$/.test(input)) {
    // 1-2 becomes the second of January.
    cell.value = 45_659;
    cell.format = { ...cell.format, numberFormat: 'm"月"d"日"' };
  } else if (/^[+@-]/.test(input)) {
    cell.formula = `=${input}`;
    cell.value = "#NAME?";
  } else cell.value = input;
}

/** Formulas are not worked out but for a plain percent or number (A5). */
function evaluate(formula: string): CellValue {
  const percent = /^=(\d+(?:\.\d+)?)%$/.exec(formula);
  if (percent) return Number(percent[1]) / 100;
  const number = /^=(\d+(?:\.\d+)?)$/.exec(formula);
  return number ? Number(number[1]) : 0;
}
