import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { budgetOf } from "../../funding-text/table-budget";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const costNoNumber = defineRule({
  id: "funding/cost-no-number",
  title: "成本指标无数值",
  why: "“不超预算”“不超合同金额”没有写明是多少，成本控制得好不好无从判断。请写成金额上限，如“≤50万元”。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    noNumber: "成本指标“{name}”只写“{value}”，没有金额，请写成“≤N万元”。",
    budget: "成本指标“{name}”只写“{value}”，没有金额，建议写“≤{budget}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值   |
      | 产出指标 | 成本指标 | 控制在预算内 | ≤50万元  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值       |
      | 成本指标 | 经济成本指标 | 按合同执行 | 不超合同金额 |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    if (value.kind !== "qualitative") return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) !== "成本") return;
    if (NONE.test(value.text) && SIDE_EFFECT.test(indicator.level2 + name.text)) return;
    const cell = placeOf(indicator, "value");
    const data = { name: name.text, value: value.text };
    const budget = budgetOf(indicator.table)?.text;
    if (!budget) report({ message: "noNumber", data, cell });
    else {
      const fixes = rewriteValue(row, "choice", { whole: `≤${budget}` });
      report({ message: "budget", data: { ...data, budget }, cell, fixes });
    }
  },
});

/** 社会成本指标 and 生态环境成本指标 are set where a project does harm; most do none. */
const SIDE_EFFECT = /社会成本|环境成本/;
const NONE = /^(?:无|不涉及|不适用|无负面影响|无不良影响)$/;
