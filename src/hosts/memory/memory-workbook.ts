import type {
  GapMark,
  Host,
  HowToRead,
  JournalEntry,
  Marks,
  NewSheet,
  Outcome,
  SheetChange,
  SheetInfo,
  WorkbookStore,
  WritePlan,
} from "../../app/ports/workbook";
import type { CellAddress } from "../../core/sheet/cell-address";
import { fromA1 } from "../../core/sheet/cell-address";
import { needsTextFormat } from "../../core/sheet/cell-edit";
import { sameSheet } from "../../core/sheet/formula-references";
import { changeMerges, followMove, insertRows, moveLines, moveOf, takeOutRows } from "../../core/sheet/insert-rows";
import type { LineMove } from "../../core/sheet/line-move";
import { reverseMove } from "../../core/sheet/line-move";
import type { MergeChange } from "../../core/sheet/merge-change";
import { addedCells } from "../../core/sheet/new-sheet";
import { freeSheetName, reviewUndo, reviewWrites, unskipped } from "../../core/sheet/review-writes";
import type { Cell, CellBlock, CellValue, SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { BLANK, cellAt } from "../../core/sheet/sheet-snapshot";

/** A workbook that lives in arrays: for tests, documents and previews. */
export class MemoryWorkbook implements Host {
  readonly writesClearUndo = false;
  readonly marks: Marks;
  readonly store: WorkbookStore;
  /** What a person at the keyboard does; announced to the edit feed, as our own writes are not. */
  readonly clerk: Clerk;

  #sheets: readonly SheetSnapshot[];
  #active: string;
  #selected: { readonly sheet: string; readonly cell: CellAddress } | undefined;
  #stored: string | undefined;
  #written = 0;
  readonly #marks = new Map<string, readonly GapMark[]>();
  readonly #listeners = new Set<(change: SheetChange) => void>();

  constructor(sheets: readonly SheetSnapshot[]) {
    this.#sheets = sheets;
    this.#active = sheets[0]?.name ?? "";
    this.clerk = new Clerk({
      edit: (name, edited, change) => {
        this.#replace(edited(this.#sheet(name)));
        this.#announce({ sheet: name, ...change });
      },
      move: (name, move) => {
        this.#move(name, move);
        this.#announce({ sheet: name, kind: "structure" });
      },
      activate: (name) => {
        this.#active = this.#sheet(name).name;
        this.#announce({ sheet: name, kind: "activated" });
      },
    });
    this.marks = {
      show: async (sheet, marks) => this.#onSheet(sheet, () => void this.#marks.set(sheet, marks)),
      clear: async (sheet) => {
        const removed = this.#marks.get(sheet)?.length ?? 0;
        const outcome = this.#onSheet(sheet, () => void this.#marks.delete(sheet));
        return outcome.status === "ok" ? { status: "ok", removed } : outcome;
      },
    };
    this.store = {
      load: async () => ({ status: "ok", text: this.#stored }),
      save: async (text) => {
        this.#stored = text;
        return { status: "ok" };
      },
    };
  }

  /** The sheets as they stand, in order. */
  get sheets(): readonly SheetSnapshot[] {
    return this.#sheets;
  }

  /** The cell last selected, if any. */
  get selected(): { readonly sheet: string; readonly cell: CellAddress } | undefined {
    return this.#selected;
  }

  /** The marks now shown on a sheet. */
  marksOn(sheet: string): readonly GapMark[] {
    return this.#marks.get(sheet) ?? [];
  }

  async listSheets(): Promise<Outcome<{ sheets: readonly SheetInfo[] }>> {
    const sheets = this.#sheets.map(({ name }) => ({ name, isActive: name === this.#active }));
    return { status: "ok", sheets };
  }

  async readSheet(name: string, _how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    const snapshot = this.#find(name);
    return snapshot ? { status: "ok", snapshot } : { status: "no-such-sheet", sheet: name };
  }

  async readActiveSheet(how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    return this.readSheet(this.#active, how);
  }

  async write(plan: WritePlan): ReturnType<Host["write"]> {
    const review = reviewWrites(plan, (name) => this.#find(name));
    if (review.status !== "ok") return review;

    const cells = review.edits.map((edit): JournalEntry["cells"][number] => {
      const cell = cellAt(this.#sheet(edit.sheet), edit.row, edit.column);
      this.#replace(putCell(this.#sheet(edit.sheet), edit, writtenCell(cell, edit.after)));
      return {
        ...edit,
        before: cell.value,
        beforeImage: cell.text,
        ...(cell.numberFormat === undefined ? {} : { beforeFormat: cell.numberFormat }),
      };
    });
    for (const change of plan.mergeChanges ?? []) this.#replace(changeMergesOn(this.#sheet(change.sheet), change));
    for (const insertion of plan.insertions) {
      const inserted = insertRows(this.#sheet(insertion.sheet), insertion);
      this.#replace(
        insertion.cells.reduce((sheet, cell) => {
          const styled = cellAt(sheet, cell.row, cell.column);
          return styled.value === null ? sheet : putCell(sheet, cell, writtenCell(styled, cell.value));
        }, inserted),
      );
      this.#followElsewhere(insertion.sheet, moveOf(insertion));
    }
    const marks = unskipped(plan.marks ?? [], review.skipped);
    const replaced = marks.map(({ sheet }) => ({ sheet, before: JSON.stringify(this.marksOn(sheet)) }));
    for (const { sheet, marks: shown } of marks) this.#marks.set(sheet, shown);
    const addedSheets = plan.newSheets.map((sheet) => this.#add(sheet).name);
    const entry: JournalEntry = {
      id: `memory-${++this.#written}`,
      label: plan.label,
      cells,
      mergeChanges: plan.mergeChanges ?? [],
      insertions: plan.insertions,
      addedSheets,
      addedCells: addedCells(addedSheets, plan.newSheets),
      marks: replaced,
    };
    return { status: "ok", entry, skipped: review.skipped };
  }

  async undo(entry: JournalEntry): ReturnType<Host["undo"]> {
    const review = reviewUndo(entry, (name) => this.#find(name));
    if (review.status !== "ok") return review;

    this.#sheets = this.#sheets.filter(({ name }) => !review.sheets.includes(name));
    if (review.sheets.includes(this.#active)) this.#active = this.#sheets[0]?.name ?? "";
    for (const insertion of review.insertions) {
      this.#replace(takeOutRows(this.#sheet(insertion.sheet), insertion));
      this.#followElsewhere(insertion.sheet, reverseMove(moveOf(insertion)));
    }
    for (const change of review.mergeChanges) this.#replace(changeMergesOn(this.#sheet(change.sheet), change));
    for (const { sheet, row, column, before, beforeFormat, beforeImage } of review.cells) {
      const cell: Cell = {
        value: before,
        text: beforeImage ?? plainText(before),
        ...(beforeFormat === undefined ? {} : { numberFormat: beforeFormat }),
      };
      this.#replace(putCell(this.#sheet(sheet), { row, column }, cell));
    }
    for (const { sheet, before } of unskipped(entry.marks ?? [], review.skipped))
      this.#marks.set(sheet, JSON.parse(before) as GapMark[]);
    return { status: "ok", skipped: review.skipped };
  }

  async subscribe(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  async select(sheet: string, cell: CellAddress): Promise<Outcome> {
    return this.#onSheet(sheet, () => {
      this.#active = this.#sheet(sheet).name;
      this.#selected = { sheet, cell };
    });
  }

  #find(name: string): SheetSnapshot | undefined {
    return this.#sheets.find((sheet) => sameSheet(sheet.name, name));
  }

  #sheet(name: string): SheetSnapshot {
    const sheet = this.#find(name);
    if (!sheet) throw new Error(`No sheet named ${name}`);
    return sheet;
  }

  #onSheet(name: string, act: () => void): Outcome {
    if (!this.#find(name)) return { status: "no-such-sheet", sheet: name };
    act();
    return { status: "ok" };
  }

  #replace(sheet: SheetSnapshot): void {
    this.#sheets = this.#sheets.map((other) => (other.name === sheet.name ? sheet : other));
  }

  #move(name: string, move: LineMove): void {
    this.#replace(moveLines(this.#sheet(name), move));
    this.#followElsewhere(name, move);
  }

  #followElsewhere(movedSheet: string, move: LineMove): void {
    this.#sheets = this.#sheets.map((sheet) =>
      sameSheet(sheet.name, movedSheet) ? sheet : followMove(sheet, move, movedSheet),
    );
  }

  #add({ name, cells, merges }: NewSheet): SheetSnapshot {
    const free = freeSheetName(
      name,
      this.#sheets.map((sheet) => sheet.name),
    );
    const empty: SheetSnapshot = { name: free, rows: [], merges };
    const sheet = cells.reduce((made, cell) => putCell(made, cell, writtenCell(BLANK, cell.value)), empty);
    this.#sheets = [...this.#sheets, sheet];
    return sheet;
  }

  #announce(change: SheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

interface ClerkHands {
  edit(
    sheet: string,
    edited: (sheet: SheetSnapshot) => SheetSnapshot,
    change: Pick<SheetChange, "kind" | "rows">,
  ): void;
  move(sheet: string, move: LineMove): void;
  activate(sheet: string): void;
}

/** What a clerk does with keyboard and mouse. Addresses as she sees them ("E12"), rows 0-based. */
class Clerk {
  constructor(private readonly hands: ClerkHands) {}

  /** Types into a cell; "=…" is a formula, whose result is not worked out. */
  type(sheet: string, address: string, value: CellValue): void {
    const at = fromA1(address);
    if (!at) throw new Error(`No cell ${address}`);
    this.hands.edit(
      sheet,
      (before) => {
        const { numberFormat } = cellAt(before, at.row, at.column);
        const isFormula = typeof value === "string" && value.startsWith("=") && numberFormat !== "@";
        const cell = isFormula
          ? { value: null, text: "", formula: value }
          : { value, text: shownText(value, numberFormat) };
        return putCell(before, at, { ...cell, ...(numberFormat === undefined ? {} : { numberFormat }) });
      },
      { kind: "cells", rows: { first: at.row, last: at.row } },
    );
  }

  insertRows(sheet: string, before: number, count: number): void {
    this.hands.move(sheet, { axis: "row", kind: "insert", at: before, count });
  }

  deleteRows(sheet: string, first: number, count: number): void {
    this.hands.move(sheet, { axis: "row", kind: "delete", at: first, count });
  }

  merge(sheet: string, block: CellBlock): void {
    this.hands.edit(sheet, (before) => ({ ...before, merges: [...(before.merges ?? []), block] }), {
      kind: "structure",
    });
  }

  activate(sheet: string): void {
    this.hands.activate(sheet);
  }
}

function changeMergesOn(sheet: SheetSnapshot, { remove, add }: MergeChange): SheetSnapshot {
  return { ...sheet, merges: changeMerges(sheet.merges ?? [], remove, add) };
}

function putCell(sheet: SheetSnapshot, { row, column }: CellAddress, cell: Cell): SheetSnapshot {
  const rows = [...sheet.rows];
  while (rows.length <= row) rows.push([]);
  const cells = [...(rows[row] ?? [])];
  while (cells.length <= column) cells.push(BLANK);
  cells[column] = cell;
  rows[row] = cells;
  return { ...sheet, rows };
}

/** The cell with a value of ours: its format stays, but for text that would be evaluated. */
function writtenCell({ numberFormat }: Cell, value: CellValue): Cell {
  const format = needsTextFormat(value) ? "@" : numberFormat;
  return { value, text: shownText(value, format), ...(format === undefined ? {} : { numberFormat: format }) };
}

/** Percent formats as Excel shows them; other formats show the plain number here. */
function shownText(value: CellValue, numberFormat: string | undefined): string {
  const percent = /^0(?:\.(0+))?%$/.exec(numberFormat ?? "");
  if (typeof value !== "number" || !percent) return plainText(value);
  return `${(value * 100).toFixed(percent[1]?.length ?? 0)}%`;
}

function plainText(value: CellValue): string {
  if (value === null) return "";
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
