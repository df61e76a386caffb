import { moveReferences, sameSheet } from "./formula-references";
import type { LineMove } from "./line-move";
import { moveBlock, moveLine } from "./line-move";
import type { RowInsertion } from "./row-insertion";
import type { Cell, CellBlock, SheetSnapshot } from "./sheet-snapshot";
import { BLANK, cellAt } from "./sheet-snapshot";

/** The sheet after whole rows or columns moved on it: cells, merges and its own formulas. New lines are blank. */
export function moveLines(sheet: SheetSnapshot, move: LineMove): SheetSnapshot {
  const rows = move.axis === "row" ? moveRows(sheet.rows, move) : sheet.rows.map((cells) => moveCells(cells, move));
  const moved = {
    ...sheet,
    rows,
    ...(sheet.merges && { merges: moveMerges(sheet.merges, move) }),
  };
  return followMove(moved, move, sheet.name);
}

/** A sheet whose formulas point at cells of `movedSheet`, after lines moved there. */
export function followMove(sheet: SheetSnapshot, move: LineMove, movedSheet: string): SheetSnapshot {
  return {
    ...sheet,
    rows: sheet.rows.map((cells) =>
      cells.some((cell) => cell.formula !== undefined)
        ? cells.map((cell) => followCell(cell, move, movedSheet, sheet.name))
        : cells,
    ),
  };
}

/** Merges after a move; a merge of which one cell is left is none any more. */
export function moveMerges(merges: readonly CellBlock[], move: LineMove): CellBlock[] {
  return merges.flatMap((merge) => {
    const moved = moveBlock(move, merge);
    return moved && (moved.top < moved.bottom || moved.left < moved.right) ? [moved] : [];
  });
}

/** The move an insertion makes. */
export function moveOf({ before, count }: RowInsertion): LineMove {
  return { axis: "row", kind: "insert", at: before, count };
}

/** Where a row stands after these insertions. */
export function rowAfter(row: number, insertions: readonly RowInsertion[]): number {
  return insertions.reduce((at, insertion) => moveLine(moveOf(insertion), at) ?? at, row);
}

/**
 * The sheet with the insertion made: rows in, number formats as in the rows it copies, merges as it says, its cells
 * written. What a new merge covers is blank.
 */
export function insertRows(sheet: SheetSnapshot, insertion: RowInsertion): SheetSnapshot {
  const moved = moveLines(sheet, moveOf(insertion));
  const rows = moved.rows.map((cells) => [...cells]);
  const rowAt = (row: number): Cell[] => {
    while (rows.length <= row) rows.push([]);
    return rows[row] as Cell[];
  };
  insertion.styleFrom.forEach((source, index) => {
    const styled = (sheet.rows[source] ?? []).map(({ numberFormat }): Cell =>
      numberFormat === undefined ? BLANK : { ...BLANK, numberFormat },
    );
    rowAt(insertion.before + index).splice(0, styled.length, ...styled);
  });
  for (const { row, column, value } of insertion.cells) {
    const cells = rowAt(row);
    while (cells.length <= column) cells.push(BLANK);
    const { numberFormat } = cells[column] as Cell;
    cells[column] = {
      value,
      text: value === null ? "" : String(value),
      ...(numberFormat === undefined ? {} : { numberFormat }),
    };
  }
  const merges = changeMerges(moved.merges ?? [], insertion.removeMerges, insertion.addMerges);
  return { ...moved, rows: coverMerged(rows, merges), merges };
}

/** The sheet with the insertion taken back: its rows out, merges and formulas as they were. */
export function takeOutRows(sheet: SheetSnapshot, insertion: RowInsertion): SheetSnapshot {
  const merges = changeMerges(sheet.merges ?? [], insertion.addMerges, insertion.removeMerges);
  return moveLines({ ...sheet, merges }, { ...moveOf(insertion), kind: "delete" });
}

/** Merges with some taken away and some added; the order of what stays is kept. */
export function changeMerges(
  merges: readonly CellBlock[],
  remove: readonly CellBlock[],
  add: readonly CellBlock[],
): CellBlock[] {
  return [...merges.filter((merge) => !remove.some((block) => sameBlock(block, merge))), ...add];
}

export function sameBlock(a: CellBlock, b: CellBlock): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** Cells of `expect` that do not hold what the insertion counts on. */
export function unexpectedCells(sheet: SheetSnapshot, { expect }: RowInsertion): { row: number; column: number }[] {
  return expect.filter(({ row, column, value }) => (cellAt(sheet, row, column).value ?? "") !== (value ?? ""));
}

function moveRows(rows: SheetSnapshot["rows"], { kind, at, count }: LineMove): SheetSnapshot["rows"] {
  if (at >= rows.length) return rows;
  if (kind === "delete") return [...rows.slice(0, at), ...rows.slice(at + count)];
  return [...rows.slice(0, at), ...Array.from({ length: count }, (): Cell[] => []), ...rows.slice(at)];
}

function moveCells(cells: readonly Cell[], { kind, at, count }: LineMove): readonly Cell[] {
  if (at >= cells.length) return cells;
  if (kind === "delete") return [...cells.slice(0, at), ...cells.slice(at + count)];
  return [...cells.slice(0, at), ...Array.from({ length: count }, () => BLANK), ...cells.slice(at)];
}

function followCell(cell: Cell, move: LineMove, movedSheet: string, home: string): Cell {
  if (cell.formula === undefined) return cell;
  if (!sameSheet(movedSheet, home) && !cell.formula.includes("!")) return cell;
  const formula = moveReferences(cell.formula, move, movedSheet, home);
  return formula === cell.formula ? cell : { ...cell, formula };
}

function coverMerged(rows: Cell[][], merges: readonly CellBlock[]): Cell[][] {
  for (const { top, left, bottom, right } of merges) {
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++) {
      const cells = rows[row] as Cell[];
      for (let column = left; column <= Math.min(right, cells.length - 1); column++) {
        const cell = cells[column] as Cell;
        if ((row !== top || column !== left) && cell.value !== null)
          cells[column] = { ...BLANK, ...(cell.numberFormat === undefined ? {} : { numberFormat: cell.numberFormat }) };
      }
    }
  }
  return rows;
}
