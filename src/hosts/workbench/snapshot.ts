import type { Cell, CellBlock, CellValue, SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { BLANK } from "../../core/sheet/sheet-snapshot";
import { textOfNumber } from "../xlsx/read-cell-text";
import type { SpreadsheetCell, SpreadsheetSheet } from "./spreadsheet";
import { isCovered, runsText } from "./spreadsheet";

/** The sheet as the clerk sees it now; cells beyond the last used row and column are left out. */
export function snapshotOf(sheet: SpreadsheetSheet): SheetSnapshot {
  if (sheet.notAGrid) return { name: sheet.name, rows: [], notAGrid: true };
  const rows: Cell[][] = [];
  (sheet.data ?? []).forEach((cells, row) => {
    const shown: Cell[] = [];
    cells.forEach((cell, column) => {
      const seen = seenCell(cell);
      if (seen === BLANK) return;
      while (shown.length < column) shown.push(BLANK);
      shown.push(seen);
    });
    if (shown.length === 0) return;
    while (rows.length < row) rows.push([]);
    rows.push(shown);
  });
  while (rows.length > 0 && rows[rows.length - 1]?.every(({ value }) => value === null)) rows.pop();
  return {
    name: sheet.name,
    rows,
    merges: mergesOf(sheet),
    ...(isProtected(sheet) ? { isProtected: true } : {}),
  };
}

export function mergesOf(sheet: SpreadsheetSheet): CellBlock[] {
  return Object.values(sheet.config?.merge ?? {})
    .map(({ r, c, rs, cs }) => ({ top: r, left: c, bottom: r + rs - 1, right: c + cs - 1 }))
    .sort((a, b) => a.top - b.top || a.left - b.left);
}

function isProtected(sheet: SpreadsheetSheet): boolean {
  return (sheet.config?.authority as { readonly sheet?: number } | undefined)?.sheet === 1;
}

/** One cell as the clerk sees it. */
export function seenCell(cell: SpreadsheetCell | null): Cell {
  if (!cell || isCovered(cell)) return BLANK;
  const value = valueOf(cell);
  const numberFormat = formatOf(cell);
  if (value === null && numberFormat === undefined && cell.f === undefined) return BLANK;
  return {
    value,
    text: textOf(cell, value, numberFormat),
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(cell.f === undefined ? {} : { formula: cell.f }),
  };
}

/** Undefined for the general format. */
export function formatOf(cell: SpreadsheetCell | null): string | undefined {
  const format = cell?.ct?.fa;
  return format === undefined || format === "General" || format === "" ? undefined : format;
}

/** A number typed by hand is kept as its text by the component, with the type "n". */
function valueOf(cell: SpreadsheetCell): CellValue {
  const runs = runsText(cell);
  if (runs !== undefined) return runs === "" ? null : runs;
  const { v } = cell;
  if (v === undefined || v === null || v === "") return null;
  if (typeof v !== "string") return v;
  if (cell.ct?.t === "n" && Number.isFinite(Number(v)) && v.trim() !== "") return Number(v);
  return v.replace(/\r\n/g, "\n");
}

function textOf(cell: SpreadsheetCell, value: CellValue, numberFormat: string | undefined): string {
  if (value === null) return "";
  if (typeof cell.v === "string" && cell.ct?.t !== "n") return shownOr(cell, String(value));
  if (typeof value === "number") return shownOr(cell, textOfNumber(value, numberFormat));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

function shownOr(cell: SpreadsheetCell, fallback: string): string {
  return cell.m === undefined || cell.m === null || cell.m === "" ? fallback : String(cell.m).replace(/\r\n/g, "\n");
}
