import { missingUnit } from "../../../../src/core/rules/value/missing-unit";
import { testRule } from "../../../support/test-rule";

testRule(missingUnit, {
  valid: {
    "no failures": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 监控系统故障率 | 0 |`,
    "the name carries the unit": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 社会消费品零售总额/亿元 | ≥400 |
      | 效益指标 | 社会效益指标 | 引资额（亿元） | ≥3 |`,
    "a year and a month are dates": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 完成时间 | 2025 |
      | 产出指标 | 时效指标 | 完工时间 | 2025.12 |`,
    "a lost percent is another matter": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 白蚁灭治工作完成率 | 1 |`,
    "a default left in the form": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 吨数 | ≤1总吨数 |`,
    "numbers that need none": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 生态效益指标 | 农田灌溉水有效利用系数 | ≥0.6 |
      | 效益指标 | 生态效益指标 | 空气质量综合指数 | ≤4.5 |
      | 效益指标 | 生态效益指标 | PM2.5平均浓度 | ≤35 |
      | 效益指标 | 社会效益指标 | 信用指数 | ≥90 |
      | 产出指标 | 质量指标 | 容积率 | ≤2.5 |
      | 效益指标 | 社会效益指标 | 出生人口性别比 | ≤107 |
      | 效益指标 | 社会效益指标 | 万车死亡率 | ≤1.8 |
      | 效益指标 | 经济效益指标 | 投入产出比 | ≥3 |`,
  },
  invalid: {
    times: {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 经济效益指标 | 财政资金放大倍数 | ≥5 |`,
      finds: ["D2 missing warning"],
      offers: ["改为 ≥5倍"],
    },
    persons: {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 丧葬补贴发放人数 | =40 |
        | 产出指标 | 数量指标 | 在职男职工人数 | 47 |
        | 产出指标 | 数量指标 | 举办人才培训次数 | 1 |`,
      finds: ["D2 missing warning", "D3 missing warning", "D4 missing warning"],
      offers: ["改为 =40人"],
    },
    "last year tells": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 印制规模 | 30套 | 30套 | ≥30 |`,
      finds: ["F2 missing warning"],
      offers: ["改为 ≥30套"],
    },
    "nothing tells": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 路灯维护数量 | ≥49000 |
        | 产出指标 | 数量指标 | 高频事项下沉街道，实现就近办 | ≥12 |`,
      finds: ["D2 unknown error", "D3 unknown error"],
    },
    "costs under a table's unit": {
      table: `
        | 整体支出绩效目标表 | | | 单位：万元 |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 保障房物业费 | ≤60 |`,
      finds: ["D3 tableUnit info"],
      offers: ["改为 ≤60万元"],
    },
    "costs without any unit": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 保障房物业费 | ≤60 |`,
      finds: ["D2 unknown error"],
      offers: ["改为 ≤60元", "改为 ≤60万元"],
    },
    "a percentage beyond doubt, and one that may be meant": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90 |
        | 产出指标 | 质量指标 | 工作完成及时性 | 1 |`,
      finds: ["D3 all error", "D2 missing warning"],
      offers: ["改为 100%"],
    },
    "a unit column": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
        | 产出指标 | 数量指标 | 补助学生人数 | ≥ | 168 |  |`,
      finds: ["E2 missing warning"],
      offers: ["改为 ≥168人"],
    },
  },
});
