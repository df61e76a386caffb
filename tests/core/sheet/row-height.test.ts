import type { RowInsertion } from "../../../src/core/sheet/row-insertion";
import { heightOf, heightsOfInserted } from "../../../src/core/sheet/row-height";

describe("the height that a text needs", () => {
  // In a column 60 points wide 56 are left for the text: five characters of 11 points.
  test.each<[string, string, number, number]>([
    ["one line fits any row", "生活垃圾清", 11, 0],
    ["a sixth character is in a second line", "生活垃圾清运", 11, 32],
    ["three lines", "生活垃圾清运量以过磅单为准", 11, 46],
    ["letters and digits are narrow", "PM2.5≤35", 11, 0],
    ["a line break of the clerk's", "清运量\n过磅单", 11, 32],
    ["a smaller font", "生活垃圾清运", 9, 0],
    ["a larger font", "生活垃圾清", 14, 40],
    ["blank", "", 11, 0],
  ])("%s", (_, text, size, expected) => {
    expect(heightOf(text, 60, { size, wraps: true })).toBe(expected);
  });

  test("what is not wrapped stays in one line", () => {
    expect(heightOf("生活垃圾清运量\n以过磅单为准", 60, { size: 11, wraps: false })).toBe(0);
  });

  test("a text of any length stays below the limit of a row", () => {
    expect(heightOf("字".repeat(5000), 60, { size: 11, wraps: true })).toBe(409);
  });
});

test("inserted rows need the height of their longest text; cells merged across give it their whole width", () => {
  const insertion: RowInsertion = {
    sheet: "表",
    before: 5,
    count: 3,
    styleFrom: [4, 4, 2],
    removeMerges: [],
    addMerges: [
      { top: 5, left: 0, bottom: 7, right: 0 },
      { top: 6, left: 1, bottom: 6, right: 2 },
    ],
    cells: [
      // Over three rows: room enough.
      { row: 5, column: 0, value: "服务对象满意度指标及其他指标" },
      { row: 5, column: 1, value: "生活垃圾清运量以过磅单为准" },
      { row: 6, column: 1, value: "生活垃圾清运量" },
      { row: 6, column: 3, value: 12 },
      { row: 7, column: 1, value: "生活垃圾清运量以过磅单为准" },
    ],
    expect: [],
  };
  const heights = heightsOfInserted(insertion, {
    columnWidth: () => 60,
    // Row 3, the model of the last new row, does not wrap.
    font: (row) => ({ size: 11, wraps: row !== 2 }),
  });
  expect(heights).toEqual([46, 0, 0]);
});
