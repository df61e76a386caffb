import type { ColumnKey, FormCell, Indicator } from "../form/form";
import type { CellEdit } from "../sheet/cell-edit";
import type { CellValue } from "../sheet/sheet-snapshot";
import type { Fix } from "./finding";

/** The printed cell of an indicator in a column, or the place where it would stand. */
export function placeOf(indicator: Indicator, key: ColumnKey): { readonly row: number; readonly column: number } {
  return indicator.cells[key] ?? { row: indicator.row, column: indicator.table.columns[key] ?? 0 };
}

/** Replaces what a printed cell holds. */
export function rewrite(indicator: Indicator, cell: FormCell, after: CellValue): CellEdit {
  return { sheet: indicator.table.sheet, row: cell.row, column: cell.column, before: cell.cell.value, after };
}

/** One choice for each text that the cell could hold instead. */
export function choices(indicator: Indicator, key: ColumnKey, texts: readonly string[], verb = "改为"): readonly Fix[] {
  const cell = indicator.cells[key];
  if (!cell) return [];
  return texts.map((text) => ({ label: `${verb}“${text}”`, kind: "choice", edits: [rewrite(indicator, cell, text)] }));
}
