import { emptyValue } from "../../../../src/core/rules/structure/empty-value";
import { testRule } from "../../../support/test-rule";

testRule(emptyValue, {
  valid: {
    "a row that is blank all over": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |
      |          |          |          |         |
      | 〃       | 质量指标 | 合格率   | 100%    |`,
    "a level 2 that is not used": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |
      | 〃       | 质量指标 |          |         |`,
    "stubs that wait for a name": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |
      | 〃       | 〃       | 指标2：  |         |
      | 〃       | 〃       | ……       |         |`,
  },
  invalid: {
    "a basis without a value": {
      table: `
        | 一级指标 | 二级指标 | 三级指标         | 指标值  | 指标值确定依据 |
        | 产出指标 | 数量指标 | 培训人次         | ≥95人次 | 计划标准       |
        | 〃       | 〃       | 党员年度受训人次 |         | 计划标准       |`,
      finds: ["D3 empty error"],
    },
    "last year's value as a suggestion": {
      table: `
        | 一级指标 | 二级指标 | 三级指标               | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 质量指标 | 分配军转干部接收安置率 | 100% | 100% |                |
        | 〃       | 〃       | 培训合格率             | 95%  | 96%  | ≥95%           |`,
      finds: ["F2 emptyWithHint error"],
      offers: ["填“100%”"],
    },
    "the long-term indicator of the same name as a suggestion": {
      table: `
        | 长期目标1    | 做好安置 | «        | «                | «       |
        | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标         | 指标值  |
        | 〃           | 产出指标 | 数量指标 | 党员年度受训人次 | ≥30人次 |
        | 年度目标1    | 做好安置 | «        | «                | «       |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标         | 指标值  |
        | 〃           | 产出指标 | 数量指标 | 党员年度受训人次 |         |`,
      finds: ["E6 emptyWithHint error"],
      offers: ["填“≥30人次”"],
    },
  },
});
