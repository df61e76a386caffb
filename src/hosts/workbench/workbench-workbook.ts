import type { Hooks, Op } from "@fortune-sheet/core";
import type { WorkbookInstance } from "@fortune-sheet/react";
import { flushSync } from "react-dom";
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
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { LineIds } from "./line-ids";
import type { MarkedFinding } from "./mark-layer";
import { MarkLayer } from "./mark-layer";
import type { OpenedWorkbook } from "./open-workbook";
import { changesOf, lineMoveOf } from "./op-changes";
import { snapshotOf } from "./snapshot";
import type { LineId, SpreadsheetSheet } from "./spreadsheet";
import { cellOf, sheetNamed } from "./spreadsheet";
import { scrollTo } from "./viewport";
import { undoEntry, writePlan } from "./write-plan";

/** What the spreadsheet component offers through its ref. */
export type SpreadsheetApi = WorkbookInstance;

/**
 * The browser spreadsheet as a host. The component holds the sheets; this reads them, and writes whole new sheet
 * objects, which the component records as one step of its undo history.
 */
export class WorkbenchWorkbook implements Host {
  readonly writesClearUndo = false;
  readonly marks: Marks;
  readonly store: WorkbookStore;
  /** Findings and gaps drawn over the cells. */
  readonly markLayer: MarkLayer;
  /** For the component's properties; the same objects for the life of the workbook. */
  readonly hooks: Hooks;

  #api: SpreadsheetApi | null = null;
  #container: HTMLElement | null = null;
  /** Id of the sheet in front. */
  #front: string | undefined;
  #isWriting = false;
  #isChanged = false;
  #pending: Op[] = [];
  #settling: ReturnType<typeof setTimeout> | undefined;
  #stored: string | undefined;
  #written = 0;
  #lastNewId = 0;
  readonly #lineIds = new LineIds((count) => this.#newIds(count));
  readonly #listeners = new Set<(change: SheetChange) => void>();
  readonly #changeListeners = new Set<() => void>();

  constructor(readonly opened: OpenedWorkbook) {
    this.#stored = opened.stored;
    this.#front = (opened.sheets.find(({ status }) => status === 1) ?? opened.sheets[0])?.id;
    this.markLayer = new MarkLayer(() => this.#currentSheets());
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
      afterSelectionChange: (id) => this.#cameToFront(id),
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

  get defaultFontSize(): number {
    return this.opened.defaultFontSize;
  }

  /** Called with the component's ref and the element around it, and with null when it goes. */
  attach(api: SpreadsheetApi | null, container: HTMLElement | null): void {
    this.#api = api;
    this.#container = container;
  }

  /** The sheets as they stand in the component, in the order of their tabs. */
  sheets(): readonly SpreadsheetSheet[] {
    this.#settle();
    return this.#currentSheets();
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
    this.markLayer.redraw(this.#api);
  }

  undoStep(): void {
    this.#api?.handleUndo();
  }

  redoStep(): void {
    this.#api?.handleRedo();
  }

  /** For the component's property of the same name: every change, also by undo and redo. Called while it renders. */
  readonly onOp = (ops: readonly Op[]): void => {
    if (this.#isWriting) return;
    this.#pending.push(...ops);
    this.#settling ??= setTimeout(() => this.#settle(), 0);
  };

  async listSheets(): Promise<Outcome<{ sheets: readonly SheetInfo[] }>> {
    const front = this.frontSheet()?.id;
    const sheets = this.sheets().map(({ name, id, hide }) => ({ name, isActive: id === front, isHidden: hide === 1 }));
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
    if (this.#isEditing()) return { status: "busy" };
    const outcome = writePlan(this.sheets(), plan, (count) => this.#newIds(count));
    if (outcome.status !== "ok") return outcome;
    this.#show(outcome.sheets);
    this.#written++;
    return { status: "ok", entry: { ...outcome.entry, id: `workbench-${this.#written}` }, skipped: outcome.skipped };
  }

  async undo(entry: JournalEntry): ReturnType<Host["undo"]> {
    if (this.#isEditing()) return { status: "busy" };
    const outcome = undoEntry(this.sheets(), entry);
    if (outcome.status !== "ok") return outcome;
    this.#show(outcome.sheets);
    return { status: "ok", skipped: outcome.skipped };
  }

  async subscribe(listener: (change: SheetChange) => void): ReturnType<EditFeed["subscribe"]> {
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  async select(name: string, cell: CellAddress): Promise<Outcome> {
    if (this.#isEditing()) return { status: "busy" };
    const sheet = sheetNamed(this.sheets(), name);
    if (!sheet?.id) return { status: "no-such-sheet", sheet: name };
    if (sheet.id !== this.frontSheet()?.id) {
      this.#front = sheet.id;
      const { id } = sheet;
      this.#change((api) => api.activateSheet({ id }));
      // The component measures the rows of a sheet that came to the front in effects of its own.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const merge = cellOf(sheet, cell.row, cell.column)?.mc;
    const owner = { row: merge?.r ?? cell.row, column: merge?.c ?? cell.column };
    const size = sheet.config?.merge?.[`${owner.row}_${owner.column}`];
    this.#change((api) =>
      api.setSelection([
        {
          row: [owner.row, owner.row + (size?.rs ?? 1) - 1],
          column: [owner.column, owner.column + (size?.cs ?? 1) - 1],
        },
      ]),
    );
    this.#bringIntoView(sheet, owner);
    return { status: "ok" };
  }

  #currentSheets(): readonly SpreadsheetSheet[] {
    const shown = (this.#api?.getAllSheets() ?? []) as readonly SpreadsheetSheet[];
    // The component takes its sheets in an effect after it is mounted.
    const sheets = shown.length > 0 ? shown : this.opened.sheets;
    return [...sheets].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  }

  /** The sheet in front. */
  frontSheet(): SpreadsheetSheet | undefined {
    const sheets = this.sheets();
    return sheets.find(({ id }) => id === this.#front) ?? sheets[0];
  }

  #newIds(count: number): LineId[] {
    return Array.from({ length: count }, () => --this.#lastNewId);
  }

  /** The component shows the box over a cell in front only while it is edited. */
  #isEditing(): boolean {
    const box = this.#container?.querySelector<HTMLElement>(".luckysheet-input-box");
    return box !== null && box !== undefined && Number(box.style.zIndex) > 0;
  }

  /** Changes the component in one step, and has it rendered when this returns. */
  #change(act: (api: SpreadsheetApi) => void): void {
    const api = this.#api;
    if (!api) return;
    this.#isWriting = true;
    try {
      flushSync(() => act(api));
    } finally {
      this.#isWriting = false;
    }
  }

  /** Puts other sheets in place of those that differ from what the component holds. */
  #show(next: readonly SpreadsheetSheet[]): void {
    const current = new Set(this.#currentSheets());
    const changed = next.filter((sheet) => !current.has(sheet)).map((sheet) => ({ ...sheet }));
    const gone = [...current].filter((sheet) => !next.some(({ id }) => id === sheet.id));
    const front = this.frontSheet()?.id;
    this.#change((api) =>
      api.batchCallApis([
        ...(changed.length > 0 ? [{ name: "updateSheet", args: [changed] }] : []),
        ...gone.map(({ id }) => ({ name: "deleteSheet", args: [{ id }] })),
      ]),
    );
    if (front !== undefined && !gone.some(({ id }) => id === front)) this.#refreshConfig(front);
    this.#noteChange();
  }

  /** The component draws the sheet in front by a copy of its merges, borders and lengths, which it does not renew by itself. */
  #refreshConfig(id: string): void {
    const sheet = this.#currentSheets().find((one) => one.id === id);
    if (!sheet) return;
    this.#change((api) => api.applyOp([{ op: "replace", path: ["config"], value: sheet.config ?? {} }]));
  }

  #noteChange(): void {
    this.markLayer.redraw(this.#api);
    if (this.#isChanged) return;
    this.#isChanged = true;
    for (const listener of this.#changeListeners) listener();
  }

  /** Works through what the clerk did since: identities of lines, then news for who listens. */
  #settle(): void {
    clearTimeout(this.#settling);
    this.#settling = undefined;
    if (this.#pending.length === 0) return;
    const ops = this.#pending;
    this.#pending = [];
    const moves = ops.flatMap((op) => {
      const move = lineMoveOf(op);
      return move && op.id !== undefined ? [{ id: op.id, move }] : [];
    });
    for (const { id, move } of moves) {
      const sheet = this.#currentSheets().find((one) => one.id === id);
      if (!sheet) continue;
      const key = move.axis === "row" ? "rowIds" : "columnIds";
      const ids = this.#lineIds.after(id, sheet[key] ?? [], move, ops);
      this.#change((api) => api.applyOp([{ op: "replace", id, path: [key], value: ids }]));
    }
    const front = this.frontSheet()?.id;
    if (
      front !== undefined &&
      ops.some(({ id, path }) => id === front && (path.length === 0 || path[0] === "config"))
    ) {
      this.#refreshConfig(front);
    }
    const changes = changesOf(ops, this.#currentSheets());
    this.#noteChange();
    for (const change of changes) this.#announce(change);
  }

  #announce(change: SheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  #cameToFront(id: string): void {
    if (id === this.#front) return;
    this.#front = id;
    const name = this.#currentSheets().find((sheet) => sheet.id === id)?.name;
    if (name !== undefined) this.#announce({ sheet: name, kind: "activated" });
  }

  /** In a text cell “=90%” stays text, as in Excel; the component would work it out. */
  #acceptsTyped(row: number, column: number, value: unknown): boolean {
    const sheet = this.#currentSheets().find(({ id }) => id === this.#front);
    const cell = sheet && cellOf(sheet, row, column);
    if (!sheet || typeof value !== "string" || !/^=./.test(value) || cell?.ct?.fa !== "@" || cell.f !== undefined) {
      return true;
    }
    setTimeout(() => this.#typeText(sheet.name, row, column, value), 0);
    return false;
  }

  #typeText(name: string, row: number, column: number, value: string): void {
    const sheets = this.sheets();
    const before = sheetNamed(sheets, name);
    if (!before) return;
    const edits = [
      { sheet: name, row, column, before: snapshotOf(before).rows[row]?.[column]?.value ?? null, after: value },
    ];
    const outcome = writePlan(sheets, { label: "", edits, insertions: [], newSheets: [] }, (count) =>
      this.#newIds(count),
    );
    if (outcome.status !== "ok") return;
    this.#show(outcome.sheets);
    this.#announce({ sheet: name, kind: "cells", rows: { first: row, last: row } });
  }

  #bringIntoView(sheet: SpreadsheetSheet, cell: CellAddress): void {
    const scrollX = this.#container?.querySelector(".luckysheet-scrollbar-x");
    const scrollY = this.#container?.querySelector(".luckysheet-scrollbar-y");
    const area = this.#container?.querySelector(".fortune-cell-area");
    if (!scrollX || !scrollY || !area) return;
    const now = {
      left: scrollX.scrollLeft,
      top: scrollY.scrollTop,
      width: area.clientWidth,
      height: area.clientHeight,
    };
    const { left, top } = scrollTo(sheet, cell, now);
    if (left !== undefined || top !== undefined) {
      this.#api?.scroll({
        ...(left === undefined ? {} : { scrollLeft: left }),
        ...(top === undefined ? {} : { scrollTop: top }),
      });
    }
  }

  async #showGaps(name: string, marks: readonly GapMark[]): Promise<Outcome> {
    const sheet = sheetNamed(this.sheets(), name);
    if (!sheet) return { status: "no-such-sheet", sheet: name };
    this.markLayer.showGaps(sheet, marks);
    this.#noteChange();
    return { status: "ok" };
  }

  async #clearGaps(name: string): Promise<Outcome<{ removed: number }>> {
    const sheet = sheetNamed(this.sheets(), name);
    if (!sheet) return { status: "no-such-sheet", sheet: name };
    const removed = this.markLayer.clearGaps(sheet);
    if (removed > 0) this.#noteChange();
    return { status: "ok", removed };
  }
}
