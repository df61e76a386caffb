import type { Cell as FileCell, CellValue as FileValue, WriteSheet } from "hucre";
import { writeXlsx } from "hucre";
import type { Cell, SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";

/** An .xlsx that holds these sheets, made by another library than the one under test. */
export async function workbookBytes(sheets: readonly SheetSnapshot[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(fileSheet) });
}

function fileSheet({ name, rows, merges, isProtected }: SheetSnapshot): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>();
  rows.forEach((row, r) => row.forEach((cell, c) => detail(cell).forEach((found) => cells.set(`${r},${c}`, found))));
  return {
    name,
    rows: rows.map((row) => row.map(({ value }): FileValue => value)),
    cells,
    merges: (merges ?? []).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    ...(isProtected ? { protection: { sheet: true } } : {}),
  };
}

function detail({ value, numberFormat, formula }: Cell): Partial<FileCell>[] {
  if (numberFormat === undefined && formula === undefined) return [];
  return [
    {
      value,
      ...(numberFormat === undefined ? {} : { style: { numFmt: numberFormat } }),
      ...(formula === undefined ? {} : { formula: formula.slice(1), formulaResult: value }),
    },
  ];
}
