import { directionNegative } from "../../../../src/core/rules/value/direction-negative";
import { testRule } from "../../../support/test-rule";

testRule(directionNegative, {
  valid: {
    "good things about bad ones": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 设备运转无故障率 | ≥98% |
      | 满意度指标 | 服务对象满意度指标 | 信访群众满意度 | ≥98% |
      | 满意度指标 | 服务对象满意度指标 | 投诉回复满意率 | ≥97% |
      | 效益指标 | 社会效益指标 | 信访举报办结率 | ≥90百分百 |
      | 效益指标 | 社会效益指标 | 群众投诉下降率 | ≥5% |`,
    "few bad things": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 设备故障率 | ≤5% |
      | 效益指标 | 社会效益指标 | 突发事件发生率 | ≤10% |`,
    "costs that fall": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 降低办公成本 | ≤5万元 |
      | 成本指标 | 经济成本指标 | 预算支出控制率 | ≤100% |`,
  },
  invalid: {
    "a ceiling for what should be high": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 活动完成及时率 | ≤100% |`,
      finds: ["D2 ceiling error"],
      offers: ["改为 100%"],
    },
    "a floor for what should be low": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 安全事故发生率 | ≥2% |`,
      finds: ["D2 floor error"],
      offers: ["改为 ≤2%"],
    },
    "a fall that is capped": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 群众投诉下降率 | ≤1往年 |`,
      finds: ["D2 fallCapped warning"],
    },
    "less of it, but by how much": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 减少重复信访案件 | ≥90百分百 |`,
      finds: ["D2 unclearFall warning"],
    },
  },
});
