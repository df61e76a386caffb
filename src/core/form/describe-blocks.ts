import type { FoundBlock, FoundRow } from "./collect-blocks";
import type { FoundGoal } from "./find-goals";
import type { Block, BlockKind, ColumnKey, EmptyRow, FormCell, FormField, Indicator, TableHeader } from "./form";
import { moneyUnitOf, yearOf } from "./form-words";
import type { Grid } from "./grid";
import { termOf } from "./header-words";
import { plainKind } from "./listed-goals";
import type { TableLayout } from "./table-layout";
import { otherCells } from "./table-row";

interface Surroundings {
  /** Title and sheet name. */
  readonly title: string;
  readonly fields: readonly FormField[];
  readonly goals: readonly FoundGoal[];
}

/** How the rows of a block are read: its header and the repetitions on later pages. Kept beside the block for updates. */
const layoutsOf = new WeakMap<Block, readonly TableLayout[]>();

export function layoutsOfBlock(block: Block): readonly TableLayout[] {
  return layoutsOf.get(block) ?? [];
}

/** `block` is read as `like` is. */
export function keepLayouts(block: Block, like: Block): Block {
  const layouts = layoutsOf.get(like);
  if (layouts) layoutsOf.set(block, layouts);
  return block;
}

/** Gives the rows found their goal, kind, label and header. */
export function describeBlocks(grid: Grid, found: readonly FoundBlock[], around: Surroundings): Block[] {
  const headers = new Map<TableLayout, TableHeader>();
  const goals = goalsOfBlocks(found, around.goals);
  const words = {
    title: around.title,
    moneyUnits: labelCells(around.fields, "moneyUnit"),
    years: labelCells(around.fields, "year"),
    projects: valueCells(around.fields, "projectName"),
    budgets: valueCells(around.fields, "budget"),
  };
  const terms = new Set(found.map((block) => ownTerm(block, goals.get(block)?.[0])));
  const hasBothTerms = terms.has("长期") && terms.has("年度");
  return found.map((block) => {
    let header = headers.get(block.layout);
    if (!header) headers.set(block.layout, (header = headerOf(grid, block.layout, words)));
    const own = goals.get(block) ?? [];
    const first = own[0];
    const goalCell = block.goal ?? first?.cell;
    const described: Block = {
      kind: kindOf(block, first, around.title, hasBothTerms),
      ...(first?.isLine && first.number !== undefined ? { number: first.number } : {}),
      goal: block.goal?.text ?? goalText(own),
      ...(goalCell ? { goalCell } : {}),
      ...(block.label ? { label: block.label } : {}),
      ...(block.project ? { project: block.project } : {}),
      header,
      hasOwnHeader: block.hasOwnHeader,
      indicators: block.rows.map((row) => indicatorOf(grid, row, block.layout, header)),
      firstRow: block.firstRow,
      lastRow: block.lastRow,
      emptyRows: block.emptyRows.map((row) => emptyRowOf(grid, row, block.layout)),
    };
    layoutsOf.set(described, block.layouts);
    return described;
  });
}

/** Of several goals the cells as printed, numbers included. */
function goalText(goals: readonly FoundGoal[]): string {
  const [first, ...others] = goals;
  if (first === undefined || others.length === 0) return first?.text ?? "";
  return [...new Set(goals.map((goal) => goal.cell.text))].join("");
}

function ownTerm(block: FoundBlock, goal: FoundGoal | undefined): "长期" | "年度" | undefined {
  if (goal?.isLine) return goal.kind;
  return (block.label && termOf(block.label.text)) ?? block.layout.term;
}

function kindOf(block: FoundBlock, goal: FoundGoal | undefined, title: string, hasBothTerms: boolean): BlockKind {
  const term = ownTerm(block, goal);
  if (goal?.isLine && term) return term;
  const isProject = plainKind(title) === "项目" && /项目/.test(title);
  return term && (hasBothTerms || term === "长期" || !isProject) ? term : plainKind(title);
}

interface NearbyWords {
  readonly moneyUnits: readonly FormCell[];
  readonly years: readonly FormCell[];
  readonly title: string;
  readonly projects: readonly FormCell[];
  readonly budgets: readonly FormCell[];
}

function labelCells(fields: readonly FormField[], key: FormField["key"]): FormCell[] {
  return fields.filter((field) => field.key === key).map((field) => field.labelCell);
}

function valueCells(fields: readonly FormField[], key: FormField["key"]): FormCell[] {
  return fields.filter((field) => field.key === key).map((field) => field.valueCell);
}

function nearestAbove(cells: readonly FormCell[], row: number): FormCell | undefined {
  const above = countBefore(cells, row + 1);
  return cells[Math.max(0, above - 1)];
}

/** The nearest word above the table holds for it: 单位：万元, （2024年度）, the project's name and budget. */
function headerOf(
  grid: Grid,
  layout: TableLayout,
  { title, moneyUnits, years, projects, budgets }: NearbyWords,
): TableHeader {
  const moneyUnit = moneyUnitOf(nearestAbove(moneyUnits, layout.row)?.text ?? "");
  const year = yearOf(nearestAbove(years, layout.row)?.text ?? "");
  const project = nearestAbove(projects, layout.row)?.text ?? "";
  const budget = nearestAbove(budgets, layout.row)?.text;
  const columns: Partial<Record<ColumnKey, number>> = {};
  for (const key of Object.keys(layout.ranges) as ColumnKey[]) columns[key] = layout.ranges[key]?.left;
  return {
    sheet: grid.sheet.name,
    row: layout.row,
    lastRow: layout.bottom,
    columns,
    headerCells: layout.headerCells,
    ...(moneyUnit === undefined ? {} : { moneyUnit }),
    ...(year === undefined ? {} : { year }),
    purpose: `${title}\n${project}`,
    ...(budget === undefined ? {} : { budget }),
  };
}

/** The indicator of a filled row. */
export function indicatorOf(grid: Grid, found: FoundRow, layout: TableLayout, table: TableHeader): Indicator {
  const { row, read, level1, level2 } = found;
  return {
    row,
    level1: level1?.text ?? "",
    level2: level2?.text ?? "",
    level3: read.name?.text ?? "",
    value: read.valueText,
    cells: cellsOf(grid, found, layout),
    table,
  };
}

function emptyRowOf(grid: Grid, found: FoundRow, layout: TableLayout): EmptyRow {
  return {
    row: found.row,
    level1: found.level1?.text ?? "",
    level2: found.level2?.text ?? "",
    cells: cellsOf(grid, found, layout),
  };
}

function cellsOf(grid: Grid, { row, read, level1, level2 }: FoundRow, layout: TableLayout): Indicator["cells"] {
  const { ranges } = layout;
  const blank = (key: ColumnKey): FormCell | undefined => {
    const range = ranges[key];
    return range && grid.cell(row, range.left);
  };
  const cells: Partial<Record<ColumnKey, FormCell>> = otherCells(grid, layout, row);
  const first = level1 ?? blank("level1");
  const second = level2 ?? blank("level2");
  const name = read.name ?? blank("level3");
  if (first) cells.level1 = first;
  if (second) cells.level2 = second;
  if (name) cells.level3 = name;
  if (read.value) cells.value = read.value;
  return cells;
}

/**
 * Which goals a block serves: the line that opens it; else the goals stated between it and the table above;
 * where the forms stand below their tables, those between it and the next table.
 */
function goalsOfBlocks(blocks: readonly FoundBlock[], goals: readonly FoundGoal[]): Map<FoundBlock, FoundGoal[]> {
  const result = new Map<FoundBlock, FoundGoal[]>();
  const lines = new Map<number, FoundGoal[]>();
  for (const goal of goals) if (goal.isLine) lines.set(goal.row, [...(lines.get(goal.row) ?? []), goal]);
  const stated = goals.filter((goal) => !goal.isLine);
  const unnumbered: FoundBlock[] = [];
  for (const block of blocks) {
    const { left, right } = block.layout.region;
    const line = lines.get(block.goalRow ?? -1)?.find(({ column }) => left <= column && column <= right);
    if (line) result.set(block, [line]);
    else unnumbered.push(block);
  }
  if (stated.length === 0) return result;

  const first = unnumbered.reduce((row, block) => Math.min(row, topOf(block)), Infinity);
  const last = unnumbered.reduce((row, block) => Math.max(row, block.lastRow), -1);
  const formsAreBelow = !stated.some((goal) => goal.row < first) && stated.some((goal) => goal.row > last);
  const tops = blocks.map((block) => ({ row: topOf(block) })).sort((a, b) => a.row - b.row);
  for (const block of unnumbered) {
    const near = formsAreBelow ? nextBelow(block, tops, stated) : lastAbove(block, stated);
    result.set(block, sameKind(near, block));
  }
  return result;
}

function topOf(block: FoundBlock): number {
  return block.hasOwnHeader ? block.layout.top : block.firstRow;
}

/** How many of the items, which go down the sheet, stand above `row`. */
function countBefore(items: readonly { readonly row: number }[], row: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.row ?? Infinity) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The goals of the last form above the block. */
function lastAbove(block: FoundBlock, goals: readonly FoundGoal[]): FoundGoal[] {
  const end = countBefore(goals, topOf(block));
  const last = goals[end - 1];
  let start = end;
  while (last && start > 0 && isSameForm(goals[start - 1], last)) start--;
  return goals.slice(start, end);
}

/** The goals of the form below the block, before the next table. */
function nextBelow(
  block: FoundBlock,
  tops: readonly { readonly row: number }[],
  goals: readonly FoundGoal[],
): FoundGoal[] {
  const next = tops[countBefore(tops, block.lastRow + 1)]?.row ?? Infinity;
  const start = countBefore(goals, block.lastRow + 1);
  const first = goals[start];
  let end = start;
  while (first && (goals[end]?.row ?? next) < next && isSameForm(goals[end], first)) end++;
  return goals.slice(start, end);
}

/** Labels on neighbouring rows (长期目标 above 年度目标) belong together. */
function isSameForm(a: FoundGoal | undefined, b: FoundGoal): boolean {
  return a !== undefined && Math.abs(a.row - b.row) <= 2;
}

/** Of 长期 and 年度 goals side by side those of the block's own kind; else those under the last label. */
function sameKind(goals: readonly FoundGoal[], block: FoundBlock): FoundGoal[] {
  const term = (block.label && termOf(block.label.text)) ?? block.layout.term;
  const kinds = new Set(goals.map((goal) => goal.kind));
  const wanted = kinds.size > 1 ? goals.filter((goal) => goal.kind === (term ?? "年度")) : goals;
  const chosen = wanted.length > 0 ? wanted : goals;
  const last = chosen[chosen.length - 1];
  return chosen.filter((goal) => goal.row === last?.row && goal.column === last.column);
}
