import { textOfStateXml } from "../../src/app/ports/state-part";
import { Book } from "../../src/hosts/xlsx/book";
import type { SheetState } from "../../src/hosts/xlsx/save-changes";
import { lookReader } from "../../src/hosts/xlsx/sheet-look";
import { XlsxFile } from "../../src/hosts/xlsx/xlsx-file";
import { isOn } from "./attributes";
import { readFormatRules, saveFormatRules } from "./file-format-rules";
import { readNames, saveNames } from "./file-names";
import { readTables, saveTables } from "./file-tables";
import { readValidations, saveValidations } from "./file-validations";
import { readParts, saveParts } from "./file-xml-parts";
import { newSheet } from "./new-sheet";
import { widthOf, type SimSheet } from "./sim-sheet";
import type { SimWorkbook } from "./sim-workbook";

/** Fills a workbook from the bytes of an .xlsx. */
export async function openBook(book: SimWorkbook, bytes: Uint8Array): Promise<SimWorkbook> {
  const file = await openFile(bytes);
  const parts = Book.open(bytes);
  const looks = lookReader(parts);
  book.usual = { ...book.usual, ...pick(looks.usual) };
  for (const snapshot of await file.readSheets()) {
    const { name, notAGrid } = snapshot;
    const sheet = newSheet(book, snapshot, notAGrid ? undefined : looks.sheet(name));
    const isHidden = (parts.find(name)?.element.get("state") ?? "visible") !== "visible";
    if (isHidden) sheet.visibility = "Hidden";
    if (!notAGrid) {
      sheet.conditionalFormats = readFormatRules(parts, name, () => book.nextId("cf"));
      sheet.validations = readValidations(parts, name);
      sheet.tables = readTables(parts, name);
    }
    book.sheets.push({ ...sheet, opened: stateOf(sheet) });
  }
  const active = await file.readActiveSheet();
  book.active = book.sheets.find(({ name }) => active.status === "ok" && name === active.snapshot.name)?.id ?? "";
  book.names = readNames(parts, book);
  book.parts = readParts(parts, () => `{${book.nextId("part")}}`);
  return book;
}

/** The package that the workbook was opened from, with what changed. */
export async function saveBook(book: SimWorkbook, bytes: Uint8Array): Promise<Uint8Array> {
  const file = await openFile(bytes);
  await file.saveChanges({
    sheets: book.sheets.map((sheet) => ({ ...(sheet.opened ? { opened: sheet.opened } : {}), now: stateOf(sheet) })),
    ...(book.sheet(book.active) ? { active: book.sheet(book.active)?.name ?? "" } : {}),
  });
  const state = book.parts.map(({ xml }) => textOfStateXml(xml)).find((text) => text !== undefined);
  if (state !== undefined) await file.store.save(state);
  const saved = Book.open(file.toBytes());
  for (const sheet of book.sheets) {
    if (sheet.notAGrid) continue;
    saveFormatRules(saved, sheet.name, sheet.conditionalFormats);
    saveValidations(saved, sheet.name, sheet.validations);
    saveTables(saved, sheet);
    saveProtection(saved, sheet);
  }
  saveNames(saved, book);
  saveParts(saved, book.parts);
  return saved.parts.toBytes();
}

function saveProtection(file: Book, { name, protection }: SimSheet): void {
  const part = file.sheet(name);
  const standing = part.child("sheetProtection");
  const isStanding = isOn(standing?.get("sheet"));
  if (isStanding === (protection !== undefined)) return;
  if (protection) part.makeChild("sheetProtection").set("sheet", 1);
  else if (standing) part.root.remove(standing);
}

async function openFile(bytes: Uint8Array): Promise<XlsxFile> {
  const opened = await XlsxFile.open(bytes);
  if (opened.status !== "ok") throw new Error(opened.sentence);
  return opened.file;
}

function pick({ font, size }: { readonly font?: string; readonly size?: number }) {
  return { ...(font === undefined ? {} : { font }), ...(size === undefined ? {} : { size }) };
}

function stateOf(sheet: SimSheet): SheetState {
  const rows = sheet.rows.map(({ origin, height, isHidden = false, cells }) => ({
    origin,
    height,
    isHidden,
    cells: new Map([...cells].map(([column, cell]) => [column, { ...cell, format: { ...cell.format } }])),
  }));
  const lines = [...new Set([...sheet.widths.keys(), ...sheet.hiddenColumns])];
  const width = widthOf(sheet);
  return {
    name: sheet.name,
    isHidden: sheet.visibility === "Hidden",
    rows: rows.map(({ origin }) => origin),
    columns: Array.from({ length: width }, (_, column) => sheet.columns[column] ?? (sheet.opened ? column : -1)),
    cell: (row, column) => rows[row]?.cells.get(column),
    merges: [...sheet.merges],
    rowLooks: new Map(
      rows.flatMap(({ height, isHidden }, row) =>
        height === undefined && !isHidden
          ? []
          : [[row, { ...(height === undefined ? {} : { size: height }), isHidden }] as const],
      ),
    ),
    columnLooks: new Map(
      lines.map((column) => {
        const size = sheet.widths.get(column);
        return [column, { ...(size === undefined ? {} : { size }), isHidden: sheet.hiddenColumns.has(column) }];
      }),
    ),
    // Validation of new sheets is written with that of the others.
    dropDowns: [],
    ...(sheet.print ? { print: sheet.print } : {}),
  };
}
