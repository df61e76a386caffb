import { rowsOfAddress } from "../../../src/hosts/excel/event-rows";
import { joinSpans, rowsAddress, splitSpan } from "../../../src/hosts/excel/row-spans";

test.each([
  ["B6", { first: 5, last: 5 }],
  ["A2:C9", { first: 1, last: 8 }],
  ["$A$2:$C$9", { first: 1, last: 8 }],
  ["5:7", { first: 4, last: 6 }],
  ["绩效目标表!D3,绩效目标表!F10:G12", { first: 2, last: 11 }],
  ["B:B", undefined],
  ["A1,B:B", undefined],
  ["", undefined],
  [undefined, undefined],
])("the rows of %p", (address, rows) => {
  expect(rowsOfAddress(address)).toEqual(rows);
});

test("near spans are asked for together, far ones apart", () => {
  const spans = [
    { first: 40, last: 41 },
    { first: 3, last: 5 },
    { first: 6, last: 6 },
    { first: 18, last: 18 },
  ];
  expect(joinSpans(spans)).toEqual([
    { first: 3, last: 18 },
    { first: 40, last: 41 },
  ]);
  expect(joinSpans(spans).map(rowsAddress)).toEqual(["4:19", "41:42"]);
});

test("a long span is cut without a gap", () => {
  expect(splitSpan({ first: 2, last: 8 }, 3)).toEqual([
    { first: 2, last: 4 },
    { first: 5, last: 7 },
    { first: 8, last: 8 },
  ]);
});
