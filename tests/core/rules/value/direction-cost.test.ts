import { directionCost } from "../../../../src/core/rules/value/direction-cost";
import { testRule } from "../../../support/test-rule";

testRule(directionCost, {
  valid: {
    "savings are better the higher": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 成本节约率 | ≥1% |
      | 成本指标 | 经济成本指标 | 集中采购项目节支率 | ≥5% |`,
    "a floor set by policy": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 低保补助标准 | ≥600元/人 |
      | 成本指标 | 经济成本指标 | 义务兵家庭优待金 | ≥12000元/户 |
      | 成本指标 | 经济成本指标 | 小学生均公用经费 | ≥650元/生·年 |
      | 成本指标 | 经济成本指标 | 村党组织书记基本报酬 | ≥3200元/月 |`,
    "not a cost": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 经济效益指标 | 综合收入 | ≥100万元 |`,
  },
  invalid: {
    "a floor for a cost": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 安保服务费 | ≥6.6万/人/年 |
        | 成本指标 | 经济成本指标 | 按成本控制 | ≥90百分百 |`,
      finds: ["D2 floor", "D3 floor"],
      offers: ["改为 ≤6.6万/人/年"],
    },
    "a count filed as cost": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 干部管理 | ≥1次 |`,
      finds: ["D2 count"],
    },
  },
});
