import { quantifiedShareLow } from "../../../../src/core/rules/coverage/quantified-share-low";
import { testRule } from "../../../support/test-rule";

testRule(quantifiedShareLow, {
  valid: {
    "effects of party-building are told in words": `
      | 年度目标1    | 加强党建工作 | «                  | «                  | «        |
      | 年度绩效指标 | 一级指标     | 二级指标           | 三级指标           | 指标值   |
      | 〃           | 产出指标     | 数量指标           | 主题党日次数       | ≥12次    |
      | 〃           | 〃           | 质量指标           | 参与率             | ≥95%     |
      | 〃           | 效益指标     | 社会效益指标       | 党员政治素质       | 提升     |
      | 〃           | 〃           | 〃                 | 党员履职能力       | 成效明显 |
      | 〃           | 满意度指标   | 服务对象满意度指标 | 支部党员满意率     | ≥90%     |`,
    "grades count as numbers do": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 检查次数 | ≥12次  |
      | 〃       | 质量指标 | 考核等次 | 优     |
      | 〃       | 〃       | 验收等次 | 合格   |
      | 〃       | 〃       | 尾水水质 | 一级A  |
      | 〃       | 时效指标 | 及时率   | 100%   |`,
  },
  invalid: {
    "检查计划 for a number": {
      table: `
        | 一级指标   | 二级指标           | 三级指标     | 指标值   |
        | 产出指标   | 数量指标           | 执法检查     | 检查计划 |
        | 〃         | 〃                 | 安全隐患排查 | 排查委托 |
        | 〃         | 时效指标           | 投诉处理办结 | 100%     |
        | 效益指标   | 社会效益指标       | 市场平安稳定 | 未发生   |
        | 满意度指标 | 服务对象满意度指标 | 公众满意度   | ≥95%     |`,
      finds: ["C1 low"],
    },
  },
});
