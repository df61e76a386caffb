import { percentInWords } from "../../../../src/core/rules/value/percent-in-words";
import { testRule } from "../../../support/test-rule";

testRule(percentInWords, {
  valid: {
    "percentage points are another unit": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 城镇化率提高 | 2个百分点 |`,
    "a score out of a hundred": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 考核得分 | 百分制90分 |`,
  },
  invalid: {
    "百分百, 百分比, ％, %%": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 完成率 | ≥90百分百 |
        | 产出指标 | 质量指标 | 合格率 | 90百分比 |
        | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90％ |
        | 产出指标 | 质量指标 | 审核准确率 | 100%% |`,
      finds: ["D2 inWords", "D3 inWords", "D4 inWords", "D5 doubled"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 完成率 | ≥90% |
        | 产出指标 | 质量指标 | 合格率 | 90% |
        | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% |
        | 产出指标 | 质量指标 | 审核准确率 | 100% |`,
    },
    "百分之 before the number": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 完成率 | 不低于百分之九十 |`,
      finds: ["D2 inWords"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 完成率 | ≥90% |`,
    },
  },
});
