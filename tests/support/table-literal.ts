import { cellsOf } from "../../src/app/example-table";
import type { Cell, CellBlock, SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";

/**
 * A sheet from a pipe table, one line a row:
 *   | 一级指标 | 二级指标 | 三级指标 | 指标值 |
 *   | 产出指标 | 数量指标 | 培训人次 | ≥95   |
 *   | 〃       | 质量指标 | 合格率   | 1{0%} |
 * 〃 is merged with the cell above, « with the cell to the left; a bare number is a number; `1{0%}` is 1 shown as 100%;
 * `'95` is the text 95. Lines need not be equally long.
 */
export function sheetOf(table: string, name = "绩效目标表"): SheetSnapshot {
  const grid = cellsOf(table);
  return {
    name,
    rows: grid.map((line) => line.map((text) => (text === "〃" || text === "«" ? cellOf("") : cellOf(text)))),
    merges: mergesOf(grid),
  };
}

function cellOf(text: string): Cell {
  if (text === "") return { value: null, text: "" };
  if (text.startsWith("'")) return { value: text.slice(1), text: text.slice(1) };
  const percent = /^(-?\d+(?:\.\d+)?)\{(0(?:\.0+)?%)\}$/.exec(text);
  if (percent?.[1] && percent[2]) {
    const decimals = percent[2].includes(".") ? percent[2].length - 3 : 0;
    return {
      value: Number(percent[1]),
      text: `${(Number(percent[1]) * 100).toFixed(decimals)}%`,
      numberFormat: percent[2],
    };
  }
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text), text };
  return { value: text, text };
}

function mergesOf(grid: readonly (readonly string[])[]): CellBlock[] {
  const merges: CellBlock[] = [];
  grid.forEach((line, top) =>
    line.forEach((text, left) => {
      if (text === "〃" || text === "«") return;
      let bottom = top;
      while (grid[bottom + 1]?.[left] === "〃") bottom++;
      let right = left;
      while (grid[top]?.[right + 1] === "«") right++;
      if (bottom > top || right > left) merges.push({ top, left, bottom, right });
    }),
  );
  return merges;
}
