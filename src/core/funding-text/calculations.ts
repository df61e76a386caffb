import { inBlocks } from "../check/of-blocks";
import type { FormView } from "../check/rule";
import type { ColumnKey, FormCell } from "../form/form";
import { perPrintedTexts } from "../form/printed-texts";
import type { StatedFormula } from "./formula";
import { moneyFormulasIn, reckoningsOf } from "./reckonings";

/** A cell with the calculations that it writes out. */
export interface Calculation {
  readonly cell: FormCell;
  readonly formulas: readonly StatedFormula[];
}

/**
 * Every calculation of a sheet: in the text on the use of funds, and where they give money also in goals, other prose
 * and the columns of its tables. A cell may come twice.
 */
export function calculationsOf(view: FormView): readonly Calculation[] {
  return [...reckoningsOf(view.form), ...aroundTables(view.form), ...inTables(view)];
}

function calculationsIn(cells: readonly FormCell[]): readonly Calculation[] {
  return cells.flatMap((cell) => {
    const formulas = moneyFormulasIn(cell);
    return formulas.length > 0 ? [{ cell, formulas }] : [];
  });
}

const aroundTables = perPrintedTexts(calculationsIn);

/** 绩效指标描述 and 指标值确定依据 reckon as well: 119人×12172元=1448468元. */
const COLUMNS: readonly ColumnKey[] = ["description", "basis", "remark"];

const inTables = inBlocks(({ rows }) => {
  const cells: FormCell[] = [];
  for (const { indicator } of rows) {
    for (const key of COLUMNS) {
      const cell = indicator.cells[key];
      // 计划标准 and 历史标准 reckon nothing, and are most of what stands there.
      if (cell && cell.text.length >= SHORTEST_CALCULATION) cells.push(cell);
    }
  }
  return calculationsIn(cells);
});

/** 2*3=6元 */
const SHORTEST_CALCULATION = 6;
