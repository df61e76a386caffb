import type { FormCell } from "./form";
import type { IsTaken } from "./find-goals";
import type { Grid } from "./grid";
import type { TableLayout } from "./table-layout";

/** No form prints as many; what goes on beyond is a list of something else. */
const MOST_TEXTS = 2000;

/**
 * Every filled cell that neither a table's columns nor the `known` cells hold, in reading order: 部门职能概述,
 * 项目概况, the 职能1 … beside a table, titles and remarks. Merged cells once; at most 2,000.
 */
export function otherTexts(grid: Grid, isInTable: IsTaken, known: readonly FormCell[]): FormCell[] {
  const places = new Set(known.map(({ row, column }) => row * COLUMNS + column));
  const texts: FormCell[] = [];
  for (let row = 0; row < grid.height && texts.length < MOST_TEXTS; row++) {
    const line = grid.line(row);
    for (let column = 0; column < line.length; column++) {
      if (!line[column] || isInTable(row, column) || places.has(row * COLUMNS + column)) continue;
      if (!grid.isCovered(row, column)) texts.push(grid.cell(row, column));
    }
  }
  return texts.slice(0, MOST_TEXTS);
}

/** Excel's width. */
const COLUMNS = 2 ** 14;

/** The columns that a table reads of its rows: its own, and the 中期 value beside the 年度 one. */
export function columnsReadBy({ ranges, otherValue }: TableLayout): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { left, right } of [...Object.values(ranges), ...(otherValue ? [otherValue] : [])]) {
    for (let column = left; column <= right; column++) columns.add(column);
  }
  return columns;
}
