import { satisfaction100 } from "../../../../src/core/rules/value/satisfaction-100";
import { testRule } from "../../../support/test-rule";

testRule(satisfaction100, {
  valid: {
    "a margin": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥95% |`,
    "a survey among a few": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 领导班子满意度 | 100% |`,
  },
  invalid: {
    everybody: {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 使用人员满意度 | 100% |
        | 满意度指标 | 服务对象满意度指标 | 指标2: 干部多食堂保障的满意度 | =100% |`,
      finds: ["D2 all", "D3 all"],
      offers: ["改为 ≥95%", "改为 ≥98%"],
    },
  },
});
