import { vague } from "../../../../src/core/rules/value/vague";
import { testRule } from "../../../support/test-rule";

/** A row for each value. */
const rows = (level1: string, level2: string, values: string): string =>
  values
    .split(" ")
    .map((value, i) => `| ${level1} | ${level2} | 某项工作${i + 1} | ${value} |`)
    .join("\n        ");

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
      | 产出指标 | 质量指标 | 经费支出合规性 | 严格执行相关制度规定 |
      | 产出指标 | 质量指标 | 资料质量 | 符合要求 |
      | 产出指标 | 质量指标 | 建设标准 | 达到要求 |
      | 产出指标 | 时效指标 | 预决算批复 | 规定时间内 |
      | 产出指标 | 时效指标 | 工资发放 | 按月发放 |
      | 产出指标 | 时效指标 | 资金支付 | 按合同执行 |
      | 产出指标 | 时效指标 | 报送时间 | 12月底前 |`,
    "nothing, everything, and steps that are done or not": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 重大安全事故 | 无 |
      | 产出指标 | 质量指标 | 安全生产 | 零事故 |
      | 产出指标 | 质量指标 | 规划任务 | 100%完成 |
      | 效益指标 | 社会效益指标 | 医保覆盖 | 全覆盖 |
      | 效益指标 | 社会效益指标 | 编制数 | 只减不增 |
      | 产出指标 | 时效指标 | 厂房建设 | 完成竣工验收 |`,
  },
  invalid: {
    "under 产出 a warning": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 补贴发放时间 | 及时 |
        | 产出指标 | 质量指标 | 政务大厅节能率 | 提升 |
        | 产出指标 | 时效指标 | 警情处置 | 迅速 |
        | 产出指标 | 时效指标 | 业务办理时效 | 按时办结 |
        | 产出指标 | 时效指标 | 举报事项核查 | 及时核查 |
        | 产出指标 | 时效指标 | 工程进度 | 按期完工 |`,
      finds: ["D2", "D3", "D4", "D5", "D6", "D7"].map((cell) => `${cell} output warning`),
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
    "how work is done, by any adverb": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        ${rows("产出指标", "质量指标", "高标准完成 稳定运行 正常运行 严格执行 严格 科学合理 优质 全面 完整 准确 真实准确完整 较为完善")}
        ${rows("产出指标", "时效指标", "按计划完成 按要求完成 全部完成 长期坚持 按进度 圆满完成 按时足额发放")}`,
      finds: Array.from({ length: 19 }, (_, i) => `D${i + 2} output warning`),
    },
    "what is roughly done, or only tried": {
      table: `
        | 一级指标 | 二级指标 | 三级指标   | 指标值   |
        | 产出指标 | 质量指标 | 任务完成率 | 大概完成 |
        | 产出指标 | 质量指标 | 任务落实率 | 力争完成 |`,
      finds: ["D2 output warning", "D3 output warning"],
      offers: ["改为 100%", "改为 ≥95%"],
    },
    "what is hoped for, by any adverb": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        ${rows("效益指标", "社会效益指标", "有效控制 有效保护 和谐稳定 效益显著 加快 较上年提升 同比增长 常态化 长效 可持续 浓厚 充分 便利 可靠 上升 更优 密切 坚定 高 日趋完善 逐步缩小 明显转变 深入推进 妥善化解 保值增值 消除 焕然一新")}`,
      finds: Array.from({ length: 27 }, (_, i) => `D${i + 2} effect info`),
    },
    "slogans and what serves everybody set no standard": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        ${rows("效益指标", "社会效益指标", "社会和谐稳定 平安稳定 公平公正 公开透明 有效解决 逐步实现 满足工作需要 满足群众需求 深入人心 风清气正 干净整洁 宜居宜业 水清岸绿 社会认可 广泛参与 节能环保 逐年递减")}`,
      finds: Array.from({ length: 17 }, (_, i) => `D${i + 2} effect info`),
    },
    "satisfaction in words": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 群众满意度 | 基本满意 |`,
      finds: ["D2 effect info"],
      offers: ["改为 ≥90%", "改为 ≥95%"],
    },
    "an approved target beside what was done stays as it is": {
      table: `
        | 一级指标 | 二级指标     | 三级指标   | 年度指标值 | 实际完成值 | 分值 | 得分 |
        | 效益指标 | 社会效益指标 | 促进就业   | 有效       | 有效       | 10   | 10   |
        | 产出指标 | 时效指标     | 发放及时率 | 及时       | 及时       | 10   | 10   |
        | 〃       | 成本指标     | 补助标准   | 100元/人   | 100元/人   | 10   | 10   |`,
      finds: ["D2 approved info", "D3 approved info"],
      offers: [],
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
