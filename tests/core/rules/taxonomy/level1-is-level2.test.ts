import { level1IsLevel2 } from "../../../../src/core/rules/taxonomy/level1-is-level2";
import { testRule } from "../../../support/test-rule";

testRule(level1IsLevel2, {
  valid: {
    "成本指标 is a level 1 since 2021": `
      | 一级指标 | 二级指标     | 三级指标 | 指标值  |
      | 成本指标 | 经济成本指标 | 机关运行 | ≤83万元 |
      | 产出指标 | 数量指标     | 报刊征订 | ≥30份   |`,
    "a misspelt level 1 is level1-spelling's": `
      | 一级指标 | 二级指标           | 三级指标       | 指标值 |
      | 满意度   | 服务对象满意度指标 | 服务对象满意度 | ≥95%   |`,
  },
  invalid: {
    "社会效益 over three rows": {
      table: `
        | 一级指标 | 二级指标     | 三级指标               | 指标值  |
        | 产出指标 | 数量指标     | 心理咨询人次           | ≥50人次 |
        | 社会效益 | 社会效益指标 | 心理咨询服务验收合格率 | 100%    |
        | 〃       | 〃           | 心理知识知晓率         | ≥90%    |
        | 〃       | 〃           | 求助渠道知晓率         | ≥90%    |`,
      finds: ["A3 misplaced"],
      offers: ["移到二级栏，一级填“效益指标”"],
    },
    "数量指标 in the first column": {
      table: `
        | 一级指标 | 二级指标 | 三级指标     | 指标值  |
        | 数量指标 | 数量指标 | 心理咨询人次 | ≥50人次 |`,
      finds: ["A2 misplaced"],
      offers: ["移到二级栏，一级填“产出指标”"],
    },
  },
});
