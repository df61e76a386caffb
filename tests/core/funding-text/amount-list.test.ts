import { readForm } from "../../../src/core/form/read-form";
import { listInYuan } from "../../../src/core/funding-text/amount-list";
import { printedTexts } from "../../../src/core/form/printed-texts";
import { sheetsOf } from "../../support/fixtures";
import { sheetOf } from "../../support/table-literal";

const found = (table: string): readonly [heading: string, sum: number] | undefined => {
  const list = listInYuan(printedTexts(readForm(sheetOf(table))));
  return list && [list.heading.text, list.sum];
};

test.each([
  [
    "the list as it is",
    ["项目支出 | 111.05", "项目预算 | 项目", "500000 | 甲", "600,000 | 乙", "10500.00 | 丙"],
    1110500,
  ],
  [
    "合计 at its end",
    ["合计 | 111.05", "预算 | 项目", "500000 | 甲", "600000 | 乙", "10500 | 丙", "1110500 | 合计"],
    1110500,
  ],
  [
    "合计 at its head",
    ["合计 | 111.05", "预算 | 项目", "1110500 | 合计", "500000 | 甲", "600000 | 乙", "10500 | 丙"],
    1110500,
  ],
])("%s", (_, lines, sum) => {
  expect(found(lines.map((line) => `| ${line} |`).join("\n"))?.[1]).toBe(sum);
});

test.each([
  ["two amounts are no list", ["项目支出 | 110.00", "项目预算 | 项目", "500000 | 甲", "600000 | 乙"]],
  [
    "three digits may agree by chance",
    ["项目支出 | 111", "项目预算 | 项目", "500000 | 甲", "600000 | 乙", "10500 | 丙"],
  ],
  ["a column of counts", ["人数 | 111.05", "人数 | 项目", "500000 | 甲", "600000 | 乙", "10500 | 丙"]],
  [
    "an amount is the same, not 10,000 times smaller",
    ["支出 | 1110500", "预算 | 项目", "500000 | 甲", "600000 | 乙", "10500 | 丙"],
  ],
])("silent: %s", (_, lines) => expect(found(lines.map((line) => `| ${line} |`).join("\n"))).toBeUndefined());

test("葛店镇 prints 1,319.28万元 over projects of 13,192,752元", async () => {
  const [sheet] = await sheetsOf("gedian-form");
  const list = sheet && listInYuan(printedTexts(readForm(sheet)));
  expect([list?.heading.text, list?.amounts.length, list?.sum]).toEqual(["项目总预算", 19, 13_192_752]);
});
