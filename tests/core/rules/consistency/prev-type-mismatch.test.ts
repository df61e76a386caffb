import { prevTypeMismatch } from "../../../../src/core/rules/consistency/prev-type-mismatch";
import { testRule } from "../../../support/test-rule";

testRule(prevTypeMismatch, {
  valid: {
    "none is no number": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 设备系统正常运行 | - | - | ≥95% |
      | 产出指标 | 质量指标 | 考核得分率 | / | / | ≥80% |`,
    "words all along": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 效益指标 | 社会效益指标 | 服务能力 | 提升 | 提升 | 有所提升 |`,
    "a unit left out": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 临时救助 | 110万元 | 52.65 | 57.97 |`,
  },
  invalid: {
    "the numbers were there": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 执法检查 | 1902 | 1489 | 检查计划 |`,
      finds: ["F2 wordsNow"],
    },
    "a percentage after words": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 效益指标 | 社会效益指标 | 强化党员身份意识，提高党员思想觉悟。 | 有所提升 | 有所提升 | 100% |`,
      finds: ["F2 wordsBefore"],
    },
    "a count after percentages": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 政策宣传 | 100% | 100% | ≥6次 |`,
      finds: ["F2 percent"],
    },
  },
});
