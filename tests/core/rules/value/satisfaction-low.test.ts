import { satisfactionLow } from "../../../../src/core/rules/value/satisfaction-low";
import { testRule } from "../../../support/test-rule";

testRule(satisfactionLow, {
  valid: {
    "customary values": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 农民满意度 | ≥85% |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥90% |`,
    "services that cannot please everybody": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 救助对象对社会救助实施的满意度 | ≥80% |`,
    "a standard of the trade": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 乘客满意度 | ≥80% | 行业标准 |`,
  },
  invalid: {
    "two thirds": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥65% |`,
      finds: ["D2 low"],
      offers: ["改为 ≥85%", "改为 ≥90%"],
    },
  },
});
