import { percentInWords } from "../../../../src/core/rules/value/percent-in-words";
import { findingsOf } from "../../../support/test-rule";
import { sheetOf } from "../../../support/table-literal";

const TABLE = sheetOf(`
  | 一级指标 | 二级指标 | 三级指标       | 绩效指标描述   | 指标值     |
  | 产出指标 | 质量指标 | 验收合格率     | 验收合格率     | ≥98百分比  |
  | 〃       | 时效指标 | 资金支付及时率 | 资金支付及时率 | 100百分百  |`);

test("“百分比” is an entry of 天津's dictionary of units and stays; “百分百” is not", () => {
  expect(findingsOf(percentInWords, [TABLE], "天津").map(({ row }) => row)).toEqual([2]);
  expect(findingsOf(percentInWords, [TABLE], "2021").map(({ row }) => row)).toEqual([1, 2]);
});
