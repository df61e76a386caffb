import { level2Unknown } from "../../../../src/core/rules/taxonomy/level2-unknown";
import { testRule } from "../../../support/test-rule";

testRule(level2Unknown, {
  valid: {
    "a misspelt name is level2-spelling's": `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 效益指标 | 社会效益 | 政策知晓率 | ≥90%   |`,
    "成本指标 under 产出指标, as of 2015": `
      | 一级指标 | 二级指标 | 三级指标   | 指标值   |
      | 产出指标 | 成本指标 | 成本控制数 | ≤7万元   |`,
    "a level 1 of another kind of form": `
      | 一级指标     | 二级指标 | 三级指标   | 指标值 |
      | 实施效果指标 | 产出指标 | 新建公里数 | ≥2公里 |`,
    "the costs of 2021": `
      | 一级指标 | 二级指标         | 三级指标 | 指标值 |
      | 成本指标 | 社会成本指标     | 扰民投诉 | ≤2件   |
      | 〃       | 生态环境成本指标 | 扬尘超标 | 0次    |`,
  },
  invalid: {
    "经济指标 under 成本指标": {
      table: `
        | 一级指标 | 二级指标 | 三级指标           | 指标值 |
        | 成本指标 | 经济指标 | 公益服务用工人数   | 179人  |`,
      finds: ["B2 unknown warning"],
      offers: ["改为“经济成本指标”"],
    },
    "成本指标 repeated under 成本指标": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 成本指标 | 路灯维护 | ≤1600  |
        | 〃       | 〃       | 路灯电费 | ≤3000  |`,
      finds: ["B2 unknown warning"],
      offers: ["改为“经济成本指标”"],
    },
    "满意度指标 repeated under 满意度指标": {
      table: `
        | 一级指标   | 二级指标   | 三级指标       | 指标值 |
        | 满意度指标 | 满意度指标 | 服务对象满意度 | ≥65%   |`,
      finds: ["B2 unknown warning"],
      offers: ["改为“服务对象满意度指标”"],
    },
    "a name of one's own": {
      table: `
        | 一级指标 | 二级指标       | 三级指标 | 指标值 |
        | 产出指标 | 发行任务及时性 | 发行时间 | 及时   |`,
      finds: ["B2 unknown warning"],
      offers: ["改为“数量指标”", "改为“质量指标”", "改为“时效指标”"],
    },
    "a kind of satisfaction is a hint only": {
      table: `
        | 一级指标   | 二级指标           | 三级指标       | 指标值 |
        | 满意度指标 | 宣传对象满意度指标 | 宣传对象满意度 | ≥90%   |
        | 〃         | 救助对象满意度指标 | 救助对象满意度 | ≥90%   |`,
      finds: ["B2 kind info", "B3 kind info"],
      offers: ["改为“服务对象满意度指标”"],
    },
  },
});
