import type { CellAddress } from "../../core/sheet/cell-address";
import { fromA1, toA1 } from "../../core/sheet/cell-address";
import type { CellBlock, CellValue } from "../../core/sheet/sheet-snapshot";
import type { SharedStrings } from "./shared-strings";
import { escapeCharacters } from "./shared-strings";
import type { XmlDocument } from "./xml";
import type { XmlElement } from "./xml";

/** In characters; Excel's own. */
const USUAL_WIDTH = 8.43;

/** Children of worksheet in the order the schema wants. */
const ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;
export type SheetChild = (typeof ORDER)[number];

/** One worksheet's part: its rows and cells by position, its other contents by name. */
export class SheetPart {
  readonly root: XmlElement;
  #rows: Map<number, XmlElement> | undefined;

  constructor(
    document: XmlDocument,
    private readonly strings: () => SharedStrings,
  ) {
    this.root = document.root;
  }

  child(name: SheetChild): XmlElement | undefined {
    return this.root.child(name);
  }

  /** The child of that name, added at its place where there is none. */
  makeChild(name: SheetChild): XmlElement {
    return this.root.child(name) ?? this.addChild(this.root.make(name));
  }

  /** Adds a child after all that come before it in the schema's order. */
  addChild(element: XmlElement): XmlElement {
    const place = ORDER.indexOf(element.local as SheetChild);
    const next = this.root.elements.find(({ local }) => ORDER.indexOf(local as SheetChild) > place);
    this.root.insertBefore(element, next);
    return element;
  }

  get sheetData(): XmlElement {
    return this.makeChild("sheetData");
  }

  /** Row elements by 0-based row, in order. Rows may leave out their number: then they follow the one before. */
  get rows(): ReadonlyMap<number, XmlElement> {
    return this.#index();
  }

  row(row: number): XmlElement | undefined {
    return this.#index().get(row);
  }

  makeRow(row: number): XmlElement {
    const index = this.#index();
    const found = index.get(row);
    if (found) return found;
    const element = this.sheetData.make("row", { r: row + 1 });
    let next: XmlElement | undefined;
    let nextRow = Infinity;
    for (const [other, candidate] of index) {
      if (other > row && other < nextRow) [next, nextRow] = [candidate, other];
    }
    this.sheetData.insertBefore(element, next);
    index.set(row, element);
    return element;
  }

  /** Tells that rows were moved or replaced by hand. */
  forgetRows(): void {
    this.#rows = undefined;
  }

  cell(address: CellAddress): XmlElement | undefined {
    const row = this.row(address.row);
    return row && cellsOf(row).find(([column]) => column === address.column)?.[1];
  }

  makeCell(address: CellAddress): XmlElement {
    const row = this.makeRow(address.row);
    let next: XmlElement | undefined;
    for (const [column, cell] of cellsOf(row)) {
      if (column === address.column) return cell;
      if (column > address.column) {
        next = cell;
        break;
      }
    }
    const style = this.#styleOfEmpty(row, address.column);
    const cell = row.make("c", { r: toA1(address), s: style === 0 ? undefined : style });
    row.insertBefore(cell, next);
    widenSpans(row, address.column);
    this.#widenDimension(address);
    return cell;
  }

  styleAt(address: CellAddress): number {
    const cell = this.cell(address);
    if (cell) return Number(cell.get("s") ?? 0);
    return this.#styleOfEmpty(this.row(address.row), address.column);
  }

  setStyle(cell: XmlElement, style: number): void {
    if (Number(cell.get("s") ?? 0) !== style) cell.set("s", style === 0 ? undefined : style);
  }

  /** Puts a value in, and a formula's text (without "=") before it. */
  setContent(cell: XmlElement, value: CellValue, formula?: string): void {
    this.clearContent(cell);
    if (formula !== undefined) cell.append(cell.make("f", {}, formula));
    if (value === null) return;
    if (typeof value === "boolean") {
      cell.set("t", "b");
      cell.append(cell.make("v", {}, value ? "1" : "0"));
    } else if (typeof value === "number") {
      cell.append(cell.make("v", {}, String(value)));
    } else if (formula !== undefined) {
      cell.set("t", "str");
      cell.append(cell.make("v", {}, escapeCharacters(value)));
    } else {
      cell.set("t", "s");
      cell.append(cell.make("v", {}, String(this.strings().use(value))));
    }
  }

  /** Empties a cell; its style stays. */
  clearContent(cell: XmlElement): void {
    for (const name of ["t", "cm", "vm"]) if (cell.get(name) !== undefined) cell.set(name, undefined);
    cell.children = [];
  }

  /** Puts back a cell as it was printed before; undefined where there was none. */
  restoreCell(address: CellAddress, printed: XmlElement | undefined): void {
    const row = this.row(address.row);
    const cell = this.cell(address);
    if (cell) this.releaseText(cell);
    if (printed) {
      const now = cell ?? this.makeCell(address);
      for (const [name] of now.attributes) if (name !== "r") now.set(name, undefined);
      for (const [name, value] of printed.attributes) now.set(name, name === "r" ? toA1(address) : value);
      now.children = printed.children;
    } else if (row && cell) {
      row.remove(cell);
      const isBare = row.elements.length === 0 && row.attributes.every(([name]) => name === "r" || name === "spans");
      if (isBare) {
        this.sheetData.remove(row);
        this.#index().delete(address.row);
      }
    }
  }

  /** The cell goes for good: a text of ours that no before-image knows need not stay in the file. */
  releaseText(cell: XmlElement): void {
    if (cell.get("t") === "s") this.strings().release(Number(cell.child("v")?.text ?? -1));
  }

  get merges(): CellBlock[] {
    return (this.child("mergeCells")?.elements ?? []).flatMap((merge) => blockOf(merge.get("ref") ?? "") ?? []);
  }

  setMerges(remove: readonly CellBlock[], add: readonly CellBlock[]): void {
    if (remove.length + add.length === 0) return;
    const table = this.makeChild("mergeCells");
    const gone = new Set(remove.map(refOf));
    for (const merge of table.elements) {
      const block = blockOf(merge.get("ref") ?? "");
      if (block && gone.has(refOf(block))) table.remove(merge);
    }
    const there = new Set(table.elements.map((merge) => merge.get("ref")));
    for (const block of add) {
      if (there.has(refOf(block))) continue;
      const next = table.elements.find((merge) => isAfter(blockOf(merge.get("ref") ?? ""), block));
      table.insertBefore(table.make("mergeCell", { ref: refOf(block) }), next);
    }
    if (table.elements.length === 0) this.root.remove(table);
    else table.set("count", table.elements.length);
  }

  #index(): Map<number, XmlElement> {
    if (this.#rows) return this.#rows;
    const index = new Map<number, XmlElement>();
    let next = 0;
    for (const row of this.sheetData.all("row")) {
      const written = Number(row.get("r") ?? NaN);
      const at = Number.isNaN(written) ? next : written - 1;
      index.set(at, row);
      next = at + 1;
    }
    this.#rows = index;
    return index;
  }

  /** What is said of a run of columns that has this one in it. */
  columnAt(column: number): XmlElement | undefined {
    return this.child("cols")?.elements.find(
      (run) => Number(run.get("min")) - 1 <= column && column <= Number(run.get("max")) - 1,
    );
  }

  /** Of a column that says nothing itself, in characters. */
  get usualWidth(): number {
    return Number(this.child("sheetFormatPr")?.get("defaultColWidth") ?? USUAL_WIDTH);
  }

  /** An empty cell looks like its row, or else its column. */
  #styleOfEmpty(row: XmlElement | undefined, column: number): number {
    if (row?.get("customFormat") === "1" || row?.get("customFormat") === "true") return Number(row.get("s") ?? 0);
    return Number(this.columnAt(column)?.get("style") ?? 0);
  }

  #widenDimension({ row, column }: CellAddress): void {
    const dimension = this.child("dimension");
    const block = dimension && blockOf(dimension.get("ref") ?? "");
    if (!dimension || !block) return;
    const wide = {
      top: Math.min(block.top, row),
      left: Math.min(block.left, column),
      bottom: Math.max(block.bottom, row),
      right: Math.max(block.right, column),
    };
    dimension.set("ref", refOf(wide));
  }
}

/** A row's cells by 0-based column, in order; a cell without an address follows the one before. */
export function cellsOf(row: XmlElement): (readonly [column: number, cell: XmlElement])[] {
  let next = 0;
  return row.all("c").map((cell) => {
    const column = fromA1(cell.get("r") ?? "")?.column ?? next;
    next = column + 1;
    return [column, cell] as const;
  });
}

/** "A1:B5" or "A1"; whole rows and columns ("3:9", "A:C") as far as the sheet reaches. Undefined for what is neither. */
export function blockOf(ref: string): CellBlock | undefined {
  const [first = "", last = first] = ref.replace(/\$/g, "").split(":");
  const from = fromA1(first);
  const to = fromA1(last);
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function refOf({ top, left, bottom, right }: CellBlock): string {
  const first = toA1({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${toA1({ row: bottom, column: right })}`;
}

function isAfter(block: CellBlock | undefined, other: CellBlock): boolean {
  return block !== undefined && (block.top > other.top || (block.top === other.top && block.left > other.left));
}

/** "spans" only helps a reader along; it must not leave a cell out. */
function widenSpans(row: XmlElement, column: number): void {
  const spans = row.get("spans");
  if (spans === undefined) return;
  const [first = 1, last = 1] = spans.split(" ").length > 1 ? [] : spans.split(":").map(Number);
  if (spans.includes(" ")) row.set("spans", undefined);
  else if (column + 1 < first || column + 1 > last) {
    row.set("spans", `${Math.min(first, column + 1)}:${Math.max(last, column + 1)}`);
  }
}
