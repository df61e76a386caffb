import { needsTextFormat } from "../../core/sheet/cell-edit";
import type { CellValue } from "../../core/sheet/sheet-snapshot";
import { textOfNumber } from "../xlsx/read-cell-text";
import { formatOf } from "./snapshot";
import type { SpreadsheetCell } from "./spreadsheet";
import { omit } from "./spreadsheet";

/** The cell with another content and the same look; text that would be evaluated gets the text format. */
export function writtenCell(cell: SpreadsheetCell | null, value: CellValue): SpreadsheetCell | null {
  const look = cell ? omit(cell, ["v", "m", "f", "ct", "spl", "qp"]) : {};
  const ct = cell?.ct;
  const numberFormat = formatOf(cell);
  if (value === null || value === "") {
    if (numberFormat !== undefined)
      return { ...look, ct: { fa: numberFormat, t: ct?.t === "inlineStr" ? "g" : ct?.t } };
    return Object.keys(look).length > 0 ? look : null;
  }
  if (typeof value === "boolean") {
    return { ...look, v: value, m: value ? "TRUE" : "FALSE", ct: { fa: numberFormat ?? "General", t: "b" } };
  }
  if (typeof value === "number") {
    const format = numberFormat === "@" ? undefined : numberFormat;
    return { ...look, v: value, m: textOfNumber(value, format), ct: { fa: format ?? "General", t: "n" } };
  }
  if (numberFormat === "@" || needsTextFormat(value)) return { ...look, v: value, m: value, ct: { fa: "@", t: "s" } };
  return { ...look, v: value, m: value, ct: { fa: numberFormat ?? "General", t: "g" } };
}

/** A copy of the row with one cell replaced. */
export function withCell(
  row: readonly (SpreadsheetCell | null)[],
  column: number,
  cell: SpreadsheetCell | null,
): (SpreadsheetCell | null)[] {
  const cells = [...row];
  while (cells.length <= column) cells.push(null);
  cells[column] = cell;
  return cells;
}
