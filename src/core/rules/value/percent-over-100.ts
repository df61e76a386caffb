import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { equalsOf } from "../../rewriting/column-sign";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const percentOver100 = defineRule({
  id: "value/percent-over-100",
  title: "百分比超过100%",
  why: "完成率、合格率、覆盖率、满意度这类指标最多是 100%，超过就不可能实现或说明口径写错。增长率、投入产出比不受此限。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "block",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    over: "“{name}”最多为100%，填“{value}”不可能实现，请核对数值或口径。",
    atLeastAll: "“{name}”最多为100%，“{value}”写成“{exact}”即可。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标       | 指标值 |
      | 产出指标 | 质量指标     | 接访劝返完成率 | 100%   |
      | 效益指标 | 经济效益指标 | 产值增长率     | 200%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 质量指标 | 接访劝返完成率 | 200%   |`,
    ],
  },

  check({ rows }, { profile }, report) {
    for (const row of rows) {
      const { indicator, name, value } = row;
      const { number, operator, unit } = value;
      if (value.kind !== "quantity" || number === undefined || number < 100 || unit?.symbol !== "%") continue;
      if (!name.isBoundedRate && name.kind !== "satisfaction") continue;
      const cell = placeOf(indicator, "value");
      const data = { name: name.text, value: value.text };
      if (directionOf(name, value) === "unknown") continue;
      if (number > 100 || operator === ">") {
        if (name.direction !== "unknown") report({ message: "over", data, cell });
      } else if (operator === "≥") {
        const exact = profile.keepsEquals || indicator.cells.operator ? equalsOf(rows) : "";
        const fixes = rewriteValue(row, "choice", { operator: exact });
        report({ message: "atLeastAll", data: { ...data, exact: `${exact}100%` }, cell, fixes, severity: "info" });
      }
    }
  },
});
