import type { Hooks, Op } from "@fortune-sheet/core";
import type {
  EditFeed,
  GapMark,
  Host,
  JournalEntry,
  Marks,
  Outcome,
  SheetChange,
  SheetInfo,
  WorkbookStore,
  WritePlan,
} from "../../app/ports/workbook";
import type { CellAddress } from "../../core/sheet/cell-address";
import { unskipped } from "../../core/sheet/review-writes";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { LineIds } from "./line-ids";
import type { MarkedFinding } from "./mark-layer";
import { MarkLayer } from "./mark-layer";
import type { OpenedWorkbook } from "./open-workbook";
import { changesOf, lineMoveOf } from "./op-changes";
import { seenCell, snapshotOf } from "./snapshot";
import type { LineId, SpreadsheetSheet } from "./spreadsheet";
import { cellOf, sheetNamed } from "./spreadsheet";
import { SpreadsheetLink } from "./spreadsheet-link";
import { scrollTo } from "./viewport";
import { undoEntry, writePlan } from "./write-plan";

/**
 * The browser spreadsheet as a host. The component holds the sheets; this reads them, and writes whole new sheet
 * objects, which the component records as one step of its undo history.
 */
export class WorkbenchWorkbook implements Host {
  readonly writesClearUndo = false;
  readonly marks: Marks;
  readonly store: WorkbookStore;
  readonly link = new SpreadsheetLink();
  /** Findings and gaps drawn over the cells. */
  readonly markLayer: MarkLayer;
  /** For the component's properties; the same objects for the life of the workbook. */
  readonly hooks: Hooks;

  /** Id of the sheet in front. */
  #front: string | undefined;
  #isChanged = false;
  #stored: string | undefined;
  #written = 0;
  #lastNewId = 0;
  /** Sheets of ours that the component has not reported yet. */
  readonly #ours = new Set<unknown>();
  #pending: Op[] = [];
  #settling: Promise<void> | undefined;
  #redrawing: ReturnType<typeof setTimeout> | undefined;
  readonly #lineIds = new LineIds((count) => this.#newIds(count));
  readonly #listeners = new Set<(change: SheetChange) => void>();
  readonly #changeListeners = new Set<() => void>();

  constructor(readonly opened: OpenedWorkbook) {
    this.#stored = opened.stored;
    this.#front = (opened.sheets.find(({ status }) => status === 1) ?? opened.sheets[0])?.id;
    this.markLayer = new MarkLayer(() => this.sheets());
    for (const sheet of opened.sheets) this.markLayer.showGaps(sheet, opened.marks.get(sheet.name) ?? []);
    this.marks = {
      show: async (sheet, marks) => this.#showGaps(sheet, marks),
      clear: async (sheet) => this.#clearGaps(sheet),
    };
    this.store = {
      load: async () => ({ status: "ok", text: this.#stored }),
      save: async (text) => {
        this.#stored = text;
        this.#noteChange();
        return { status: "ok" };
      },
    };
    this.hooks = {
      ...this.markLayer.hooks,
      afterSelectionChange: (id, { row, column, row_focus, column_focus }) => {
        this.link.hideListUnlessOf(id, row_focus ?? row[0] ?? 0, column_focus ?? column[0] ?? 0);
        this.#cameToFront(id);
      },
      beforeUpdateCell: (row, column, value) => this.#acceptsTyped(row, column, value),
    };
  }

  /** For the component's property `data`: it takes its sheets as lists of cells. */
  get initialSheets(): SpreadsheetSheet[] {
    return this.opened.sheets.map(({ data = [], ...sheet }) => ({
      ...sheet,
      celldata: data.flatMap((cells, r) => cells.flatMap((v, c) => (v ? [{ r, c, v }] : []))),
    }));
  }

  /** Called once the component is there: it cannot place a selection before it has measured its rows. */
  async begin(): Promise<void> {
    await this.link.settled();
    const selected = this.frontSheet()?.luckysheet_select_save;
    if (selected)
      await this.link.change((api) => api.setSelection(selected.map(({ row, column }) => ({ row, column }))));
  }

  /** The sheets as the component has last rendered them, in the order of their tabs. */
  sheets(): readonly SpreadsheetSheet[] {
    const shown = this.link.sheets();
    // The component takes its sheets only after it is mounted.
    return shown.length > 0 ? shown : this.opened.sheets;
  }

  /** The same, once all that the clerk did has reached them. */
  async settledSheets(): Promise<readonly SpreadsheetSheet[]> {
    await this.#settled();
    return this.sheets();
  }

  /** The sheet in front. */
  frontSheet(): SpreadsheetSheet | undefined {
    const sheets = this.sheets();
    return sheets.find(({ id }) => id === this.#front) ?? sheets[0];
  }

  /** The small document kept with the workbook: what saving has to write beside the sheets. */
  get stored(): string | undefined {
    return this.#stored;
  }

  /** Whether anything was changed since it was opened or last marked as saved. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  markSaved(): void {
    this.#isChanged = false;
    for (const listener of this.#changeListeners) listener();
  }

  onChangedOrSaved(listener: () => void): () => void {
    this.#changeListeners.add(listener);
    return () => void this.#changeListeners.delete(listener);
  }

  /** Marks the cells of these findings, and no others. */
  showFindings(findings: readonly MarkedFinding[]): void {
    this.markLayer.showFindings(findings);
    this.#redraw();
  }

  /** For the component's property of the same name: every change, also by undo and redo. Called while it renders. */
  readonly onOp = (ops: readonly Op[]): void => {
    const ours = ops.filter(({ value }) => this.#ours.delete(value));
    if (ours.length > 0) return;
    this.#pending.push(...ops);
    setTimeout(() => void this.#settled(), 0);
  };

  async listSheets(): Promise<Outcome<{ sheets: readonly SheetInfo[] }>> {
    const front = this.frontSheet()?.id;
    const sheets = this.sheets().map(({ name, id }) => ({ name, isActive: id === front }));
    return { status: "ok", sheets };
  }

  async readSheet(name: string): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    const sheet = sheetNamed(this.sheets(), name);
    return sheet ? { status: "ok", snapshot: snapshotOf(sheet) } : { status: "no-such-sheet", sheet: name };
  }

  async readActiveSheet(): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    const sheet = this.frontSheet();
    return sheet ? { status: "ok", snapshot: snapshotOf(sheet) } : { status: "lost" };
  }

  async write(plan: WritePlan): ReturnType<Host["write"]> {
    if (this.link.isEditing) return { status: "busy" };
    const outcome = writePlan(await this.settledSheets(), plan, (count) => this.#newIds(count));
    if (outcome.status !== "ok") return outcome;
    const marks = unskipped(plan.marks ?? [], outcome.skipped);
    const replaced = marks.map(({ sheet: name }) => ({ sheet: name, before: JSON.stringify(this.#gapsOn(name)) }));
    await this.#show(outcome.sheets);
    for (const { sheet, marks: shown } of marks) this.#replaceGaps(outcome.sheets, sheet, shown);
    this.#written++;
    const entry = { ...outcome.entry, id: `workbench-${this.#written}`, marks: replaced };
    return { status: "ok", entry, skipped: outcome.skipped };
  }

  async undo(entry: JournalEntry): ReturnType<Host["undo"]> {
    if (this.link.isEditing) return { status: "busy" };
    const outcome = undoEntry(await this.settledSheets(), entry);
    if (outcome.status !== "ok") return outcome;
    await this.#show(outcome.sheets);
    for (const { sheet, before } of unskipped(entry.marks ?? [], outcome.skipped))
      this.#replaceGaps(outcome.sheets, sheet, JSON.parse(before) as GapMark[]);
    return { status: "ok", skipped: outcome.skipped };
  }

  async subscribe(listener: (change: SheetChange) => void): ReturnType<EditFeed["subscribe"]> {
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  async select(name: string, cell: CellAddress): Promise<Outcome> {
    if (this.link.isEditing) return { status: "busy" };
    const sheet = sheetNamed(this.sheets(), name);
    if (!sheet?.id) return { status: "no-such-sheet", sheet: name };
    const { id } = sheet;
    if (id !== this.frontSheet()?.id) {
      this.#front = id;
      await this.link.change((api) => api.activateSheet({ id }));
      await this.link.settled();
      this.link.showFrontTab();
    }
    const merge = cellOf(sheet, cell.row, cell.column)?.mc;
    const owner = { row: merge?.r ?? cell.row, column: merge?.c ?? cell.column };
    const size = sheet.config?.merge?.[`${owner.row}_${owner.column}`];
    await this.link.change((api) =>
      api.setSelection([
        {
          row: [owner.row, owner.row + (size?.rs ?? 1) - 1],
          column: [owner.column, owner.column + (size?.cs ?? 1) - 1],
        },
      ]),
    );
    const { scrolled } = this.link;
    if (scrolled) this.link.scroll(scrollTo(sheet, owner, scrolled));
    return { status: "ok" };
  }

  #newIds(count: number): LineId[] {
    return Array.from({ length: count }, () => --this.#lastNewId);
  }

  /** Puts other sheets in place of those that differ from what the component holds. */
  async #show(next: readonly SpreadsheetSheet[]): Promise<void> {
    const current = this.sheets();
    const changed = next.filter((sheet) => !current.includes(sheet)).map((sheet) => ({ ...sheet }));
    const gone = current.filter((sheet) => !next.some(({ id }) => id === sheet.id));
    const front = changed.find(({ id }) => id === this.frontSheet()?.id);
    for (const sheet of changed) this.#ours.add(sheet);
    await this.link.change((api) => {
      api.batchCallApis([
        ...(changed.length > 0 ? [{ name: "updateSheet", args: [changed] }] : []),
        ...gone.map(({ id }) => ({ name: "deleteSheet", args: [{ id }] })),
      ]);
      if (front) api.applyOp([configOp(front)]);
    });
    this.#noteChange();
  }

  #redraw(): void {
    this.#redrawing ??= setTimeout(() => {
      this.#redrawing = undefined;
      void this.link.change((api) => this.markLayer.redraw(api));
    }, 0);
  }

  #noteChange(): void {
    this.#redraw();
    if (this.#isChanged) return;
    this.#isChanged = true;
    for (const listener of this.#changeListeners) listener();
  }

  /** Resolves when all that the clerk did up to now is worked through. */
  async #settled(): Promise<void> {
    while (this.#settling || this.#pending.length > 0) {
      this.#settling ??= this.#settle().finally(() => (this.#settling = undefined));
      await this.#settling;
    }
  }

  /** Works through what the clerk did: identities of lines, then news for who listens. */
  async #settle(): Promise<void> {
    const ops = this.#pending;
    this.#pending = [];
    const follow = [...this.#followLines(ops), ...this.#followConfig(ops)];
    const changes = changesOf(ops, this.sheets());
    if (follow.length > 0) await this.link.change((api) => follow.forEach((op) => api.applyOp([op])));
    this.#noteChange();
    for (const change of changes) this.#announce(change);
  }

  #followLines(ops: readonly Op[]): Op[] {
    const ids = new Map<string, { id: string; path: [string]; value: readonly LineId[] }>();
    for (const op of ops) {
      const move = lineMoveOf(op);
      const sheet = move && this.sheets().find(({ id }) => id === op.id);
      if (!move || sheet?.id === undefined) continue;
      const key = move.axis === "row" ? "rowIds" : "columnIds";
      const before = ids.get(sheet.id + key)?.value ?? sheet[key] ?? [];
      ids.set(sheet.id + key, { id: sheet.id, path: [key], value: this.#lineIds.after(sheet.id, before, move, ops) });
    }
    return [...ids.values()].map((change) => ({ op: "replace", ...change }));
  }

  /** Undo and redo leave the copy behind by which the component draws the sheet in front. */
  #followConfig(ops: readonly Op[]): Op[] {
    const front = this.frontSheet();
    const touched = ops.some(({ id, path }) => id === front?.id && (path.length === 0 || path[0] === "config"));
    return front && touched ? [configOp(front)] : [];
  }

  #announce(change: SheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  #cameToFront(id: string): void {
    if (id === this.#front) return;
    this.#front = id;
    const name = this.sheets().find((sheet) => sheet.id === id)?.name;
    if (name !== undefined) this.#announce({ sheet: name, kind: "activated" });
  }

  /** In a text cell “=90%” stays text, as in Excel; the component would work it out. */
  #acceptsTyped(row: number, column: number, value: unknown): boolean {
    const sheet = this.frontSheet();
    const cell = sheet && cellOf(sheet, row, column);
    if (!sheet || typeof value !== "string" || !/^=./.test(value) || cell?.ct?.fa !== "@" || cell.f !== undefined) {
      return true;
    }
    setTimeout(() => void this.#typeText(sheet.name, row, column, value), 0);
    return false;
  }

  async #typeText(name: string, row: number, column: number, value: string): Promise<void> {
    const sheets = await this.settledSheets();
    const sheet = sheetNamed(sheets, name);
    if (!sheet) return;
    const before = seenCell(cellOf(sheet, row, column)).value;
    const typed: WritePlan = {
      label: "",
      edits: [{ sheet: name, row, column, before, after: value }],
      insertions: [],
      newSheets: [],
    };
    const outcome = writePlan(sheets, typed, (count) => this.#newIds(count));
    if (outcome.status !== "ok") return;
    await this.#show(outcome.sheets);
    this.#announce({ sheet: name, kind: "cells", rows: { first: row, last: row } });
  }

  #gapsOn(name: string): readonly GapMark[] {
    const sheet = sheetNamed(this.sheets(), name);
    return sheet ? this.markLayer.gapsOn(sheet) : [];
  }

  #replaceGaps(sheets: readonly SpreadsheetSheet[], name: string, marks: readonly GapMark[]): void {
    const sheet = sheetNamed(sheets, name);
    if (sheet) this.markLayer.showGaps(sheet, marks);
    this.#redraw();
  }

  #showGaps(name: string, marks: readonly GapMark[]): Outcome {
    const sheet = sheetNamed(this.sheets(), name);
    if (!sheet) return { status: "no-such-sheet", sheet: name };
    const wereThere = this.markLayer.gapsOn(sheet).length > 0;
    this.markLayer.showGaps(sheet, marks);
    if (wereThere || marks.length > 0) this.#noteChange();
    return { status: "ok" };
  }

  #clearGaps(name: string): Outcome<{ removed: number }> {
    const sheet = sheetNamed(this.sheets(), name);
    if (!sheet) return { status: "no-such-sheet", sheet: name };
    const removed = this.markLayer.clearGaps(sheet);
    if (removed > 0) this.#noteChange();
    return { status: "ok", removed };
  }
}

/** The component draws the sheet in front by a copy of its merges, borders and lengths. */
function configOp(sheet: SpreadsheetSheet): Op {
  return { op: "replace", path: ["config"], value: sheet.config ?? {} };
}
