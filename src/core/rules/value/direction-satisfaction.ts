import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const directionSatisfaction = defineRule({
  id: "value/direction-satisfaction",
  title: "满意度用了≤",
  why: "满意度越高越好，“≤95%”意味着满意度为零也算完成，多半是符号敲反了。不满意率、投诉率才用≤。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    ceiling: "“{name}”写成了上限“{value}”，满意度越高越好，应为“{after}”。",
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标     | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度   | ≥95%   |
      | 〃         | 〃                 | 群众不满意率 | ≤5%    |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 妇女群众满意度 | ≤95%   |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, name, value } = row;
    if ((value.operator !== "≤" && value.operator !== "<") || value.kind !== "quantity") return;
    if (name.kind !== "satisfaction" || name.direction === "less") return;
    const after = rewrittenValue(row, { operator: "≥" });
    report({
      message: "ceiling",
      data: { name: name.text, value: value.text, after },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { operator: "≥" }),
    });
  },
});
