import type { NewSheet, SheetChange } from "../../app/ports/workbook";
import { sameBlock } from "../../core/sheet/insert-rows";
import { moveMerges } from "../../core/sheet/insert-rows";
import type { LineMove } from "../../core/sheet/line-move";
import type { CellBlock, CellValue } from "../../core/sheet/sheet-snapshot";
import type { Book } from "./book";
import { align, borderOf, changeFont, solidFill, type FontChange } from "./cell-format";
import { placeSheets, removeSheetOfBook, renameSheetOfBook } from "./change-sheets";
import { setColumnLook } from "./column-look";
import { extendRules } from "./insert-rows";
import { moveLinesInBook } from "./move-lines";
import { addBlankSheet, addDropDowns, setPrint } from "./new-sheet";
import type { FormatLook, LineLook } from "./sheet-look";
import { escapeCharacters } from "./shared-strings";
import type { SheetPart } from "./sheet-part";
import type { XmlElement } from "./xml";

/** A workbook as it stands on screen, its sheets in the order of their tabs. Sheets of the file not listed are deleted. */
export interface SavedWorkbook {
  readonly sheets: readonly SavedSheet[];
  /** Name of the sheet in front; undefined keeps the file's. */
  readonly active?: string;
}

export interface SavedSheet {
  /**
   * The sheet as it stood on screen when the file had just been opened; undefined for a sheet made since. Both states
   * must be made by the same code: only what differs between them is written, the rest stays as the file has it.
   */
  readonly opened?: SheetState;
  readonly now: SheetState;
}

/** A worksheet on screen. All positions 0-based, as it now stands. A chart sheet has no rows. */
export interface SheetState {
  readonly name: string;
  readonly isHidden: boolean;
  /**
   * For each row and column shown its place in the opened file, or any negative number for one inserted since. What of
   * the opened ones is missing was deleted.
   */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Undefined for a blank cell without a format, and for cells that a merge covers if the view keeps none. */
  cell(row: number, column: number): StateCell | undefined;
  readonly merges: readonly CellBlock[];
  /** Only lines that have a size of their own or are hidden. Columns in characters, rows in points. */
  readonly rowLooks: ReadonlyMap<number, LineLook>;
  readonly columnLooks: ReadonlyMap<number, LineLook>;
  /** For a sheet made since. */
  readonly dropDowns?: NewSheet["dropDowns"];
  readonly print?: NewSheet["print"];
}

export interface StateCell {
  readonly value: CellValue;
  /** With its "="; `value` is its result. */
  readonly formula?: string;
  readonly format?: StateFormat;
}

/** What the cell looks like, and (`style`) the format of the file it was shown from or copied from. */
export type StateFormat = Omit<FormatLook, "style" | "locked"> & { readonly style?: number };

/**
 * Writes into a file what a clerk changed by hand on screen: values, formulas, formats, merges, rows and columns in
 * and out, widths, heights, hidden lines, sheets added, deleted, renamed, hidden and put in another order. Returns what
 * changed, sheet by sheet.
 */
export function saveChanges(book: Book, { sheets, active }: SavedWorkbook): SheetChange[] {
  const changes: SheetChange[] = [];
  const kept = new Set(sheets.flatMap(({ opened }) => (opened ? [opened.name] : [])));
  for (const { name } of book.sheets) {
    if (kept.has(name)) continue;
    removeSheetOfBook(book, name);
    changes.push({ sheet: name, kind: "sheets" });
  }
  changes.push(...renameSheets(book, sheets));
  for (const { opened, now } of sheets) {
    if (opened) continue;
    addBlankSheet(book, now.name);
    changes.push({ sheet: now.name, kind: "sheets" });
  }
  placeSheets(
    book,
    sheets.flatMap(({ now }) => book.find(now.name)?.element ?? []),
  );

  const moved = sheets.map((sheet) => ({ ...sheet, moves: movesOf(sheet) }));
  for (const { now, moves } of moved) {
    for (const move of moves) moveLinesInBook(book, now.name, move);
    if (moves.length > 0) changes.push({ sheet: now.name, kind: "structure" });
  }
  const looks = openedLooks(sheets);
  for (const sheet of moved) changes.push(...saveSheet(book, sheet, looks));
  if (active !== undefined) activate(book, active);
  return changes;
}

interface MovedSheet extends SavedSheet {
  readonly moves: readonly LineMove[];
}

function renameSheets(book: Book, sheets: readonly SavedSheet[]): SheetChange[] {
  const renamed = sheets.flatMap(({ opened, now }) =>
    opened && opened.name !== now.name ? [{ from: opened.name, to: now.name }] : [],
  );
  // Two sheets may have swapped their names.
  const places = renamed.map(({ from }, index) => ({ from, through: `~${index}~` }));
  for (const { from, through } of places) renameSheetOfBook(book, from, through);
  return renamed.map(({ to }, index): SheetChange => {
    renameSheetOfBook(book, places[index]?.through ?? "", to);
    return { sheet: to, kind: "sheets" };
  });
}

/** The moves that lead from the opened lines to those of now: first what was deleted, from the end, then what was inserted. */
function movesOf({ opened, now }: SavedSheet): LineMove[] {
  if (!opened) return [];
  return [
    ...movesOnAxis("row", opened.rows.length, inOrder(now.rows)),
    ...movesOnAxis("column", opened.columns.length, inOrder(now.columns)),
  ];
}

/** A line that comes before one that stood above it counts as new: its cells are written where they now stand. */
function inOrder(lines: readonly number[]): number[] {
  let last = -1;
  return lines.map((line) => {
    if (line <= last) return -1;
    last = line;
    return line;
  });
}

function movesOnAxis(axis: LineMove["axis"], count: number, lines: readonly number[]): LineMove[] {
  const kept = new Set(lines);
  const moves: LineMove[] = [];
  for (let at = count - 1; at >= 0; at--) {
    if (kept.has(at)) continue;
    let first = at;
    while (first > 0 && !kept.has(first - 1)) first--;
    moves.push({ axis, kind: "delete", at: first, count: at - first + 1 });
    at = first;
  }
  const lastKept = lines.reduce((last, line, at) => (line >= 0 ? at : last), -1);
  for (let at = 0; at < lastKept; at++) {
    if ((lines[at] as number) >= 0) continue;
    let next = at;
    while ((lines[next] as number) < 0) next++;
    moves.push({ axis, kind: "insert", at, count: next - at });
    at = next;
  }
  return moves;
}

/** How the formats of the file were shown; what a copied cell differs from. */
function openedLooks(sheets: readonly SavedSheet[]): ReadonlyMap<number, StateFormat> {
  const looks = new Map<number, StateFormat>();
  for (const { opened } of sheets) {
    if (!opened) continue;
    for (let row = 0; row < opened.rows.length; row++) {
      for (let column = 0; column < opened.columns.length; column++) {
        const format = opened.cell(row, column)?.format;
        if (format?.style !== undefined && !looks.has(format.style)) looks.set(format.style, format);
      }
    }
  }
  return looks;
}

function saveSheet(book: Book, sheet: MovedSheet, looks: ReadonlyMap<number, StateFormat>): SheetChange[] {
  const { opened, now } = sheet;
  const entry = book.find(now.name);
  if (!entry) return [];
  if ((entry.element.get("state") ?? "visible") === "visible" ? now.isHidden : !now.isHidden) {
    entry.element.set("state", now.isHidden ? "hidden" : undefined);
  }
  if (!entry.isGrid) return [];

  const part = book.sheet(now.name);
  const changes: SheetChange[] = [];
  const rows = saveCells(book, part, sheet, looks);
  if (rows) changes.push({ sheet: now.name, kind: "cells", rows });
  if (saveMerges(part, sheet)) changes.push({ sheet: now.name, kind: "structure" });
  saveLines(part, sheet);
  if (!opened) {
    addDropDowns(part, now.dropDowns ?? []);
    if (now.print) setPrint(book, part, now.name, now.print);
  }
  return changes;
}

/** The rows in which a cell was written. */
function saveCells(
  book: Book,
  part: SheetPart,
  { opened, now, moves }: MovedSheet,
  looks: ReadonlyMap<number, StateFormat>,
): { first: number; last: number } | undefined {
  let first = Infinity;
  let last = -1;
  const rows = inOrder(now.rows);
  const columns = inOrder(now.columns);
  const lastOpened = rows.reduce((found, line, row) => (line >= 0 ? row : found), -1);
  rows.forEach((openedRow, row) => {
    if (openedRow < 0 && row > 0 && row < lastOpened) extendRules(part, row - 1, row);
    columns.forEach((openedColumn, column) => {
      const before = openedRow >= 0 && openedColumn >= 0 ? opened?.cell(openedRow, openedColumn) : undefined;
      const cell = now.cell(row, column);
      if (sameState(before, cell)) return;
      const isWritten = saveContent(book, part, { row, column }, before, cell, moves.length > 0);
      const isDressed = saveFormat(book, part, { row, column }, before?.format, cell?.format, looks);
      if (!isWritten && !isDressed) return;
      first = Math.min(first, row);
      last = row;
    });
  });
  return last < 0 ? undefined : { first, last };
}

function saveContent(
  book: Book,
  part: SheetPart,
  at: { row: number; column: number },
  before: StateCell | undefined,
  cell: StateCell | undefined,
  isMoved: boolean,
): boolean {
  const value = cell?.value ?? null;
  const formula = cell?.formula;
  if ((before?.value ?? null) === value && before?.formula === formula) return false;
  const known = part.cell(at);
  const written = known?.child("f");
  const stands =
    formula !== undefined &&
    written !== undefined &&
    (before?.formula === formula || (isMoved && sameFormula(written.text, formula)));
  if (stands && known) {
    setResult(known, value);
    return true;
  }
  if (value === null && formula === undefined && !known) return false;
  part.setContent(part.makeCell(at), value, formula?.replace(/^=/, ""));
  if (written !== undefined || formula !== undefined) book.dropCalculationChain();
  return true;
}

/** The result kept with a formula, which itself stays as it is. */
function setResult(cell: XmlElement, value: CellValue): void {
  const kept = cell.child("v");
  if (kept) cell.remove(kept);
  cell.set("t", typeof value === "string" ? "str" : typeof value === "boolean" ? "b" : undefined);
  if (value !== null) cell.append(cell.make("v", {}, resultText(value)));
}

function resultText(value: Exclude<CellValue, null>): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return typeof value === "string" ? escapeCharacters(value) : String(value);
}

/** Spreadsheets differ in blanks and in the case of names. */
function sameFormula(a: string, b: string): boolean {
  const plain = (formula: string) => formula.replace(/^=|\s/g, "").toUpperCase();
  return plain(a) === plain(b);
}

function saveFormat(
  book: Book,
  part: SheetPart,
  at: { row: number; column: number },
  before: StateFormat | undefined,
  format: StateFormat | undefined,
  looks: ReadonlyMap<number, StateFormat>,
): boolean {
  if (sameFormat(before, format)) return false;
  const base = format?.style ?? (format === undefined ? 0 : part.styleAt(at));
  const reference = (format?.style === undefined ? before : looks.get(format.style)) ?? {};
  const style = format === undefined ? base : restyle(book, base, reference, format);
  if (style === part.styleAt(at)) return false;
  part.setStyle(part.makeCell(at), style);
  return true;
}

const FONT_PROPERTIES = ["font", "size", "bold", "italic", "underline", "strike", "colour"] as const;

/** The number of the format that is `base` with what differs between its look and the wanted one. */
function restyle(book: Book, base: number, reference: StateFormat, wanted: StateFormat): number {
  const { styles } = book;
  const differs = (name: keyof StateFormat) => JSON.stringify(reference[name]) !== JSON.stringify(wanted[name]);
  const font = FONT_PROPERTIES.filter(differs);
  const alignment = (["horizontal", "vertical", "wraps", "rotation"] as const).filter(differs);
  if (font.length + alignment.length === 0 && !differs("fill") && !differs("border") && !differs("numberFormat"))
    return base;

  return styles.derive(base, (format) => {
    if (font.length > 0) {
      const element = styles.copyOf("fonts", format);
      changeFont(element, fontChange(wanted, font));
      styles.use("fonts", format, element);
    }
    if (differs("fill")) styles.use("fills", format, solidFill(styles, wanted.fill));
    if (differs("border")) styles.use("borders", format, borderOf(styles, wanted.border ?? {}));
    if (differs("numberFormat")) styles.setNumberFormat(format, wanted.numberFormat);
    if (alignment.length > 0) {
      const values = {
        horizontal: wanted.horizontal,
        vertical: wanted.vertical,
        wraps: wanted.wraps ? "1" : undefined,
        rotation: wanted.rotation === undefined ? undefined : String(wanted.rotation),
      };
      align(format, Object.fromEntries(alignment.map((name) => [ALIGNMENT_ATTRIBUTES[name], values[name]])));
    }
  });
}

const ALIGNMENT_ATTRIBUTES = {
  horizontal: "horizontal",
  vertical: "vertical",
  wraps: "wrapText",
  rotation: "textRotation",
} as const;

function fontChange(wanted: StateFormat, names: readonly (typeof FONT_PROPERTIES)[number][]): FontChange {
  const { font, size, bold = false, italic = false, underline = false, strike = false, colour } = wanted;
  const all = { font, size, bold, italic, underline, strike, colour };
  return Object.fromEntries(names.map((name) => [name, all[name]]));
}

function saveMerges(part: SheetPart, { opened, now, moves }: MovedSheet): boolean {
  const before = moves.reduce((merges, move) => moveMerges(merges, move), [...(opened?.merges ?? [])]);
  const remove = before.filter((merge) => !now.merges.some((other) => sameBlock(other, merge)));
  const add = now.merges.filter((merge) => !before.some((other) => sameBlock(other, merge)));
  part.setMerges(remove, add);
  return remove.length + add.length > 0;
}

function saveLines(part: SheetPart, { opened, now }: MovedSheet): void {
  inOrder(now.rows).forEach((openedRow, row) => {
    const look = now.rowLooks.get(row);
    if (sameLine(openedRow < 0 ? undefined : opened?.rowLooks.get(openedRow), look)) return;
    const element = part.makeRow(row);
    element.set("ht", look?.size).set("customHeight", look?.size === undefined ? undefined : 1);
    element.set("hidden", look?.isHidden ? 1 : undefined);
  });
  inOrder(now.columns).forEach((openedColumn, column) => {
    const look = now.columnLooks.get(column);
    if (sameLine(openedColumn < 0 ? undefined : opened?.columnLooks.get(openedColumn), look)) return;
    setColumnLook(part, column, look ?? { isHidden: false });
  });
}

function activate(book: Book, name: string): void {
  const place = book.sheets.findIndex((sheet) => sheet.name === name);
  const view = book.root.child("bookViews")?.child("workbookView");
  if (place < 0 || Number(view?.get("activeTab") ?? 0) === place) return;
  const views = book.makeChild("bookViews");
  (view ?? appendView(views)).set("activeTab", place);
  for (const sheet of book.sheets) {
    if (!sheet.isGrid) continue;
    const own = book.sheet(sheet.name).child("sheetViews")?.child("sheetView");
    own?.set("tabSelected", sheet.name === name ? 1 : undefined);
  }
}

function appendView(views: XmlElement): XmlElement {
  const view = views.make("workbookView");
  views.append(view);
  return view;
}

function sameState(a: StateCell | undefined, b: StateCell | undefined): boolean {
  return (
    a === b ||
    ((a?.value ?? null) === (b?.value ?? null) && a?.formula === b?.formula && sameFormat(a?.format, b?.format))
  );
}

function sameFormat(a: StateFormat | undefined, b: StateFormat | undefined): boolean {
  if (a === b) return true;
  const names = new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})]) as Set<keyof StateFormat>;
  return [...names].every((name) => JSON.stringify(a?.[name]) === JSON.stringify(b?.[name]));
}

function sameLine(a: LineLook | undefined, b: LineLook | undefined): boolean {
  return a?.size === b?.size && (a?.isHidden ?? false) === (b?.isHidden ?? false);
}
