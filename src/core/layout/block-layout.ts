import type { Block, EmptyRow, FormCell, Indicator } from "../form/form";
import { COVERAGE_SLOTS, type CoverageSlot, type Profile } from "../check/profile";
import { cellAt, type SheetSnapshot } from "../sheet/sheet-snapshot";
import { nameColumnOf } from "./name-place";

/** A printed row of a block, filled or empty. */
export type PrintedRow = Indicator | EmptyRow;

/** How a level that goes on in the next row is printed. */
export type LevelLayout = "merged" | "blank" | "repeated";

export type LevelKey = "level1" | "level2";

/** All rows of a block in sheet order. */
export function printedRows(block: Block): readonly PrintedRow[] {
  return [...block.indicators, ...block.emptyRows].sort((a, b) => a.row - b.row);
}

/**
 * Printed rows that wait for an indicator: those the reader knows as empty, and blank rows beside a level cell that is
 * merged over them. In sheet order; levels as printed.
 */
export function freeRows(sheet: SheetSnapshot, block: Block): readonly EmptyRow[] {
  const printed = printedRows(block);
  const taken = new Set<number>();
  for (const { row, cells } of printed) {
    const bottom = Math.max(row, cells.level3?.span.bottom ?? row, cells.value?.span.bottom ?? row);
    for (let covered = row; covered <= bottom; covered++) taken.add(covered);
  }
  const key = levelKeysOf(block).at(-1);
  const beside = printed.flatMap(({ level1, level2, cells }): EmptyRow[] => {
    const level = key && cells[key];
    const rows: EmptyRow[] = [];
    for (let row = level ? level.span.top : 0; level && row <= level.span.bottom; row++) {
      if (taken.has(row) || !isBlankBeside(sheet, block, row)) continue;
      taken.add(row);
      const { level1: first, level2: second } = cells;
      rows.push({ row, level1, level2, cells: { ...(first && { level1: first }), ...(second && { level2: second }) } });
    }
    return rows;
  });
  return [...block.emptyRows, ...beside].filter((row) => isFree(sheet, block, row)).sort((a, b) => a.row - b.row);
}

/** 指标1: in a cell of its own, before an indicator that is not there yet. */
const INDEX = /^指标\s?\d{0,2}[:：]?$/;

/** Nothing but levels and an index: a level cell may reach into a row of prose below the table. */
function isBlankBeside(sheet: SheetSnapshot, block: Block, row: number): boolean {
  const levels = levelKeysOf(block).map((key) => block.header.columns[key]);
  return (sheet.rows[row] ?? []).every(({ text }, column) => {
    const shown = text.trim();
    return shown === "" || shown === "-" || levels.includes(column) || INDEX.test(shown);
  });
}

/** Blank in every column that a clerk would fill; an index printed before the name may wait there. */
function isFree(sheet: SheetSnapshot, block: Block, { row }: EmptyRow): boolean {
  const name = nameColumnOf(sheet, block, row);
  const columns = Object.entries({ ...block.header.columns, level3: name });
  return columns.every(([key, column]) => {
    const text = column === undefined ? "" : cellAt(sheet, row, column).text.trim();
    return key === "level1" || key === "level2" || text === "" || text === "-";
  });
}

/** The level columns that the table has. */
export function levelKeysOf(block: Block): readonly LevelKey[] {
  return (["level1", "level2"] as const).filter((key) => block.header.columns[key] !== undefined);
}

export function levelLayoutOf(block: Block): LevelLayout {
  const keys = levelKeysOf(block);
  const rows = block.indicators;
  if (rows.some(({ cells }) => keys.some((key) => isTall(cells[key])))) return "merged";
  const isRepeated = rows.some((row, i) => {
    const next = rows[i + 1];
    return (
      next !== undefined &&
      row.level1 === next.level1 &&
      keys.some((key) => row.cells[key] !== next.cells[key] && row.cells[key]?.text === next.cells[key]?.text)
    );
  });
  if (isRepeated) return "repeated";
  const goesOn = rows.some((row, i) => i > 0 && rows[i - 1]?.cells.level1 === row.cells.level1);
  return goesOn ? "blank" : "merged";
}

export const isTall = (cell: FormCell | undefined): boolean => cell !== undefined && cell.span.bottom > cell.span.top;

/** The order in which a profile's forms print their second levels. */
export function slotOrder(profile: Profile): readonly CoverageSlot[] {
  return profile.costIsLevel1 ? COST_FIRST : COVERAGE_SLOTS;
}

const COST_FIRST: readonly CoverageSlot[] = ["成本", ...COVERAGE_SLOTS.filter((slot) => slot !== "成本")];
