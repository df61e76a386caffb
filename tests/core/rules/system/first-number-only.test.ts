import { firstNumberOnly } from "../../../../src/core/rules/system/first-number-only";
import { testRule } from "../../../support/test-rule";

testRule(firstNumberOnly, {
  valid: {
    "one quantity": `
      | 一级指标 | 二级指标     | 三级指标 | 指标值           |
      | 成本指标 | 经济成本指标 | 体检费   | 1500元/人        |
      | 产出指标 | 数量指标     | 监测频次 | ≥1次/月          |
      | 〃       | 时效指标     | 完成时间 | 2024年12月31日前 |
      | 〃       | 成本指标     | 总成本   | ≤1,500.5万元     |`,
  },
  invalid: {
    "10-30万元 becomes 10, 7*24小时 becomes 7": {
      table: `
        | 一级指标 | 二级指标     | 三级指标     | 指标值                |
        | 成本指标 | 经济成本指标 | 征编费用     | 10-30万元/本          |
        | 产出指标 | 时效指标     | 舆情监测时间 | 7*24小时              |
        | 〃       | 数量指标     | 文化活动场次 | 区级≥50场，市级≥7场   |`,
      finds: ["D2 first", "D3 first", "D4 first"],
    },
  },
});
