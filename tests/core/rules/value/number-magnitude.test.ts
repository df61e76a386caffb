import { numberMagnitude } from "../../../../src/core/rules/value/number-magnitude";
import { testRule } from "../../../support/test-rule";

testRule(numberMagnitude, {
  valid: {
    "real growth": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 一次性规费 | 620 | 1007.29 | 3022.1 |`,
    "nothing in an earlier year": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 会议费 | 0 | 0 | ≤1.5 |`,
  },
  invalid: {
    "a year in another unit": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 图书购置册数 | 0% | 1.6万册 | ≥1.4万册 |
        | 产出指标 | 数量指标 | 党员培训人次 | 10次 | 8次 | ≥7人次 |`,
      finds: ["F2 unit", "F3 unit"],
    },
    "a digit was dropped": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 成本指标 | 经济成本指标 | 劳动保障监察外包服务 | 758.22 | 58.22 | ≤758.22 |`,
      finds: ["F2 lostDigit"],
    },
    "ten times as much": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 印制份数 | 300份 | 320份 | ≥5000份 |`,
      finds: ["F2 magnitude"],
    },
  },
});
