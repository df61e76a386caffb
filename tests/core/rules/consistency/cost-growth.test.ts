import { costGrowth } from "../../../../src/core/rules/consistency/cost-growth";
import { testRule } from "../../../support/test-rule";

testRule(costGrowth, {
  valid: {
    "charges that law sets": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 一次性规费 | 620 | 1007.29 | 3022.1 |`,
    "a little more": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 法律服务 | 15 | 15 | ≤18 |`,
    "not a cost": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 培训人数 | 10人 | 10人 | ≥20人 |`,
  },
  invalid: {
    "two thirds more": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 成本指标 | 经济成本指标 | 舆情管控 | 80 | 80 | ≤135.8 |`,
      finds: ["F2 growth"],
    },
    "from nothing": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 成本指标 | 经济成本指标 | 会议费 | 0.09 | 0 | ≤1.5 |`,
      finds: ["F2 fresh"],
    },
  },
});
