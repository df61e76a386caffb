import { costIsPercent } from "../../../../src/core/rules/funding/cost-is-percent";
import { testRule } from "../../../support/test-rule";

testRule(costIsPercent, {
  valid: {
    savings: `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 成本节约率 | ≥1% |`,
    "an amount": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 相关预算支出 | ≤50万元 |`,
  },
  invalid: {
    "no more than all of it": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 干部教育 | ≤100% |`,
      finds: ["D2 ceiling"],
    },
    "how much was spent": {
      table: `
        | 项目名称 | 审判楼维修 | 单位：万元 | |
        | 预算数 | 20 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 成本指标 | 预算完成率 | 95% |`,
      finds: ["D4 execution"],
      offers: ["改为 ≤20万元"],
    },
  },
});
