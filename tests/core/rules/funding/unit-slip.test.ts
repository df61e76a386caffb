import { unitSlip } from "../../../../src/core/rules/funding/unit-slip";
import { testRule } from "../../../support/test-rule";

testRule(unitSlip, {
  valid: {
    "元 and 万元 each in its place": `
      | 项目资金主要用途 | 项目安排34.48万元。主要包括：1.在任补贴23万元；2.离任补贴114800元。 | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
    "another kind of mistake": `
      | 项目资金主要用途 | 1.补贴5万元（500元*12个月） | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
  },
  invalid: {
    "one part of the total": {
      table: `
        | 项目资金主要用途 | 项目安排34.48万元。主要包括：1.在任村干部补贴23万元；2.离任村干部生活补贴11.48元。 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
      finds: ["B1 part"],
      offers: ["改为“11.48万元”"],
    },
    "the result of a product": {
      table: `
        | 项目资金主要用途 | 1.工资：500元*40人*12个月=24元 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | 9人 |`,
      finds: ["B1 formula"],
    },
  },
});
