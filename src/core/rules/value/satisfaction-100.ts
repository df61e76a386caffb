import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const satisfaction100 = defineRule({
  id: "value/satisfaction-100",
  title: "满意度100%不现实",
  why: "有一个人不满意就完不成，评价时很难拿满分，也容易被质疑没有认真调查。通常写 ≥95% 或 ≥98%。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    all: "“{name}”要求“{value}”，很难做到，建议写“≥95%”。",
  },
  knobs: {
    /** Words of names whose few respondents may all agree. */
    small: ["科室", "班子", "内部"],
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥95%   |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 使用人员满意度 | 100%   |`,
    ],
  },

  check(row, { knobs }, report) {
    const { indicator, name, value } = row;
    if (name.kind !== "satisfaction" || value.kind !== "quantity" || value.unit?.symbol !== "%" || value.number !== 100)
      return;
    if (value.operator === "≤" || value.operator === "<" || name.direction === "less") return;
    if (knobs.small.some((word) => name.text.includes(word))) return;
    report({
      message: "all",
      data: { name: name.text, value: value.text },
      cell: placeOf(indicator, "value"),
      fixes: ["≥95%", "≥98%"].flatMap((whole) => rewriteValue(row, "choice", { whole })),
    });
  },
});
