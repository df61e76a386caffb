import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const directionResponse = defineRule({
  id: "value/direction-response",
  title: "响应、办理时限用了≥",
  why: "响应、修复、办结的时间越短越好，“≥24小时”意味着拖得越久越算完成。服务天数、影响年限、使用年限是越长越好，不受此限。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    floor: "“{name}”写成了下限“{value}”，时间越短越好，应为“{after}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标       | 三级指标         | 指标值    |
      | 产出指标 | 时效指标       | 故障修复响应时间 | ≤24小时   |
      | 〃       | 数量指标       | 专家坐诊天数     | ≥260天/年 |
      | 效益指标 | 可持续影响指标 | 项目实施影响年限 | ≥3年      |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值  |
      | 产出指标 | 时效指标 | 故障修复响应时间 | ≥24小时 |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, name, value } = row;
    if ((value.operator !== "≥" && value.operator !== ">") || value.unit?.family !== "时间") return;
    if (name.direction !== "less" || (name.kind !== "duration" && name.kind !== "deadline")) return;
    const after = rewrittenValue(row, { operator: "≤" });
    report({
      message: "floor",
      data: { name: name.text, value: value.text, after },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { operator: "≤" }),
    });
  },
});
