import type { FieldKey, FormCell, FormField } from "./form";
import type { IsTaken } from "./find-goals";
import { fieldKeyOf, horizonOf, isMoneyUnit, isPlanStep, moneyUnitOf, yearOf } from "./form-words";
import type { Grid } from "./grid";
import { bareLabel, splitAtColon } from "./written-text";

/** The labelled cells around the tables, in reading order. A label and value in one cell are that cell twice. */
export function findFields(grid: Grid, isTaken: IsTaken): FormField[] {
  const fields: FormField[] = [];
  for (let row = 0; row < grid.height; row++) {
    const line = grid.line(row);
    for (let column = 0; column < line.length; column++) {
      const text = line[column];
      if (text && !isTaken(row, column)) fields.push(...fieldsAt(grid, row, column, text, isTaken));
    }
  }
  return fields;
}

function fieldsAt(grid: Grid, row: number, column: number, text: string, isTaken: IsTaken): FormField[] {
  if (text.length <= 24) {
    const key = fieldKeyOf(text);
    if (key === "paymentPlan") return planSteps(grid, row, column, isTaken);
    if (key) return labelled(grid, row, column, key, isTaken);
  }
  const whole = wholeCellKey(text);
  if (whole) return [inOneCell(grid, row, column, whole)];
  const parts = splitAtColon(text);
  const key = parts && fieldKeyOf(parts[0]);
  return key && key !== "paymentPlan" ? [inOneCell(grid, row, column, key)] : [];
}

/** Cells that say everything themselves: 单位：万元, （2024年度）, 长期目标（截至2028年）. */
function wholeCellKey(text: string): FieldKey | undefined {
  if (isMoneyUnit(text) || (text.length <= 24 && /[(（](?:元|万元)[)）]/.test(text) && moneyUnitOf(text)))
    return "moneyUnit";
  if (horizonOf(text) !== undefined) return "horizon";
  return yearOf(text) === undefined ? undefined : "year";
}

function inOneCell(grid: Grid, row: number, column: number, key: FieldKey): FormField {
  const cell = grid.cell(row, column);
  return { key, label: splitAtColon(cell.text)?.[0] ?? cell.text, labelCell: cell, valueCell: cell };
}

function labelled(grid: Grid, row: number, column: number, key: FieldKey, isTaken: IsTaken): FormField[] {
  const labelCell = grid.cell(row, column);
  if (isTaken(row, labelCell.span.right + 1)) return [];
  const beside = grid.cell(row, labelCell.span.right + 1);
  const field = (valueCell: FormCell): FormField => ({ key, label: bareLabel(labelCell.text), labelCell, valueCell });
  if (fieldKeyOf(beside.text) === undefined) {
    const value = beside.text === "" ? amountBeyond(grid, beside) : beside;
    const headsColumn = value ? isColumnHeading(value.text) : isColumnHeading(grid.printed(row, column - 1));
    return headsColumn ? [] : [field(value ?? beside)];
  }
  // 预算规模及资金用途 | 预算数 | … with the use in the row below.
  const below = grid.cell(beside.span.bottom + 1, beside.column);
  if (isTaken(below.row, below.column)) return [];
  const reachesBelow = labelCell.span.bottom >= below.row || grid.own(below.row, column) === "";
  return key === "fundsUse" && reachesBelow && below.text !== "" && fieldKeyOf(below.text) === undefined
    ? [field(below)]
    : [];
}

/** 年度资金总额 | (年初) | 38.7 (全年): the first amount in the row, where the next cell is blank. */
function amountBeyond(grid: Grid, blank: FormCell): FormCell | undefined {
  const line = grid.line(blank.row);
  for (let column = blank.span.right + 1; column < line.length; column++) {
    const text = line[column];
    if (text)
      return AMOUNT.test(text) && !isShare(headOf(grid, blank.row, column)) ? grid.cell(blank.row, column) : undefined;
  }
  return undefined;
}

const AMOUNT = /^[\d,.]+(?:元|万元)?$/;

/** The nearest words above a number, a few rows up at most. */
function headOf(grid: Grid, row: number, column: number): string {
  for (let above = row - 1; above >= Math.max(0, row - HEAD_ROWS); above--) {
    const text = grid.printed(above, column);
    if (text !== "" && !AMOUNT.test(text)) return text;
  }
  return "";
}

const HEAD_ROWS = 6;

/** 分值, 执行率: of a 自评表, beside the money. */
const isShare = (head: string): boolean => /分值?$|权重|率$|比例$|占比$|[(（]%[)）]$/.test(head);

/** 项目类型, 年初预算数, 分值 …: a label beside a label, so both head columns. */
function isColumnHeading(text: string): boolean {
  return (
    text.length <= 12 &&
    /(?:用途|说明|备注|比例|类型|名称|编码|预算数?|执行数|执行率|分值|得分|方向|金额|占比|资金)$/.test(text)
  );
}

function planSteps(grid: Grid, row: number, column: number, isTaken: IsTaken): FormField[] {
  const line = grid.line(row);
  const steps: FormField[] = [];
  for (let at = grid.span(row, column).right + 1; at < line.length; at++) {
    const label = line[at];
    if (!label || !isPlanStep(label) || isTaken(row, at)) continue;
    const labelCell = grid.cell(row, at);
    if (isTaken(labelCell.span.bottom + 1, at)) continue;
    steps.push({ key: "paymentPlan", label, labelCell, valueCell: grid.cell(labelCell.span.bottom + 1, at) });
  }
  return steps;
}
