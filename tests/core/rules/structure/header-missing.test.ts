import { headerMissing } from "../../../../src/core/rules/structure/header-missing";
import { testRule } from "../../../support/test-rule";

testRule(headerMissing, {
  valid: {
    "the value under a header of two rows": `
      | 一级指标 | 二级指标 | 三级指标 | 近两年指标值 | «    | 预期当年实现值 |
      | 〃       | 〃       | 〃       | 前年         | 上年 | 〃             |
      | 产出指标 | 数量指标 | 培训人次 | 90           | 92   | ≥95人次        |`,
    "synonyms of the header's words": `
      | 一级绩效指标 | 二级绩效指标 | 指标内容 | 年度指标值 |
      | 产出指标     | 数量指标     | 培训人次 | ≥95人次    |`,
  },
  invalid: {
    "no column for the value": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 |
        | 产出指标 | 数量指标 | 培训人次 |
        | 〃       | 质量指标 | 合格率   |`,
      finds: ["C1 missing"],
    },
  },
});
