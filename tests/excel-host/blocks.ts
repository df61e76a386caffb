import { columnLetters, fromA1, toA1 } from "../../src/core/sheet/cell-address";
import { LAST_COLUMN, LAST_ROW } from "../../src/core/sheet/line-move";
import type { CellBlock } from "../../src/core/sheet/sheet-snapshot";

/** All cells of a sheet. */
export const ALL: CellBlock = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** "B6", "A2:C9", "6:8", "B:C", "" for all cells; a sheet's name before "!" and "$" are left aside. */
export function blockOf(address: string): CellBlock | undefined {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  if (plain === "") return ALL;
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(plain);
  if (rows) return { ...ALL, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  const [first = "", last = first] = columns ? [`${columns[1]}1`, `${columns[2]}1`] : plain.split(":");
  const a = fromA1(first);
  const b = fromA1(last);
  if (!a || !b) return undefined;
  return columns
    ? { ...ALL, left: a.column, right: b.column }
    : { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

/** "A1:B2 C5" or "A1:B2,C5"; undefined where one of them is no address. */
export function blocksOf(addresses: string): CellBlock[] | undefined {
  const blocks = addresses
    .split(/[ ,]+/)
    .filter(Boolean)
    .map((address) => blockOf(address));
  return blocks.some((block) => block === undefined) ? undefined : (blocks as CellBlock[]);
}

/** As Excel names it: whole rows and columns without the other axis. */
export function addressOf({ top, left, bottom, right }: CellBlock): string {
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  if (top === 0 && bottom === LAST_ROW) return `${columnLetters(left)}:${columnLetters(right)}`;
  const first = toA1({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

export function isUnbounded({ top, left, bottom, right }: CellBlock): boolean {
  return (left === 0 && right === LAST_COLUMN) || (top === 0 && bottom === LAST_ROW);
}

export function cellCount({ top, left, bottom, right }: CellBlock): number {
  return (bottom - top + 1) * (right - left + 1);
}

export function overlaps(a: CellBlock, b: CellBlock): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

export function overlapOf(a: CellBlock, b: CellBlock): CellBlock | undefined {
  if (!overlaps(a, b)) return undefined;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

export function isInside(inner: CellBlock, outer: CellBlock): boolean {
  return (
    inner.top >= outer.top && inner.left >= outer.left && inner.bottom <= outer.bottom && inner.right <= outer.right
  );
}

/** The blocks without the cells of another. */
export function without(blocks: readonly CellBlock[], hole: CellBlock): CellBlock[] {
  return blocks.flatMap((block) => {
    const gone = overlapOf(block, hole);
    if (!gone) return [block];
    return [
      { ...block, bottom: gone.top - 1 },
      { ...block, top: gone.bottom + 1 },
      { top: gone.top, bottom: gone.bottom, left: block.left, right: gone.left - 1 },
      { top: gone.top, bottom: gone.bottom, left: gone.right + 1, right: block.right },
    ].filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
  });
}

/** The smallest block around both. */
export function around(a: CellBlock, b: CellBlock): CellBlock {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
