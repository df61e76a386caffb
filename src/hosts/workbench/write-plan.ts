import type { JournalEntry, NewCell, Outcome, RowInsertion, WritePlan } from "../../app/ports/workbook";
import { sameSheet } from "../../core/sheet/formula-references";
import { moveOf } from "../../core/sheet/insert-rows";
import type { MergeChange } from "../../core/sheet/merge-change";
import { addedCells } from "../../core/sheet/new-sheet";
import { reverseMove } from "../../core/sheet/line-move";
import type { NamedCell } from "../../core/sheet/review-writes";
import { reviewUndo, reviewWrites } from "../../core/sheet/review-writes";
import { heightsOfInserted } from "../../core/sheet/row-height";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { newSheet } from "./new-sheet";
import { growRows, grownByEdits, measuresOf, shrinkRows } from "./row-heights";
import { changeMerges, deleteRows, followMove, insertRows } from "./sheet-rows";
import { formatOf, snapshotOf } from "./snapshot";
import type { NewIds, SpreadsheetCell, SpreadsheetSheet } from "./spreadsheet";
import { cellOf, omit, sheetNamed, withRoom } from "./spreadsheet";
import { withCell, writtenCell } from "./written-cell";

/** All sheets in their order; those that nothing was written to are the same objects. */
type Sheets = readonly SpreadsheetSheet[];

export interface Written {
  readonly sheets: Sheets;
  readonly entry: Omit<JournalEntry, "id">;
  readonly skipped: readonly NamedCell[];
}

/** The sheets with the plan written: its edits, its merges, its insertions one after the other, its new sheets. */
export function writePlan(sheets: Sheets, plan: WritePlan, newIds: NewIds): Outcome<Written> {
  const review = reviewWrites(plan, snapshots(sheets));
  if (review.status !== "ok") return review;
  const cells = review.edits.map((edit): JournalEntry["cells"][number] => {
    const sheet = sheetNamed(sheets, edit.sheet);
    const cell = sheet ? cellOf(sheet, edit.row, edit.column) : null;
    const format = formatOf(cell);
    return { ...edit, ...(format === undefined ? {} : { beforeFormat: format }), beforeImage: JSON.stringify(cell) };
  });
  let next = writeCells(
    sheets,
    review.edits.map(({ sheet, row, column, after }) => ({ sheet, row, column, value: after })),
    newIds,
  );
  for (const change of plan.mergeChanges ?? []) next = mergeAnew(next, change);
  const rowHeights = sheets.flatMap((sheet) =>
    grownByEdits(
      sheet,
      review.edits.filter((edit) => sameSheet(edit.sheet, sheet.name)),
    ),
  );
  for (const name of new Set(rowHeights.map(({ sheet }) => sheet))) {
    const own = rowHeights.filter(({ sheet }) => sheet === name);
    next = changeSheet(next, name, (sheet) => growRows(sheet, new Map(own.map(({ row, after }) => [row, after]))));
  }
  for (const insertion of plan.insertions) next = insert(next, insertion, newIds);
  for (const wanted of plan.newSheets) next = [...next, newSheet(wanted, next, newIds)];
  const addedSheets = next.slice(sheets.length).map(({ name }) => name);
  return {
    status: "ok",
    sheets: next,
    entry: {
      label: plan.label,
      cells,
      mergeChanges: plan.mergeChanges ?? [],
      insertions: plan.insertions,
      rowHeights,
      addedSheets,
      addedCells: addedCells(addedSheets, plan.newSheets),
    },
    skipped: review.skipped,
  };
}

/** The sheets with written work taken back, as far as nobody changed it since. */
export function undoEntry(
  sheets: Sheets,
  entry: JournalEntry,
): Outcome<{ sheets: Sheets; skipped: readonly NamedCell[] }> {
  const review = reviewUndo(entry, snapshots(sheets));
  if (review.status !== "ok") return review;
  let next: Sheets = sheets.filter(({ name }) => !review.sheets.includes(name));
  for (const insertion of review.insertions) next = takeOut(next, insertion);
  for (const change of review.mergeChanges) next = mergeAnew(next, change);
  const { rowHeights = [] } = entry;
  for (const name of new Set(rowHeights.map(({ sheet }) => sheet))) {
    const own = rowHeights.filter(({ sheet }) => sheet === name);
    next = changeSheet(next, name, (sheet) => shrinkRows(sheet, own));
  }
  for (const { sheet: name, row, column, before, beforeImage } of review.cells) {
    next = changeSheet(next, name, (sheet) => {
      const image = beforeImage === undefined ? undefined : (JSON.parse(beforeImage) as SpreadsheetCell | null);
      const current = cellOf(sheet, row, column);
      const data = [...(sheet.data ?? [])];
      const cell = image === undefined ? writtenCell(current, before) : withMergeOf(image, current);
      data[row] = withCell(data[row] ?? [], column, cell);
      return { ...sheet, data };
    });
  }
  return { status: "ok", sheets: next, skipped: review.skipped };
}

/** Reads a sheet when it is first asked for. */
function snapshots(sheets: Sheets): (name: string) => SheetSnapshot | undefined {
  const read = new Map<SpreadsheetSheet, SheetSnapshot>();
  return (name) => {
    const sheet = sheets.find((one) => sameSheet(one.name, name));
    if (sheet && !read.has(sheet)) read.set(sheet, snapshotOf(sheet));
    return sheet && read.get(sheet);
  };
}

function changeSheet(
  sheets: Sheets,
  name: string,
  change: (sheet: SpreadsheetSheet) => SpreadsheetSheet,
): SpreadsheetSheet[] {
  return sheets.map((sheet) => (sameSheet(sheet.name, name) ? change(sheet) : sheet));
}

function mergeAnew(sheets: Sheets, { sheet: name, remove, add }: MergeChange): SpreadsheetSheet[] {
  return changeSheet(sheets, name, (sheet) => changeMerges(sheet, remove, add));
}

function insert(sheets: Sheets, insertion: RowInsertion, newIds: NewIds): SpreadsheetSheet[] {
  const { sheet: name, before, count, styleFrom, removeMerges, addMerges, cells } = insertion;
  const inserted = sheets.map((sheet) => {
    if (!sameSheet(sheet.name, name)) return followMove(sheet, moveOf(insertion), name);
    const heights = heightsOfInserted(insertion, measuresOf(sheet));
    const longer = insertRows(withRoom(sheet, before, 1, newIds), before, styleFrom, newIds(count));
    const higher = growRows(longer, new Map(heights.map((height, index) => [before + index, height])));
    return changeMerges(higher, removeMerges, addMerges);
  });
  return writeCells(
    inserted,
    cells.map((cell) => ({ ...cell, sheet: name })),
    newIds,
  );
}

function takeOut(sheets: Sheets, insertion: RowInsertion): SpreadsheetSheet[] {
  const { sheet: name, before, count, removeMerges, addMerges } = insertion;
  return sheets.map((sheet) => {
    if (!sameSheet(sheet.name, name)) return followMove(sheet, reverseMove(moveOf(insertion)), name);
    return deleteRows(changeMerges(sheet, addMerges, removeMerges), before, count);
  });
}

function writeCells(
  sheets: Sheets,
  cells: readonly (NewCell & { readonly sheet: string })[],
  newIds: NewIds,
): SpreadsheetSheet[] {
  return sheets.map((sheet) => {
    const own = cells.filter((cell) => sameSheet(cell.sheet, sheet.name));
    if (own.length === 0) return sheet;
    const rows = Math.max(...own.map(({ row }) => row + 1));
    const columns = Math.max(...own.map(({ column }) => column + 1));
    const roomy = withRoom(sheet, rows, columns, newIds);
    const data = [...(roomy.data ?? [])];
    for (const { row, column, value } of own) {
      const line = data[row] ?? [];
      data[row] = withCell(line, column, writtenCell(line[column] ?? null, value));
    }
    return { ...roomy, data };
  });
}

/** Merges are put back for themselves. */
function withMergeOf(image: SpreadsheetCell | null, current: SpreadsheetCell | null): SpreadsheetCell | null {
  const content = image ? omit(image, ["mc"]) : {};
  const cell = current?.mc ? { ...content, mc: current.mc } : content;
  return Object.keys(cell).length > 0 ? cell : null;
}
