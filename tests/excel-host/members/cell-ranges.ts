import { LAST_COLUMN, LAST_ROW } from "../../../src/core/sheet/line-move";
import { isCovered } from "../../../src/core/sheet/review-writes";
import type { CellBlock, CellValue } from "../../../src/core/sheet/sheet-snapshot";
import { addressOf, around, cellCount, isInside, isUnbounded, overlaps } from "../blocks";
import { cellOf, enter, touch, widthOf, type SimCell, type SimSheet } from "../sim-sheet";
import { first, SimError, type Argument, type Cells, type Tell } from "./thing";

/** Refuses changes to a protected sheet; contents of unlocked cells may change (A30). */
export function guard(sheet: SimSheet, contentsOf?: readonly CellBlock[]): void {
  if (!sheet.protection) return;
  const isAllowed = contentsOf?.every(
    (block) =>
      !isUnbounded(block) && everyCell(block, (row, column) => cellOf(sheet, row, column)?.isUnlocked === true),
  );
  if (isAllowed !== true)
    throw new SimError("AccessDenied", "You do not have permissions to perform the requested operation.");
}

function everyCell({ top, left, bottom, right }: CellBlock, holds: (row: number, column: number) => boolean): boolean {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) if (!holds(row, column)) return false;
  return true;
}

/** A value for each cell; null for whole rows, columns and sheets (A6). */
export function grid<T>({ blocks }: Cells, ask: (row: number, column: number) => T): T[][] | null {
  const { top, left, bottom, right } = first(blocks);
  if (isUnbounded(first(blocks))) return null;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => ask(top + r, left + c)),
  );
}

/** The smallest block around cells that hold something, or (without valuesOnly) have a format: A1. */
export function usedIn(sheet: SimSheet, within: CellBlock, valuesOnly: boolean): CellBlock | undefined {
  let used: CellBlock | undefined;
  sheet.rows.forEach(({ cells }, row) => {
    if (row < within.top || row > within.bottom) return;
    for (const [column, { value, formula, format }] of cells) {
      if (column < within.left || column > within.right) continue;
      const counts =
        (value !== null && value !== "") || formula !== undefined || (!valuesOnly && Object.keys(format).length > 0);
      if (!counts) continue;
      const here = { top: row, left: column, bottom: row, right: column };
      used = used ? around(used, here) : here;
    }
  });
  return used;
}

/** The block of filled cells around some cells, up to blank rows and columns. */
export function regionAround(sheet: SimSheet, cells: CellBlock): CellBlock {
  let region = cells;
  for (;;) {
    const { top, left, bottom, right } = region;
    const rim = {
      top: Math.max(0, top - 1),
      left: Math.max(0, left - 1),
      bottom: Math.min(LAST_ROW, bottom + 1),
      right: Math.min(LAST_COLUMN, right + 1),
    };
    const used = usedIn(sheet, rim, true);
    const wider = used ? around(region, used) : region;
    if (isInside(wider, region)) return region;
    region = wider;
  }
}

/** null leaves a cell as it is (A3); what a merge covers takes no value (A19). */
export function write({ sheet, blocks }: Cells, values: Argument, tell: Tell): void {
  guard(sheet, blocks);
  const block = first(blocks);
  const isOne = cellCount(block) === 1;
  const before = isOne ? (cellOf(sheet, block.top, block.left)?.value ?? "") : "";
  values.gridFor(block).forEach((line, r) =>
    line.forEach((value, c) => {
      const at = { row: block.top + r, column: block.left + c };
      if (value !== null && !isCovered(sheet.merges, at)) enter(sheet, at.row, at.column, value);
    }),
  );
  const after = cellOf(sheet, block.top, block.left)?.value ?? "";
  const details = isOne ? { details: { before, after } } : {};
  tell({ kind: "changed", sheet, address: addressOf(block), changeType: "RangeEdited", ...details });
}

/** Cells of the blocks, as far as the sheet reaches. */
export function eachCell(
  sheet: SimSheet,
  blocks: readonly CellBlock[],
  act: (row: number, column: number) => void,
): void {
  const width = Math.max(widthOf(sheet), 201);
  for (const { top, left, bottom, right } of blocks) {
    for (let row = top; row <= Math.min(bottom, sheet.rows.length + 5000); row++)
      for (let column = left; column <= Math.min(right, width - 1); column++) act(row, column);
  }
}

/** Changes how cells look. */
export function look({ sheet, blocks }: Cells, change: Partial<SimCell["format"]>, tell: Tell): void {
  guard(sheet);
  eachCell(sheet, blocks, (row, column) => {
    const cell = touch(sheet, row, column);
    cell.format = { ...cell.format, ...change };
  });
  tell({ kind: "formatChanged", sheet, address: addressOf(first(blocks)) });
}

/** What all cells have in common; null where they differ (A35). */
export function common<T extends CellValue>({ sheet, blocks }: Cells, ask: (cell: SimCell | undefined) => T): T | null {
  const found = new Set<T>();
  const width = widthOf(sheet);
  for (const { top, left, bottom, right } of blocks) {
    const [lastRow, lastColumn] = [Math.min(bottom, sheet.rows.length - 1), Math.min(right, width - 1)];
    for (let row = top; row <= lastRow; row++)
      for (let column = left; column <= lastColumn; column++) found.add(ask(cellOf(sheet, row, column)));
    // Cells beyond what the sheet holds look as nobody formatted them.
    if (lastRow < bottom || lastColumn < right) found.add(ask(undefined));
  }
  const [only] = found;
  return found.size === 1 && only !== undefined ? only : null;
}

/** Whether a merge lies in or across the cells. */
export function mergesIn(sheet: SimSheet, block: CellBlock): readonly CellBlock[] {
  return sheet.merges.filter((merge) => overlaps(merge, block));
}
