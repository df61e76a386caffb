import { monthSpan } from "../../../../src/core/rules/value/month-span";
import { testRule } from "../../../support/test-rule";

testRule(monthSpan, {
  valid: {
    "a month is a deadline": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 拨付时间 | 当年12月 |
      | 产出指标 | 时效指标 | 完成时限 | 12月底前 |
      | 产出指标 | 时效指标 | 体检时间 | 12月前 |`,
    "a season has an end": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 春季植树 | 2-4月 |`,
  },
  invalid: {
    "the whole year": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 响应时效 | 1-12月 |`,
      finds: ["D2 wholeYear"],
      offers: ["改为 12月31日前"],
    },
  },
});
