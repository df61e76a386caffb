import { charactersRefused } from "../../../../src/core/rules/system/characters-refused";
import { testRule } from "../../../support/test-rule";

testRule(charactersRefused, {
  valid: {
    "a minus sign is part of its number": `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 |
      | 成本指标 | 经济成本指标 | 成本增长率   | ≤-5%   |
      | 产出指标 | 数量指标     | 经费增长率   | '-5%   |`,
    "plain values": `
      | 一级指标 | 二级指标     | 三级指标 | 指标值    |
      | 成本指标 | 经济成本指标 | 体检费   | 1500元/人 |`,
  },
  invalid: {
    "1-12月 and 7*24小时": {
      table: `
        | 一级指标 | 二级指标     | 三级指标     | 指标值   |
        | 成本指标 | 经济成本指标 | 培训费       | ≤5万元   |
        | 产出指标 | 时效指标     | 响应时效     | 1-12月   |
        | 〃       | 〃           | 舆情监测时间 | 7*24小时 |`,
      finds: ["D3 refused", "D4 refused"],
    },
  },
});
