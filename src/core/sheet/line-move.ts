import type { CellBlock } from "./sheet-snapshot";

/** Whole rows or columns inserted before line `at`, or deleted from line `at` on; 0-based. */
export interface LineMove {
  readonly axis: "row" | "column";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** The move that takes it back. */
export function reverseMove(move: LineMove): LineMove {
  return { ...move, kind: move.kind === "insert" ? "delete" : "insert" };
}

/** Where a line stands after the move; undefined when it was deleted. */
export function moveLine({ kind, at, count }: LineMove, line: number): number | undefined {
  if (line < at) return line;
  if (kind === "insert") return line + count;
  return line < at + count ? undefined : line - count;
}

/** The last row and column of a worksheet, 0-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/**
 * Where a run of lines stands: it grows by lines inserted inside it and shrinks by lines deleted; undefined when none
 * is left. A run to the very end of the sheet stays one.
 */
export function moveSpan(
  move: LineMove,
  first: number,
  last: number,
): readonly [first: number, last: number] | undefined {
  const { kind, at, count } = move;
  const end = move.axis === "row" ? LAST_ROW : LAST_COLUMN;
  if (kind === "insert") {
    const newFirst = first < at ? first : first + count;
    return newFirst > end ? undefined : [newFirst, Math.min(end, last < at ? last : last + count)];
  }
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last === end || last < at ? last : Math.max(at - 1, last - count);
  return newFirst > newLast ? undefined : [newFirst, newLast];
}

/** Where a block of cells stands; undefined when all of it was deleted. */
export function moveBlock(move: LineMove, block: CellBlock): CellBlock | undefined {
  if (move.axis === "row") {
    const span = moveSpan(move, block.top, block.bottom);
    return span && { ...block, top: span[0], bottom: span[1] };
  }
  const span = moveSpan(move, block.left, block.right);
  return span && { ...block, left: span[0], right: span[1] };
}
