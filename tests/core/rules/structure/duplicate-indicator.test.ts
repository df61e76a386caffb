import { duplicateIndicator } from "../../../../src/core/rules/structure/duplicate-indicator";
import { testRule } from "../../../support/test-rule";

testRule(duplicateIndicator, {
  valid: {
    "the same name as a cost and as a count": `
      | 一级指标 | 二级指标     | 三级指标 | 指标值   |
      | 成本指标 | 经济成本指标 | 调研报告 | ≤6.5万元 |
      | 产出指标 | 数量指标     | 调研报告 | ≥1篇     |`,
    "the same name under two goals": `
      | 长期目标1    | 做好安置 | «        | «        | «       |
      | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 〃           | 产出指标 | 数量指标 | 培训人次 | ≥30人次 |
      | 年度目标1    | 做好安置 | «        | «        | «       |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 〃           | 产出指标 | 数量指标 | 培训人次 | ≥20人次 |`,
  },
  invalid: {
    "two values for one name": {
      table: `
        | 一级指标 | 二级指标     | 三级指标         | 指标值       |
        | 成本指标 | 经济成本指标 | 物流行业党委经费 | ≤5万元       |
        | 〃       | 〃           | 物流行业党委经费 | ≤12万元      |
        | 产出指标 | 质量指标     | 政府院内卫生环境 | 干净、整洁   |
        | 〃       | 〃           | 政府院内卫生环境 | 安全、无隐患 |`,
      finds: ["C3 twoValues error", "C5 twoValues error"],
    },
    "the same twice: two parts of one goal, most likely": {
      table: `
        | 一级指标 | 二级指标 | 三级指标           | 指标值 |
        | 产出指标 | 时效指标 | 活动开展及时率     | ≥99%   |
        | 〃       | 〃       | 处理突发事件及时率 | ≥99%   |
        | 〃       | 〃       | 活动开展及时率     | ≥99%   |`,
      finds: ["C4 repeated warning"],
    },
    "the level 2 spelt in two ways": {
      table: `
        | 一级指标 | 二级指标     | 三级指标   | 指标值 |
        | 效益指标 | 社会效益     | 政策知晓率 | ≥90%   |
        | 效益指标 | 社会效益指标 | 政策知晓率 | ≥95%   |`,
      finds: ["C3 twoValues error"],
    },
  },
});
