import { redundantAffix } from "../../../../src/core/rules/wording/redundant-affix";
import { testRule } from "../../../support/test-rule";

testRule(redundantAffix, {
  valid: {
    "指标 as a noun": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 生育指标数 | 20个 |
      | 产出指标 | 时效指标 | 预算指标对账及时率 | 100% |
      | 产出指标 | 数量指标 | 完成上级下达指标 | 3项 |`,
    "an index before the name": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 指标1：培训人次 | ≥95人次 |`,
  },
  invalid: {
    "指标 behind, before, and 反映": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 服务对象满意度指标 | ≥90% |
        | 效益指标 | 社会效益指标 | 指标群众反映问题走访率 | ≥90% |
        | 产出指标 | 数量指标 | 反映年度档案整理数量 | ≥800件 |`,
      finds: ["C2 trailing", "C3 leading", "C4 leading"],
      offers: ["改为“服务对象满意度”"],
    },
  },
});
