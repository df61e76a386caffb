import { stateXml, textOfStateXml } from "../../src/app/ports/state-part";
import { moveMerges } from "../../src/core/sheet/insert-rows";
import type { LineMove } from "../../src/core/sheet/line-move";
import { moveReferences } from "../../src/core/sheet/formula-references";
import { isMarkFormula, MARK_FILL, MARK_SEVERITIES } from "../../src/core/sheet/mark-formula";
import type { CellBlock, CellValue, SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { textOfNumber, textOfString } from "../../src/hosts/xlsx/read-cell-text";
import type { SheetState, StateFormat } from "../../src/hosts/xlsx/save-changes";
import { Book } from "../../src/hosts/xlsx/book";
import { clearMarksInBook } from "../../src/hosts/xlsx/marks";
import { refOf } from "../../src/hosts/xlsx/sheet-part";
import { lookReader, type SheetLook } from "../../src/hosts/xlsx/sheet-look";
import { XlsxFile } from "../../src/hosts/xlsx/xlsx-file";
import { fromA1 } from "../../src/core/sheet/cell-address";

/** A cell as Excel keeps it. */
export interface SimCell {
  value: CellValue;
  formula?: string;
  format: StateFormat;
}

export interface SimRow {
  /** Place in the opened file; -1 for a row inserted since. */
  readonly origin: number;
  height?: number;
  readonly cells: Map<number, SimCell>;
}

export interface SimConditionalFormat {
  readonly id: string;
  areas: CellBlock[];
  formula: string;
  readonly look: Record<string, unknown>;
}

export interface SimSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden";
  isProtected: boolean;
  /** A chart sheet: Excel's add-in API has no worksheet in front then. */
  readonly notAGrid: boolean;
  readonly opened: SheetState | undefined;
  rows: SimRow[];
  merges: CellBlock[];
  conditionalFormats: SimConditionalFormat[];
  readonly widths: Map<number, number>;
  dropDowns: { block: CellBlock; options: readonly string[] }[];
  print: { landscape: boolean; fitToWidth: boolean; repeatRows?: readonly [number, number] } | undefined;
}

export interface SimPart {
  readonly id: string;
  xml: string;
}

/** Excel's own memory of a workbook; what a person or the add-in does to it is announced by `onChange`. */
export class SimWorkbook {
  readonly sheets: SimSheet[] = [];
  parts: SimPart[] = [];
  active = "";
  selection: { sheet: string; block: CellBlock } | undefined;
  #count = 0;

  private constructor(readonly bytes: Uint8Array | undefined) {}

  static ofSnapshots(snapshots: readonly SheetSnapshot[]): SimWorkbook {
    const book = new SimWorkbook(undefined);
    for (const snapshot of snapshots) book.sheets.push(book.#sheetOf(snapshot, undefined));
    book.active = book.sheets[0]?.id ?? "";
    return book;
  }

  static async open(bytes: Uint8Array): Promise<SimWorkbook> {
    const opened = await XlsxFile.open(bytes);
    if (opened.status !== "ok") throw new Error(opened.sentence);
    const { file } = opened;
    const book = new SimWorkbook(bytes);
    const parts = Book.open(bytes);
    const looks = lookReader(parts);
    for (const snapshot of await file.readSheets()) {
      const sheet = book.#sheetOf(snapshot, snapshot.notAGrid ? undefined : looks.sheet(snapshot.name));
      const conditionalFormats = snapshot.notAGrid
        ? []
        : markFormatsIn(parts, snapshot.name, (prefix) => book.nextId(prefix));
      book.sheets.push({ ...sheet, conditionalFormats, opened: stateOf(sheet) });
    }
    const active = await file.readActiveSheet();
    book.active = book.sheets.find(({ name }) => active.status === "ok" && name === active.snapshot.name)?.id ?? "";
    const stored = await file.store.load();
    if (stored.status === "ok" && stored.text !== undefined)
      book.parts.push({ id: `{${book.nextId("part")}}`, xml: stateXml(stored.text) });
    return book;
  }

  nextId(prefix: string): string {
    return `${prefix}${++this.#count}`;
  }

  sheet(key: string): SimSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  addSheet(name: string): SimSheet {
    const sheet = this.#sheetOf({ name, rows: [] }, undefined);
    this.sheets.push(sheet);
    return sheet;
  }

  #sheetOf(snapshot: SheetSnapshot, look: SheetLook | undefined): SimSheet {
    const rowCount = Math.max(
      snapshot.rows.length,
      ...[...(look?.cells.keys() ?? [])].map((key) => Number(key.split(",")[0]) + 1),
    );
    const rows = Array.from({ length: rowCount }, (_, r): SimRow => {
      const cells = new Map<number, SimCell>();
      (snapshot.rows[r] ?? []).forEach(({ value, formula, numberFormat }, c) => {
        if (value === null && formula === undefined && numberFormat === undefined) return;
        cells.set(c, {
          value,
          format: numberFormat === undefined ? {} : { numberFormat },
          ...(formula === undefined ? {} : { formula }),
        });
      });
      const size = look?.rows.get(r)?.size;
      return { origin: r, cells, ...(size === undefined ? {} : { height: size }) };
    });
    for (const [key, { runs: _, locked: __, ...format }] of look?.cells ?? []) {
      const [r = 0, c = 0] = key.split(",").map(Number);
      const row = rows[r];
      if (!row) continue;
      const cell = row.cells.get(c) ?? { value: null, format: {} };
      row.cells.set(c, { ...cell, format });
    }
    return {
      id: `{${this.nextId("00000000-0000-0000-0000-")}}`,
      name: snapshot.name,
      visibility: "Visible",
      isProtected: snapshot.isProtected ?? false,
      notAGrid: snapshot.notAGrid ?? false,
      opened: undefined,
      rows,
      merges: [...(snapshot.merges ?? [])],
      conditionalFormats: [],
      widths: new Map(
        [...(look?.columns ?? [])].flatMap(([column, { size }]) =>
          size === undefined ? [] : [[column, size] as const],
        ),
      ),
      dropDowns: [],
      print: undefined,
    };
  }

  /** What File > Save writes: the original package with what changed (A23, A24). */
  async save(): Promise<Uint8Array> {
    if (!this.bytes) throw new Error("The simulator saves only what it opened from a file");
    const opened = await XlsxFile.open(this.bytes);
    if (opened.status !== "ok") throw new Error(opened.sentence);
    const { file } = opened;
    await file.saveChanges({
      sheets: this.sheets.map((sheet) => ({ ...(sheet.opened ? { opened: sheet.opened } : {}), now: stateOf(sheet) })),
      ...(this.sheet(this.active) ? { active: this.sheet(this.active)?.name ?? "" } : {}),
    });
    const text = this.parts.map(({ xml }) => textOfStateXml(xml)).find((one) => one !== undefined);
    if (text !== undefined) await file.store.save(text);
    const saved = Book.open(file.toBytes());
    for (const { name, conditionalFormats, notAGrid } of this.sheets) {
      if (notAGrid) continue;
      clearMarksInBook(saved, name);
      const part = saved.sheet(name);
      for (const { formula, areas, look } of conditionalFormats.filter((one) => isMarkFormula(one.formula))) {
        const rule = part.root.make(
          "cfRule",
          { type: "expression", dxfId: saved.styles.addDifferential(tint(saved, String(look["fill"]))), priority: 1 },
          part.root.make("formula", {}, formula.replace(/^=/, "")),
        );
        part.addChild(part.root.make("conditionalFormatting", { sqref: areas.map(refOf).join(" ") }, rule));
      }
    }
    return saved.parts.toBytes();
  }
}

/** A differential format of this fill ("#FBD5D5"). */
function tint({ styles }: Book, fill: string) {
  const colour = styles.make("bgColor", { rgb: fill.replace("#", "FF") });
  return styles.make("dxf", {}, styles.make("fill", {}, styles.make("patternFill", {}, colour)));
}

/** Marks that the file was saved with (A25). */
function markFormatsIn(book: Book, sheet: string, nextId: (prefix: string) => string): SimConditionalFormat[] {
  return book
    .sheet(sheet)
    .root.all("conditionalFormatting")
    .flatMap((formatting) =>
      formatting.all("cfRule").flatMap((rule): SimConditionalFormat[] => {
        const formula = rule.child("formula")?.text ?? "";
        if (!isMarkFormula(formula)) return [];
        const severity = MARK_SEVERITIES.find((one) => formula.includes(`:${one}"`)) ?? "info";
        const look = { fill: `#${MARK_FILL[severity]}` };
        return [{ id: nextId("cf"), formula: `=${formula}`, areas: blocksOf(formatting.get("sqref") ?? ""), look }];
      }),
    );
}

/** "A1:B2 C5" or "A1:B2,C5" */
export function blocksOf(addresses: string): CellBlock[] {
  return addresses
    .split(/[ ,]+/)
    .filter(Boolean)
    .map((address) => {
      const [first = "", last = first] = address.replaceAll("$", "").split(":");
      const a = fromA1(first);
      const b = fromA1(last);
      if (!a || !b) throw new Error(`No cells ${address}`);
      return { top: a.row, left: a.column, bottom: b.row, right: b.column };
    });
}

export function cellOf(sheet: SimSheet, row: number, column: number): SimCell | undefined {
  return sheet.rows[row]?.cells.get(column);
}

/** The cell to change; rows and cells come into being when first touched. */
export function touch(sheet: SimSheet, row: number, column: number): SimCell {
  while (sheet.rows.length <= row) sheet.rows.push({ origin: sheet.opened ? sheet.rows.length : -1, cells: new Map() });
  const { cells } = sheet.rows[row] as SimRow;
  const cell = cells.get(column) ?? { value: null, format: {} };
  cells.set(column, cell);
  return cell;
}

/** What the cell shows. Assumption: width never matters, as for Excel's `text` (A7). */
export function textOf(cell: SimCell | undefined): string {
  if (!cell || cell.value === null) return "";
  if (typeof cell.value === "number") return textOfNumber(cell.value, cell.format.numberFormat);
  if (typeof cell.value === "boolean") return cell.value ? "TRUE" : "FALSE";
  return textOfString(cell.value, cell.format.numberFormat);
}

/** Types into a cell as Excel takes it (A4): text in a text cell and after an apostrophe, else formulas, percents and numbers. */
export function enter(sheet: SimSheet, row: number, column: number, input: CellValue): void {
  const cell = touch(sheet, row, column);
  delete cell.formula;
  if (typeof input !== "string" || input === "") {
    cell.value = input === "" ? null : input;
    return;
  }
  if (cell.format.numberFormat === "@") cell.value = input.startsWith("'") ? input.slice(1) : input;
  else if (input.startsWith("'")) cell.value = input.slice(1);
  else if (input.startsWith("=")) {
    cell.formula = input;
    cell.value = evaluate(input);
  } else if (/^[+-]?\d+(\.\d+)?%$/.test(input)) {
    cell.value = Number(input.slice(0, -1)) / 100;
    cell.format = { ...cell.format, numberFormat: input.includes(".") ? "0.00%" : "0%" };
  } else if (/^[+-]?\d+(\.\d+)?$/.test(input)) cell.value = Number(input);
  else if (/^\d{1,2}[-/]\d{1,2}$/.test(input)) {
    // 1-2 becomes the second of January.
    cell.value = 45_659;
    cell.format = { ...cell.format, numberFormat: 'm"月"d"日"' };
  } else if (/^[+@-]/.test(input)) {
    cell.formula = `=${input}`;
    cell.value = "#NAME?";
  } else cell.value = input;
}

/** Formulas are not worked out but for a plain percent or number (A5). */
function evaluate(formula: string): CellValue {
  const percent = /^=(\d+(?:\.\d+)?)%$/.exec(formula);
  if (percent) return Number(percent[1]) / 100;
  const number = /^=(\d+(?:\.\d+)?)$/.exec(formula);
  return number ? Number(number[1]) : 0;
}

/** Whole rows in or out, with everything that follows them (A8). */
export function moveRows(book: SimWorkbook, sheet: SimSheet, move: LineMove & { axis: "row" }): void {
  const { at, count, kind } = move;
  if (kind === "insert") {
    const above = sheet.rows[at - 1];
    const fresh = Array.from({ length: count }, (): SimRow => {
      const cells = new Map(
        [...(above?.cells ?? [])].map(([column, { format }]) => [column, { value: null, format: { ...format } }]),
      );
      return { origin: -1, cells, ...(above?.height === undefined ? {} : { height: above.height }) };
    });
    while (sheet.rows.length < at) sheet.rows.push({ origin: sheet.opened ? sheet.rows.length : -1, cells: new Map() });
    sheet.rows.splice(at, 0, ...fresh);
  } else sheet.rows.splice(at, count);
  sheet.merges = [...moveMerges(sheet.merges, move)];
  for (const format of sheet.conditionalFormats) format.areas = [...moveMerges(format.areas, move)];
  for (const other of book.sheets) {
    for (const { cells } of other.rows) {
      for (const cell of cells.values()) {
        if (cell.formula !== undefined) cell.formula = moveReferences(cell.formula, move, sheet.name, other.name);
      }
    }
  }
}

function stateOf(sheet: SimSheet): SheetState {
  const rows = sheet.rows.map(({ origin, height, cells }) => ({
    origin,
    height,
    cells: new Map([...cells].map(([column, cell]) => [column, { ...cell, format: { ...cell.format } }])),
  }));
  const width = Math.max(0, ...rows.flatMap(({ cells }) => [...cells.keys()].map((column) => column + 1)));
  return {
    name: sheet.name,
    isHidden: sheet.visibility === "Hidden",
    rows: rows.map(({ origin }) => origin),
    columns: Array.from({ length: width }, (_, column) => column),
    cell: (row, column) => rows[row]?.cells.get(column),
    merges: [...sheet.merges],
    rowLooks: new Map(
      rows.flatMap(({ height }, row) =>
        height === undefined ? [] : [[row, { size: height, isHidden: false }] as const],
      ),
    ),
    columnLooks: new Map([...sheet.widths].map(([column, size]) => [column, { size, isHidden: false }])),
    dropDowns: sheet.dropDowns,
    ...(sheet.print ? { print: sheet.print } : {}),
  };
}
