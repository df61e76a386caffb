import { dateNormalise } from "../../../../src/core/rules/value/date-normalise";
import { testRule } from "../../../support/test-rule";

testRule(dateNormalise, {
  valid: {
    "more than a date": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 验收时间 | 12月底前（以省厅通知为准） |`,
    "a day is a day": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 完成时限 | 2024年12月31日前 |`,
    "a festival is a deadline": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 慰问时间 | 八一之前 |`,
    "a month without an edge": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 拨付时间 | 当年12月 |`,
  },
  invalid: {
    "12月前 where the goal says 下半年: by the end of November or of December?": {
      table: `
        | 年度目标1 | 2024年下半年组织职工体检 | « | « |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 体检时间 | 12月前 |`,
      finds: ["D3 beforeMonth"],
    },
    "the end of December": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 项目完成时间 | 12月底 |
        | 产出指标 | 时效指标 | 项目完成时限 | 12月底前 |
        | 产出指标 | 时效指标 | 年度任务完成时间 | 当年年底 |
        | 产出指标 | 时效指标 | 验收时间 | 年底前 |`,
      finds: ["D2 endOf", "D3 endOf", "D4 endOf", "D5 endOf"],
      offers: ["改为 12月31日前"],
    },
    "what is done by then stays": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 拨付时限 | 2024年12月底前完成 |
        | 产出指标 | 时效指标 | 建设工期 | 2024年8月底前全部投入使用 |`,
      finds: ["D2 endOf", "D3 endOf"],
      offers: ["改为 2024年12月31日前完成"],
    },
    "words around the deadline are none of it": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 完工时间 | 年底前完成 |
        | 产出指标 | 时效指标 | 验收时间 | 于11月底全部完成 |
        | 产出指标 | 时效指标 | 采购时间 | 截至6月底 |
        | 产出指标 | 时效指标 | 拨付时间 | 12月前拨付到位 |
        | 产出指标 | 时效指标 | 评审时间 | 12月底召开会议 |`,
      finds: ["D2 endOf", "D3 endOf", "D4 endOf", "D5 beforeMonth"],
      offers: ["改为 12月31日前完成"],
    },
    "12月前 may mean either": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 体检时间 | 12月前 |`,
      finds: ["D2 beforeMonth"],
      offers: ["改为 11月30日前", "改为 12月31日前"],
    },
    hours: {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 故障响应时间 | ≤24h |`,
      finds: ["D2 hours"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 故障响应时间 | ≤24小时 |`,
    },
  },
});
