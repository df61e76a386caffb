import { costOverBudget } from "../../../../src/core/rules/funding/cost-over-budget";
import { testRule } from "../../../support/test-rule";

testRule(costOverBudget, {
  valid: {
    "葛店镇: a price that makes up the budget by its number, and the sum of several projects": `
      | 项目名称 | 安可替代 | 单位：元 | |
      | 预算数 | 2527239 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 购置设备数量 | 56台 |
      | 产出指标 | 成本指标 | 购置成本（含软件） | ≤9000元/台 |
      | 产出指标 | 成本指标 | 总成本控制数 | ≤2527239元 |`,
    "as much as the budget": `
      | 项目名称 | 审判楼维修 | 单位：万元 | |
      | 预算数 | 20 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 成本指标 | 项目成本 | ≤20万元 |`,
    "a unit price": `
      | 项目名称 | 审判楼维修 | 单位：万元 | |
      | 预算数 | 20 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 成本指标 | 购置成本 | ≤25万元/台 |`,
    "no budget on the form": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 成本指标 | 项目成本 | ≤25万元 |`,
    "a floor is a benefit": `
      | 项目名称 | 审判楼维修 | 单位：万元 | |
      | 预算数 | 20 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 经济效益指标 | 带动投资 | ≥500万元 |`,
  },
  invalid: {
    "more than the budget": {
      table: `
        | 项目名称 | 审判楼维修 | 单位：万元 | |
        | 预算数 | 20 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 成本指标 | 项目成本 | ≤25万元 |`,
      finds: ["D4 over"],
      offers: ["改为 ≤20万元"],
    },
    "ten thousand times the budget": {
      table: `
        | 项目名称 | 审判楼维修 | 单位：万元 | |
        | 预算数 | 20 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 成本指标 | 项目成本 | ≤200000万元 |`,
      finds: ["D4 slip"],
    },
  },
});
