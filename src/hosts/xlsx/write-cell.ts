import type { CellAddress } from "../../core/sheet/cell-address";
import { needsTextFormat } from "../../core/sheet/cell-edit";
import type { CellValue } from "../../core/sheet/sheet-snapshot";
import type { Book } from "./book";
import type { SheetPart } from "./sheet-part";

/**
 * Writes a value of ours. The cell's format stays, but for text that a spreadsheet would evaluate when somebody edits
 * the cell (“=100%”, “1-2”): that gets the number format @.
 */
export function writeValue(book: Book, part: SheetPart, address: CellAddress, value: CellValue): void {
  const cell = part.makeCell(address);
  part.setContent(cell, value);
  if (needsTextFormat(value)) part.setStyle(cell, book.styles.withNumberFormat(Number(cell.get("s") ?? 0), "@"));
}
