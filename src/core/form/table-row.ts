import type { ColumnKey, FormCell } from "./form";
import {
  endsTable,
  endsTableAtLeft,
  goalLabelOf,
  isIndex,
  isIndexOrStub,
  isMoneyUnit,
  isOutcomeLabel,
  isPlaceholder,
  isSubtotalOfLevel,
  isSum,
} from "./form-words";
import type { Grid } from "./grid";
import { isBlockLabel } from "./header-words";
import type { ColumnRange, TableLayout } from "./table-layout";
import { joinedValue } from "./joined-value";

/** What a row below a header is. */
export type RowKind =
  | "blank"
  /** Belongs to an indicator table and is filled in. */
  | "indicator"
  /** Level cells are printed, nothing is named. */
  | "levels"
  /** 指标2:, …… or a note: printed, but nothing to read. */
  | "other"
  /** 合计, 小计, 总分. */
  | "sum"
  /** One text across the table, or a single text that is no level. */
  | "band"
  /** 长期目标2：… */
  | "goal"
  /** The form again: 填报人, 注：, 项目名称. */
  | "end";

/** A row as the table's columns show it. Printed cells only; what is carried down is not here. */
export interface TableRow {
  readonly kind: RowKind;
  readonly level1: FormCell | undefined;
  readonly level2: FormCell | undefined;
  readonly name: FormCell | undefined;
  readonly value: FormCell | undefined;
  readonly valueText: string;
  readonly project: FormCell | undefined;
  readonly goal: FormCell | undefined;
}

const NOTHING = {
  level1: undefined,
  level2: undefined,
  name: undefined,
  value: undefined,
  valueText: "",
  project: undefined,
  goal: undefined,
} as const;

/** Reads one row below the header of `layout`; looks at this row only (and the merges over it). */
export function readTableRow(grid: Grid, layout: TableLayout, row: number): TableRow {
  const { region, ranges } = layout;
  const first = firstText(grid, row, region);
  if (first === undefined) return { ...NOTHING, kind: "blank" };

  const nameLeft = ranges.level3?.left ?? region.left;
  if (first.column < nameLeft && isNumberedGoal(first.text)) return { ...NOTHING, kind: "goal" };
  if (first.column <= nameLeft && endsTable(first.text)) return { ...NOTHING, kind: "end" };
  if (first.column < nameLeft && isFormLabel(first.text) && !isFilledIn(grid, layout, row)) {
    return { ...NOTHING, kind: "end" };
  }
  if (holdsMoneyUnit(grid, row, region)) return { ...NOTHING, kind: "end" };
  if (isSum(first.text)) return { ...NOTHING, kind: "sum" };
  if (spansTable(grid, layout, row) || isLoneHeading(grid, row, region, first, nameLeft))
    return { ...NOTHING, kind: "band" };

  const level1 = levelCell(grid, row, ranges.level1);
  const level2 = levelCell(grid, row, ranges.level2);
  const name = nameCell(grid, row, ranges.level3);
  const { value, valueText } = valueOf(grid, layout, row);
  return {
    kind: kindOf(grid, layout, row, level1, level2, name, valueText),
    level1,
    level2,
    name,
    value,
    valueText,
    project: layout.project && printedIn(grid, row, layout.project),
    goal: layout.goal && printedIn(grid, row, layout.goal),
  };
}

function kindOf(
  grid: Grid,
  layout: TableLayout,
  row: number,
  level1: FormCell | undefined,
  level2: FormCell | undefined,
  name: FormCell | undefined,
  valueText: string,
): RowKind {
  const nameText = name?.text ?? "";
  if (isSum(nameText)) return "sum";
  if (nameText !== "" && !isIndexOrStub(nameText)) {
    return /[:：]$/.test(nameText) && endsTable(nameText) ? "end" : "indicator";
  }
  if (nameText === "") {
    if ([level1, level2].some((cell) => cell && isSubtotalOfLevel(cell.text))) return "sum";
    const isFilled = !isPlaceholder(valueText) && !isSum(valueText) && !holdsIndex(grid, row, layout.ranges.level3);
    const isBelowLevels = [level1, level2].every((cell) => cell?.row !== row || looksLikeLevel(cell.text));
    if (isFilled && isBelowLevels) return "indicator";
  }
  return level1?.row === row || level2?.row === row ? "levels" : "other";
}

interface OwnText {
  readonly column: number;
  readonly text: string;
}

function firstText(grid: Grid, row: number, { left, right }: ColumnRange): OwnText | undefined {
  const line = grid.line(row);
  for (let column = left; column <= right && column < line.length; column++) {
    const text = line[column];
    if (text) return { column, text };
  }
  return undefined;
}

function isNumberedGoal(text: string): boolean {
  const label = goalLabelOf(text);
  return label?.kind !== undefined && (label.number !== undefined || /[:：]/.test(text));
}

/** 审核意见; or 绩效目标 | …, the form of the next project. In a scoring framework both may be a second level. */
function isFormLabel(text: string): boolean {
  return endsTableAtLeft(text) || goalLabelOf(text) !== undefined;
}

/** A name and a value of their own, neither of them a label of the form. */
function isFilledIn(grid: Grid, layout: TableLayout, row: number): boolean {
  const { level3, value } = layout.ranges;
  const name = nameCell(grid, row, level3);
  if (!name || name.column < (level3?.left ?? 0) || goalLabelOf(name.text) !== undefined || isOutcomeLabel(name.text)) {
    return false;
  }
  const amount = value && printedIn(grid, row, value);
  return value === undefined || (amount !== undefined && amount.column >= value.left && !isOutcomeLabel(amount.text));
}

/** 附件2：某项目绩效目标表 alone in its row, left of the names. */
function isLoneHeading(grid: Grid, row: number, { right }: ColumnRange, first: OwnText, nameLeft: number): boolean {
  const isHeading = first.text.length > 12 || /表$|^附[件表]/.test(first.text);
  if (first.column >= nameLeft || !isHeading || looksLikeLevel(first.text) || isBlockLabel(first.text)) return false;
  return firstText(grid, row, { left: first.column + 1, right }) === undefined;
}

function holdsMoneyUnit(grid: Grid, row: number, { left, right }: ColumnRange): boolean {
  const line = grid.line(row);
  for (let column = left; column <= right && column < line.length; column++) {
    if (isMoneyUnit(line[column] ?? "")) return true;
  }
  return false;
}

/** A cell that reaches over names and values alike is a heading or a note. */
function spansTable(grid: Grid, { ranges }: TableLayout, row: number): boolean {
  if (!ranges.level3 || !ranges.value) return false;
  const span = grid.span(row, ranges.level3.left);
  return span.right >= ranges.value.left && span.left <= ranges.level3.left;
}

/** 产出指标, 满意度, 社会效益(10分) … as opposed to a heading or the name of an office. */
function looksLikeLevel(text: string): boolean {
  return (
    text.length <= 24 &&
    !/表$|^附[件表]/.test(text) &&
    /指标|产出|效益|效果|满意|成本|投入|过程|影响|管理|质量|数量|时效|可持续|目标|职责|履职/.test(text)
  );
}

function levelCell(grid: Grid, row: number, range: ColumnRange | undefined): FormCell | undefined {
  if (!range) return undefined;
  for (let column = range.left; column <= range.right; column++) {
    const text = grid.printed(row, column);
    if (text !== "" && !isIndex(text) && !isPlaceholder(text)) return grid.cell(row, column);
  }
  return undefined;
}

/** The first cell under 三级指标 that is no index; the index itself where it stands alone. */
function nameCell(grid: Grid, row: number, range: ColumnRange | undefined): FormCell | undefined {
  if (!range) return undefined;
  let first: FormCell | undefined;
  for (let column = range.left; column <= range.right; column++) {
    const text = grid.printed(row, column);
    if (text === "") continue;
    if (first === undefined) {
      first = grid.cell(row, column);
      if (!isIndex(text) && !/^\d{1,3}$/.test(text)) return first;
    } else if (first.row !== grid.span(row, column).top || first.column !== grid.span(row, column).left) {
      return grid.cell(row, column);
    }
  }
  return first;
}

function holdsIndex(grid: Grid, row: number, range: ColumnRange | undefined): boolean {
  for (let column = range?.left ?? 0; range && column <= range.right; column++) {
    if (isIndex(grid.own(row, column))) return true;
  }
  return false;
}

function printedIn(grid: Grid, row: number, range: ColumnRange): FormCell | undefined {
  for (let column = range.left; column <= range.right; column++) {
    if (grid.printed(row, column) !== "") return grid.cell(row, column);
  }
  return undefined;
}

/** The value cell and the value as one text: 性质, 值 and 单位 joined where they are columns of their own. */
function valueOf(grid: Grid, layout: TableLayout, row: number): Pick<TableRow, "value" | "valueText"> {
  const { ranges, otherValue } = layout;
  if (!ranges.value) return { value: undefined, valueText: "" };
  if (ranges.value.left === ranges.value.right && !otherValue && !ranges.operator && !ranges.unit) {
    const value = grid.cell(row, ranges.value.left);
    return { value, valueText: value.text };
  }
  const own = printedParts(grid, row, ranges.value);
  const parts = own.length > 0 || !otherValue ? own : printedParts(grid, row, otherValue);
  const operator = ranges.operator && printedIn(grid, row, ranges.operator)?.text;
  const unit = ranges.unit && printedIn(grid, row, ranges.unit)?.text;
  return {
    value: parts.length > 0 ? parts[parts.length === 1 ? 0 : mainPart(parts)] : grid.cell(row, ranges.value.left),
    valueText: joinedValue(parts.map((cell) => cell.text).join(""), operator, unit),
  };
}

/** Of ≥ | 95 | % the cell with the number. */
function mainPart(parts: readonly FormCell[]): number {
  const at = parts.findIndex((cell) => /\d/.test(cell.text));
  return Math.max(0, at);
}

function printedParts(grid: Grid, row: number, range: ColumnRange): FormCell[] {
  const cells: FormCell[] = [];
  for (let column = range.left; column <= range.right; column++) {
    if (grid.printed(row, column) === "") continue;
    const cell = grid.cell(row, column);
    const last = cells[cells.length - 1];
    if (last?.row !== cell.row || last.column !== cell.column) cells.push(cell);
  }
  return cells;
}

/** All cells of the row under the columns of the table but the levels, blank ones included. */
export function otherCells(grid: Grid, layout: TableLayout, row: number): Partial<Record<ColumnKey, FormCell>> {
  const cells: Partial<Record<ColumnKey, FormCell>> = {};
  for (const [key, range] of layout.others) cells[key] = printedIn(grid, row, range) ?? grid.cell(row, range.left);
  return cells;
}
