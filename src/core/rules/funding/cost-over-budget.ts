import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { isUnitSlip } from "../../funding-text/formula";
import { budgetOf } from "../../funding-text/table-budget";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { assumeUnit, toBase } from "../../value/compare";
import type { ParsedValue } from "../../value/value";

export const costOverBudget = defineRule({
  id: "funding/cost-over-budget",
  title: "成本指标高于预算数",
  why: "成本控制数不能超过项目的预算数，否则等于承诺可以超支。正好差一万倍的，多半是元和万元写混了。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    over: "成本指标“{name}”为“{value}”，高于预算数“{budget}”，请核对。",
    slip: "成本指标“{name}”的“{value}”与预算数“{budget}”差一万倍，请核对单位。",
  },
  examples: {
    good: [
      `
      | 项目名称 | 审判楼维修 | 单位：万元 | |
      | 预算数   | 20         | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值    |
      | 产出指标 | 成本指标 | 项目成本 | ≤20万元   |
      | 〃       | 〃       | 设备单价 | ≤25万元/台 |`,
    ],
    bad: [
      `
      | 项目名称 | 审判楼维修 | 单位：万元 | |
      | 预算数   | 20         | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 成本指标 | 项目成本 | ≤25万元 |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    const { table } = indicator;
    if (!table.budget || value.kind !== "quantity" || value.suffix || isFloor(value)) return;
    const budget = budgetOf(table);
    const cost = toBase(assumeUnit(value, table.moneyUnit));
    if (!budget || cost?.scale !== "元" || cost.per !== "" || cost.amount <= budget.amount * (1 + ROUNDING)) return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) !== "成本") return;
    report({
      message: isUnitSlip(cost.amount, budget.amount) ? "slip" : "over",
      data: { name: name.text, value: value.text, budget: budget.text },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { whole: `≤${budget.text}` }),
    });
  },
});

const ROUNDING = 0.001;

const isFloor = ({ operator }: ParsedValue): boolean => operator === "≥" || operator === ">";
