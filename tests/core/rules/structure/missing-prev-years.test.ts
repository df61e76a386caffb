import { missingPrevYears } from "../../../../src/core/rules/structure/missing-prev-years";
import { testRule } from "../../../support/test-rule";

testRule(missingPrevYears, {
  valid: {
    "an explicit none": `
      | 一级指标 | 二级指标 | 三级指标         | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 设备系统正常运行 | -    | -    | ≥95%           |
      | 〃       | 〃       | 活动场次         | 首次 |      | ≥5场           |
      | 〃       | 〃       | 巡查次数         |      | 80次 | ≥90次          |`,
    "a table without these columns": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 数量指标 | 档案整理数量 | ≥800件 |`,
  },
  invalid: {
    "≥800件 and nothing of the years before": {
      table: `
        | 一级指标 | 二级指标 | 三级指标     | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 培训人次     | 80   | 85   | ≥90人次        |
        | 〃       | 〃       | 档案整理数量 |      |      | ≥800件         |`,
      finds: ["D3 missing"],
    },
  },
});
