import { notSatisfactionInside } from "../../../../src/core/rules/taxonomy/not-satisfaction-inside";
import { testRule } from "../../../support/test-rule";

testRule(notSatisfactionInside, {
  valid: {
    "approval is as good as satisfaction": `
      | 一级指标   | 二级指标           | 三级指标                                     | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 政府及有关部门认可                           | ≥85%   |
      | 〃         | 〃                 | 公园市长热线、城市留言板等各类投诉回复满意率 | ≥90%   |
      | 〃         | 〃                 | 当事人满意                                   | ≥90%   |
      | 〃         | 〃                 | 群众获得感                                   | ≥90%   |
      | 〃         | 〃                 | 用户投诉率                                   | ≤1%    |
      | 〃         | 〃                 | 家长有效投诉次数                             | ≤2次   |`,
    "only who is asked": `
      | 一级指标   | 二级指标           | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 受益群众 | ≥90%   |`,
    "satisfaction told in the description": `
      | 一级指标   | 二级指标           | 三级指标 | 绩效指标描述           | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 达标比例 | 群众对工作的满意程度   | ≥90%   |`,
    "things done, filed as such": `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 质量指标 | 各类投诉办结率 | 100%   |`,
  },
  invalid: {
    "things done": {
      table: `
        | 一级指标   | 二级指标           | 三级指标                       | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 各类投诉办结率                 | 100%   |
        | 〃         | 〃                 | 优秀、良好案卷≥80%             | ≥80%   |
        | 〃         | 〃                 | 社区律师不发生有效投诉         | 1      |
        | 〃         | 〃                 | 对妇女、青少年儿童权益的保障   | ≧95%   |
        | 〃         | 〃                 | 村干部履职尽责的积极性提升率   | ≧95%   |
        | 〃         | 〃                 | 征兵工作完成情况、民兵训练情况 | =2次   |`,
      finds: [
        "C2 notSatisfaction",
        "C3 notSatisfaction",
        "C4 notSatisfaction",
        "C5 notSatisfaction",
        "C6 notSatisfaction",
        "C7 notSatisfaction",
      ],
    },
  },
});
