import { staleHorizon } from "../../../../src/core/rules/structure/stale-horizon";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

const overview = (horizon: string): string => `
  | 整体绩效总目标 | 长期目标（${horizon}） | «        | 年度目标                 | «      |
  | 〃             | 目标1：保障机关运转    | «        | 目标1：2025年召开会议4次 | «      |
  | 长期目标1      | 保障机关运转           | «        | «                        | «      |
  | 长期绩效指标   | 一级指标               | 二级指标 | 三级指标                 | 指标值 |
  | 〃             | 产出指标               | 数量指标 | 会议次数                 | ≥4次   |`;

testRule(staleHorizon, {
  valid: {
    "longer is fine": overview("截至2030年"),
    "three years on": overview("截止2028年"),
  },
  invalid: {
    "截止2026年 in the tables of 2025": { table: overview("截止2026年"), finds: ["B1 near"], offers: ["改为2028年"] },
    "two lists that end in different years": {
      table: overview("截至2028年").replace("年度目标     ", "长期目标（截至2027年）"),
      finds: ["D1 odd"],
    },
    "a span of years that ends too soon": { table: overview("2022年-2026年"), finds: ["B1 near"] },
  },
});

test("structure/stale-horizon: one sheet of a workbook ends sooner than the others", () => {
  const sheets = [
    sheetOf(overview("截至2028年"), "甲"),
    sheetOf(overview("截至2028年"), "乙"),
    sheetOf(overview("截至2027年"), "丙"),
  ];
  expect(findingsOf(staleHorizon, sheets).map(({ sheet, messageId, message }) => [sheet, messageId, message])).toEqual([
    ["丙", "odd", "长期目标到2027年，本册其他表到2028年，请核对是否要统一。"],
  ]);
});
