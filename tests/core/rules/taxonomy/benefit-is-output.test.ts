import { benefitIsOutput } from "../../../../src/core/rules/taxonomy/benefit-is-output";
import { testRule } from "../../../support/test-rule";

testRule(benefitIsOutput, {
  valid: {
    "people who gain": `
      | 一级指标 | 二级指标     | 三级指标         | 指标值    |
      | 效益指标 | 社会效益指标 | 受益人数         | ≥500人    |
      | 〃       | 〃           | 带动就业人数     | ≥50人     |
      | 〃       | 经济效益指标 | 社会消费品零售总额 | ≥1500亿元 |`,
    "events to be avoided": `
      | 一级指标 | 二级指标     | 三级指标               | 指标值   |
      | 效益指标 | 社会效益指标 | 行政诉讼和行政复议次数 | 持续降低 |`,
    "work done, filed as such": `
      | 一级指标 | 二级指标 | 三级指标           | 指标值 |
      | 产出指标 | 质量指标 | 心理咨询验收合格率 | 100%   |`,
  },
  invalid: {
    "what was done": {
      table: `
        | 一级指标 | 二级指标     | 三级指标               | 指标值 |
        | 效益指标 | 社会效益指标 | 心理咨询服务验收合格率 | 100%   |
        | 〃       | 〃           | 指标2: 村干部报酬保障人数 | =78人  |
        | 〃       | 〃           | 经费拨付及时率         | =100%  |
        | 〃       | 〃           | 开展党日活动覆盖面     | =26个  |`,
      finds: ["C2 output", "C3 output", "C4 output", "C5 output"],
    },
  },
});
