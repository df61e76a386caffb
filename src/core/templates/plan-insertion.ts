import type { CoverageSlot, Profile } from "../check/profile";
import type { Block, ColumnKey, EmptyRow, Form } from "../form/form";
import { anchorFor } from "../layout/anchor";
import {
  freeRows,
  isTall,
  levelKeysOf,
  levelLayoutOf,
  printedRows,
  slotOrder,
  type LevelKey,
  type LevelLayout,
  type PrintedRow,
} from "../layout/block-layout";
import { indicesFor, nameColumnOf } from "../layout/name-place";
import type { CellEdit } from "../sheet/cell-edit";
import type { NewCell, RowInsertion } from "../sheet/row-insertion";
import { cellAt, type CellBlock, type SheetSnapshot } from "../sheet/sheet-snapshot";
import type { Taxonomy } from "../taxonomy/level-names";
import { parseValue } from "../value/parse";

/** An indicator to insert; texts are final. */
export interface NewIndicator {
  readonly slot: CoverageSlot;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly description: string;
  readonly basis: string;
}

export interface InsertionPlan {
  /** Made before the insertions: printed empty rows that are filled, label cells that move up. Numbered as the sheet is now. */
  readonly edits: readonly CellEdit[];
  /** From the bottom up, so that each counts rows as the sheet is now. */
  readonly insertions: readonly RowInsertion[];
}

/**
 * Where and how new indicators go into a block: into printed empty rows of their slot, else behind the last row of their
 * slot, else in the framework's order; never below the block. Level cells grow, repeat or stay blank as the table does it.
 */
export function planInsertion(
  sheet: SheetSnapshot,
  form: Form,
  blockIndex: number,
  rows: readonly NewIndicator[],
  profile: Profile,
  taxonomy: Taxonomy,
): InsertionPlan {
  const block = form.blocks[blockIndex];
  if (!block || rows.length === 0) return { edits: [], insertions: [] };
  const order = slotOrder(profile);
  const free = [...freeRows(sheet, block)];
  const known = printedRows(block);
  const printed = [...known, ...free.filter((row) => !known.includes(row))].sort((a, b) => a.row - b.row);

  const edits: CellEdit[] = [];
  const placed = new Map<number, NewIndicator[]>();
  for (const row of [...rows].sort((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot))) {
    const empty = free.findIndex(({ level1, level2 }) => taxonomy.slotOf(level1, level2) === row.slot);
    const [target] = empty >= 0 ? free.splice(empty, 1) : [];
    if (target) {
      edits.push(...fillEmptyRow(sheet, block, target, row));
      continue;
    }
    const anchor = anchorFor(row.level1, row.slot, printed, profile, taxonomy);
    placed.set(anchor, [...(placed.get(anchor) ?? []), row]);
  }

  const insertions: RowInsertion[] = [];
  for (const [anchor, group] of [...placed].sort(([a], [b]) => b - a)) {
    const planned = insertBehind(sheet, block, printed, anchor, group);
    insertions.push(planned.insertion);
    edits.push(...planned.edits);
  }
  return { edits, insertions };
}

interface Layout {
  readonly levels: LevelLayout;
  readonly levelKeys: readonly LevelKey[];
  readonly merges: readonly CellBlock[];
}

function fillEmptyRow(sheet: SheetSnapshot, block: Block, target: EmptyRow, row: NewIndicator): CellEdit[] {
  return contentOf(block, row, nameColumnOf(sheet, block, target.row)).map(({ column, value }) => ({
    sheet: sheet.name,
    row: target.row,
    column,
    before: cellAt(sheet, target.row, column).value,
    after: value,
  }));
}

/** What goes into the columns right of the levels; split value columns are filled as split. */
function contentOf(
  block: Block,
  row: NewIndicator,
  nameColumn: number | undefined,
): { readonly column: number; readonly value: string | number }[] {
  const columns = { ...block.header.columns, level3: nameColumn };
  const cells: { column: number; value: string | number }[] = [];
  const put = (key: ColumnKey, value: string | number): void => {
    const column = columns[key];
    if (column !== undefined && value !== "") cells.push({ column, value });
  };
  put("level3", row.name);
  const { operator, value, unit } = splitValue(block, row.value);
  put("operator", operator);
  put("value", value);
  put("unit", unit);
  put("description", row.description);
  put("basis", row.basis);
  // An indicator that is new this year has no years before; left empty, they would be sent back.
  if (row.value !== "") for (const key of YEARS_BEFORE) put(key, noneSignOf(block));
  return cells;
}

const YEARS_BEFORE = ["yearBeforeLast", "lastYear"] as const;
const NONE_SIGN = /^(?:[-—–－/]{1,4}|无)$/;

/** What the table itself writes for years without a value. */
function noneSignOf({ indicators }: Block): string {
  for (const { cells } of indicators) {
    const sign = YEARS_BEFORE.map((key) => cells[key]?.text ?? "").find((text) => NONE_SIGN.test(text));
    if (sign !== undefined) return sign;
  }
  return "-";
}

function splitValue(block: Block, text: string): { operator: string; value: string | number; unit: string } {
  const { columns } = block.header;
  const whole = { operator: "", value: text, unit: "" };
  if (columns.operator === undefined && columns.unit === undefined) return whole;
  const parsed = parseValue(text.replace(/\{[^{}]{1,12}\}/, "1"));
  const operator = columns.operator === undefined ? "" : (parsed.operator ?? "=");
  if (parsed.kind !== "quantity")
    return { operator: columns.operator === undefined ? "" : "定性", value: text, unit: "" };
  const rest = text.replace(/^[≥≤=<>]/, "");
  const number = /^(?:\{[^{}]{1,12}\}|[\d.,]{1,20})/.exec(rest)?.[0] ?? rest;
  const unit = columns.unit === undefined ? "" : rest.slice(number.length);
  const shown = columns.unit === undefined ? rest : number;
  const value = /^\d+(\.\d+)?$/.test(shown) ? Number(shown) : shown;
  return columns.operator === undefined && parsed.operator
    ? { operator: "", value: `${parsed.operator}${shown}`, unit }
    : { operator, value, unit };
}

/** Rows right behind one printed row (-1: before all of them), in the order given. */
export function insertBehind(
  sheet: SheetSnapshot,
  block: Block,
  printed: readonly PrintedRow[],
  anchorIndex: number,
  group: readonly NewIndicator[],
): { readonly insertion: RowInsertion; readonly edits: readonly CellEdit[] } {
  const layout: Layout = { levels: levelLayoutOf(block), levelKeys: levelKeysOf(block), merges: sheet.merges ?? [] };
  const anchor = printed[anchorIndex];
  const follower = printed[anchorIndex + 1];
  const before = anchor ? bottomBelow(anchor, group, layout) + 1 : (follower?.row ?? block.firstRow);
  const styleRow = anchor?.row ?? follower?.row ?? block.firstRow;
  const count = group.length;
  const removeMerges: CellBlock[] = [];
  const addMerges: CellBlock[] = [];
  const cells: NewCell[] = [];
  const edits: CellEdit[] = [];

  const nameColumn = nameColumnOf(sheet, block, styleRow);
  group.forEach((row, i) => {
    for (const { column, value } of contentOf(block, row, nameColumn)) cells.push({ row: before + i, column, value });
  });
  const opensLevel = group.map((row, i) => {
    const above = group[i - 1] ?? anchor;
    return !above || !sameLevel(row, above, "level2");
  });
  const indices = indicesFor(sheet, block, printed, anchorIndex, opensLevel, before);
  cells.push(...indices.cells);
  edits.push(...indices.edits);
  for (const key of layout.levelKeys) {
    printLevel(key, { block, anchor, group, before, layout, cells, addMerges, removeMerges });
  }
  const levelColumns = layout.levelKeys.map((key) => block.header.columns[key]);
  for (const merge of layout.merges) {
    const isRowMerge = merge.top === styleRow && merge.bottom === styleRow && merge.right > merge.left;
    if (isRowMerge) for (let i = 0; i < count; i++) addMerges.push({ ...merge, top: before + i, bottom: before + i });
    if (
      merge.bottom === merge.top ||
      levelColumns.some((column) => column !== undefined && merge.left <= column && column <= merge.right)
    )
      continue;
    if (!spansBlock(merge, block)) continue;
    if (merge.bottom === before - 1 && anchor) {
      removeMerges.push(merge);
      addMerges.push({ ...merge, bottom: merge.bottom + count });
    } else if (merge.top === before && !anchor) {
      // A label whose cell begins at the very first row moves up with it.
      const label = cellAt(sheet, merge.top, merge.left).value;
      edits.push({ sheet: sheet.name, row: merge.top, column: merge.left, before: label, after: null });
      cells.push({ row: before, column: merge.left, value: label });
      removeMerges.push({ ...merge, top: merge.top + count, bottom: merge.bottom + count });
      addMerges.push({ ...merge, bottom: merge.bottom + count });
    }
  }
  const expect =
    block.header.columns.level3 === undefined || before === 0
      ? []
      : [expected(sheet, before - 1, block.header.columns.level3)];
  return {
    edits,
    insertion: {
      sheet: sheet.name,
      before,
      count,
      styleFrom: group.map(() => styleRow),
      removeMerges,
      addMerges,
      cells,
      expect,
    },
  };
}

const expected = (sheet: SheetSnapshot, row: number, column: number): NewCell => ({
  row,
  column,
  value: cellAt(sheet, row, column).value,
});

/** The sheet row behind which a group goes: rows of another level stay out of a level cell that reaches further down. */
function bottomBelow(anchor: PrintedRow, group: readonly NewIndicator[], { levelKeys }: Layout): number {
  const left = levelKeys.filter((key) => group.some((row) => !sameLevel(row, anchor, key)));
  return Math.max(bottomOf(anchor), ...left.map((key) => anchor.cells[key]?.span.bottom ?? 0));
}

type Levels = Pick<NewIndicator, LevelKey>;

const sameLevel = (a: Levels, b: Levels, key: LevelKey): boolean =>
  a.level1 === b.level1 && (key === "level1" || a.level2 === b.level2);

/** The last sheet row of a printed row, whose cells may be merged over several. */
function bottomOf({ row, cells }: PrintedRow): number {
  return Math.max(row, cells.level3?.span.bottom ?? row, cells.value?.span.bottom ?? row);
}

/** A tall cell beside the block's indicators: its label, or the project to the left of it. */
function spansBlock(merge: CellBlock, block: Block): boolean {
  const columns = Object.values(block.header.columns);
  const beside = merge.right < Math.min(...columns) || merge.left > Math.max(...columns);
  return beside && merge.top <= block.lastRow && merge.bottom >= block.firstRow;
}

interface LevelPrinting {
  readonly block: Block;
  readonly anchor: PrintedRow | undefined;
  readonly group: readonly NewIndicator[];
  readonly before: number;
  readonly layout: Layout;
  readonly cells: NewCell[];
  readonly addMerges: CellBlock[];
  readonly removeMerges: CellBlock[];
}

/** Prints one level of the new rows: runs of the same level share a cell, and the first goes on from the row above where it can. */
function printLevel(
  key: "level1" | "level2",
  { block, anchor, group, before, layout, cells, addMerges, removeMerges }: LevelPrinting,
): void {
  const column = block.header.columns[key];
  if (column === undefined) return;
  const same = (a: Levels, b: Levels): boolean => sameLevel(a, b, key);
  const width = anchor?.cells[key]?.span ?? block.indicators[0]?.cells[key]?.span;
  const right = width ? column + width.right - width.left : column;

  for (let start = 0; start < group.length;) {
    const row = group[start] as NewIndicator;
    let end = start;
    while (group[end + 1] && same(group[end + 1] as NewIndicator, row)) end++;
    const above = start === 0 && anchor && same(anchor, row) ? anchor.cells[key] : undefined;
    if (layout.levels === "repeated") {
      for (let i = start; i <= end; i++) cells.push({ row: before + i, column, value: row[key] });
    } else if (!above) {
      cells.push({ row: before + start, column, value: row[key] });
      if (layout.levels === "merged" && end > start)
        addMerges.push({ top: before + start, left: column, bottom: before + end, right });
    } else if (layout.levels === "merged" && above.span.bottom === before - 1) {
      if (isTall(above) || above.span.right > above.span.left) removeMerges.push(above.span);
      addMerges.push({ ...above.span, bottom: before + end });
    }
    start = end + 1;
  }
}
