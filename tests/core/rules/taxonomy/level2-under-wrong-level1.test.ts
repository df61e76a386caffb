import { level2UnderWrongLevel1 } from "../../../../src/core/rules/taxonomy/level2-under-wrong-level1";
import { testRule } from "../../../support/test-rule";

testRule(level2UnderWrongLevel1, {
  valid: {
    "the framework of 2015": `
      | 一级指标   | 二级指标           | 三级指标     | 指标值   |
      | 产出指标   | 成本指标           | 成本控制数   | ≤7万元   |
      | 效益指标   | 生态效益指标       | 改善环境卫生 | 逐步改善 |
      | 〃         | 可持续影响指标     | 影响年限     | ≥3年     |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度   | ≥90%     |`,
    "经济成本指标 under 产出指标 is framework-mixed's": `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 |
      | 产出指标 | 经济成本指标 | 相关预算支出 | ≤100%  |`,
    "a heading repeated after a page break": `
      | 一级指标 | 二级指标 | 三级指标                   | 指标值 |
      | 产出指标 | 质量指标 | 受监项目交工验收质量合格率 | 100%   |
      | 产出指标 | 数量指标 | 监督检查次数               | ≥4次   |`,
    "效果指标 with satisfaction among the effects": `
      | 一级指标 | 二级指标       | 三级指标   | 指标值 |
      | 产出指标 | 数量指标       | 检查次数   | ≥4次   |
      | 效果指标 | 服务对象满意度 | 群众满意度 | ≥90%   |`,
    "a level 1 of another kind of form": `
      | 一级指标     | 二级指标     | 三级指标   | 指标值 |
      | 实施效果指标 | 社会效益指标 | 带动就业   | ≥2人   |`,
  },
  invalid: {
    "时效指标 under 效益指标": {
      table: `
        | 一级指标 | 二级指标     | 三级指标     | 指标值   |
        | 效益指标 | 社会效益指标 | 政策知晓率   | ≥90%     |
        | 〃       | 时效指标     | 会议召开时间 | 按时召开 |`,
      finds: ["B3 misfiled"],
      offers: ["移到“产出指标”下"],
    },
    "生态效益 under 满意度指标": {
      table: `
        | 一级指标   | 二级指标           | 三级指标         | 指标值   |
        | 满意度指标 | 服务对象满意度指标 | 群众满意度       | ≥98%     |
        | 〃         | 生态效益指标       | 改善安全生产环境 | 逐步改善 |
        | 〃         | 〃                 | 改善环境卫生     | 逐步改善 |
        | 〃         | 可持续影响指标     | 调研工作影响年限 | ≥3年     |`,
      finds: ["B3 misfiled", "B5 misfiled"],
      offers: ["移到“效益指标”下"],
    },
    "社会效益 under 产出指标 and 满意度 under 效益指标": {
      table: `
        | 一级指标 | 二级指标       | 三级指标   | 指标值 |
        | 产出指标 | 社会效益       | 知晓率     | ≥90%   |
        | 效益指标 | 服务对象满意度 | 群众满意度 | ≥90%   |`,
      finds: ["B2 misfiled", "B3 misfiled"],
      offers: ["移到“效益指标”下"],
    },
  },
});
