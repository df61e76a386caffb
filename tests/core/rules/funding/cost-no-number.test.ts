import { costNoNumber } from "../../../../src/core/rules/funding/cost-no-number";
import { testRule } from "../../../support/test-rule";

testRule(costNoNumber, {
  valid: {
    "a weak name with a number": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 成本指标 | 控制在预算内 | ≦50万元 |`,
    "no harm done": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 社会成本指标 | 社会成本 | 无 |
      | 成本指标 | 生态环境成本指标 | 对环境的影响 | 不涉及 |`,
    "words elsewhere": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 办事环境 | 不断改善 |`,
  },
  invalid: {
    "no amount": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 按合同执行 | 不超合同金额 |
        | 成本指标 | 经济成本指标 | 成本控制 | 不超预算 |
        | 成本指标 | 经济成本指标 | 采购成本 | 无 |`,
      finds: ["D2 noNumber", "D3 noNumber", "D4 noNumber"],
    },
    "the budget is known": {
      table: `
        | 项目名称 | 审判楼维修 | 单位：万元 | |
        | 预算数 | 20 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 成本指标 | 成本控制 | 控制在预算内 |`,
      finds: ["D4 budget"],
      offers: ["改为 ≤20万元"],
    },
  },
});
