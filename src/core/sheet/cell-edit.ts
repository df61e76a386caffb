import type { CellValue, SheetSnapshot, Cell } from "./sheet-snapshot";
import { BLANK } from "./sheet-snapshot";

/** One cell's content before and after; 0-based. A host refuses it when `before` no longer holds. */
export interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** What a spreadsheet makes something else of: formulas, numbers, percents, money, fractions, dates and times, truth values. */
const EVALUATED: readonly RegExp[] = [
  /^[=+\-@\t\0]/,
  /^[\d,.]+%?$/,
  /^[￥¥$]\s?[\d,.]+$/,
  /^\d+(?:\.\d+)?[eE][+-]?\d+$/,
  /^\d+[-/]\d+(?:[-/]\d+)?$/,
  /^\d{2,4}年\d{1,2}月(?:\d{1,2}日)?$/,
  /^\d{1,2}月\d{1,2}日$/,
  /^\d+:\d+/,
  /^(?:true|false)$/i,
];

/** Text that a spreadsheet would evaluate or turn into a date or number: it has to be written as text. */
export function needsTextFormat(value: CellValue): boolean {
  return typeof value === "string" && EVALUATED.some((pattern) => pattern.test(value));
}

/** A copy of the sheet with the edits made; the texts of edited cells are their plain values. */
export function editSnapshot(sheet: SheetSnapshot, edits: readonly CellEdit[]): SheetSnapshot {
  const rows = [...sheet.rows];
  const touched = new Set<number>();
  for (const { row, column, after } of edits) {
    while (rows.length <= row) rows.push([]);
    if (!touched.has(row)) {
      rows[row] = [...(rows[row] ?? [])];
      touched.add(row);
    }
    const cells = rows[row] as Cell[];
    while (cells.length <= column) cells.push(BLANK);
    cells[column] = { value: after, text: after === null ? "" : String(after) };
  }
  return { ...sheet, rows };
}

/** An untouched cell is null in a file and "" in Excel; to a clerk both are blank. */
export function sameContent(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return (a ?? "") === (b ?? "");
}
