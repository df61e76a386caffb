import type { Block, EmptyRow, FormCell, Indicator } from "../form/form";
import type { CoverageSlot, Profile } from "../check/profile";

/** A printed row of a block, filled or empty. */
export type PrintedRow = Indicator | EmptyRow;

/** How a level that goes on in the next row is printed. */
export type LevelLayout = "merged" | "blank" | "repeated";

export type LevelKey = "level1" | "level2";

/** All rows of a block in sheet order. */
export function printedRows(block: Block): readonly PrintedRow[] {
  return [...block.indicators, ...block.emptyRows].sort((a, b) => a.row - b.row);
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
  return profile.costIsLevel1 ? COST_FIRST : OUTPUT_FIRST;
}

const OUTPUT_FIRST: readonly CoverageSlot[] = [
  "数量",
  "质量",
  "时效",
  "成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "满意度",
];
const COST_FIRST: readonly CoverageSlot[] = [
  "成本",
  "数量",
  "质量",
  "时效",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "满意度",
];
