import type { RowInsertion } from "../../core/sheet/row-insertion";
import { changeMerges, moveMerges, moveOf } from "../../core/sheet/insert-rows";
import { moveLine } from "../../core/sheet/line-move";
import type { CellBlock } from "../../core/sheet/sheet-snapshot";
import { rowsAddress } from "./row-spans";

/** What an insertion needs to know of the rows around it, as they stand before it. */
export interface RowsAround {
  /** Undefined where this Excel cannot name merges: new rows then keep the format of the row above them. */
  readonly merges: readonly CellBlock[] | undefined;
  /** Heights of the rows of `styleFrom`, in points; undefined: as Excel makes it. */
  readonly heights: readonly (number | undefined)[];
  /** Columns whose formats are copied. */
  readonly width: number;
}

/** Queues whole new rows, which take the formats of the row above by themselves. */
export function queueNewRows(sheet: Excel.Worksheet, { before, count }: RowInsertion): void {
  sheet.getRange(rowsAddress({ first: before, last: before + count - 1 })).insert("Down");
}

/** Queues the style of existing rows for the new ones, and the merges the insertion wants; returns the merges then. */
export function queueStyle(
  sheet: Excel.Worksheet,
  insertion: RowInsertion,
  { merges, heights, width }: RowsAround,
): readonly CellBlock[] | undefined {
  const { before, styleFrom, removeMerges, addMerges } = insertion;
  const move = moveOf(insertion);
  const moved = merges && moveMerges(merges, move);

  styleFrom.forEach((source, index) => {
    const row = before + index;
    const height = heights[index];
    if (height !== undefined) sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
    const from = moveLine(move, source);
    if (source === before - 1 || from === undefined || !moved) return;
    for (const { left, right } of unmergedColumns(moved, [from, row], width)) {
      const columns = right - left + 1;
      const target = sheet.getRangeByIndexes(row, left, 1, columns);
      target.copyFrom(sheet.getRangeByIndexes(from, left, 1, columns), "Formats");
    }
  });
  for (const block of removeMerges) blockOf(sheet, block).unmerge();
  for (const block of addMerges) blockOf(sheet, block).merge();
  return moved && changeMerges(moved, removeMerges, addMerges);
}

/** Queues taking the rows out again: merges first as the insertion found them. */
export function queueTakingOut(sheet: Excel.Worksheet, { before, count, removeMerges, addMerges }: RowInsertion): void {
  for (const block of addMerges) blockOf(sheet, block).unmerge();
  for (const block of removeMerges) blockOf(sheet, block).merge();
  sheet.getRange(rowsAddress({ first: before, last: before + count - 1 })).delete("Up");
}

/** Runs of columns in which none of the rows is part of a merge: copying a piece of a merge would tear it. */
function unmergedColumns(
  merges: readonly CellBlock[],
  rows: readonly number[],
  width: number,
): readonly { readonly left: number; readonly right: number }[] {
  const touching = merges.filter(({ top, bottom }) => rows.some((row) => row >= top && row <= bottom));
  const runs: { left: number; right: number }[] = [];
  for (let column = 0; column < width; column++) {
    if (touching.some(({ left, right }) => column >= left && column <= right)) continue;
    const last = runs[runs.length - 1];
    if (last?.right === column - 1) last.right = column;
    else runs.push({ left: column, right: column });
  }
  return runs;
}

/** The range of a block. */
export function blockOf(sheet: Excel.Worksheet, { top, left, bottom, right }: CellBlock): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}
