import { defaultValueLeft } from "../../../../src/core/rules/structure/default-value-left";
import { testRule } from "../../../support/test-rule";

testRule(defaultValueLeft, {
  valid: {
    "one of something": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值      |
      | 产出指标 | 数量指标 | 服务中心     | 1个         |
      | 〃       | 〃       | 手续核实次数 | 大于等于1次 |
      | 〃       | 〃       | 博物馆活动   | ≥1场/年     |
      | 〃       | 〃       | 慰问         | ≥1人次      |
      | 〃       | 〃       | 覆盖观众人次 | ≥1万人次/年 |
      | 〃       | 〃       | 标段划分     | ≥1标段      |
      | 〃       | 〃       | 监管平台     | ≥1.5万平方米 |`,
  },
  invalid: {
    "an operator, a 1 and the name": {
      table: `
        | 一级指标 | 二级指标       | 三级指标         | 指标值            |
        | 产出指标 | 数量指标       | 吨数             | ≤1总吨数          |
        | 〃       | 质量指标       | 清洁度           | ≥1清洁天数        |
        | 〃       | 时效指标       | 及时性           | ≤1及时性          |
        | 〃       | 成本指标       | 市场价格         | ≤1市场价格        |
        | 效益指标 | 社会效益指标   | 提供优质服务     | ≥1提供优质服务    |
        | 〃       | 可持续影响指标 | 影响期限         | ≥1影响期限        |
        | 〃       | 〃             | 按合同要求       | ≥1合同规格        |
        | 〃       | 〃             | 群众投诉下降率   | ≤1往年            |`,
      finds: [2, 3, 4, 5, 6, 7, 8, 9].map((row) => `D${row} untouched`),
    },
  },
});
