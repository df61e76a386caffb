import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import type { Book } from "./book";
import { blockOf } from "./sheet-part";

/**
 * Names the columns of the file's tables (插入 › 表格) after their header cells where these have changed: Excel takes a
 * file whose names differ from the cells for damaged. Blank and repeated headers, which Excel itself would not leave
 * so, keep the column's name.
 */
export function nameTableColumns(book: Book, sheets: readonly SheetSnapshot[]): void {
  for (const { name, rows } of sheets) {
    const path = book.find(name)?.path;
    for (const { kind, target } of path === undefined ? [] : book.parts.relationsOf(path)) {
      const table = kind === "table" ? book.parts.document(target)?.root : undefined;
      const block = blockOf(table?.get("ref") ?? "");
      if (!table || !block || table.get("headerRowCount") === "0") continue;
      const columns = table.child("tableColumns")?.elements ?? [];
      const headers = columns.map((_, place) => rows[block.top]?.[block.left + place]?.text ?? "");
      columns.forEach((column, place) => {
        const header = headers[place] ?? "";
        const isUsable = header !== "" && headers.indexOf(header) === headers.lastIndexOf(header);
        if (isUsable && unescaped(column.get("name") ?? "") !== header) column.set("name", escaped(header));
      });
    }
  }
}

/** Line breaks of a header cell stand as _x000a_ in a column's name. */
const unescaped = (name: string): string => name.replace(/_x000a_/gi, "\n");
const escaped = (name: string): string => name.replace(/\r?\n/g, "_x000a_");
