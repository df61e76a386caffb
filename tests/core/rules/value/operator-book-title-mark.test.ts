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
    "the side that the name asks for": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 体检覆盖率 | 《10% |`,
      finds: ["D2 mark"],
      offers: ["改为 ≥10%"],
    },
    "a thing of which less is better": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 安全事故起数 | 》1起 |`,
      finds: ["D2 mark"],
      offers: ["改为 ≤1起"],
    },
    "a cost is a ceiling": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 基层组织建设 | 》10万元 |`,
      finds: ["D2 mark"],
      offers: ["改为 ≤10万元"],
    },
    "as typed where neither tells": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 排查隐患次数 | 》10次 |`,
      finds: ["D2 mark"],
      offers: ["改为 ≥10次"],
    },
  },
});
