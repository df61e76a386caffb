import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { budgetOf } from "../../funding-text/table-budget";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const costIsPercent = defineRule({
  id: "funding/cost-is-percent",
  title: "成本写成“≤100%”或预算完成率",
  why: "“≤100%”只说不超预算，预算完成率是执行进度，都不是成本。成本指标请写金额上限或单位成本，如“≤50万元”“≤1500元/人”。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    ceiling: "成本指标“{name}”写“{value}”看不出花多少，建议写金额上限。",
    execution: "“{name}”是执行进度，不是成本，建议成本指标写金额上限。",
  },
  knobs: {
    /** Ratios that do say something about costs. */
    savings: ["节约", "节支", "降低", "下降", "压减", "压降", "减少", "增长", "占比", "比重", "达标", "资金率"],
    execution: ["完成率", "执行率", "支出率", "支付率", "进度"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值 |
      | 成本指标 | 经济成本指标 | 成本节约率 | ≥1%    |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 |
      | 成本指标 | 经济成本指标 | 相关预算支出 | ≤100%  |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    if (value.kind !== "quantity" || value.unit?.symbol !== "%") return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) !== "成本") return;
    const { savings, execution } = context.knobs;
    if (savings.some((word) => name.text.includes(word))) return;
    const isExecution = execution.some((word) => name.text.endsWith(word));
    const budget = budgetOf(indicator.table)?.text;
    report({
      message: isExecution ? "execution" : "ceiling",
      data: { name: name.text, value: value.text },
      cell: placeOf(indicator, "value"),
      fixes: budget ? rewriteValue(row, "choice", { whole: `≤${budget}` }) : [],
    });
  },
});
