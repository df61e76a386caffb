import { unitNameMismatch } from "../../../../src/core/rules/value/unit-name-mismatch";
import { testRule } from "../../../support/test-rule";

testRule(unitNameMismatch, {
  valid: {
    "growth of visitors is a percentage": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 增加旅游人次 | ≥10% |`,
    "a frequency": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 水质监测频次 | ≥1次/月 |`,
    "names that end in 率 and are none": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 企服效率 | 3次 |
      | 产出指标 | 数量指标 | 巡查频率 | ≥4次 |
      | 产出指标 | 数量指标 | 装机功率 | 20千瓦 |`,
    "persons by any name": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 参保人数 | ≥69万人次 |
      | 产出指标 | 数量指标 | 慰问人数 | ≥30名 |`,
    "个 counts anything": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 机构服务单位数 | ≥54个 |`,
    "none is none in any unit": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 安全事故率 | 0起 |`,
    "a range of places in a reach": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 党日活动覆盖面 | 26个 |`,
  },
  invalid: {
    "percentages of counts": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 拨付的村保洁员人数 | ≥90百分百 |
        | 产出指标 | 数量指标 | 村党员培训次数 | ≥90百分百 |
        | 产出指标 | 质量指标 | 隐患排查验收次数 | ≥98% |`,
      finds: ["D2 percentOfCount error", "D3 percentOfCount error", "D4 percentOfCount error"],
    },
    "counts of rates": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 学术论文获奖率 | １项 |
        | 产出指标 | 时效指标 | 法律咨询回应及时率 | ≤24小时 |`,
      finds: ["D2 countOfRate error", "D3 countOfRate error"],
    },
    "the noun has units of its own": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 登记办理群众来信数量 | ≥120人 |
        | 产出指标 | 数量指标 | 区政府公开网发表档案史志宣传文章 | 1集 |`,
      finds: ["D2 unit error", "D3 unit error"],
      offers: ["改为 ≥120件", "改为 ≥120封"],
    },
    "times of reports, and of how work went": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 调研活动次数 | ≧1篇 |
        | 满意度指标 | 服务对象满意度指标 | 征兵工作完成情况、民兵训练情况 | =2次 |`,
      finds: ["D2 family error", "D3 family error"],
    },
    "a score for a rate": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 运营管理服务考核合格率 | ≥90分 |`,
      finds: ["D2 score info"],
    },
    "times for persons": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 年累计学员人次 | 9840次 |
        | 产出指标 | 数量指标 | 讲座场次 | 20人次 |`,
      finds: ["D3 persons info"],
    },
  },
});
