import { unitRequired } from "../../../../src/core/rules/system/unit-required";
import { testRule } from "../../../support/test-rule";

testRule(unitRequired, {
  valid: {
    "a unit in its column, or a quality without one": `
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
      | 产出指标 | 数量指标 | 培训人次 | ≥        | 95     | 人次     |
      | 〃       | 质量指标 | 培训效果 | 定性     | 优     |          |
      | 〃       | 〃       | 合格率   | ≥        | 95%    |          |`,
    "a table without a unit column": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人次 | ≥95    |`,
  },
  invalid: {
    "a number alone": {
      table: `
        | 一级指标 | 二级指标 | 三级指标   | 指标性质 | 指标值 | 计量单位 |
        | 产出指标 | 质量指标 | 培训合格率 | ≥        | 95     |          |
        | 〃       | 数量指标 | 培训人次   | ≥        | 95     |          |`,
      finds: ["F2 missing", "F3 missing"],
      offers: ["填“%”"],
    },
  },
});
