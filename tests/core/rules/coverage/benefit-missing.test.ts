import { benefitMissing } from "../../../../src/core/rules/coverage/benefit-missing";
import { testRule } from "../../../support/test-rule";

testRule(benefitMissing, {
  valid: {
    "one benefit is enough": `
      | 一级指标 | 二级指标     | 三级指标   | 指标值  |
      | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
      | 效益指标 | 生态效益指标 | 森林覆盖率 | ≥30%    |`,
    "可持续影响 is a benefit in 河北": `
      | 一级指标 | 二级指标       | 三级指标 | 指标值  |
      | 产出指标 | 数量指标       | 培训人次 | ≥95人次 |
      | 效果指标 | 可持续影响指标 | 在岗率   | 90%     |`,
    "a benefit of an unheard-of kind": `
      | 一级指标 | 二级指标     | 三级指标   | 指标值  |
      | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
      | 效益指标 | 文化效益指标 | 传承人数量 | ≥30人   |`,
    "a printed row that waits to be filled": `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次 |
      | 效益指标   | 社会效益指标       |            |         |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%    |`,
  },
  invalid: {
    "长期目标1 of 残联: none of the four": {
      table: `
        | 长期目标1    | 做好助残 | «                  | «            | «      |
        | 长期绩效指标 | 一级指标 | 二级指标           | 三级指标     | 指标值 |
        | 〃           | 成本指标 | 经济成本指标       | 助残经费     | ≤50万元 |
        | 〃           | 产出指标 | 数量指标           | 助残人次     | ≥500人次 |
        | 〃           | 〃       | 质量指标           | 发放准确率   | 100%   |
        | 〃           | 〃       | 时效指标           | 发放及时率   | 100%   |
        | 〃           | 满意度指标 | 服务对象满意度指标 | 残疾人满意度 | ≥90% |`,
      finds: ["D2 missing"],
      offers: ["插入效益指标"],
    },
  },
});
