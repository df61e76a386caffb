import type { SheetSnapshot } from "../core/sheet/sheet-snapshot";

/** Why there is nothing to check on a sheet, and where to go from there. */
export function noTableSentence(snapshot: SheetSnapshot): string {
  if (snapshot.notAGrid) return "这是一张图表工作表，没有可以检查的表格。请切换到绩效目标表所在的工作表。";
  if (snapshot.rows.every((row) => row.every(({ text }) => text.trim() === ""))) {
    return "这张工作表是空的。请切换到绩效目标表所在的工作表，或新建一张标准表。";
  }
  return "这张工作表上没有找到绩效指标表（要有“一级指标、二级指标、三级指标、指标值”这样的表头）。";
}
