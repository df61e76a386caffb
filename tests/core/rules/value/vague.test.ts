import { vague } from "../../../../src/core/rules/value/vague";
import { testRule } from "../../../support/test-rule";

testRule(vague, {
  valid: {
    "grades that are defined": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 尾水水质标准 | 一级A |
      | 产出指标 | 质量指标 | 工程质量 | 合格 |
      | 产出指标 | 质量指标 | 工作考核达标率 | 良好以上 |`,
    "criteria in the description": `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
      | 效益指标 | 社会效益指标 | 整改情况 | 100%整改完成为优秀，80%以上为良好 | 良好 |`,
    "coverage idioms and absence": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 补贴发放 | 应补尽补 |
      | 效益指标 | 社会效益指标 | 市场平安稳定 | 未发生 |`,
    "words that set a target": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 经费支出合规性 | 严格执行相关制度规定 |`,
  },
  invalid: {
    "under 产出 a warning": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 补贴发放时间 | 及时 |
        | 产出指标 | 质量指标 | 政务大厅节能率 | 提升 |
        | 产出指标 | 时效指标 | 业务办理时效 | 按时办结 |`,
      finds: ["D2 output warning", "D3 output warning", "D4 output warning"],
    },
    "under 效益 a hint": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 降低潜在的安全风险 | 效果显著 |
        | 效益指标 | 社会效益指标 | 改善居住条件，保障基本民生 | 改善保障 |
        | 效益指标 | 社会效益指标 | 干部工作社会影响力 | 有提升 |`,
      finds: ["D2 effect info", "D3 effect info", "D4 effect info"],
      offers: ["改为“优”（按优、良、中、差评定）"],
    },
    "a rate has a number to offer": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 养护考核完成率 | 及时 |`,
      finds: ["D2 output warning"],
      offers: ["改为 100%", "改为 ≥95%"],
    },
  },
});
