import { satisfactionOutside } from "../../../../src/core/rules/taxonomy/satisfaction-outside";
import { testRule } from "../../../support/test-rule";

testRule(satisfactionOutside, {
  valid: {
    "where it belongs": `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度     | ≥90%   |
      | 〃         | 〃                 | 投诉回复满意率 | ≥90%   |`,
    "a survey is work done, not its result": `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 满意度调查次数 | ≥2次   |`,
    "the level 2 is right and only the level 1 wrong": `
      | 一级指标 | 二级指标       | 三级指标   | 指标值 |
      | 效益指标 | 服务对象满意度 | 群众满意度 | ≥90%   |`,
  },
  invalid: {
    "under 社会效益 and 质量": {
      table: `
        | 一级指标 | 二级指标     | 三级指标                       | 指标值 |
        | 产出指标 | 质量指标     | 文体活动演出居民满意度         | 100%   |
        | 〃       | 〃           | 对物业服务满意率               | ≥90%   |
        | 效益指标 | 社会效益指标 | 对人大工作的满意度             | ≧90%   |
        | 〃       | 〃           | 辖区群众对社会综合治理工作满意度 | >95% |`,
      finds: ["C2 misfiled", "C3 misfiled", "C4 misfiled", "C5 misfiled"],
      offers: ["移到“服务对象满意度指标”下"],
    },
  },
});
