import type { CellBlock } from "../sheet/sheet-snapshot";
import { ofBlocks } from "./of-blocks";
import type { FormView, Problem } from "./rule";

/** Findings of a whole sheet belong to the block they point into: its header or its rows. */
export function distribute<Found extends { readonly problem: Problem }>(
  found: readonly Found[],
  view: FormView,
): { byBlock: Map<number, Found[]>; outside: Found[] } {
  const byBlock = new Map<number, Found[]>();
  const outside: Found[] = [];
  if (found.length === 0) return { byBlock, outside };
  const areas = areasOf(view);
  const isInOrder = areas.every(({ top }, place) => place === 0 || (areas[place - 1]?.top ?? 0) <= top);
  const downwards = isInOrder
    ? undefined
    : areas.map((_, index) => index).sort((a, b) => (areas[a]?.top ?? 0) - (areas[b]?.top ?? 0));
  for (const raw of found) {
    const index = areaAt(raw.problem.cell, areas, downwards);
    if (index === undefined) outside.push(raw);
    else if (byBlock.has(index)) byBlock.get(index)?.push(raw);
    else byBlock.set(index, [raw]);
  }
  return { byBlock, outside };
}

/** Where a block is printed, with its own header. */
const areasOf = ofBlocks(({ block }): CellBlock => {
  const { header } = block;
  const columns = Object.values(header.columns);
  return {
    top: block.hasOwnHeader ? header.row : block.firstRow,
    bottom: block.lastRow,
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
});

/** Tables stand side by side at times, so that a row alone does not tell the block. */
const SIDE_BY_SIDE = 6;

function areaAt(
  cell: { readonly row: number; readonly column: number },
  areas: readonly CellBlock[],
  /** The blocks from top to bottom; undefined where they are in that order. */
  downwards: readonly number[] | undefined,
): number | undefined {
  const blockAt = (place: number): number => (downwards ? (downwards[place] ?? -1) : place);
  const areaOf = (place: number): CellBlock | undefined => areas[blockAt(place)];
  let low = 0;
  let high = areas.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((areaOf(middle)?.top ?? 0) <= cell.row) low = middle + 1;
    else high = middle;
  }
  let inRows: number | undefined;
  for (let place = low - 1; place >= Math.max(0, low - SIDE_BY_SIDE); place--) {
    const area = areaOf(place);
    if (!area || area.bottom < cell.row) continue;
    if (area.left <= cell.column && cell.column <= area.right) return blockAt(place);
    inRows = blockAt(place);
  }
  return inRows;
}
