import type { Cell, CellMatrix, Sheet, SheetConfig } from "@fortune-sheet/core";
import type { NewSheet } from "../../app/ports/workbook";

/** The identity of a row or column: its 0-based place in the opened file, or a negative number for a new one. */
export type LineId = number;

/** A sheet as the spreadsheet component holds it, with what the host remembers of the opened file. */
export interface SpreadsheetSheet extends Sheet {
  readonly rowIds?: readonly LineId[];
  readonly columnIds?: readonly LineId[];
  /** A chart or dialog sheet: shown as an empty, locked sheet. */
  readonly notAGrid?: boolean;
  /** Print set-up of a sheet made by the assistant; an opened sheet keeps the one of its file. */
  readonly print?: NewSheet["print"];
}

/** A cell that remembers the format it has in the opened file. */
export interface SpreadsheetCell extends Cell {
  /** The number of its cell format in the file; kept by cells that are copied from it. */
  style?: number;
}

export type { CellMatrix, SheetConfig };
export type MergeMap = NonNullable<SheetConfig["merge"]>;

/** The component draws lengths in CSS pixels; files measure columns in characters and rows in points. */
export const PIXELS_PER_CHARACTER = 7.2;
export const PIXELS_PER_POINT = 4 / 3;

/** The text of a cell with runs of different fonts, or undefined for any other cell. */
export function runsText(cell: Cell): string | undefined {
  if (cell.ct?.t !== "inlineStr" || !Array.isArray(cell.ct.s)) return undefined;
  const runs = cell.ct.s as readonly { readonly v?: string }[];
  return runs
    .map((run) => run.v ?? "")
    .join("")
    .replace(/\r\n/g, "\n");
}

export function sheetNamed(sheets: readonly SpreadsheetSheet[], name: string): SpreadsheetSheet | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

export function cellOf(sheet: SpreadsheetSheet, row: number, column: number): SpreadsheetCell | null {
  return sheet.data?.[row]?.[column] ?? null;
}

/** The cell without these of its attributes. */
export function omit(cell: SpreadsheetCell, attributes: readonly (keyof SpreadsheetCell)[]): SpreadsheetCell {
  const rest = { ...cell };
  for (const attribute of attributes) delete rest[attribute];
  return rest;
}

/** Covered by a merge whose owner is another cell. */
export function isCovered(cell: Cell | null): boolean {
  return cell?.mc !== undefined && cell.mc.rs === undefined;
}

/** Gives so many identities that no line had before. */
export type NewIds = (count: number) => readonly LineId[];

/** The sheet with at least so many rows and columns of cells; the component needs a full rectangle. */
export function withRoom(sheet: SpreadsheetSheet, rows: number, columns: number, newIds: NewIds): SpreadsheetSheet {
  const data = sheet.data ?? [];
  const width = data[0]?.length ?? 0;
  const moreRows = Math.max(0, rows - data.length);
  const moreColumns = Math.max(0, columns - width);
  if (moreRows + moreColumns === 0) return sheet;
  const wide = moreColumns === 0 ? data : data.map((cells) => [...cells, ...blanks(moreColumns)]);
  return {
    ...sheet,
    data: [...wide, ...Array.from({ length: moreRows }, () => blanks(width + moreColumns))],
    row: data.length + moreRows,
    column: width + moreColumns,
    rowIds: [...(sheet.rowIds ?? []), ...newIds(moreRows)],
    columnIds: [...(sheet.columnIds ?? []), ...newIds(moreColumns)],
  };
}

function blanks(count: number): null[] {
  return Array.from({ length: count }, () => null);
}
