import { unitNonstandard } from "../../../../src/core/rules/value/unit-nonstandard";
import { testRule } from "../../../support/test-rule";

testRule(unitNonstandard, {
  valid: {
    "real ratios": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 男士标准 | 1500元/人 |
      | 成本指标 | 经济成本指标 | 白蚁新建预防 | 0.99元/㎡ |`,
    "none of an event": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 全年重大白蚁灾害事故发生 | 0起 |`,
    "proper units": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 管网改造里程 | 1公里 |
      | 产出指标 | 数量指标 | 绿化养护面积 | 400万平方米/年 |`,
    "no accident as what a safe year is": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 安全形势 | 全年无事故 |`,
  },
  invalid: {
    "letters and signs": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 雨污水管网改造里程 | 1000m |
        | 产出指标 | 数量指标 | 租赁面积 | 1400㎡ |
        | 产出指标 | 数量指标 | 运维服务 | ≥200台（次） |`,
      finds: ["D2 spelling", "D3 spelling", "D4 spelling"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 雨污水管网改造里程 | 1000米 |
        | 产出指标 | 数量指标 | 租赁面积 | 1400平方米 |
        | 产出指标 | 数量指标 | 运维服务 | ≥200台次 |`,
    },
    "doubtful units are asked about": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 文体活动参加人数 | 5000人/次 |
        | 产出指标 | 数量指标 | 讲座参加人数 | ≥60人/次 |
        | 产出指标 | 数量指标 | 预防施工面积 | ≥300万方 |`,
      finds: ["D2 ambiguous", "D3 ambiguous", "D4 ambiguous"],
      offers: ["改为 5000人次"],
    },
    "money without 元": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 安保服务费 | ≤6.6万/人/年 |
        | 成本指标 | 经济成本指标 | 社区投入资金 | =20万 |
        | 成本指标 | 经济成本指标 | 课程费用 | 130/门 |`,
      finds: ["D2 moneyLost", "D3 moneyLost", "D4 moneyLost"],
      offers: ["改为 ≤6.6万元/人/年"],
    },
    "each said twice": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 养护公园数量 | 3个/每年 |`,
      finds: ["D2 each"],
      offers: ["改为 3个/年"],
    },
    "events as a unit, and none in words": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 全年不发生饮食安全事故 | 0事故 |
        | 产出指标 | 质量指标 | 安全事故率 | 全年无事故 |`,
      finds: ["D2 event", "D3 noneInWords"],
      offers: ["改为 0起", "改为 0次"],
    },
  },
});
