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
    "成 that is no tenth, or not alone": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 工作进展 | 一成不变 |
      | 产出指标 | 质量指标 | 设备新旧 | 八成新 |
      | 效益指标 | 社会效益指标 | 效率 | 提高一成 |
      | 产出指标 | 质量指标 | 项目建设 | 建成 |
      | 产出指标 | 数量指标 | 建成项目 | 3个建成 |`,
  },
  invalid: {
    tenths: {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 任务完成率 | 九成以上 |
        | 产出指标 | 质量指标 | 设备故障率 | 不超过一成 |
        | 产出指标 | 质量指标 | 资料归档率 | 9成以上 |`,
      finds: ["D2 tenths", "D3 tenths", "D4 tenths"],
      offers: ["改为 ≥90%"],
    },
    "tenths with no bound take the name's": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 任务完成率 | 八成五 |`,
      finds: ["D2 tenths"],
      offers: ["改为 ≥85%"],
    },
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
