import type { Severity } from "../../core/check/finding";
import type { CellEdit } from "../../core/sheet/cell-edit";
import type { CellAddress } from "../../core/sheet/cell-address";
import type { NewSheet, SheetStyle } from "../../core/sheet/new-sheet";
import type { MergeChange } from "../../core/sheet/merge-change";
import type { NewCell, RowInsertion } from "../../core/sheet/row-insertion";
import type { NamedCell } from "../../core/sheet/review-writes";
import type { RowSpan } from "../../core/sheet/row-span";
import type { CellBlock, CellValue, SheetSnapshot } from "../../core/sheet/sheet-snapshot";

export type { MergeChange, NewCell, NewSheet, RowInsertion, SheetStyle };

/** Expected situations; each has one calm sentence (app/situations.ts). */
export type Situation =
  | { readonly status: "stale"; readonly cells: readonly NamedCell[] }
  | { readonly status: "busy" }
  | { readonly status: "protected"; readonly sheet: string }
  | { readonly status: "read-only" }
  | { readonly status: "other-workbook" }
  | { readonly status: "no-such-sheet"; readonly sheet: string }
  | { readonly status: "denied" }
  | { readonly status: "too-large" }
  | { readonly status: "lost" }
  | { readonly status: "unsupported"; readonly what: string }
  /** Inserted rows were filled in since; nothing was taken back. */
  | { readonly status: "filled"; readonly cells: readonly NamedCell[] }
  /** Cells were to be merged that lie in a table (插入 › 表格) of this sheet. */
  | { readonly status: "in-table"; readonly sheet: string }
  /**
   * The host failed in the middle of a write; `entry` is what of it stands, to be undone like any other. `inTable`: a
   * table of this sheet was in the way, and will be again.
   */
  | { readonly status: "interrupted"; readonly entry: JournalEntry; readonly inTable?: string };

export type Outcome<Result extends object = object> = ({ readonly status: "ok" } & Result) | Situation;

export interface SheetInfo {
  readonly name: string;
  readonly isActive: boolean;
}

/** `explicit`: the clerk's check, merges included; `typing`: the typing loop's, without merges where they cost. */
export type HowToRead = "explicit" | "typing";

export interface WorkbookReader {
  listSheets(): Promise<Outcome<{ sheets: readonly SheetInfo[] }>>;
  readSheet(sheet: string, how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>>;
  /** The sheet in front, whichever it is. */
  readActiveSheet(how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>>;
}

/** One thing the clerk asked to be written. */
export interface WritePlan {
  /** Shown in the history: 一键规范, 插入模板“垃圾清运” … */
  readonly label: string;
  /** Written first, numbered as the sheet is before the plan. */
  readonly edits: readonly CellEdit[];
  /** Made after the edits and before the insertions. */
  readonly mergeChanges?: readonly MergeChange[];
  readonly insertions: readonly RowInsertion[];
  readonly newSheets: readonly NewSheet[];
  /** Of sheets written on: what is to be marked there afterwards, in the place of our marks that are there. */
  readonly marks?: readonly MarksOnSheet[];
}

/** Marks numbered as the sheet is once all is written. */
export interface MarksOnSheet {
  readonly sheet: string;
  readonly marks: readonly GapMark[];
}

export type RowHeights = readonly {
  readonly sheet: string;
  readonly row: number;
  readonly before?: number;
  readonly after: number;
}[];

/** Before-images of what was written: enough to put back values, formulas, number formats, rows and merges exactly. */
export interface JournalEntry {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly column: number;
    readonly before: CellValue;
    readonly beforeFormula?: string;
    readonly beforeFormat?: string;
    readonly after: CellValue;
    /** What the host that wrote it needs besides, to put the cell back exactly; only that host understands it. */
    readonly beforeImage?: string;
  }[];
  readonly mergeChanges?: readonly MergeChange[];
  readonly insertions: readonly RowInsertion[];
  /**
   * Rows that grew so that an edited text is seen as a whole, in points; `before` undefined: the host's own height.
   * Numbered as before the insertions.
   */
  readonly rowHeights?: RowHeights;
  readonly addedSheets: readonly string[];
  /** What was put into the added sheets: one that somebody filled in since is not taken away. */
  readonly addedCells?: readonly (NewCell & { readonly sheet: string })[];
  /** For each insertion, in order, what the row held that it moved down: tells whether it was made. */
  readonly displaced?: readonly (readonly NewCell[])[];
  /** The marks that were replaced, in words of the host that wrote the entry. */
  readonly marks?: readonly { readonly sheet: string; readonly before: string }[];
  /** How much of it was written is not known: the host failed, or gave no answer. Undoing finds out. */
  readonly isUncertain?: boolean;
}

/**
 * Writes in one step. A cell that no longer holds its `before`, or holds a formula, is not written and named in `skipped`;
 * on its sheet the marks stay as they are, for they were meant for a sheet that now is another.
 */
export interface WorkbookWriter {
  /** @param begun is told, where the write can fail half-way, what is about to be written, before it is */
  write(
    plan: WritePlan,
    begun?: (entry: JournalEntry) => void,
  ): Promise<Outcome<{ entry: JournalEntry; skipped: readonly NamedCell[] }>>;
  /**
   * Puts back what `entry` says; cells changed since are left alone and named. Inserted rows that were filled in since
   * go only `evenFilled`.
   */
  undo(entry: JournalEntry & { readonly evenFilled?: boolean }): Promise<Outcome<{ skipped: readonly NamedCell[] }>>;
}

/** What changed in the host by somebody else than us. */
export interface SheetChange {
  readonly sheet: string;
  /** 0-based rows that may differ; undefined = anything. */
  readonly rows?: RowSpan;
  /** Rows or columns moved, or another sheet came to the front. */
  readonly kind: "cells" | "structure" | "activated" | "sheets";
}

/** Tells of changes by the clerk (typing, paste, undo, rows) and co-authors; our own writes are not announced. */
export interface EditFeed {
  subscribe(listener: (change: SheetChange) => void): Promise<() => Promise<void>>;
}

export interface Navigator {
  /** Selects the cell and brings it into view. */
  select(sheet: string, cell: CellAddress): Promise<Outcome>;
}

export interface GapMark {
  readonly block: CellBlock;
  readonly severity: Severity;
  /** True: the mark shows only while the cell is blank or holds a placeholder, so filling it ends the mark without a write. */
  readonly untilFilled: boolean;
  /** Said in the legend. */
  readonly reason: string;
}

/** Non-destructive marks (标出缺项): never a fill of ours, never the clerk's formats. */
export interface Marks {
  show(sheet: string, marks: readonly GapMark[]): Promise<Outcome>;
  clear(sheet: string): Promise<Outcome<{ removed: number }>>;
}

/** A small document kept inside the workbook (a custom XML part): suppressions. Undefined where nothing is stored. */
export interface WorkbookStore {
  load(): Promise<Outcome<{ text: string | undefined }>>;
  save(text: string): Promise<Outcome>;
}

/** This clerk's own settings on this machine: imported rule set, own templates. */
export interface PreferenceStore {
  load(key: string): string | undefined;
  save(key: string, text: string | undefined): void;
}

/** What a reload of the pane does not forget: the journal, until the workbook is closed. */
export interface SessionStore {
  load(): string | undefined;
  /** False where there is no room for so much, or no storage at all. */
  save(text: string): boolean;
}

/** All that the pane needs of a host. */
export interface Host extends WorkbookReader, WorkbookWriter, EditFeed, Navigator {
  readonly marks: Marks;
  readonly store: WorkbookStore;
  /** True where a write may wipe the host's own undo history; the pane then says so beforehand. */
  readonly writesClearUndo: boolean;
}
