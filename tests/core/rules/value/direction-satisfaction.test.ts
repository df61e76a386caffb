import { directionSatisfaction } from "../../../../src/core/rules/value/direction-satisfaction";
import { testRule } from "../../../support/test-rule";

testRule(directionSatisfaction, {
  valid: {
    "complaints are better the fewer": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 群众不满意率 | ≤5% |
      | 满意度指标 | 服务对象满意度指标 | 投诉率 | ≤3% |`,
    "a floor": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 妇女群众满意度 | ≥95% |`,
  },
  invalid: {
    "a ceiling": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 妇女群众满意度 | ≤95% |`,
      finds: ["D2 ceiling"],
      offers: ["改为 ≥95%"],
    },
  },
});
