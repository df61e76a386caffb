import type { BlockKind, FormCell } from "./form";
import type { GoalLabel } from "./form-words";
import { fieldKeyOf, goalLabelOf, isOutcomeLabel, numberedGoal } from "./form-words";
import type { Grid } from "./grid";
import { levelWordOf } from "./header-words";

/** A goal text with the label it belongs to. */
export interface FoundGoal {
  readonly kind: Exclude<BlockKind, "项目"> | undefined;
  readonly number: number | undefined;
  /** Without its own number where it is one of a list. */
  readonly text: string;
  readonly cell: FormCell;
  /** Row and column of the label; texts under one label share it. */
  readonly row: number;
  readonly column: number;
  /** The label itself. */
  readonly heading: FormCell;
  /** 长期目标1：… on a line of its own, above the block it opens. */
  readonly isLine: boolean;
}

/** Where the search must not look: the tables themselves. */
export type IsTaken = (row: number, column: number) => boolean;

/** Every goal that the form states outside its tables, in reading order. */
export function findGoals(grid: Grid, isTaken: IsTaken): FoundGoal[] {
  const goals: FoundGoal[] = [];
  for (let row = 0; row < grid.height; row++) {
    const line = grid.line(row);
    for (let column = 0; column < line.length; column++) {
      const text = line[column];
      if (!text?.includes("目标") || isTaken(row, column)) continue;
      const label = goalLabelOf(text);
      if (!label) continue;
      for (const goal of goalsOf(grid, row, column, label, isTaken)) goals.push(goal);
    }
  }
  return goals;
}

function goalsOf(grid: Grid, row: number, column: number, label: GoalLabel, isTaken: IsTaken): FoundGoal[] {
  const isLine = label.kind !== undefined && label.number !== undefined;
  const place = { row, column, kind: label.kind, heading: grid.cell(row, column), isLine };
  if (label.text !== undefined && label.text !== "") {
    if (label.kind === undefined && label.number !== undefined) return [];
    return [{ ...place, number: label.number, text: label.text, cell: grid.cell(row, column) }];
  }
  const right = nextText(grid, row, grid.span(row, column).right + 1, isTaken);
  const rightText = right === undefined ? "" : grid.own(row, right);
  if (right === undefined || isPureGoalLabel(rightText) || isOutcomeLabel(rightText)) {
    if (!isLine) return listBelow(grid, row, column, place, isTaken);
    // A blank form: the line opens its block all the same.
    const blank = grid.cell(row, grid.span(row, column).right + 1);
    return right === undefined ? [{ ...place, number: label.number, text: "", cell: blank }] : [];
  }
  // Of 目标1： beside 目标1： on a blank form neither is the other's text.
  if (label.kind === undefined && isBareNumber(rightText)) return [];
  if (isLine) return [{ ...place, number: label.number, text: rightText, cell: grid.cell(row, right) }];
  return textsBeside(grid, row, column, right, isTaken).flatMap((cell) => itemsOf(cell, place));
}

/** 目标2： with nothing behind it yet. */
const isBareNumber = (text: string): boolean => numberedGoal(text)?.text === "";

function isPureGoalLabel(text: string): boolean {
  const label = goalLabelOf(text);
  return label !== undefined && label.number === undefined && (label.text === undefined || label.text === "");
}

function nextText(grid: Grid, row: number, from: number, isTaken: IsTaken): number | undefined {
  const line = grid.line(row);
  for (let column = from; column < line.length; column++) if (line[column] && !isTaken(row, column)) return column;
  return undefined;
}

/** 绩效目标 | 目标1… over one or more rows of the label. */
function textsBeside(grid: Grid, row: number, label: number, column: number, isTaken: IsTaken): FormCell[] {
  const cells = [grid.cell(row, column)];
  const span = grid.span(row, label);
  const isOpen = span.bottom === span.top && !grid.knowsMerges;
  for (let below = row + 1; below < grid.height && (below <= span.bottom || isOpen); below++) {
    if (isTaken(below, column) || isTaken(below, label)) break;
    const text = grid.own(below, column);
    if (grid.own(below, label) !== "" || (isOpen && !numberedGoal(text)) || isFormText(text)) break;
    if (text !== "") cells.push(grid.cell(below, column));
  }
  return cells;
}

/** 长期目标（截至2028年） | 年度目标 with the goals in the rows below. */
function listBelow(
  grid: Grid,
  row: number,
  column: number,
  place: Pick<FoundGoal, "row" | "column" | "kind" | "heading" | "isLine">,
  isTaken: IsTaken,
): FoundGoal[] {
  const span = grid.span(row, column);
  if (span.bottom > row) return [];
  const heading = headingLeftOf(grid, row, column, isTaken);
  const goals: FoundGoal[] = [];
  for (let below = row + 1; below < grid.height && !isTaken(below, column); below++) {
    const first = nextText(grid, below, 0, isTaken);
    if (first === undefined) break;
    const text = grid.own(below, column);
    if (first <= heading && numberedGoal(grid.own(below, first)) === undefined) break;
    if (text === "" && !grid.isCovered(below, column) && first > heading && grid.knowsMerges) break;
    if (text === "") continue;
    if (isPureGoalLabel(text) || isFormText(text) || (place.kind === undefined && isBareNumber(text))) break;
    goals.push(...itemsOf(grid.cell(below, column), place));
  }
  return goals;
}

/** The column of 整体绩效总目标, left of the headings of its lists; -1 where there is none. */
function headingLeftOf(grid: Grid, row: number, column: number, isTaken: IsTaken): number {
  const first = nextText(grid, row, 0, isTaken) ?? column;
  if (first < column) return first;
  for (let left = column - 1; left >= 0; left--) {
    if (grid.printed(row, left) !== "" && !isTaken(row, left)) return left;
  }
  return column - 1;
}

function isFormText(text: string): boolean {
  return text !== "" && (fieldKeyOf(text) !== undefined || levelWordOf(text) !== undefined);
}

/** One goal, or the several that are listed in one cell: 目标1：…目标2：… */
function itemsOf(
  cell: FormCell,
  place: Pick<FoundGoal, "row" | "column" | "kind" | "heading" | "isLine">,
): FoundGoal[] {
  const starts = place.kind ? [...cell.text.matchAll(/目标\d{1,2}[:：.．、]/g)].map((match) => match.index) : [];
  const pieces =
    starts.length > 1 && starts[0] === 0
      ? starts.map((start, index) => cell.text.slice(start, starts[index + 1]))
      : [cell.text];
  return pieces.map((piece) => {
    const numbered = place.kind ? numberedGoal(piece) : undefined;
    return { ...place, number: numbered?.number, text: numbered?.text ?? piece, cell };
  });
}
