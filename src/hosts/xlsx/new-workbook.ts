import { writeXlsx } from "hucre";
import type { NewSheet } from "../../app/ports/workbook";
import { Book } from "./book";
import { removeSheetOfBook } from "./change-sheets";
import { addSheetToBook } from "./new-sheet";

const PLACEHOLDER = "空白";

/** The bytes of a workbook that holds one ready sheet and nothing else. */
export async function newWorkbook(sheet: NewSheet): Promise<Uint8Array> {
  const book = Book.open(await writeXlsx({ sheets: [{ name: PLACEHOLDER, rows: [] }] }));
  addSheetToBook(book, sheet);
  removeSheetOfBook(book, PLACEHOLDER);
  return book.parts.toBytes();
}
