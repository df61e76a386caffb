import type { Grid } from "./grid";
import { isMoneyUnit } from "./form-words";

const SEARCHED_ROWS = 12;

/** The sheet's heading above its first table: the first text that calls itself a form, else the first text. */
export function titleOf(grid: Grid, firstHeaderRow: number): string {
  let first = "";
  for (let row = 0; row < Math.min(grid.height, firstHeaderRow, SEARCHED_ROWS); row++) {
    for (const text of grid.line(row)) {
      if (text === "" || isMoneyUnit(text)) continue;
      if (text.length <= 60 && /表/.test(text) && /绩效|目标|支出|自评|预算|监控/.test(text)) return text;
      first ||= text;
    }
  }
  return first;
}
