import type { RowSpan } from "../sheet/row-span";
import type { Cell, CellBlock, SheetSnapshot } from "../sheet/sheet-snapshot";
import { sameBlock } from "../sheet/insert-rows";
import { BLANK } from "../sheet/sheet-snapshot";
import { mayBePageTitle } from "./collect-blocks";
import { indicatorOf, keepLayouts, layoutsOfBlock } from "./describe-blocks";
import type { Block, ColumnKey, Form, FormCell, Indicator } from "./form";
import { Grid } from "./grid";
import { levelWordOf } from "./header-words";
import { columnsReadBy } from "./other-texts";
import { readForm } from "./read-form";
import { hasSameProperties, reuseCell, reuseForm } from "./reuse-form";
import type { TableLayout } from "./table-layout";
import { isHeading } from "./table-layout";
import type { TableRow } from "./table-row";
import { readTableRow } from "./table-row";

/** Beyond this many edited rows reading all of the sheet is no slower. */
const MAX_EDITED_ROWS = 64;

/**
 * The form after an edit: the same as `readForm(after)`, but all that did not change is the very object of `previous`.
 * `rows`, where known, are the 0-based rows that may differ. An edit inside filled rows that leaves their levels alone
 * costs no more than those rows; any other is read anew.
 */
export function updateForm(previous: Form, before: SheetSnapshot, after: SheetSnapshot, rows?: RowSpan): Form {
  const edited = editedRows(before, after, rows);
  if (edited?.length === 0) return previous;
  const updated = edited && new RowUpdate(previous, new Grid(before), after).apply(edited);
  return updated ?? reuseForm(previous, readForm(after));
}

/** Rows whose cells differ; undefined where more than cells changed, or too much. */
function editedRows(before: SheetSnapshot, after: SheetSnapshot, rows: RowSpan | undefined): number[] | undefined {
  const sameSheet =
    before.name === after.name &&
    before.notAGrid === after.notAGrid &&
    before.rows.length === after.rows.length &&
    isSameMerges(before.merges, after.merges);
  if (!sameSheet) return undefined;
  const edited: number[] = [];
  const last = Math.min(rows?.last ?? Infinity, after.rows.length - 1);
  for (let row = rows?.first ?? 0; row <= last; row++) {
    if (before.rows[row] === after.rows[row] || editedColumns(before, after, row).length === 0) continue;
    edited.push(row);
    if (edited.length > MAX_EDITED_ROWS) return undefined;
  }
  return edited;
}

function isSameMerges(a: readonly CellBlock[] | undefined, b: readonly CellBlock[] | undefined): boolean {
  if (a === b) return true;
  return a !== undefined && b?.length === a.length && a.every((merge, index) => sameBlock(merge, b[index] ?? merge));
}

function editedColumns(before: SheetSnapshot, after: SheetSnapshot, row: number): number[] {
  const old = before.rows[row] ?? [];
  const now = after.rows[row] ?? [];
  const columns: number[] = [];
  for (let column = 0; column < Math.max(old.length, now.length); column++) {
    if (!isSameCell(old[column] ?? BLANK, now[column] ?? BLANK)) columns.push(column);
  }
  return columns;
}

function isSameCell(a: Cell, b: Cell): boolean {
  return (
    a === b ||
    (a.value === b.value && a.text === b.text && a.numberFormat === b.numberFormat && a.formula === b.formula)
  );
}

/** Rebuilds single indicators. Gives up (undefined) as soon as an edit could mean anything to its surroundings. */
class RowUpdate {
  private readonly after: Grid;

  constructor(
    private readonly previous: Form,
    private readonly before: Grid,
    after: SheetSnapshot,
  ) {
    this.after = before.edited(after);
  }

  apply(rows: readonly number[]): Form | undefined {
    const changes = new Map<Block, Map<number, Indicator>>();
    for (const row of rows) {
      const block = this.blockAt(row);
      const index = block && indexOfRow(block.indicators, row);
      if (block === undefined || index === undefined) return undefined;
      const indicator = this.rebuilt(block, index);
      if (indicator === undefined) return undefined;
      const ofBlock = changes.get(block) ?? new Map<number, Indicator>();
      changes.set(block, ofBlock.set(index, indicator));
    }
    return { ...this.previous, blocks: this.previous.blocks.map((block) => withIndicators(block, changes.get(block))) };
  }

  /** The only block that holds the row. */
  private blockAt(row: number): Block | undefined {
    let found: Block | undefined;
    for (const block of this.previous.blocks) {
      if (row < block.firstRow || row > block.lastRow) continue;
      if (found) return undefined;
      found = block;
    }
    return found;
  }

  private rebuilt(block: Block, index: number): Indicator | undefined {
    const indicator = block.indicators[index];
    const layout =
      indicator &&
      layoutsOfBlock(block)
        .filter((candidate) => candidate.bottom < indicator.row)
        .pop();
    if (indicator === undefined || layout === undefined) return undefined;
    const { row } = indicator;
    const columns = editedColumns(this.before.sheet, this.after.sheet, row);
    if (!columns.every((column) => this.isWithinRow(layout, row, column))) return undefined;
    if ([this.before, this.after].some((grid) => isNoticed(grid, row))) return undefined;

    const old = readTableRow(this.before, layout, row);
    const read = readTableRow(this.after, layout, row);
    const isPlain = isPlainIndicator(old, layout) && isPlainIndicator(read, layout);
    if (!isPlain || !hasSameLevels(old, read)) return undefined;
    // Where no level is printed or carried down, its cell is only the blank place for one.
    const level1 = indicator.level1 === "" ? undefined : indicator.cells.level1;
    const level2 = indicator.level2 === "" ? undefined : indicator.cells.level2;
    const found = { row, read, level1, level2 };
    return reuseIndicator(indicator, indicatorOf(this.after, found, layout, indicator.table));
  }

  /** Right of the levels, under the table's own columns, and not shared with other rows. */
  private isWithinRow(layout: TableLayout, row: number, column: number): boolean {
    const { ranges, region } = layout;
    const left = ranges.level3?.left ?? Infinity;
    const levels = [ranges.level1, ranges.level2, layout.project, layout.goal];
    if (column < left || column > region.right || !columnsReadBy(layout).has(column)) return false;
    if (levels.some((range) => range && range.left <= column && column <= range.right)) return false;
    const span = this.after.span(row, column);
    return span.top === span.bottom;
  }
}

/** A row that is looked at for more than its indicator: level names here or below make a header, a title a new page. */
function isNoticed(grid: Grid, row: number): boolean {
  const isNearHeader = [row, row + 1, row + 2].some((line) =>
    grid.line(line).some((text) => levelWordOf(text) !== undefined),
  );
  return isNearHeader || mayBePageTitle(grid, row);
}

/** A named row that no header beside it could take for its own. */
function isPlainIndicator(read: TableRow, { ranges }: TableLayout): boolean {
  if (read.kind !== "indicator" || read.name === undefined || isHeading(read.name.text)) return false;
  const isUnderHead = read.name.column === ranges.level3?.left;
  return isUnderHead || [read.level1, read.level2].some((cell) => cell !== undefined && !isHeading(cell.text));
}

function hasSameLevels(a: TableRow, b: TableRow): boolean {
  return isSamePlace(a.level1, b.level1) && isSamePlace(a.level2, b.level2);
}

function isSamePlace(a: FormCell | undefined, b: FormCell | undefined): boolean {
  return a?.text === b?.text && a?.row === b?.row && a?.column === b?.column;
}

function reuseIndicator(before: Indicator, after: Indicator): Indicator {
  const cells: Partial<Record<ColumnKey, FormCell>> = {};
  for (const key of Object.keys(after.cells) as ColumnKey[]) {
    const cell = after.cells[key];
    if (cell) cells[key] = reuseCell(before.cells[key], cell);
  }
  return hasSameProperties(before, { ...after, cells: before.cells }) && hasSameProperties(before.cells, cells)
    ? before
    : { ...after, cells };
}

function withIndicators(block: Block, changed: ReadonlyMap<number, Indicator> | undefined): Block {
  if (!changed) return block;
  const indicators = [...block.indicators];
  for (const [index, indicator] of changed) indicators[index] = indicator;
  return keepLayouts({ ...block, indicators }, block);
}

/** Rows of a block go downwards. */
function indexOfRow(indicators: readonly Indicator[], row: number): number | undefined {
  let low = 0;
  let high = indicators.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = indicators[middle]?.row ?? Infinity;
    if (at === row) return middle;
    if (at < row) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
