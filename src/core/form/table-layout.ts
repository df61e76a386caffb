import type { ColumnKey, FormCell } from "./form";
import type { Grid } from "./grid";
import {
  columnKeyOf,
  isBlockLabel,
  isNameWord,
  isProjectColumn,
  isRecentYears,
  isValueWord,
  levelWordOf,
  termOf,
  isYear,
} from "./header-words";
import { goalLabelOf } from "./form-words";

/** Columns left to right, inclusive. */
export interface ColumnRange {
  readonly left: number;
  readonly right: number;
}

/** Where an indicator table keeps what; found from its header alone. Rows and columns 0-based. */
export interface TableLayout {
  /** First and last header row. */
  readonly top: number;
  readonly bottom: number;
  /** Row in which the 三级指标 cell begins. */
  readonly row: number;
  /** All columns of the table, those left of the levels included. */
  readonly region: ColumnRange;
  readonly ranges: Readonly<Partial<Record<ColumnKey, ColumnRange>>>;
  readonly headerCells: Readonly<Partial<Record<ColumnKey, FormCell>>>;
  /** The columns besides the levels and the value. */
  readonly others: readonly (readonly [key: ColumnKey, range: ColumnRange])[];
  /** The 中期 value beside the 年度 one: read where the latter is blank. */
  readonly otherValue?: ColumnRange;
  /** Columns left of the levels that name the project and its goal. */
  readonly project?: ColumnRange;
  readonly goal?: ColumnRange;
  /** A group of columns headed 中期目标 or 年度目标. */
  readonly term?: "长期" | "年度";
  /** 绩效指标, 年度绩效指标 … left of or above the header. */
  readonly label?: FormCell;
}

const LEVEL_KEYS = ["level1", "level2", "level3"] as const;
/** A header has at most three rows. */
const MAX_HEADER_ROWS = 3;

/** All headers of the sheet, by row and then from left to right. Linear in the number of cells. */
export function findLayouts(grid: Grid): TableLayout[] {
  const layouts: TableLayout[] = [];
  let row = 0;
  while (row < grid.height) {
    const found = grid.line(row).some((text) => levelWordOf(text) !== undefined) ? layoutsAt(grid, row) : [];
    layouts.push(...found);
    row = found.reduce((last, layout) => Math.max(last, layout.bottom), row) + 1;
  }
  return layouts;
}

/** A header cell with the columns it heads and the header texts above it. */
interface Head {
  readonly left: number;
  right: number;
  readonly cell: FormCell;
  readonly parents: readonly FormCell[];
}

function layoutsAt(grid: Grid, row: number): TableLayout[] {
  const bottom = lastHeaderRow(grid, row);
  const heads = headsOf(grid, firstHeaderRow(grid, row), row, bottom);
  const groups = groupsOf(heads);
  const [left, right] = groups;
  const isShared = groups.length === 2 && left?.levels.level1 !== undefined && right?.levels.level1 === undefined;
  return groups.flatMap((group, index) => {
    const sharedTerm = isShared ? (index === 0 ? "长期" : "年度") : undefined;
    const layout = layoutOf(grid, { group, sharedTerm, before: groups[index - 1], first: groups[0], row, bottom });
    return layout ? [layout] : [];
  });
}

function levelColumns(grid: Grid, row: number): number[] {
  const columns: number[] = [];
  grid.line(row).forEach((text, column) => {
    if (levelWordOf(text) !== undefined) columns.push(column);
  });
  return columns;
}

/** Rows above the level names that belong to the header too: 级次 | 目标值, 中期目标 | 年度目标, 年度绩效指标. */
function firstHeaderRow(grid: Grid, row: number): number {
  const levels = levelColumns(grid, row);
  let first = row;
  while (first > 0 && row - first < MAX_HEADER_ROWS - 1 && isSuperHeader(grid, first - 1, levels)) first--;
  return first;
}

function isSuperHeader(grid: Grid, row: number, levels: readonly number[]): boolean {
  const overLevels = levels.map((column) => grid.printed(row, column)).filter((text) => text !== "");
  if (levels.length < 2 || !overLevels.every(isHeading)) return false;
  return overLevels.length > 0 || grid.line(row).some(isHeading);
}

/** A text that could stand in a header. */
export function isHeading(text: string): boolean {
  if (text === "" || text.length > 30) return false;
  return (
    text === "级次" ||
    isBlockLabel(text) ||
    levelWordOf(text) !== undefined ||
    columnKeyOf(text) !== undefined ||
    (termOf(text) !== undefined && goalLabelOf(text) !== undefined && !/[:：]/.test(text))
  );
}

function lastHeaderRow(grid: Grid, row: number): number {
  const limit = Math.min(grid.height - 1, row + MAX_HEADER_ROWS - 1);
  const levels = levelColumns(grid, row);
  let bottom = levels.reduce((last, column) => Math.max(last, Math.min(limit, grid.span(row, column).bottom)), row);
  const lastLevel = levels[levels.length - 1] ?? 0;
  while (bottom < limit && isSubHeader(grid, bottom + 1, levels, lastLevel)) bottom++;
  return bottom;
}

/** 前年 | 上年 | 预期当年实现值 under 指标值: nothing but header words, and nothing below the levels. */
function isSubHeader(grid: Grid, row: number, levels: readonly number[], lastLevel: number): boolean {
  if (levels.some((column) => grid.printed(row, column) !== "")) return false;
  const texts = grid
    .line(row)
    .slice(lastLevel + 1)
    .filter((text) => text !== "");
  return (
    texts.length > 0 &&
    texts.every((text) => columnKeyOf(text, ["指标值"]) !== undefined || isRecentYears(text) || isYear(text))
  );
}

/**
 * What heads each column in the header rows: the lowest text printed there; where there is none, a heading from
 * the rows above (级次 | 目标值 over 一级 | 二级 | 三级 |); where there is none either, the head to its left.
 */
function headsOf(grid: Grid, top: number, row: number, bottom: number): Head[] {
  let width = 0;
  for (let line = Math.max(0, row - MAX_HEADER_ROWS + 1); line <= bottom; line++) {
    width = Math.max(width, grid.textWidth(line));
  }
  const heads: Head[] = [];
  let unheaded = 0;
  for (let column = 0; column < width; column++) {
    const owner = lowestCell(grid, column, row, bottom) ?? headingAbove(grid, column, top, row);
    if (owner === undefined) {
      unheaded++;
      continue;
    }
    const last = heads[heads.length - 1];
    if (last?.cell.row === owner.row && last.cell.column === owner.column) {
      last.right = Math.max(last.right, column);
    } else {
      const reaches = last !== undefined && last.cell.span.left === last.cell.span.right && isHeading(owner.text);
      if (reaches && unheaded > 0) last.right = column - 1;
      const parents = headingsOver(grid, column, top, Math.min(owner.row, bottom) - 1);
      heads.push({ left: column, right: Math.max(column, owner.span.right), cell: owner, parents });
    }
    unheaded = 0;
  }
  return heads;
}

function lowestCell(grid: Grid, column: number, top: number, bottom: number): FormCell | undefined {
  for (let row = bottom; row >= top; row--) if (grid.printed(row, column) !== "") return grid.cell(row, column);
  return undefined;
}

function headingAbove(grid: Grid, column: number, top: number, row: number): FormCell | undefined {
  const cell = lowestCell(grid, column, top, row - 1);
  if (cell === undefined) return undefined;
  const { text } = cell;
  const means = levelWordOf(text) !== undefined || columnKeyOf(text) !== undefined || isProjectColumn(text);
  return means ? cell : undefined;
}

/** Header texts over a cell, from top to bottom; a heading reaches over the blank cells to its right. */
function headingsOver(grid: Grid, column: number, top: number, bottom: number): FormCell[] {
  const cells: FormCell[] = [];
  for (let row = top; row <= bottom; row++) {
    let at = column;
    while (at > 0 && grid.printed(row, at) === "" && !grid.isCovered(row, at)) at--;
    if (grid.printed(row, at) === "") continue;
    const cell = grid.cell(row, at);
    const reaches = cell.span.right >= column || cell.span.left === cell.span.right;
    const last = cells[cells.length - 1];
    if (reaches && (last?.row !== cell.row || last.column !== cell.column)) cells.push(cell);
  }
  return cells;
}

/** Heads of one table: a level that comes again, or any level after the value, begins the next one. */
interface Group {
  readonly heads: readonly Head[];
  /** Index in `heads` of each level's head. */
  readonly levels: Readonly<Partial<Record<(typeof LEVEL_KEYS)[number], number>>>;
}

function groupsOf(heads: readonly Head[]): Group[] {
  const groups: { heads: Head[]; levels: Partial<Record<(typeof LEVEL_KEYS)[number], number>> }[] = [];
  let waiting: Head[] = [];
  let hasValue = false;
  const bareLevels = new Set(
    heads.map((head) => levelWordOf(head.cell.text)).map((word) => (word?.isBare ? word.level : 0)),
  );
  for (const head of heads) {
    const word = levelWordOf(head.cell.text);
    const key = word && (!word.isBare || bareLevels.size > 2) ? LEVEL_KEYS[word.level - 1] : undefined;
    const group = groups[groups.length - 1];
    if (key && (group === undefined || group.levels[key] !== undefined || hasValue)) {
      const label = group && waiting.length > 0 ? labelsBefore(waiting) : waiting;
      group?.heads.push(...waiting.slice(0, waiting.length - label.length));
      groups.push({ heads: [...label, head], levels: { [key]: label.length } });
      waiting = [];
      hasValue = false;
    } else if (key && group) {
      group.heads.push(...waiting, head);
      group.levels[key] = group.heads.length - 1;
      waiting = [];
    } else {
      waiting.push(head);
      if (group && group.levels.level3 !== undefined)
        hasValue ||= columnKeyOf(head.cell.text, texts(head.parents)) === "value";
    }
  }
  groups[groups.length - 1]?.heads.push(...waiting);
  return groups;
}

/** Heads at the end of a table that already belong to the next one beside it: its label, its project column. */
function labelsBefore(heads: readonly Head[]): Head[] {
  const last = heads[heads.length - 1];
  return last && (isBlockLabel(last.cell.text) || isProjectColumn(last.cell.text)) ? [last] : [];
}

const texts = (cells: readonly FormCell[]): string[] => cells.map((cell) => cell.text);

interface GroupPlace {
  readonly group: Group;
  /** Of two groups that share one 一级指标 the left one is 中期, the right one 年度. */
  readonly sharedTerm: "长期" | "年度" | undefined;
  readonly before: Group | undefined;
  readonly first: Group | undefined;
  readonly row: number;
  readonly bottom: number;
}

function layoutOf(grid: Grid, { group, sharedTerm, before, first, row, bottom }: GroupPlace): TableLayout | undefined {
  const columns = new ColumnMap();
  const levels = Object.entries(group.levels) as [(typeof LEVEL_KEYS)[number], number][];
  for (const [key, index] of levels) columns.add(key, group.heads[index]);
  const lastLevel = Math.max(...levels.map(([, index]) => index));
  const right = group.heads.slice(lastLevel + 1);

  if (!columns.has("level3")) {
    const name = right.find((head) => isNameWord(head.cell.text)) ?? unknownBeforeValue(right);
    columns.add("level3", name);
  }
  const nameLeft = columns.left("level3");
  if (nameLeft === undefined) return undefined;
  const after = right.filter((head) => head.left > nameLeft);
  for (const head of after) columns.addByText(head);
  columns.addYears();
  if (levels.length < 2 && !after.some((head) => isValueWord(head.cell.text))) return undefined;
  const unknownValue = after.find((head) => columns.isFree(head) && mayBeValue(head));
  if (!columns.has("value")) columns.add("value", unknownValue);
  if (!columns.has("level1")) columns.share("level1", levelBefore(grid, group, bottom), first);

  const heads = group.heads;
  const firstLevel = Math.min(...levels.map(([, index]) => index));
  const beside = heads.slice(0, firstLevel);
  const columnsBeside = beside.filter((head) => head.cell.span.bottom <= bottom);
  const project = columnsBeside.find((head) => isProjectColumn(head.cell.text));
  const goal = columnsBeside.find((head) => goalLabelOf(head.cell.text) !== undefined);
  const parents = heads[columns.index("level3", heads)]?.parents ?? [];
  const label = labelOf(beside, heads[firstLevel], parents);
  const term = parents.map((cell) => termOf(cell.text)).find((found) => found !== undefined) ?? sharedTerm;
  const regionLeft = leftEdge(beside, heads[firstLevel], before);
  const tops = heads.filter((head) => columns.uses(head)).map((head) => head.cell.row);
  const nameCell = columns.headerCells.level3;
  return {
    top: Math.min(row, ...tops, ...(label && parents.includes(label) ? [label.row] : [])),
    bottom,
    row: nameCell?.row ?? row,
    region: { left: regionLeft, right: rightEdge(heads, columns) },
    ranges: columns.ranges,
    headerCells: columns.headerCells,
    others: columns.others(),
    ...(columns.otherValue ? { otherValue: columns.otherValue } : {}),
    ...(project ? { project: { left: project.left, right: project.right } } : {}),
    ...(goal ? { goal: { left: goal.left, right: goal.right } } : {}),
    ...(term ? { term } : {}),
    ...(label ? { label } : {}),
  };
}

/** Columns of one table as they are found. The first head of a kind wins, but the 年度 value goes before the 中期 one. */
class ColumnMap {
  readonly ranges: Partial<Record<ColumnKey, ColumnRange>> = {};
  readonly headerCells: Partial<Record<ColumnKey, FormCell>> = {};
  otherValue: ColumnRange | undefined;
  private readonly taken = new Set<Head>();
  private valueTerm: "长期" | "年度" | undefined;
  private readonly years: Head[] = [];

  others(): [ColumnKey, ColumnRange][] {
    const entries = Object.entries(this.ranges) as [ColumnKey, ColumnRange][];
    return entries.filter(([key]) => key !== "value" && !LEVEL_KEYS.some((level) => level === key));
  }

  has(key: ColumnKey): boolean {
    return this.ranges[key] !== undefined;
  }

  left(key: ColumnKey): number | undefined {
    return this.ranges[key]?.left;
  }

  isFree(head: Head): boolean {
    return !this.taken.has(head);
  }

  uses(head: Head): boolean {
    return this.taken.has(head);
  }

  index(key: ColumnKey, heads: readonly Head[]): number {
    return heads.findIndex((head) => head.left === this.left(key));
  }

  add(key: ColumnKey, head: Head | undefined): void {
    if (head === undefined || this.ranges[key] !== undefined) return;
    this.ranges[key] = { left: head.left, right: head.right };
    this.headerCells[key] = headed(head);
    this.taken.add(head);
  }

  addByText(head: Head): void {
    const above = texts(head.parents);
    if (above.some(isRecentYears) || isYear(head.cell.text)) {
      this.years.push(head);
      return;
    }
    const key = columnKeyOf(head.cell.text, above);
    if (key !== "value") {
      if (key) this.add(key, head);
      return;
    }
    const term = [head.cell.text, ...above.slice().reverse()].map(termOf).find((found) => found !== undefined);
    const known = this.ranges.value;
    if (known && this.valueTerm === "长期" && term === "年度") {
      this.otherValue = known;
      delete this.ranges.value;
    } else if (known && this.valueTerm === "年度" && term === "长期") {
      this.otherValue ??= { left: head.left, right: head.right };
    }
    if (!this.has("value")) this.valueTerm = term;
    this.add("value", head);
  }

  /** Columns headed by years alone: the expected value comes last, where no other column holds it. */
  addYears(): void {
    if (!this.has("value")) this.add("value", this.years.pop());
    this.add("lastYear", this.years.pop());
    this.add("yearBeforeLast", this.years.pop());
  }

  /** A 一级指标 printed once for two groups of columns. */
  share(key: ColumnKey, own: Head | undefined, first: Group | undefined): void {
    const index = first?.levels.level1;
    this.add(key, own ?? (index === undefined ? undefined : first?.heads[index]));
  }
}

function headed(head: Head): FormCell {
  const { cell } = head;
  if (cell.span.left === head.left && cell.span.right === head.right) return cell;
  return { ...cell, span: { ...cell.span, left: head.left, right: head.right } };
}

/** Where no 三级指标 is printed: what stands between the last level and the value. */
function unknownBeforeValue(right: readonly Head[]): Head | undefined {
  const value = right.findIndex((head) => columnKeyOf(head.cell.text, texts(head.parents)) === "value");
  return right
    .slice(0, Math.max(0, value))
    .find((head) => columnKeyOf(head.cell.text, texts(head.parents)) === undefined);
}

function mayBeValue(head: Head): boolean {
  return /值|标准|目标|指标|标值/.test(head.cell.text);
}

/** 绩效指标 | 二级指标 | 三级指标: a first level that is headed by another word. */
function levelBefore(grid: Grid, group: Group, bottom: number): Head | undefined {
  const second = group.levels.level2 ?? group.levels.level3;
  const head = second === undefined ? undefined : group.heads[second - 1];
  if (head === undefined || head.cell.span.bottom > bottom) return undefined;
  const isLevel = isBlockLabel(head.cell.text) || /^(?:指标)?(?:类型|类别|分类|维度|级次)$/.test(head.cell.text);
  return isLevel && grid.printed(bottom + 1, head.left) !== "" ? head : undefined;
}

function labelOf(beside: readonly Head[], level: Head | undefined, parents: readonly FormCell[]): FormCell | undefined {
  const left = [...beside].reverse().find((head) => isBlockLabel(head.cell.text));
  return left?.cell ?? [...parents, ...(level?.parents ?? [])].find((cell) => isBlockLabel(cell.text));
}

/** The last column that is read, and what is headed directly beside it; a form further to the right is not the table's. */
function rightEdge(heads: readonly Head[], columns: ColumnMap): number {
  let right = Math.max(...heads.filter((head) => columns.uses(head)).map((head) => head.right));
  for (const head of heads) if (head.left === right + 1) right = head.right;
  return right;
}

/** The columns left of the levels that are headed, and one more for a label that begins lower. */
function leftEdge(beside: readonly Head[], level: Head | undefined, before: Group | undefined): number {
  let left = level?.left ?? 0;
  for (const head of [...beside].reverse()) {
    if (head.right < left - 1) break;
    left = head.left;
  }
  const end = before?.heads[before.heads.length - 1]?.right ?? -1;
  return beside.length === 0 && left - 1 > end ? left - 1 : left;
}
