import type { JournalEntry } from "../../app/ports/workbook";
import { sameContent } from "../../core/sheet/cell-edit";
import { rowAfter, sameBlock } from "../../core/sheet/insert-rows";
import type { MergeChange } from "../../core/sheet/merge-change";
import type { NewCell, RowInsertion } from "../../core/sheet/row-insertion";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { cellAt } from "../../core/sheet/sheet-snapshot";
import { GENERAL } from "./written-cells";

/**
 * What of an uncertain entry stands on the workbook as it is now: Excel works through a request from its beginning and
 * keeps what it did before it failed. Cells that hold neither what was there nor what was written stay in the entry, so
 * that undoing names them.
 */
export function standingWork(
  entry: JournalEntry,
  sheetNamed: (name: string) => SheetSnapshot | undefined,
): JournalEntry {
  const { isUncertain, cells, mergeChanges = [], insertions, displaced = [], addedSheets, addedCells = [] } = entry;
  if (!isUncertain) return entry;
  const made = new Map(
    [...new Set(insertions.map(({ sheet }) => sheet))].map((name) => [
      name,
      insertionsMade(
        sheetNamed(name),
        insertions.flatMap((insertion, index) =>
          insertion.sheet === name ? [{ insertion, moved: displaced[index] ?? [] }] : [],
        ),
      ),
    ]),
  );
  const { isUncertain: _settled, ...certain } = entry;
  return {
    ...certain,
    cells: cells.flatMap((cell) => standingCell(cell, sheetNamed(cell.sheet), made.get(cell.sheet) ?? [])),
    mergeChanges: mergeChanges.flatMap((change) =>
      // Merges come before any insertion: where one was made, they were.
      made.get(change.sheet)?.length ? [change] : standingMerges(change, sheetNamed(change.sheet)),
    ),
    insertions: insertions.flatMap((insertion) => {
      const snapshot = sheetNamed(insertion.sheet);
      const ours = made.get(insertion.sheet) ?? [];
      if (!snapshot || !ours.includes(insertion)) return [];
      const later = ours.slice(ours.indexOf(insertion) + 1);
      return [{ ...insertion, cells: notBlank(insertion.cells, snapshot, later) }];
    }),
    addedSheets: addedSheets.filter((name) => sheetNamed(name)),
    addedCells: addedSheets.flatMap((name) => {
      const snapshot = sheetNamed(name);
      const ours = addedCells.filter(({ sheet }) => sheet === name);
      return snapshot ? notBlank(ours, snapshot, []) : [];
    }),
  };
}

interface Insertion {
  readonly insertion: RowInsertion;
  /** What the row held that it moved down. */
  readonly moved: readonly NewCell[];
}

/** The first so many of a sheet's insertions: those that Excel made. */
function insertionsMade(sheet: SheetSnapshot | undefined, all: readonly Insertion[]): readonly RowInsertion[] {
  if (!sheet) return [];
  for (let count = all.length; count > 0; count--) {
    if (isMade(sheet, all[count - 1] as Insertion)) return all.slice(0, count).map(({ insertion }) => insertion);
  }
  return [];
}

/** The row it moved stands below it and no longer at its place; where that row is blank its own cells have to tell. */
function isMade(sheet: SheetSnapshot, { insertion, moved }: Insertion): boolean {
  const stands = ({ row, column, value }: NewCell, by: number) =>
    sameContent(cellAt(sheet, row + by, column).value, value);
  if (moved.length === 0) return insertion.cells.some((cell) => cell.value !== null && stands(cell, 0));
  return moved.every((cell) => stands(cell, insertion.count)) && !moved.every((cell) => stands(cell, 0));
}

function standingCell(
  cell: JournalEntry["cells"][number],
  sheet: SheetSnapshot | undefined,
  made: readonly RowInsertion[],
): JournalEntry["cells"] {
  if (!sheet) return [];
  const { value, numberFormat } = cellAt(sheet, rowAfter(cell.row, made), cell.column);
  const isAsBefore =
    sameContent(value, cell.before) &&
    (cell.beforeFormat === undefined || cell.beforeFormat === (numberFormat ?? GENERAL));
  if (isAsBefore) return [];
  // Its format was set and its value not yet.
  return sameContent(value, cell.before) ? [{ ...cell, after: value }] : [cell];
}

function standingMerges(
  { sheet, remove, add }: MergeChange,
  snapshot: SheetSnapshot | undefined,
): readonly MergeChange[] {
  const merges = snapshot?.merges;
  // Where Excel cannot name merges, changing them back does no harm where they were not changed.
  if (!merges) return snapshot ? [{ sheet, remove, add }] : [];
  const isMerged = (block: MergeChange["add"][number]) => merges.some((merge) => sameBlock(merge, block));
  const change = { sheet, remove: remove.filter((block) => !isMerged(block)), add: add.filter(isMerged) };
  return change.remove.length + change.add.length > 0 ? [change] : [];
}

/** Without the cells that are still blank. */
function notBlank<Cell extends NewCell>(
  cells: readonly Cell[],
  sheet: SheetSnapshot,
  later: readonly RowInsertion[],
): readonly Cell[] {
  return cells.filter(({ row, column }) => cellAt(sheet, rowAfter(row, later), column).value !== null);
}
