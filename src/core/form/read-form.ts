import type { SheetSnapshot } from "../sheet/sheet-snapshot";
import { collectBlocks } from "./collect-blocks";
import type { FoundBlock } from "./collect-blocks";
import { describeBlocks } from "./describe-blocks";
import { findFields } from "./find-fields";
import type { IsTaken } from "./find-goals";
import { findGoals } from "./find-goals";
import type { Form } from "./form";
import { Grid } from "./grid";
import { listedGoals } from "./listed-goals";
import type { ColumnRange, TableLayout } from "./table-layout";
import { findLayouts } from "./table-layout";
import { columnsReadBy, otherTexts } from "./other-texts";
import { titleOf } from "./title";

/**
 * Understands a worksheet as a clerk does: its form fields, goals and blocks of indicators (docs/header-detection.md).
 * A sheet without a table has no blocks. Rows and columns 0-based; time linear in the number of stored cells.
 */
export function readForm(sheet: SheetSnapshot): Form {
  if (sheet.notAGrid) return { sheet: sheet.name, title: "", fields: [], goals: [], blocks: [], texts: [] };
  const grid = new Grid(sheet);
  const layouts = findLayouts(grid);
  const found = collectBlocks(grid, layouts);
  const isTaken = takenBy(grid, found, layouts);
  const fields = findFields(grid, isTaken);
  const allGoals = findGoals(grid, isTaken);
  const title = titleOf(grid, found[0]?.layout.top ?? grid.height);
  const goals = listedGoals(allGoals, title);
  const blocks = describeBlocks(grid, found, { title: `${title}${sheet.name}`, fields, goals: allGoals });
  const known = [
    ...fields.flatMap(({ labelCell, valueCell }) => [labelCell, valueCell]),
    ...goals.map(({ cell }) => cell),
  ];
  const texts = otherTexts(grid, columnsRead(grid, found, layouts), known);
  return { sheet: sheet.name, title, fields, goals, blocks, texts };
}

/** What the tables read of their headers and rows; the 职能 beside a table is not the table's. */
function columnsRead(grid: Grid, blocks: readonly FoundBlock[], layouts: readonly TableLayout[]): IsTaken {
  const read: ReadonlySet<number>[][] = [];
  const take = (top: number, bottom: number, layout: TableLayout): void => {
    const columns = columnsReadBy(layout);
    for (let row = top; row <= Math.min(bottom, grid.height - 1); row++) (read[row] ??= []).push(columns);
  };
  for (const layout of layouts) take(layout.top, layout.bottom, layout);
  for (const { firstRow, lastRow, layout } of blocks) take(firstRow, lastRow, layout);
  return (row, column) => read[row]?.some((columns) => columns.has(column)) ?? false;
}

/** Tables with their headers and bodies; what stands there is neither field nor goal of the form. */
function takenBy(grid: Grid, blocks: readonly FoundBlock[], layouts: readonly TableLayout[]): IsTaken {
  const taken: ColumnRange[][] = [];
  const take = (top: number, bottom: number, region: ColumnRange): void => {
    for (let row = top; row <= Math.min(bottom, grid.height - 1); row++) (taken[row] ??= []).push(region);
  };
  for (const { top, bottom, region } of layouts) take(top, bottom, region);
  for (const { firstRow, lastRow, layout } of blocks) take(firstRow, lastRow, layout.region);
  return (row, column) => taken[row]?.some(({ left, right }) => left <= column && column <= right) ?? false;
}
