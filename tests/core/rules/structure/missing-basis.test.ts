import { missingBasis } from "../../../../src/core/rules/structure/missing-basis";
import { testRule } from "../../../support/test-rule";

testRule(missingBasis, {
  valid: {
    "a table without that column": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 数量指标 | 人代会召开次数 | ≥1次 |`,
    "a row that is not filled in yet": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 | 计划标准      |
      | 〃       | 质量指标 |          |        |                |`,
  },
  invalid: {
    "机房设备运行正常率 100% and no basis": {
      table: `
        | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
        | 产出指标 | 质量指标 | 场馆设施正常运行率 | 100%   | 计划数据       |
        | 〃       | 〃       | 机房设备运行正常率 | 100%   |                |`,
      finds: ["E3 missing"],
      offers: ["填“计划标准”", "填“行业标准”", "填“历史标准”", "填“预算支出标准”", "填“其他标准”"],
    },
  },
});
