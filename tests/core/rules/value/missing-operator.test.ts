import { missingOperator } from "../../../../src/core/rules/value/missing-operator";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

testRule(missingOperator, {
  valid: {
    "exact head-counts, unit prices and dates": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 乡改人员数量 | 16人 |
      | 成本指标 | 经济成本指标 | 男士标准 | 1500元/人 |
      | 产出指标 | 时效指标 | 完成时间 | 12月31日前 |`,
    "all of it": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 培训合格率 | 100% |`,
    "a direction that the name does not tell": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 品牌贡献 | 30% |`,
  },
  invalid: {
    "预算完成率 of 唐山街道": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 成本指标 | 预算完成率 | 95% |`,
      finds: ["D2 missing"],
    },
    "a rate without a sign": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 行政复议案件按期办结率 | 90% |
        | 产出指标 | 质量指标 | 设备故障率 | 5% |`,
      finds: ["D2 missing", "D3 missing"],
      offers: ["改为 ≥90%"],
    },
    "about so much": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 验收合格率 | 约90% |
        | 产出指标 | 质量指标 | 设备故障率 | 5%左右 |
        | 产出指标 | 质量指标 | 资料归档率 | 大约95.5% |
        | 产出指标 | 质量指标 | 任务完成率 | 100%左右 |
        | 产出指标 | 数量指标 | 培训人数 | 约90人 |`,
      finds: ["D2 approximate", "D3 approximate", "D4 approximate"],
      offers: ["改为 ≥90%"],
    },
  },
});

test.each(["90%", "90百分百", "90％"])("value/missing-operator says of %s what its fix writes", (value) => {
  const sheet = sheetOf(`
    | 一级指标 | 二级指标 | 三级指标   | 指标值   |
    | 产出指标 | 质量指标 | 验收合格率 | ${value} |`);
  expect(findingsOf(missingOperator, [sheet]).map(({ message, fixes }) => [message, fixes[0]?.label])).toEqual([
    [`“验收合格率”的“${value}”没有比较符号，建议写成“≥90%”。`, "改为 ≥90%"],
  ]);
});
