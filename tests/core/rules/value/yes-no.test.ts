import { yesNo } from "../../../../src/core/rules/value/yes-no";
import { testRule } from "../../../support/test-rule";

testRule(yesNo, {
  valid: {
    "a description with the criterion": `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
      | 产出指标 | 时效指标 | 资金发放时限 | 每月10日前发放到位的，得满分，否则不得分 | 是 |`,
    "nothing happened": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 考试责任事故 | 无 |`,
  },
  invalid: {
    "a rate is full or not": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 资金发放及时率 | 是 |`,
      finds: ["D2 rate"],
      offers: ["改为 100%"],
    },
    "an effect is not 100 %": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 是否增强老年人幸福感 | 是 |`,
      finds: ["D2 other"],
      offers: [],
    },
    "an approved target beside what was done stays as it is": {
      table: `
        | 一级指标 | 二级指标 | 三级指标       | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 产出指标 | 时效指标 | 资金发放及时率 | 是         | 是         | 10   | 10   |`,
      finds: ["D2 approved"],
      offers: [],
    },
    "neither is a day": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
        | 产出指标 | 时效指标 | 资金发放时限 | 资金是否按时发放 | 是 |
        | 效益指标 | 社会效益指标 | 是否增强老年人幸福感 | 是否增强老年人幸福感 | 是 |`,
      finds: ["E2 time", "E3 other"],
      offers: [],
    },
    "what is no yes is not full": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 验收合格率 | 否 |
        | 效益指标 | 社会效益指标 | 是否增强老年人幸福感 | 是/否 |`,
      finds: ["D2 other", "D3 other"],
      offers: [],
    },
  },
});
