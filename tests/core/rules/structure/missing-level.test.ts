import { missingLevel } from "../../../../src/core/rules/structure/missing-level";
import { testRule } from "../../../support/test-rule";

testRule(missingLevel, {
  valid: {
    "merged levels are there for all of their rows": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |
      | 〃       | 〃       | 培训期数 | ≥2期    |`,
    "a blank row": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |
      | 〃       | 质量指标 |          |         |`,
  },
  invalid: {
    "a new level 1 without a level 2": {
      table: `
        | 一级指标 | 二级指标 | 三级指标       | 指标值  |
        | 产出指标 | 数量指标 | 档案整理数量   | ≥800件  |
        | 效益指标 |          | 反映档案开放率 | ≥90%    |`,
      finds: ["B3 level"],
      offers: ["填“社会效益指标”", "填“经济效益指标”", "填“生态效益指标”"],
    },
    "a value without a name": {
      table: `
        | 一级指标 | 二级指标 | 三级指标     | 指标值 |
        | 产出指标 | 数量指标 | 档案整理数量 | ≥800件 |
        | 〃       | 〃       |              | ≥90%   |`,
      finds: ["C3 name"],
    },
  },
});
