import { operatorBookTitleMark } from "../../../../src/core/rules/value/operator-book-title-mark";
import { testRule } from "../../../support/test-rule";

testRule(operatorBookTitleMark, {
  valid: {
    "a pair that encloses a text": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 工作报告 | 《政府工作报告》1篇 |`,
    "a proper sign": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 基层组织建设 | ≤10 |`,
  },
  invalid: {
    "《 and 》 before a number": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 基层组织建设 | 《10 |
        | 产出指标 | 数量指标 | 救助困难人群 | 》10人 |
        | 成本指标 | 经济成本指标 | 开展救护培训 | 《16万元 |`,
      finds: ["D2 mark", "D3 mark", "D4 mark"],
      offers: ["改为 ≤10"],
    },
  },
});
