import { range } from "../../../../src/core/rules/value/range";
import { testRule } from "../../../support/test-rule";

testRule(range, {
  valid: {
    "a span of months": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 完成时间 | 1-12月 |`,
    "service hours": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 舆情监测时间 | 7*24小时 |`,
    "a fall": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 能耗增长率 | ≤-5% |`,
  },
  invalid: {
    "both ends": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训次数 | ≥1-2次 |
        | 成本指标 | 经济成本指标 | 征编费用 | 10-30万元/本 |`,
      finds: ["D2 range", "D3 cost"],
      offers: ["改为 ≥1次", "改为 ≤2次"],
    },
  },
});
