import type { Block, ColumnKey, EmptyRow, Form, FormCell, Indicator } from "../form/form";
import type { CellEdit } from "../sheet/cell-edit";
import type { NewCell, RowInsertion } from "../sheet/row-insertion";
import { cellAt, type CellBlock, type SheetSnapshot } from "../sheet/sheet-snapshot";
import { familyOfSlot, type Taxonomy } from "../taxonomy/level-names";
import type { CoverageSlot, Profile } from "../check/profile";
import { parseValue } from "../value/parse-value";

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

const OUTPUT_FIRST: readonly CoverageSlot[] = ["数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "满意度"];
const COST_FIRST: readonly CoverageSlot[] = ["成本", "数量", "质量", "时效", "经济效益", "社会效益", "生态效益", "可持续影响", "满意度"];

/** A printed row of the block, filled or empty. */
type Printed = (Indicator | EmptyRow) & { readonly value?: string };

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
  const order = profile.costIsLevel1 ? COST_FIRST : OUTPUT_FIRST;
  const printed: Printed[] = [...block.indicators, ...block.emptyRows].sort((a, b) => a.row - b.row);
  const slotOf = ({ level1, level2 }: { level1: string; level2: string }): CoverageSlot | undefined => taxonomy.slotOf(level1, level2);

  const edits: CellEdit[] = [];
  const free = block.emptyRows.filter((row) => isFree(sheet, block, row));
  const placed = new Map<number, NewIndicator[]>();
  for (const row of [...rows].sort((a, b) => order.indexOf(a.slot) - order.indexOf(b.slot))) {
    const empty = free.findIndex((one) => slotOf(one) === row.slot);
    const [target] = empty >= 0 ? free.splice(empty, 1) : [];
    if (target) {
      edits.push(...fillEmptyRow(sheet, block, target, row));
      continue;
    }
    const anchor = anchorFor(row, printed, slotOf, order);
    placed.set(anchor, [...(placed.get(anchor) ?? []), row]);
  }

  const insertions: RowInsertion[] = [];
  const layout = layoutOf(sheet, block);
  for (const [anchor, group] of [...placed].sort(([a], [b]) => b - a)) {
    const planned = insertBehind(sheet, block, printed, anchor, group, layout);
    insertions.push(planned.insertion);
    edits.push(...planned.edits);
  }
  return { edits, insertions };
}

/** Index into `printed` behind which the row goes; -1 is before all of them. */
function anchorFor(
  row: NewIndicator,
  printed: readonly Printed[],
  slotOf: (row: Printed) => CoverageSlot | undefined,
  order: readonly CoverageSlot[],
): number {
  const last = (fits: (one: Printed) => boolean): number => printed.reduce((at, one, i) => (fits(one) ? i : at), -1);
  const sameSlot = last((one) => slotOf(one) === row.slot && one.level1 === row.level1);
  if (sameSlot >= 0) return sameSlot;
  const rank = order.indexOf(row.slot);
  const before = (one: Printed): boolean => {
    const slot = slotOf(one);
    return slot !== undefined && order.indexOf(slot) < rank;
  };
  const sameLevel1 = last((one) => one.level1 === row.level1 && before(one));
  if (sameLevel1 >= 0) return sameLevel1;
  const firstOfLevel1 = printed.findIndex((one) => one.level1 === row.level1);
  if (firstOfLevel1 >= 0) return endOfRun(printed, firstOfLevel1);
  const earlier = last((one) => {
    const slot = slotOf(one);
    return slot !== undefined && order.indexOf(slot) < rank && familyOfSlot(slot) !== familyOfSlot(row.slot);
  });
  return earlier >= 0 ? endOfRun(printed, earlier) : -1;
}

/** The last row of the same level 1 in a run: nothing is put into the middle of another group. */
function endOfRun(printed: readonly Printed[], index: number): number {
  let end = index;
  while (printed[end + 1] && printed[end + 1]?.level1 === printed[index]?.level1) end++;
  return end;
}

interface Layout {
  /** How a level that goes on in the next row is printed. */
  readonly levels: "merged" | "blank" | "repeated";
  readonly levelKeys: readonly ("level1" | "level2")[];
  readonly merges: readonly CellBlock[];
}

function layoutOf(sheet: SheetSnapshot, block: Block): Layout {
  const levelKeys = (["level1", "level2"] as const).filter((key) => block.header.columns[key] !== undefined);
  const rows = block.indicators;
  const isMerged = rows.some(({ cells }) => levelKeys.some((key) => isTall(cells[key])));
  const isRepeated = rows.some((row, i) => {
    const next = rows[i + 1];
    return levelKeys.some((key) => next?.cells[key] && row.cells[key] !== next.cells[key] && row.cells[key]?.text === next.cells[key].text && row.level1 === next.level1);
  });
  const goesOn = rows.some((row, i) => rows[i + 1] && rows[i + 1]?.cells.level1 === row.cells.level1);
  return { levels: isMerged ? "merged" : isRepeated ? "repeated" : goesOn ? "blank" : "merged", levelKeys, merges: sheet.merges ?? [] };
}

const isTall = (cell: FormCell | undefined): boolean => cell !== undefined && cell.span.bottom > cell.span.top;

/** Blank in every column that a clerk would fill. */
function isFree(sheet: SheetSnapshot, block: Block, row: EmptyRow): boolean {
  const { level1, level2, ...rest } = block.header.columns;
  return Object.values(rest).every((column) => cellAt(sheet, row.row, column).text.trim() === "" || cellAt(sheet, row.row, column).text.trim() === "-");
}

function fillEmptyRow(sheet: SheetSnapshot, block: Block, target: EmptyRow, row: NewIndicator): CellEdit[] {
  return contentOf(block, row).map(({ column, value }) => ({
    sheet: sheet.name,
    row: target.row,
    column,
    before: cellAt(sheet, target.row, column).value,
    after: value,
  }));
}

/** What goes into the columns right of the levels; split value columns are filled as split. */
function contentOf(block: Block, row: NewIndicator): { readonly column: number; readonly value: string | number }[] {
  const { columns } = block.header;
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
  return cells;
}

function splitValue(block: Block, text: string): { operator: string; value: string | number; unit: string } {
  const { columns } = block.header;
  const whole = { operator: "", value: text, unit: "" };
  if (columns.operator === undefined && columns.unit === undefined) return whole;
  const parsed = parseValue(text.replace(/\{[^{}]{1,12}\}/, "1"));
  const operator = columns.operator === undefined ? "" : (parsed.operator ?? "=");
  if (parsed.kind !== "quantity") return { operator: columns.operator === undefined ? "" : "定性", value: text, unit: "" };
  const rest = text.replace(/^[≥≤=<>]/, "");
  const number = /^(?:\{[^{}]{1,12}\}|[\d.,]{1,20})/.exec(rest)?.[0] ?? rest;
  const unit = columns.unit === undefined ? "" : rest.slice(number.length);
  const shown = columns.unit === undefined ? rest : number;
  const value = /^\d+(\.\d+)?$/.test(shown) ? Number(shown) : shown;
  return columns.operator === undefined && parsed.operator ? { operator: "", value: `${parsed.operator}${shown}`, unit } : { operator, value, unit };
}

function insertBehind(
  sheet: SheetSnapshot,
  block: Block,
  printed: readonly Printed[],
  anchorIndex: number,
  group: readonly NewIndicator[],
  layout: Layout,
): { readonly insertion: RowInsertion; readonly edits: readonly CellEdit[] } {
  const anchor = printed[anchorIndex];
  const follower = printed[anchorIndex + 1];
  const before = anchor ? bottomOf(anchor) + 1 : (follower?.row ?? block.firstRow);
  const styleRow = anchor?.row ?? follower?.row ?? block.firstRow;
  const count = group.length;
  const removeMerges: CellBlock[] = [];
  const addMerges: CellBlock[] = [];
  const cells: NewCell[] = [];
  const edits: CellEdit[] = [];

  group.forEach((row, i) => {
    for (const { column, value } of contentOf(block, row)) cells.push({ row: before + i, column, value });
  });
  for (const key of layout.levelKeys) {
    printLevel(key, { block, anchor, group, before, layout, cells, addMerges, removeMerges });
  }
  const levelColumns = layout.levelKeys.map((key) => block.header.columns[key]);
  for (const merge of layout.merges) {
    const isRowMerge = merge.top === styleRow && merge.bottom === styleRow && merge.right > merge.left;
    if (isRowMerge) for (let i = 0; i < count; i++) addMerges.push({ ...merge, top: before + i, bottom: before + i });
    if (merge.bottom === merge.top || levelColumns.some((column) => column !== undefined && merge.left <= column && column <= merge.right)) continue;
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
  const expect = block.header.columns.level3 === undefined || before === 0 ? [] : [expected(sheet, before - 1, block.header.columns.level3)];
  return {
    edits,
    insertion: { sheet: sheet.name, before, count, styleFrom: group.map(() => styleRow), removeMerges, addMerges, cells, expect },
  };
}

const expected = (sheet: SheetSnapshot, row: number, column: number): NewCell => ({ row, column, value: cellAt(sheet, row, column).value });

/** The last sheet row of a printed row, whose cells may be merged over several. */
function bottomOf({ row, cells }: Printed): number {
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
  readonly anchor: Printed | undefined;
  readonly group: readonly NewIndicator[];
  readonly before: number;
  readonly layout: Layout;
  readonly cells: NewCell[];
  readonly addMerges: CellBlock[];
  readonly removeMerges: CellBlock[];
}

/** Prints one level of the new rows: runs of the same level share a cell, and the first goes on from the row above where it can. */
function printLevel(key: "level1" | "level2", { block, anchor, group, before, layout, cells, addMerges, removeMerges }: LevelPrinting): void {
  const column = block.header.columns[key];
  if (column === undefined) return;
  const same = (a: { level1: string; level2: string }, b: { level1: string; level2: string }): boolean =>
    a.level1 === b.level1 && (key === "level1" || a.level2 === b.level2);
  const width = anchor?.cells[key]?.span ?? block.indicators[0]?.cells[key]?.span;
  const right = width ? column + width.right - width.left : column;

  for (let start = 0; start < group.length; ) {
    const row = group[start] as NewIndicator;
    let end = start;
    while (group[end + 1] && same(group[end + 1] as NewIndicator, row)) end++;
    const above = start === 0 && anchor && same(anchor, row) ? anchor.cells[key] : undefined;
    if (layout.levels === "repeated") {
      for (let i = start; i <= end; i++) cells.push({ row: before + i, column, value: row[key] });
    } else if (!above) {
      cells.push({ row: before + start, column, value: row[key] });
      if (layout.levels === "merged" && end > start) addMerges.push({ top: before + start, left: column, bottom: before + end, right });
    } else if (layout.levels === "merged" && above.span.bottom === before - 1) {
      if (isTall(above) || above.span.right > above.span.left) removeMerges.push(above.span);
      addMerges.push({ ...above.span, bottom: before + end });
    }
    start = end + 1;
  }
}
