import { nameGeneric } from "../../../../src/core/rules/wording/name-generic";
import { testRule } from "../../../support/test-rule";

testRule(nameGeneric, {
  valid: {
    "whose satisfaction is said": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% |`,
    "what is counted is said": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 道路清理次数 | ≥12次 |`,
  },
  invalid: {
    "nothing but the measure": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥85% | 预算 |
        | 产出指标 | 数量指标 | 个数 | 3个 | 预算 |`,
      finds: ["C2 generic", "C3 generic"],
      offers: ["改为“服务对象满意度”", "改为“群众满意度”"],
    },
  },
});
