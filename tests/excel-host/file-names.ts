import type { Book } from "../../src/hosts/xlsx/book";
import type { XmlElement } from "../../src/hosts/xlsx/xml";
import { isOn } from "./attributes";
import type { SimWorkbook, SimName } from "./sim-workbook";

/** What a file puts before the names that Excel itself gives: "_xlnm.Print_Area" (A26). */
const BUILT_IN = "_xlnm.";

/** The names of the file; those of a sheet carry its id. Sheets have been read before. */
export function readNames(file: Book, book: SimWorkbook): SimName[] {
  return file.definedNames.map((defined) => ({
    name: nameOf(defined),
    sheet: sheetOf(file, book, defined),
    formula: `=${defined.text}`,
    comment: defined.get("comment") ?? "",
    visible: !isOn(defined.get("hidden")),
  }));
}

/** Brings the saved file's names to what stands. */
export function saveNames(file: Book, book: SimWorkbook): void {
  const left = [...book.names];
  for (const defined of [...file.definedNames]) {
    const sheet = sheetOf(file, book, defined);
    const standing = left.find((one) => one.name === nameOf(defined) && one.sheet === sheet);
    if (!standing) {
      // Rows to repeat on each page are written with the sheet, not as a name.
      if (!isPrintTitles(defined) || sheet === undefined) file.removeName(defined);
      continue;
    }
    left.splice(left.indexOf(standing), 1);
    if (`=${defined.text}` !== standing.formula) defined.text = standing.formula.slice(1);
    if ((defined.get("comment") ?? "") !== standing.comment) defined.set("comment", standing.comment || undefined);
    if (!isOn(defined.get("hidden")) !== standing.visible) defined.set("hidden", standing.visible ? undefined : 1);
  }
  for (const { name, sheet, formula, comment, visible } of left) {
    const place = sheet === undefined ? undefined : placeOf(file, book, sheet);
    file.defineName(name, place, formula.slice(1));
    const defined = file.definedNames[file.definedNames.length - 1];
    if (comment !== "") defined?.set("comment", comment);
    if (!visible) defined?.set("hidden", 1);
  }
}

function nameOf(defined: XmlElement): string {
  const name = defined.get("name") ?? "";
  return name.startsWith(BUILT_IN) ? name.slice(BUILT_IN.length) : name;
}

function isPrintTitles(defined: XmlElement): boolean {
  return defined.get("name") === `${BUILT_IN}Print_Titles`;
}

function sheetOf(file: Book, book: SimWorkbook, defined: XmlElement): string | undefined {
  const place = defined.get("localSheetId");
  const name = place === undefined ? undefined : file.sheets[Number(place)]?.name;
  return name === undefined ? undefined : book.sheet(name)?.id;
}

function placeOf(file: Book, book: SimWorkbook, id: string): number {
  return file.sheets.findIndex(({ name }) => book.sheet(name)?.id === id);
}
