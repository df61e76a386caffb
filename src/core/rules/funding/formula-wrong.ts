import { defineRule } from "../../check/rule";
import { calculationsOf } from "../../funding-text/calculations";
import { printMoney } from "../../funding-text/print-money";
import { DOCUMENTS } from "../../taxonomy/documents";

export const formulaWrong = defineRule({
  id: "funding/formula-wrong",
  title: "测算式算错",
  why: "测算依据里的算式要经得起复算。这里按原式重新算了一遍，结果与写的不一致，请改正算式或结果。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "sheet",
  messages: {
    wrong: "“{formula}”应得{computed}，写的是“{stated}”，请核对。",
  },
  examples: {
    good: [
      `
      | 项目资金主要用途 | 1.工资：4830元/人/月*9人*12个月=52.16万元；2.物资8000×120=96万元。 |||
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人    |`,
    ],
    bad: [
      `
      | 项目资金主要用途 | 1.社区工作者工资636.84万元（52.7万元/月*12个月+12万元）。 |||
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人    |`,
    ],
  },

  check(view, _context, report) {
    for (const { cell, formulas } of calculationsOf(view)) {
      for (const { text, computed, stated, agrees, isUnitSlip } of formulas) {
        if (agrees || isUnitSlip) continue;
        const data = { formula: text, computed: printMoney(computed, stated), stated: stated.text };
        report({ message: "wrong", data, cell, about: text });
      }
    }
  },
});
