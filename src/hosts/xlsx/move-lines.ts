import { toA1 } from "../../core/sheet/cell-address";
import { moveReferences, sameSheet } from "../../core/sheet/formula-references";
import { sameBlock } from "../../core/sheet/insert-rows";
import type { LineMove } from "../../core/sheet/line-move";
import { LAST_COLUMN, LAST_ROW, moveBlock, moveLine, moveSpan } from "../../core/sheet/line-move";
import type { CellBlock } from "../../core/sheet/sheet-snapshot";
import type { Book, BookSheet } from "./book";
import { expandSharedFormulas, followFormulas, holdsNoFormula, setText } from "./follow-formulas";
import type { SheetPart } from "./sheet-part";
import { blockOf, cellsOf, refOf } from "./sheet-part";
import type { XmlElement } from "./xml";

/**
 * Rows or columns inserted into or deleted from one sheet of a file, with all that points at them: cells, merges,
 * formulas on every sheet, defined names with print areas and titles, rules and drop-downs, filters, tables, links,
 * notes, pictures, charts, page breaks, frozen panes.
 */
export function moveLinesInBook(book: Book, name: string, move: LineMove): void {
  const sheet = book.find(name);
  if (!sheet) throw new Error(`No worksheet named ${name}`);
  const part = book.sheet(name);
  expandSharedFormulas(part);
  moveCells(part, move);
  moveSheetSetup(part, move);
  moveReferencesIn(part.root, move);
  moveParts(book, sheet, move);
  followFormulas(book, sheet.name, (formula, home) => moveReferences(formula, move, sheet.name, home));
  movePivotSources(book, sheet.name, move);
  moveCalculationChain(book, sheet.sheetId, move);
}

function moveCells(part: SheetPart, move: LineMove): void {
  for (const [row, element] of [...part.rows]) {
    const newRow = move.axis === "row" ? moveLine(move, row) : row;
    if (newRow === undefined || newRow > LAST_ROW) {
      for (const [, cell] of cellsOf(element)) part.releaseText(cell);
      part.sheetData.remove(element);
      continue;
    }
    if (newRow === row && move.axis === "row") continue;
    element.set("r", newRow + 1);
    if (move.axis === "row" && holdsNoFormula(element)) {
      element.fold(renumbered(element.folded ?? "", newRow + 1));
      continue;
    }
    if (move.axis === "column") element.set("spans", undefined);
    for (const [column, cell] of cellsOf(element)) {
      const newColumn = move.axis === "column" ? moveLine(move, column) : column;
      if (newColumn === undefined || newColumn > LAST_COLUMN) {
        part.releaseText(cell);
        element.remove(cell);
      } else cell.set("r", toA1({ row: newRow, column: newColumn }));
    }
  }
  part.forgetRows();
}

/** The cells of a row, as written, with another row's number in their addresses. */
function renumbered(cells: string, number: number): string {
  return cells.replace(/(<(?:\w+:)?c\s(?:[^<>]*?\s)?r=["'])([A-Za-z]{1,3})\d{1,7}(?=["'])/g, `$1$2${number}`);
}

/** What names lines by number: frozen panes, column widths, page breaks. */
function moveSheetSetup(part: SheetPart, move: LineMove): void {
  for (const view of part.child("sheetViews")?.all("sheetView") ?? []) {
    const pane = view.child("pane");
    const split = move.axis === "row" ? "ySplit" : "xSplit";
    const frozen = Number(pane?.get(split) ?? 0);
    if (pane && (pane.get("state") ?? "split") !== "split" && move.at < frozen) {
      pane.set(split, moveLine(move, frozen) ?? move.at);
      if (Number(pane.get("xSplit") ?? 0) + Number(pane.get("ySplit") ?? 0) === 0) {
        view.remove(pane);
        for (const selection of view.all("selection")) selection.set("pane", undefined);
      }
    }
    for (const element of pane ? [view, pane] : [view]) {
      const corner = blockOf(element.get("topLeftCell") ?? "");
      if (!corner) continue;
      const line = move.axis === "row" ? corner.top : corner.left;
      const moved = line <= move.at ? line : (moveLine(move, line) ?? move.at);
      const cell = move.axis === "row" ? { row: moved, column: corner.left } : { row: corner.top, column: moved };
      element.set("topLeftCell", toA1(cell));
    }
  }

  const columns = part.child("cols");
  for (const column of move.axis === "column" ? (columns?.elements ?? []) : []) {
    const span = moveSpan(move, Number(column.get("min")) - 1, Number(column.get("max")) - 1);
    if (span) column.set("min", span[0] + 1).set("max", span[1] + 1);
    else columns?.remove(column);
  }
  if (columns?.elements.length === 0) part.root.remove(columns);

  const breaks = part.child(move.axis === "row" ? "rowBreaks" : "colBreaks");
  for (const mark of breaks?.elements ?? []) {
    const moved = moveLine(move, Number(mark.get("id")));
    if (moved === undefined) breaks?.remove(mark);
    else mark.set("id", moved);
  }
  if (breaks) {
    breaks.set("count", breaks.elements.length);
    breaks.set("manualBreakCount", breaks.elements.filter((mark) => mark.get("man") === "1").length);
    if (breaks.elements.length === 0) part.root.remove(breaks);
  }
}

/** Everything in a sheet but its cells and views that says which cells it is about, in `ref`, `sqref` or xm:sqref. */
function moveReferencesIn(root: XmlElement, move: LineMove): void {
  const visit = (parent: XmlElement): void => {
    for (const element of parent.elements) {
      if (element.local === "sheetData" || element.local === "sheetViews") continue;
      if (!moveOwnReference(element, move)) {
        parent.remove(element);
        continue;
      }
      const before = element.elements.length;
      const hadArea = element.child("sqref") !== undefined;
      visit(element);
      const after = element.elements.length;
      if (after === before) continue;
      if (after === 0 || (hadArea && !element.child("sqref"))) parent.remove(element);
      else if (element.get("count") !== undefined) element.set("count", after);
    }
  };
  visit(root);
  for (const array of arrayFormulas(root)) moveOwnReference(array, move);
}

function arrayFormulas(root: XmlElement): XmlElement[] {
  const rows = root.child("sheetData")?.all("row") ?? [];
  return rows.flatMap((row) =>
    holdsNoFormula(row)
      ? []
      : row.all("c").flatMap((cell) => cell.all("f").filter((formula) => formula.get("ref") !== undefined)),
  );
}

/** False when all the cells that the element is about are gone. */
function moveOwnReference(element: XmlElement, move: LineMove): boolean {
  for (const name of element.local === "cellWatch" || element.local === "inputCells" ? ["r"] : ["ref", "sqref"]) {
    const written = element.get(name);
    if (written === undefined) continue;
    const moved = moveAreas(written, move, element.local === "mergeCell");
    if (moved === "") return false;
    if (moved !== written) element.set(name, moved);
  }
  if (element.local === "sqref") {
    const moved = moveAreas(element.text, move, false);
    if (moved === "") return false;
    setText(element, moved);
  }
  if (element.local === "autoFilter" && move.axis === "column") moveFilterColumns(element, move);
  return true;
}

/** "A1:B5 D7" after a move; what is no area stays as it is. */
function moveAreas(areas: string, move: LineMove, isMerge: boolean): string {
  return areas
    .split(/\s+/)
    .flatMap((area) => {
      const block = blockOf(area);
      if (!block) return [area];
      const moved = moveBlock(move, block);
      const isOne = moved && moved.top === moved.bottom && moved.left === moved.right;
      if (!moved || (isMerge && isOne)) return [];
      return [sameBlock(moved, block) ? area : refOf(moved)];
    })
    .join(" ");
}

/** Filters of a list are numbered from its first column. `ref` has already moved. */
function moveFilterColumns(filter: XmlElement, move: LineMove): void {
  const left = blockOf(filter.get("ref") ?? "")?.left ?? 0;
  for (const column of filter.all("filterColumn")) {
    const number = Number(column.get("colId"));
    if (move.kind === "insert" && move.at > left && left + number >= move.at) column.set("colId", number + move.count);
    if (move.kind === "delete" && left + number >= move.at) {
      if (left + number < move.at + move.count) filter.remove(column);
      else column.set("colId", Math.max(0, number - move.count));
    }
  }
}

/** The parts that hang on the sheet whose lines moved. */
function moveParts(book: Book, sheet: BookSheet, move: LineMove): void {
  for (const relation of book.parts.relationsOf(sheet.path)) {
    if (relation.isExternal || !book.parts.has(relation.target)) continue;
    switch (relation.kind) {
      case "table":
        moveTable(book, sheet, relation.id, relation.target, move);
        break;
      case "comments":
      case "threadedComment":
        moveNotes(book, relation.target, move);
        break;
      case "vmlDrawing":
        moveOldDrawing(book, relation.target, move);
        break;
      case "drawing":
        moveDrawing(book, relation.target, move);
        break;
      case "pivotTable":
        for (const place of book.parts.document(relation.target)?.root.all("location") ?? [])
          moveOwnReference(place, move);
        break;
    }
  }
}

function moveTable(book: Book, sheet: BookSheet, id: string, path: string, move: LineMove): void {
  const table = book.parts.document(path)?.root;
  if (!table) return;
  const before = blockOf(table.get("ref") ?? "");
  const headerRows = Number(table.get("headerRowCount") ?? 1);
  const losesHeader =
    before &&
    move.axis === "row" &&
    move.kind === "delete" &&
    headerRows > 0 &&
    moveLine(move, before.top) === undefined;
  if (losesHeader || !moveOwnReference(table, move)) {
    removeTable(book, sheet, id, path);
    return;
  }
  for (const child of table.elements) if (!moveOwnReference(child, move)) table.remove(child);
  const after = blockOf(table.get("ref") ?? "");
  if (after && after.bottom - after.top < headerRows) {
    table.set("ref", refOf({ ...after, bottom: after.top + headerRows }));
  }
  if (before && move.axis === "column") moveTableColumns(book, sheet, table, before, move, headerRows > 0);
}

function removeTable(book: Book, sheet: BookSheet, id: string, path: string): void {
  const tables = book.sheet(sheet.name).child("tableParts");
  const pointer = tables?.elements.find((element) => element.attributes.some(([, value]) => value === id));
  if (tables && pointer) {
    tables.remove(pointer);
    tables.set("count", tables.elements.length);
    if (tables.elements.length === 0) book.sheet(sheet.name).root.remove(tables);
  }
  book.parts.unrelate(sheet.path, id);
  book.parts.remove(path);
}

/** A table names each of its columns, as its header row does. */
function moveTableColumns(
  book: Book,
  sheet: BookSheet,
  table: XmlElement,
  before: CellBlock,
  move: LineMove,
  hasHeader: boolean,
): void {
  const columns = table.child("tableColumns");
  if (!columns) return;
  const all = columns.elements;
  if (move.kind === "delete") {
    all.forEach((column, index) => {
      if (moveLine(move, before.left + index) === undefined) columns.remove(column);
    });
  } else if (move.at > before.left && move.at <= before.right) {
    const names = new Set(all.map((column) => column.get("name")));
    let id = Math.max(0, ...all.map((column) => Number(column.get("id"))));
    const next = all[move.at - before.left];
    for (let count = 0; count < move.count; count++) {
      let number = 1;
      while (names.has(`列${number}`)) number++;
      const name = `列${number}`;
      names.add(name);
      columns.insertBefore(columns.make("tableColumn", { id: ++id, name }), next);
      if (hasHeader) {
        const part = book.sheet(sheet.name);
        part.setContent(part.makeCell({ row: before.top, column: move.at + count }), name);
      }
    }
  }
  columns.set("count", columns.elements.length);
}

function moveNotes(book: Book, path: string, move: LineMove): void {
  const root = book.parts.document(path)?.root;
  for (const list of root ? [root, ...root.elements] : []) {
    for (const note of list.elements) if (!moveOwnReference(note, move)) list.remove(note);
  }
}

/** The shapes of notes and old controls: x:Row and x:Column say whose note it is, x:Anchor where it is drawn. */
function moveOldDrawing(book: Book, path: string, move: LineMove): void {
  const root = book.parts.document(path)?.root;
  for (const shape of root?.all("shape") ?? []) {
    const data = shape.child("ClientData");
    const line = data?.child(move.axis === "row" ? "Row" : "Column");
    const moved = line && moveLine(move, Number(line.text));
    if (line && moved === undefined) {
      root?.remove(shape);
      continue;
    }
    if (line && moved !== undefined) line.text = String(moved);
    const anchor = data?.child("Anchor");
    const numbers = anchor?.text.split(",").map(Number);
    if (!anchor || numbers?.length !== 8 || numbers.some(Number.isNaN)) continue;
    const [first, last] = move.axis === "row" ? [2, 6] : [0, 4];
    const [from, to] = [numbers[first] ?? 0, numbers[last] ?? 0];
    const newFrom = moveLine(move, from) ?? move.at;
    numbers[first] = newFrom;
    numbers[last] = newFrom + (to - from);
    anchor.text = numbers.join(", ");
  }
}

function moveDrawing(book: Book, path: string, move: LineMove): void {
  const root = book.parts.document(path)?.root;
  for (const anchor of root?.elements ?? []) {
    const from = anchor.child("from")?.child(move.axis === "row" ? "row" : "col");
    const to = anchor.child("to")?.child(move.axis === "row" ? "row" : "col");
    if (!from || anchor.get("editAs") === "absolute") continue;
    const [first, last] = [Number(from.text), Number(to?.text ?? from.text)];
    const newFirst = moveLine(move, first) ?? move.at;
    const keepsSize = anchor.get("editAs") === "oneCell";
    setText(from, String(newFirst));
    if (to)
      setText(to, String(keepsSize ? newFirst + last - first : Math.max(newFirst, moveLine(move, last) ?? move.at)));
  }
}

function movePivotSources(book: Book, moved: string, move: LineMove): void {
  for (const relation of book.parts.relationsOf(book.path)) {
    if (relation.kind !== "pivotCacheDefinition") continue;
    const source = book.parts.document(relation.target)?.root.child("cacheSource")?.child("worksheetSource");
    if (source && sameSheet(source.get("sheet") ?? "", moved)) moveOwnReference(source, move);
  }
}

/** Excel's list of formulas: an entry without a formula would make it offer to repair the file. */
function moveCalculationChain(book: Book, sheetId: number, move: LineMove): void {
  const chain = book.parts.relationsOf(book.path).find(({ kind }) => kind === "calcChain");
  const root = chain && book.parts.document(chain.target)?.root;
  if (!root) return;
  let sheet = "0";
  for (const entry of root.elements) {
    sheet = entry.get("i") ?? sheet;
    if (Number(sheet) !== sheetId) continue;
    const block = blockOf(entry.get("r") ?? "");
    const moved = block && moveBlock(move, block);
    if (!moved) {
      book.dropCalculationChain();
      return;
    }
    entry.set("r", refOf(moved));
  }
}
