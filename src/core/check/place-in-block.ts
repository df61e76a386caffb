import type { Block, ColumnKey, FormCell, Indicator } from "../form/form";

/** The indicator's names and the column, which stay while rows move; and the printed text. */
export interface Place {
  readonly anchor: string;
  readonly text: string;
}

export function placeInRow(indicator: Indicator, row: number, column: number): Place | undefined {
  const { cells, level1, level2, level3 } = indicator;
  for (const key in cells) {
    const cell = cells[key as ColumnKey];
    if (cell?.row !== row || cell.column !== column) continue;
    if (key === "level1") return { anchor: `${level1}/|level1`, text: cell.text };
    if (key === "level2") return { anchor: `${level1}/${level2}|level2`, text: cell.text };
    return { anchor: `${level1}/${level2}/${level3}|${key}`, text: cell.text };
  }
  return undefined;
}

/** Looks a cell up among all rows of a block; the rows are gone through once, when first asked. */
export function placesIn(block: Block): (row: number, column: number) => Place | undefined {
  let owners: Map<number, Indicator> | undefined;
  const position = (row: number, column: number): number => row * 20_000 + column;
  return (row, column) => {
    // Most findings of a whole block sit on its header.
    if (row < block.firstRow) return undefined;
    if (!owners) {
      owners = new Map();
      for (const indicator of block.indicators) {
        for (const key in indicator.cells) {
          const cell = indicator.cells[key as ColumnKey] as FormCell;
          const at = position(cell.row, cell.column);
          if (!owners.has(at)) owners.set(at, indicator);
        }
      }
    }
    const owner = owners.get(position(row, column));
    return owner && placeInRow(owner, row, column);
  };
}
