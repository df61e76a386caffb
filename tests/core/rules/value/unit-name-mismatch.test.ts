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
    "a price, an audience and a screening of things with units of their own": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 图书 | ≤5万元 |
      | 产出指标 | 数量指标 | 举办讲座 | ≥200人次 |
      | 产出指标 | 数量指标 | 举办讲座 | 10场 |
      | 产出指标 | 数量指标 | 微视频 | ≥6条 |
      | 产出指标 | 数量指标 | 短片拍摄 | 2部 |`,
    "names that speak of both, and that only end like others": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 困难户人数 | 50户 |
      | 产出指标 | 数量指标 | 惠及户数、人数 | 200人 |
      | 产出指标 | 数量指标 | 用户数 | 50人 |
      | 产出指标 | 数量指标 | 登记户数 | ≥50户次 |
      | 产出指标 | 数量指标 | 编制总额 | 50人 |
      | 产出指标 | 数量指标 | 培训名额 | 50人 |
      | 产出指标 | 数量指标 | 办理案件数 | ≥200人次 |
      | 产出指标 | 数量指标 | 发放金额 | 500元/人 |
      | 产出指标 | 时效指标 | 缩短办结天数 | ≥10% |`,
    "figures are not numbers of things": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 群众幸福感指数 | ≥90% |
      | 效益指标 | 社会效益指标 | 营商环境指数 | ≥85分 |`,
    "a deadline, and a rate of what is in time": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 任务完成时间 | 2025年12月31日前 |
      | 产出指标 | 时效指标 | 办结时限 | ≤5个工作日 |
      | 产出指标 | 时效指标 | 办结及时率 | ≥95% |`,
    "so many to so many, and one to so many": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 道路交通万车死亡率 | ≤1.2人/万车 |
      | 效益指标 | 社会效益指标 | 生产安全事故死亡率 | ≤0.02人/亿元 |
      | 效益指标 | 社会效益指标 | 万人成讼率 | ≤85件/万人 |
      | 效益指标 | 经济效益指标 | 财政资金撬动比例 | 1:5 |`,
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
        | 产出指标 | 时效指标 | 法律咨询回应及时率 | ≤24小时 |
        | 产出指标 | 质量指标 | 巡查到位率 | ≥2次/人 |
        | 产出指标 | 质量指标 | 设备故障率 | ≤2次/年 |`,
      finds: ["D2 countOfRate error", "D3 countOfRate error", "D4 countOfRate error", "D5 countOfRate error"],
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
    "households, persons, things, money and days": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 惠及户数 | ≥120人 |
        | 产出指标 | 质量指标 | 验收合格率 | ≥95% |
        | 产出指标 | 数量指标 | 困难学生人数 | ≥50户 |
        | 产出指标 | 数量指标 | 处理案件数 | ≥5人 |
        | 产出指标 | 质量指标 | 抽检合格率 | ≥95% |
        | 产出指标 | 数量指标 | 车辆数 | ≥5人 |
        | 产出指标 | 数量指标 | 电子屏块数 | ≥3人 |
        | 产出指标 | 质量指标 | 抽查合格率 | ≥95% |
        | 产出指标 | 数量指标 | 宣传册数量 | ≥500次 |
        | 产出指标 | 数量指标 | 补贴发放金额 | 100人 |
        | 产出指标 | 质量指标 | 核查合格率 | ≥95% |
        | 产出指标 | 时效指标 | 办结时限 | ≤95% |
        | 产出指标 | 时效指标 | 办结天数 | ≤3% |`,
      finds: [2, 4, 5, 7, 8, 10, 11, 13, 14].map((row) => `D${row} family error`),
      offers: [],
    },
    "a date for a rate": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 完成及时率 | 12月31日前 |`,
      finds: ["D2 date error"],
    },
    "films and talks": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 微视频 | 100本 |
        | 产出指标 | 数量指标 | 举办讲座 | 20篇 |`,
      finds: ["D2 unit error", "D3 unit error"],
      offers: ["改为 100部", "改为 100集", "改为 100条"],
    },
    "a growth rate in persons": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 参与人数增长率 | ≥5人 |`,
      finds: ["D2 countOfRate error"],
    },
    "a column that slipped up by a row: no unit is to be exchanged": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 征编书本数量 | 100万字 |
        | 产出指标 | 数量指标 | 征编字数 | 20场 |
        | 产出指标 | 数量指标 | 展览讲解场次 | 500人 |
        | 产出指标 | 数量指标 | 参观展览人数 | 2篇 |
        | 产出指标 | 数量指标 | 发表宣传文章 | 1集 |
        | 产出指标 | 数量指标 | 微视频拍摄 | 100本 |
        | 产出指标 | 数量指标 | 发放党史书籍 | 1本 |`,
      finds: [2, 3, 4, 5, 6, 7].map((row) => `D${row} slipped`),
      offers: [],
    },
    "a column that slipped down by a row": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 征编字数 | 100万字 |
        | 产出指标 | 数量指标 | 展览讲解场次 | 100万字 |
        | 产出指标 | 数量指标 | 参观展览人数 | 20场 |
        | 产出指标 | 数量指标 | 发表宣传文章 | 500人 |
        | 产出指标 | 质量指标 | 编校合格率 | ≥95% |`,
      finds: ["D3 slipped", "D4 slipped", "D5 slipped"],
      offers: [],
    },
    "two that fit the next row may be mere chance": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 征编书本数量 | 100万字 |
        | 产出指标 | 数量指标 | 征编字数 | 20场 |
        | 产出指标 | 数量指标 | 展览讲解场次 | 20场 |`,
      finds: ["D2 unit", "D3 unit"],
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
        | 产出指标 | 数量指标 | 讲座次数 | 20人次 |`,
      finds: ["D3 persons info"],
    },
    "sessions, classes and firms are no persons and no times": {
      table: `
        | 一级指标 | 二级指标 | 三级指标     | 指标值  |
        | 产出指标 | 数量指标 | 宣传场次     | 400人次 |
        | 产出指标 | 数量指标 | 培训班期数   | 60人    |
        | 产出指标 | 数量指标 | 新增班级数   | 36人    |
        | 产出指标 | 数量指标 | 走访企业家数 | 30次    |
        | 产出指标 | 数量指标 | 宣传场次     | 40场    |
        | 产出指标 | 数量指标 | 走访企业家数 | 30家次  |`,
      finds: ["D2 family error", "D3 family error", "D4 family error", "D5 family error"],
    },
  },
});
