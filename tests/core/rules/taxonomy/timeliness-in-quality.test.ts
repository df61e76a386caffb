import { timelinessInQuality } from "../../../../src/core/rules/taxonomy/timeliness-in-quality";
import { testRule } from "../../../support/test-rule";

testRule(timelinessInQuality, {
  valid: {
    "结案率 without a word of time": `
      | 一级指标 | 二级指标 | 三级指标             | 指标值 |
      | 产出指标 | 质量指标 | 辖区仲裁案件实际结案率 | ≥90% |`,
    "按期 inside a proper noun": `
      | 一级指标 | 二级指标 | 三级指标                       | 指标值 |
      | 产出指标 | 质量指标 | “按期办结示范窗口”验收合格率 | 100%   |`,
    "及时率 where it belongs": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 时效指标 | 资金到位及时率 | 100% |`,
  },
  invalid: {
    "信访事项按期办结率 and 按时拨付 under 质量指标": {
      table: `
        | 一级指标 | 二级指标 | 三级指标           | 指标值   |
        | 产出指标 | 质量指标 | 信访事项按期办结率 | 1        |
        | 〃       | 〃       | 按时拨付补贴资金   | 按时拨付 |`,
      finds: ["C2 misfiled", "C3 misfiled"],
      offers: ["移到“时效指标”下"],
    },
  },
});
