import { placeRows, trimRows, type ReadCells } from "../../../src/hosts/excel/cell-rows";
import { BLANK } from "../../../src/core/sheet/sheet-snapshot";

function read(
  top: number,
  left: number,
  cells: readonly (readonly [value: unknown, text?: string, formula?: unknown, format?: string])[][],
): ReadCells {
  return {
    top,
    left,
    values: cells.map((line) => line.map(([value]) => value)),
    text: cells.map((line) => line.map(([value, text]) => text ?? String(value))),
    formulas: cells.map((line) => line.map(([value, , formula]) => formula ?? value)),
    numberFormat: cells.map((line) => line.map(([, , , format]) => format ?? "General")),
  };
}

test("cells stand where Excel has them, from A1 on", () => {
  const rows = placeRows([], read(1, 2, [[["甲"], ["乙"]]]));
  expect(rows).toEqual([[], [BLANK, BLANK, { value: "甲", text: "甲" }, { value: "乙", text: "乙" }]]);
});

test.each([
  ["blank", ["", ""], BLANK],
  ["blank with a format", ["", "", "", "0%"], { value: null, text: "", numberFormat: "0%" }],
  ["a share shown as percent", [1, "100%", 1, "0%"], { value: 1, text: "100%", numberFormat: "0%" }],
  ["text that begins with =", ["=100%", "=100%", "=100%", "@"], { value: "=100%", text: "=100%", numberFormat: "@" }],
  ["a formula", [12, "12", "=SUM(A1:A3)"], { value: 12, text: "12", formula: "=SUM(A1:A3)" }],
  ["a formula that gives nothing", ["", "", '=""'], { value: null, text: "", formula: '=""' }],
  ["a formula that gives text", ["=100%", "=100%", '="=100%"'], { value: "=100%", text: "=100%", formula: '="=100%"' }],
  ["a truth value", [true, "TRUE"], { value: true, text: "TRUE" }],
  ["a date", [45658, "2025/1/1", 45658, "yyyy/m/d"], { value: 45658, text: "2025/1/1", numberFormat: "yyyy/m/d" }],
  ["an error", ["#REF!", "#REF!", "=A1/0"], { value: "#REF!", text: "#REF!", formula: "=A1/0" }],
] as const)("%s", (_, cell, expected) => {
  expect(placeRows([], read(0, 0, [[cell as never]]))).toEqual([[expected]]);
});

test("rows read again take the place of what they were, the others are the same objects", () => {
  const before = placeRows([], read(0, 0, [[["甲"]], [["乙"]], [["丙"]]]));
  const after = placeRows(before, read(1, 0, [[["丁"]]]));
  expect(after.map((cells) => cells[0]?.text)).toEqual(["甲", "丁", "丙"]);
  expect(after[0]).toBe(before[0]);
});

test("blank rows at the end are cut off, a formula without result is not blank", () => {
  const rows = placeRows([], read(0, 0, [[["甲"]], [["", "", '=""']], [["", "", "", "0%"]], [[""]]]));
  expect(trimRows(rows)).toHaveLength(2);
});
