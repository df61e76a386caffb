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
      | 效益指标 | 社会效益指标 | 突发事件发生率 | ≤10% |
      | 效益指标 | 社会效益指标 | 登记失业率 | ≤4.5% |
      | 效益指标 | 社会效益指标 | 动物疫病发生率 | ≤1% |
      | 产出指标 | 质量指标 | 案件改判率 | ≤2% |`,
    "shares that may be wanted high or low": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 剖宫产率 | ≤40% |
      | 产出指标 | 质量指标 | 预算调整率 | ≤5% |
      | 产出指标 | 质量指标 | 病床使用率 | ≤93% |
      | 产出指标 | 质量指标 | 政府综合债务率 | ≤120% |`,
    "rises that are capped": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 次均费用增幅 | ≤5% |
      | 效益指标 | 生态效益指标 | 农药使用量增幅 | ≤0% |
      | 效益指标 | 经济效益指标 | 居民消费价格涨幅 | ≤3% |`,
    "less of something bad, by so much": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 减少重复信访案件 | ≥90百分百 |
      | 效益指标 | 社会效益指标 | 降低失业人数 | ≥100人 |
      | 效益指标 | 社会效益指标 | 减少事故发生率 | ≥5% |`,
    "work that comes in": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 刑事案件 | ≥100起 |
      | 产出指标 | 数量指标 | 矛盾纠纷数 | ≥50起 |
      | 产出指标 | 数量指标 | 出动火警次数 | ≥100次 |`,
    "what is phased out": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 落后产能淘汰率 | ≥95% |`,
    "costs that fall": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 降低办公成本 | ≤5万元 |
      | 成本指标 | 经济成本指标 | 预算支出控制率 | ≤100% |`,
  },
  invalid: {
    "the sign that the column of signs writes": {
      table: `
        | 一级指标 | 二级指标 | 三级指标       | 指标性质 | 指标值 | 计量单位 |
        | 产出指标 | 数量指标 | 培训人次       | ＝       | 10     | 人次     |
        | 〃       | 质量指标 | 验收合格率     | ≤       | 100    | %        |
        | 〃       | 时效指标 | 资金发放及时率 | ＝       | 100    | %        |`,
      finds: ["E3 ceiling error"],
      offers: ["改为 ＝100%"],
    },
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
    "much of what nobody wants": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 刑事案件发案率 | ≥5% |
        | 效益指标 | 社会效益指标 | 刑事案件数 | ≥10起 |
        | 产出指标 | 数量指标 | 安全事故起数 | ≥1起 |
        | 效益指标 | 生态效益指标 | 污染物排放量 | ≥10吨 |
        | 效益指标 | 生态效益指标 | PM10浓度 | ≥60 |`,
      finds: ["D2 floor error", "D3 floor error", "D4 floor error", "D5 floor error", "D6 floor error"],
    },
    "a share of unknown merit is wanted when it is high": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 新设备使用率 | ≤95% |`,
      finds: ["D2 likelyCeiling warning"],
      offers: ["改为 ≥95%"],
    },
  },
});
