import type { CellEdit } from "./cell-edit";
import { sameContent } from "./cell-edit";
import { sameSheet } from "./formula-references";
import { changeMerges, insertRows, rowAfter, sameBlock, takeOutRows, unexpectedCells } from "./insert-rows";
import type { MergeChange } from "./merge-change";
import type { NewCell, RowInsertion } from "./row-insertion";
import type { RowSpan } from "./row-span";
import type { CellBlock, CellValue, SheetSnapshot } from "./sheet-snapshot";
import { cellAt } from "./sheet-snapshot";
import type { CellAddress } from "./cell-address";
import { toA1 } from "./cell-address";

export interface NamedCell {
  readonly sheet: string;
  readonly address: string;
}

export type WriteReview =
  | { readonly status: "ok"; readonly edits: readonly CellEdit[]; readonly skipped: readonly NamedCell[] }
  | { readonly status: "no-such-sheet"; readonly sheet: string }
  | { readonly status: "protected"; readonly sheet: string }
  | { readonly status: "stale"; readonly cells: readonly NamedCell[] };

interface WritePlan {
  readonly edits: readonly CellEdit[];
  readonly mergeChanges?: readonly MergeChange[];
  readonly insertions: readonly RowInsertion[];
}

/**
 * What of a plan may be written on the workbook as it now stands. Edits are numbered before any insertion, insertions
 * each after the one before; what an insertion expects is looked up before the edits. A cell that no longer holds its
 * `before`, holds a formula or lies and stays under a merge is skipped; an insertion whose surroundings changed makes
 * the whole plan stale, for half a template helps nobody.
 */
export function reviewWrites(plan: WritePlan, sheetNamed: (name: string) => SheetSnapshot | undefined): WriteReview {
  const mergeChanges = plan.mergeChanges ?? [];
  for (const { sheet } of [...plan.edits, ...mergeChanges, ...plan.insertions]) {
    const snapshot = sheetNamed(sheet);
    if (snapshot === undefined || snapshot.notAGrid) return { status: "no-such-sheet", sheet };
    if (snapshot.isProtected) return { status: "protected", sheet };
  }

  const sheets = new Map<string, SheetSnapshot>();
  const unexpected: NamedCell[] = [];
  for (const insertion of plan.insertions) {
    const snapshot = sheets.get(insertion.sheet) ?? sheetNamed(insertion.sheet);
    if (snapshot === undefined) continue;
    unexpected.push(...unexpectedCells(snapshot, insertion).map((cell) => named(insertion.sheet, cell)));
    sheets.set(insertion.sheet, insertRows(snapshot, insertion));
  }
  if (unexpected.length > 0) return { status: "stale", cells: unexpected };

  const mergesAfter = new Map<string, readonly CellBlock[]>();
  for (const { sheet, remove, add } of mergeChanges) {
    const merges = mergesAfter.get(sheet) ?? sheetNamed(sheet)?.merges ?? [];
    mergesAfter.set(sheet, changeMerges(merges, remove, add));
  }

  const edits: CellEdit[] = [];
  const skipped: NamedCell[] = [];
  const written = new Map<string, CellEdit>();
  for (const edit of plan.edits) {
    const snapshot = sheetNamed(edit.sheet) as SheetSnapshot;
    const cell = cellAt(snapshot, edit.row, edit.column);
    const key = `${edit.sheet}!${toA1(edit)}`;
    const now = written.get(key)?.after ?? cell.value;
    const isHidden =
      isCovered(snapshot.merges, edit) && isCovered(mergesAfter.get(edit.sheet) ?? snapshot.merges, edit);
    if (cell.formula !== undefined || !sameContent(now, edit.before) || isHidden) {
      skipped.push(named(edit.sheet, edit));
      continue;
    }
    edits.push(edit);
    written.set(key, edit);
  }
  return { status: "ok", edits, skipped };
}

/** What was written, as far as taking it back needs to know. */
export interface WrittenWork<Cell extends WrittenCell = WrittenCell> {
  readonly cells: readonly Cell[];
  readonly mergeChanges?: readonly MergeChange[];
  readonly insertions: readonly RowInsertion[];
  readonly addedSheets: readonly string[];
  readonly addedCells?: readonly (NewCell & { readonly sheet: string })[];
  /** Inserted rows go even where somebody has filled them in since: the clerk was asked. */
  readonly evenFilled?: boolean;
}
export type WrittenCell = Pick<CellEdit, "sheet" | "row" | "column" | "after">;

export type UndoReview<Cell extends WrittenCell> =
  | {
      readonly status: "ok";
      /** Sheets to remove. */
      readonly sheets: readonly string[];
      /** Insertions to take out, in this order. */
      readonly insertions: readonly RowInsertion[];
      /** Merges to change back after that, in this order. */
      readonly mergeChanges: readonly MergeChange[];
      /** Cells to put back last, the latest written first; `row` says where they stand then. */
      readonly cells: readonly Cell[];
      readonly skipped: readonly NamedCell[];
    }
  | { readonly status: "protected"; readonly sheet: string }
  | { readonly status: "filled"; readonly cells: readonly NamedCell[] };

/**
 * What of some written work can be taken back on the workbook as it now stands. A cell, an inserted row, a merge or an
 * added sheet that somebody changed since is left alone and named; the insertions of a sheet go together or not at all.
 * Inserted rows that still are what was inserted, but filled in since, are `filled` until the clerk has been asked.
 */
export function reviewUndo<Cell extends WrittenCell>(
  work: WrittenWork<Cell>,
  sheetNamed: (name: string) => SheetSnapshot | undefined,
): UndoReview<Cell> {
  const touched = [...work.cells, ...(work.mergeChanges ?? []), ...work.insertions].map(({ sheet }) => sheet);
  const locked = touched.find((sheet) => sheetNamed(sheet)?.isProtected);
  if (locked !== undefined) return { status: "protected", sheet: locked };

  const skipped: NamedCell[] = [];
  const filled: NamedCell[] = [];
  const sheets = work.addedSheets.filter((name) => {
    const snapshot = sheetNamed(name);
    if (snapshot === undefined) return false;
    const expected = (work.addedCells ?? []).filter(({ sheet }) => sheet === name);
    const changed = changedCells(snapshot, { first: 0, last: snapshot.rows.length - 1 }, expected);
    skipped.push(...changed.map((cell) => named(name, cell)));
    return changed.length === 0;
  });

  const insertions: RowInsertion[] = [];
  const kept = new Set<string>();
  const withoutRows = new Map<string, SheetSnapshot>();
  for (const sheet of new Set(work.insertions.map((insertion) => insertion.sheet))) {
    const own = work.insertions.filter((insertion) => insertion.sheet === sheet);
    const taken = takeOutAll(sheetNamed(sheet), own);
    if (taken.sheet && taken.changed.length > 0) filled.push(...taken.changed.map((cell) => named(sheet, cell)));
    if (taken.sheet) {
      insertions.push(...[...own].reverse());
      withoutRows.set(sheet, taken.sheet);
    } else {
      kept.add(sheet);
      skipped.push(...taken.changed.map((cell) => named(sheet, cell)));
    }
  }

  if (filled.length > 0 && !work.evenFilled) return { status: "filled", cells: filled };

  const mergeChanges: MergeChange[] = [];
  for (const { sheet, remove, add } of [...(work.mergeChanges ?? [])].reverse()) {
    const merges = (withoutRows.get(sheet) ?? sheetNamed(sheet))?.merges ?? [];
    const stands = add.every((block) => merges.some((merge) => sameBlock(merge, block))) && !kept.has(sheet);
    if (stands) mergeChanges.push({ sheet, remove: add, add: remove });
    else
      skipped.push(...[...add, ...remove].slice(0, 1).map(({ top, left }) => named(sheet, { row: top, column: left })));
  }

  const cells: Cell[] = [];
  const putBack = new Set<string>();
  for (const cell of [...work.cells].reverse()) {
    const snapshot = sheetNamed(cell.sheet);
    const now = rowAfter(
      cell.row,
      work.insertions.filter(({ sheet }) => sheet === cell.sheet),
    );
    const stands = snapshot && cellAt(snapshot, now, cell.column);
    const key = `${cell.sheet}!${toA1(cell)}`;
    if (stands && stands.formula === undefined && (putBack.has(key) || sameContent(stands.value, cell.after))) {
      cells.push(kept.has(cell.sheet) ? { ...cell, row: now } : cell);
      putBack.add(key);
    } else skipped.push(named(cell.sheet, { row: now, column: cell.column }));
  }
  return { status: "ok", sheets, insertions, mergeChanges, cells, skipped };
}

/** What is meant for sheets on which nothing was skipped. */
export function unskipped<Work extends { readonly sheet: string }>(
  works: readonly Work[],
  skipped: readonly NamedCell[],
): readonly Work[] {
  return works.filter(({ sheet }) => !skipped.some((cell) => sameSheet(cell.sheet, sheet)));
}

/** A name for a new sheet that Excel accepts and no other sheet has: “年度目标 (2)”. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const plain =
    wanted
      .replace(/[[\]:*?/\\]/g, " ")
      .replace(/^'+|'+$/g, "")
      .trim()
      .slice(0, 31) || "Sheet";
  for (let count = 1; ; count++) {
    const suffix = count === 1 ? "" : ` (${count})`;
    const name = plain.slice(0, 31 - suffix.length) + suffix;
    if (!taken.some((other) => sameSheet(other, name))) return name;
  }
}

/** Whether a merge hides this cell: it lies inside, and is not the owner. */
export function isCovered(
  merges: readonly CellBlock[] | undefined,
  { row, column }: { row: number; column: number },
): boolean {
  return (merges ?? []).some(
    ({ top, left, bottom, right }) =>
      row >= top && row <= bottom && column >= left && column <= right && (row !== top || column !== left),
  );
}

/**
 * The sheet without the rows of these insertions; none where they are no longer the rows that were inserted. With the
 * cells in them that somebody changed, as numbered now.
 */
function takeOutAll(
  sheet: SheetSnapshot | undefined,
  insertions: readonly RowInsertion[],
): { readonly sheet?: SheetSnapshot; readonly changed: readonly CellAddress[] } {
  if (sheet === undefined) return { changed: insertions.flatMap(({ cells }) => cells) };
  let before = sheet;
  const allChanged: CellAddress[] = [];
  for (let index = insertions.length - 1; index >= 0; index--) {
    const insertion = insertions[index] as RowInsertion;
    const rows = { first: insertion.before, last: insertion.before + insertion.count - 1 };
    const changed = changedCells(before, rows, insertion.cells);
    const later = insertions.slice(index + 1);
    allChanged.push(...changed.map(({ row, column }) => ({ row: rowAfter(row, later), column })));
    if (changed.length > 0 && !isRecognised(insertion, changed)) return { changed: allChanged };
    before = takeOutRows(before, insertion);
  }
  return { sheet: before, changed: allChanged };
}

/** Every row still holds the longest text that was put into it: its name or description. Rows that moved do not. */
function isRecognised({ before, count, cells }: RowInsertion, changed: readonly CellAddress[]): boolean {
  for (let row = before; row < before + count; row++) {
    const words = cells.filter((cell) => cell.row === row).map((cell) => ({ ...cell, length: wordsIn(cell.value) }));
    const longest = words.reduce((most, { length }) => Math.max(most, length), 0);
    const told = words.filter(({ length }) => length === longest);
    if (longest < SHORTEST_NAME || told.every((cell) => changed.some((other) => isSameCell(cell, other)))) return false;
  }
  return true;
}

const SHORTEST_NAME = 3;
/** Values are mostly signs and digits, and those are what is filled in. */
const wordsIn = (value: CellValue): number => String(value ?? "").replace(/[^\u4e00-\u9fff]/g, "").length;
const isSameCell = (a: CellAddress, b: CellAddress): boolean => a.row === b.row && a.column === b.column;

/** Cells of these rows that hold something else than expected (blank where nothing is). */
function changedCells(sheet: SheetSnapshot, rows: RowSpan, expected: readonly NewCell[]): CellAddress[] {
  const values = new Map(expected.map((cell) => [toA1(cell), cell.value]));
  const changed: CellAddress[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    const width = Math.max(
      sheet.rows[row]?.length ?? 0,
      ...expected.map((cell) => (cell.row === row ? cell.column + 1 : 0)),
    );
    for (let column = 0; column < width; column++) {
      // What a merge hides nobody can have changed.
      if (isCovered(sheet.merges, { row, column })) continue;
      const cell = cellAt(sheet, row, column);
      const wanted = values.get(toA1({ row, column })) ?? null;
      if (cell.formula !== undefined || !sameContent(cell.value, wanted)) changed.push({ row, column });
    }
  }
  return changed;
}

function named(sheet: string, cell: CellAddress): NamedCell {
  return { sheet, address: toA1(cell) };
}
