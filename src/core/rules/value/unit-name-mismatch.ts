import type { Fix } from "../../check/finding";
import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { asksFor, mismatchOf, type Mismatch, type NamingWords } from "../../wording/name-and-unit";

export const unitNameMismatch = defineRule({
  id: "value/unit-name-mismatch",
  title: "单位与指标名称不符",
  why: "名称说的是次数，值却是百分比；名称说的是来信，单位却是人。名和值对不上，指标就没法考核，请改名称或改单位。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "block",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    percentOfCount: "“{name}”数的是数量，“{value}”却是百分比，请改名称或改数值。",
    countOfRate: "“{name}”是比率，“{value}”不是百分比，请改名称或改数值。",
    score: "“{name}”是比率，“{value}”按分值填，请核对是否应为百分比。",
    unit: "“{name}”的单位不应是“{unit}”，请改为“{right}”或核对名称。",
    family: "“{name}”与“{value}”的单位“{unit}”对不上，请核对名称和单位。",
    persons: "“{name}”与“{value}”一个是次、一个是人次，请核对口径。",
    date: "“{name}”是比率，“{value}”却是日期，请改名称或改数值。",
    slipped: "“{name}”的“{value}”像是{where}“{neighbour}”的值，指标值疑整体错位一行，请逐行核对。",
  },
  knobs: {
    /** Endings of names that say how something went, which no number of times answers. */
    states: ["完成情况", "训练情况", "执行情况"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标       | 指标值   |
      | 产出指标 | 数量指标     | 水质监测频次   | ≥1次/月  |
      | 效益指标 | 社会效益指标 | 增加旅游人次   | ≥10%     |
      | 产出指标 | 质量指标     | 安全事故率     | 0        |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值    |
      | 产出指标 | 数量指标 | 村党员培训次数 | ≥90百分百 |`,
    ],
  },

  check({ rows }, context, report) {
    const words: NamingWords = {
      nounUnits: context.mapping("noun-units"),
      refusedUnits: context.mapping("refused-units"),
      unitOfEnding: context.mapping("unit-of-name"),
      states: context.knobs.states,
    };
    let found: (Mismatch | undefined)[] | undefined;
    rows.forEach((row, index) => {
      const mismatch = mismatchOf(row, words);
      if (mismatch) (found ??= [])[index] = mismatch;
    });
    if (!found) return;
    const neighbours = slipsIn(rows, found, words);
    found.forEach((mismatch, index) => {
      const row = rows[index];
      if (!mismatch || !row) return;
      const { name, value, indicator } = row;
      const cell = placeOf(indicator, "value");
      const neighbour = neighbours.get(index);
      if (neighbour !== undefined) {
        const where = neighbour > index ? "下一行" : "上一行";
        const data = { name: name.text, value: value.text, where, neighbour: rows[neighbour]?.name.text ?? "" };
        report({ message: "slipped", data, cell });
        return;
      }
      const { message, right = [], severity } = mismatch;
      const fixes: readonly Fix[] = right.flatMap((unit) => rewriteValue(row, "choice", { unit }));
      const data = { name: name.text, value: value.text, unit: value.unit?.written ?? "", right: right.join("”或“") };
      report({ message, data, cell, fixes, ...(severity && { severity }) });
    });
  },
});

const SHORTEST_SLIP = 3;

/**
 * Rows whose values fit the row below (or above) instead of their own, three or more in a row: a column that slipped.
 * Maps each to the row that its value belongs to. Units must not be exchanged there: the numbers are of other things.
 */
function slipsIn(
  rows: readonly IndicatorView[],
  found: readonly (Mismatch | undefined)[],
  words: NamingWords,
): ReadonlyMap<number, number> {
  const neighbours = new Map<number, number>();
  for (const step of [1, -1]) {
    let run: number[] = [];
    for (let index = 0; index <= rows.length; index++) {
      const [unit, neighbour] = [rows[index]?.value.unit, rows[index + step]];
      if (found[index] && unit && neighbour && asksFor(neighbour, unit, words)) {
        run.push(index);
        continue;
      }
      if (run.length >= SHORTEST_SLIP) for (const slipped of run) neighbours.set(slipped, slipped + step);
      run = [];
    }
  }
  return neighbours;
}
