import { copyFormula, sameSheet } from "../../core/sheet/formula-references";
import type { Book, BookSheet } from "./book";
import type { SheetPart } from "./sheet-part";
import { cellsOf } from "./sheet-part";
import type { XmlElement } from "./xml";

/** A formula as it must read now; `home` is the sheet it stands on, "" for a defined name. */
export type Follow = (formula: string, home: string) => string;

/** Elements whose text is a formula: of cells, conditional formats, drop-downs, tables, charts, old controls. */
const FORMULAS = new Set([
  "f",
  "formula",
  "formula1",
  "formula2",
  "calculatedColumnFormula",
  "totalsRowFormula",
  "FmlaLink",
  "FmlaRange",
]);
/** Attributes of form controls that are formulas. */
const CONTROL_FORMULAS = ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"];

/** Rewrites every formula of a workbook that may name a sheet, wherever files keep formulas. */
export function followFormulas(book: Book, sheet: string, follow: Follow): void {
  for (const other of book.sheets) {
    if (!other.isGrid) continue;
    if (sameSheet(other.name, sheet) || mentions(book.parts.text(other.path), sheet)) {
      followOnSheet(book.sheet(other.name), other.name, follow);
    }
    followInParts(book, other, follow);
  }
  for (const defined of book.definedNames) setText(defined, follow(defined.text, ""));
}

/** Formulas stored once for many cells are written out, so that each can be followed on its own. */
export function expandSharedFormulas(part: SheetPart): void {
  const first = new Map<string, { readonly text: string; readonly row: number; readonly column: number }>();
  for (const [row, element] of part.rows) {
    if (holdsNoFormula(element)) continue;
    for (const [column, cell] of cellsOf(element)) {
      const formula = cell.child("f");
      if (formula?.get("t") !== "shared") continue;
      const group = formula.get("si") ?? "";
      const { text } = formula;
      if (text !== "") first.set(group, { text, row, column });
      const source = first.get(group);
      if (text === "" && source) formula.text = copyFormula(source.text, row - source.row, column - source.column);
      formula.set("t", undefined).set("si", undefined).set("ref", undefined);
    }
  }
}

/** A row can be passed by without being looked into. */
export function holdsNoFormula({ folded }: XmlElement): boolean {
  return folded !== undefined && !/<(?:\w+:)?f[\s>/]/.test(folded);
}

export function setText(element: XmlElement, text: string): void {
  if (element.text !== text) element.text = text;
}

function followOnSheet(part: SheetPart, name: string, follow: Follow): void {
  if (sharedFormulasChange(part, name, follow)) expandSharedFormulas(part);
  followInside(part.root, name, follow);
}

function sharedFormulasChange(part: SheetPart, name: string, follow: Follow): boolean {
  for (const row of part.rows.values()) {
    if (holdsNoFormula(row)) continue;
    for (const cell of row.all("c")) {
      const formula = cell.child("f");
      if (formula?.get("t") !== "shared") continue;
      const { text } = formula;
      if (text !== "" && follow(text, name) !== text) return true;
    }
  }
  return false;
}

function followInside(root: XmlElement, name: string, follow: Follow): void {
  for (const element of root.walk(holdsNoFormula)) {
    if (FORMULAS.has(element.local)) setText(element, follow(element.text, name));
    else if (element.local === "cfvo" && element.get("type") === "formula")
      followAttribute(element, "val", name, follow);
    else if (element.local === "hyperlink") followAttribute(element, "location", name, follow);
  }
}

function followAttribute(element: XmlElement, attribute: string, name: string, follow: Follow): void {
  const formula = element.get(attribute);
  if (formula !== undefined) element.set(attribute, follow(formula, name));
}

/** The parts that hang on a sheet and hold formulas. */
function followInParts(book: Book, sheet: BookSheet, follow: Follow): void {
  for (const relation of book.parts.relationsOf(sheet.path)) {
    if (relation.isExternal || !book.parts.has(relation.target)) continue;
    switch (relation.kind) {
      case "table":
      case "vmlDrawing":
        followInPart(book, relation.target, sheet.name, follow);
        break;
      case "drawing":
        for (const chart of book.parts.relationsOf(relation.target)) {
          if (!chart.isExternal && chart.kind.startsWith("chart")) followInPart(book, chart.target, sheet.name, follow);
        }
        break;
      case "ctrlProp": {
        const control = book.parts.document(relation.target)?.root;
        for (const name of control ? CONTROL_FORMULAS : [])
          followAttribute(control as XmlElement, name, sheet.name, follow);
        break;
      }
    }
  }
}

function followInPart(book: Book, path: string, home: string, follow: Follow): void {
  const root = book.parts.document(path)?.root;
  if (root) followInside(root, home, follow);
}

function mentions(xml: string | undefined, sheet: string): boolean {
  if (xml === undefined) return false;
  const plain = sheet.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return sheet.includes("'") || xml.toLowerCase().includes(plain.toLowerCase());
}
