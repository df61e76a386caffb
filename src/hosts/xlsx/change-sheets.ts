import { renameSheetIn, sameSheet } from "../../core/sheet/formula-references";
import type { Book } from "./book";
import { followFormulas } from "./follow-formulas";
import type { XmlElement } from "./xml";

/** Renames a sheet of a file, with everything that names it. */
export function renameSheetOfBook(book: Book, from: string, to: string): void {
  const sheet = book.find(from);
  if (!sheet || sheet.name === to) return;
  followFormulas(book, sheet.name, (formula) => renameSheetIn(formula, sheet.name, to));
  for (const source of pivotSources(book, sheet.name)) source.set("sheet", to);
  sheet.element.set("name", to);
}

/** Takes a sheet out of a file, with the parts that only it uses; what named it is #REF!. */
export function removeSheetOfBook(book: Book, name: string): void {
  const sheet = book.find(name);
  if (!sheet) return;
  const kept = book.sheets.filter(({ element }) => element !== sheet.element).map(({ element }) => element);
  placeSheets(book, kept);
  followFormulas(book, sheet.name, (formula) => renameSheetIn(formula, sheet.name, undefined));
  const relation = book.parts.relationsOf(book.path).find(({ target }) => target === sheet.path);
  if (relation) book.parts.unrelate(book.path, relation.id);
  book.parts.removeWithDependants([sheet.path]);
  book.dropCalculationChain();
}

/** Puts the sheets in this order; one that is not listed is no more. What counts sheets by their places follows. */
export function placeSheets(book: Book, wanted: readonly XmlElement[]): void {
  const before = book.sheets.map(({ element }) => element);
  if (before.length === wanted.length && before.every((element, place) => element === wanted[place])) return;
  const newPlace = (place: number): number | undefined => {
    const found = wanted.indexOf(before[place] as XmlElement);
    return found < 0 ? undefined : found;
  };
  const table = book.makeChild("sheets");
  for (const element of before) table.remove(element);
  table.append(...wanted);

  for (const defined of [...book.definedNames]) {
    const place = defined.get("localSheetId");
    if (place === undefined) continue;
    const moved = newPlace(Number(place));
    if (moved === undefined) book.removeName(defined);
    else defined.set("localSheetId", moved);
  }
  for (const view of book.root.child("bookViews")?.elements ?? []) {
    const active = Number(view.get("activeTab") ?? 0);
    const moved = newPlace(active) ?? Math.min(active, wanted.length - 1);
    if (moved !== active) view.set("activeTab", moved);
    if (Number(view.get("firstSheet") ?? 0) >= wanted.length) view.set("firstSheet", undefined);
  }
}

function pivotSources(book: Book, sheet: string): XmlElement[] {
  return book.parts.relationsOf(book.path).flatMap((relation) => {
    if (relation.kind !== "pivotCacheDefinition") return [];
    const source = book.parts.document(relation.target)?.root.child("cacheSource")?.child("worksheetSource");
    return source && sameSheet(source.get("sheet") ?? "", sheet) ? [source] : [];
  });
}
