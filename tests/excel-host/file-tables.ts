import type { CellBlock } from "../../src/core/sheet/sheet-snapshot";
import type { Book } from "../../src/hosts/xlsx/book";
import { blockOf } from "../../src/hosts/xlsx/sheet-part";
import type { XmlElement } from "../../src/hosts/xlsx/xml";
import { isOn } from "./attributes";
import { cellOf, textOf, type SimSheet, type SimTable } from "./sim-sheet";

/** The tables that a sheet of the file holds (A24). */
export function readTables(file: Book, sheet: string): SimTable[] {
  return filedTables(file, sheet).flatMap((table): SimTable[] => {
    const block = blockOf(table.get("ref") ?? "");
    if (!block) return [];
    const style = table.child("tableStyleInfo");
    return [
      {
        id: `{table-${table.get("id")}}`,
        name: table.get("displayName") ?? table.get("name") ?? "",
        block,
        hasHeaders: table.get("headerRowCount") !== "0",
        // Whether totals were ever shown is another attribute.
        hasTotals: Number(table.get("totalsRowCount") ?? 0) > 0,
        style: style?.get("name") ?? "",
        bands: { rows: isOn(style?.get("showRowStripes")), columns: isOn(style?.get("showColumnStripes")) },
        columns: (table.child("tableColumns")?.elements ?? []).map((column) => ({
          id: Number(column.get("id")),
          name: unescaped(column.get("name") ?? ""),
        })),
      },
    ];
  });
}

/** Names the saved tables' columns after their header cells, where these have changed: a file whose names differ is damaged. */
export function saveTables(file: Book, sheet: SimSheet): void {
  for (const part of filedTables(file, sheet.name)) {
    const table = sheet.tables.find(({ id }) => id === `{table-${part.get("id")}}`);
    if (!table?.hasHeaders) continue;
    const columns = part.child("tableColumns")?.elements ?? [];
    columnNames(sheet, table).forEach((name, place) => {
      const column = columns[place];
      if (column && unescaped(column.get("name") ?? "") !== name) column.set("name", escaped(name));
    });
  }
}

/** What its columns are called (A24): as the header cells say, or a name of Excel's own where one is blank. */
export function columnNames(sheet: SimSheet, { block, hasHeaders, columns }: SimTable): readonly string[] {
  if (!hasHeaders) return columns.map(({ name }) => name);
  return columns.map((_, place) => textOf(cellOf(sheet, block.top, block.left + place)) || `列${place + 1}`);
}

/** The rows between header and totals; undefined where there is none. */
export function bodyOf({ block, hasHeaders, hasTotals }: SimTable): CellBlock | undefined {
  const body = { ...block, top: block.top + (hasHeaders ? 1 : 0), bottom: block.bottom - (hasTotals ? 1 : 0) };
  return body.top > body.bottom ? undefined : body;
}

function filedTables(file: Book, sheet: string): XmlElement[] {
  const path = file.find(sheet)?.path ?? "";
  return file.parts
    .relationsOf(path)
    .filter(({ kind }) => kind === "table")
    .flatMap(({ target }) => file.parts.document(target)?.root ?? []);
}

/** Line breaks of a header cell stand as _x000a_ in a column's name. */
const unescaped = (name: string): string => name.replace(/_x000a_/gi, "\n");
const escaped = (name: string): string => name.replace(/\n/g, "_x000a_");
