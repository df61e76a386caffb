import { frameworkMixed } from "../../../../src/core/rules/taxonomy/framework-mixed";
import { findingsOf, testRule } from "../../../support/test-rule";
import { sheetOf } from "../../../support/table-literal";

testRule(frameworkMixed, {
  valid: {
    "成本指标 always under 产出指标": `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 产出指标 | 成本指标 | 成本控制数 | ≤7万元 |
      | 〃       | 数量指标 | 检查次数   | ≥4次   |`,
    "成本指标 repeated as its own level 2": `
      | 一级指标 | 二级指标     | 三级指标 | 指标值 |
      | 成本指标 | 成本指标     | 路灯维护 | ≤1600  |
      | 〃       | 经济成本指标 | 路灯电费 | ≤3000  |`,
  },
  invalid: {
    "经济成本指标 under 产出指标 while 成本指标 is a level 1 elsewhere": {
      table: `
        | 一级指标 | 二级指标     | 三级指标     | 指标值 |
        | 成本指标 | 经济成本指标 | 部门预算支出 | ≤100%  |
        | 产出指标 | 数量指标     | 培训次数     | ≥24次  |
        |          |              |              |        |
        | 一级指标 | 二级指标     | 三级指标     | 指标值 |
        | 产出指标 | 经济成本指标 | 相关预算支出 | ≤100%  |
        | 〃       | 数量指标     | 培训次数     | ≥24次  |`,
      finds: ["C1 mixed"],
    },
  },
});

describe("taxonomy/framework-mixed over sheets", () => {
  const upper = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 成本指标 | 经济成本指标 | 培训费 | ≤5万元 |";
  const lower = "| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| 产出指标 | 成本指标 | 会议费 | ≤2万元 |";

  test("a workbook that holds several years", () => {
    const of = (year: number, table: string): string => `| (${year}年度) | « | « | « |\n${table}`;
    const sheets = [sheetOf(of(2020, lower), "甲"), sheetOf(of(2024, upper), "乙")];
    expect(findingsOf(frameworkMixed, sheets)).toEqual([]);
  });

  test("two sheets of one workbook", () => {
    const sheets = [sheetOf(upper, "甲"), sheetOf(lower, "乙")];
    expect(findingsOf(frameworkMixed, sheets).map(({ sheet, row, message }) => [sheet, row, message])).toEqual([
      ["甲", 0, "成本指标有的是一级（第2行），有的在产出下（第2行），请统一口径。"],
    ]);
  });
});
