import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const range = defineRule({
  id: "value/range",
  title: "指标值写成区间",
  why: "“10-30万元”没有说清做到多少算完成，部分地区系统不收连字符，导入时只取第一个数。请保留下限写 ≥，或保留上限写 ≤。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["value"],
  messages: {
    range: "“{value}”是一个区间，请改为“{lower}”或“{upper}”。",
    cost: "“{value}”是一个区间，成本请只写上限，如“{upper}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值   |
      | 产出指标 | 数量指标 | 培训次数     | ≥1次     |
      | 〃       | 时效指标 | 舆情监测时间 | 7*24小时 |
      | 〃       | 〃       | 完成时间     | 1-12月   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训次数 | ≥1-2次  |`,
    ],
  },

  check(row, context, report) {
    const { indicator, value } = row;
    if (value.kind !== "range" || value.number === undefined || value.upper === undefined) return;
    const upperStart = value.text.lastIndexOf(String(value.upper));
    if (upperStart < 0 || value.prefix) return;
    const measure = value.text.slice(upperStart + String(value.upper).length);
    const lower = `≥${value.number}${measure}`;
    const upper = `≤${value.upper}${measure}`;
    const cell = placeOf(indicator, "value");
    const offer = (whole: string) => rewriteValue(row, "choice", { whole });
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) === "成本") {
      report({ message: "cost", data: { value: value.text, upper }, cell, fixes: offer(upper) });
    } else {
      report({
        message: "range",
        data: { value: value.text, lower, upper },
        cell,
        fixes: [lower, upper].flatMap(offer),
      });
    }
  },
});
