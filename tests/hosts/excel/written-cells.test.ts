import fc from "fast-check";
import { asRestored, asWritten, runsOf, type WrittenCell } from "../../../src/hosts/excel/written-cells";

const at = { row: 3, column: 4 };

describe("what a new content is written as", () => {
  test.each([
    ["plain text keeps its format", "应保尽保", undefined, { value: "应保尽保" }],
    ["text with a sign is no formula", "≥95%", "0%", { value: "≥95%" }],
    ["text that would be evaluated", "=100%", undefined, { value: "=100%", format: "@" }],
    ["a negative number as text", "-5%", "0%", { value: "-5%", format: "@" }],
    ["what would be a date", "1-2", undefined, { value: "1-2", format: "@" }],
    ["text in a cell of text", "=100%", "@", { value: "=100%" }],
    ["a number in a cell of text", 95, "@", { value: 95, format: "General" }],
    ["a number", 0.98, "0%", { value: 0.98 }],
    ["blank", null, "0%", { value: "" }],
    ["an apostrophe of the clerk's own", "'八一'前", undefined, { value: "''八一'前" }],
  ])("%s", (_, value, standing, expected) => {
    expect(asWritten({ ...at, value }, standing)).toEqual({ ...at, ...expected });
  });
});

describe("what an old content is put back as", () => {
  test.each([
    ["its format comes back before it", "95", "General", "@", { value: "'95", format: "General" }],
    ["text that was text by format", "=100%", undefined, "@", { value: "=100%" }],
    ["text that was text by apostrophe", "=100%", "General", "@", { value: "'=100%", format: "General" }],
    ["a share", 1, undefined, "0%", { value: 1 }],
    ["blank", null, "General", "@", { value: "", format: "General" }],
  ])("%s", (_, value, format, standing, expected) => {
    expect(asRestored({ ...at, value }, format, standing)).toEqual({ ...at, ...expected });
  });
});

describe("ranges", () => {
  const cell = (row: number, column: number, format?: string): WrittenCell => ({
    row,
    column,
    value: `${row},${column}`,
    ...(format === undefined ? {} : { format }),
  });

  test("a column of fixes is one range, cut where the format changes", () => {
    expect(runsOf([cell(4, 6), cell(3, 6), cell(5, 6, "@"), cell(9, 6)])).toEqual([
      { top: 3, left: 6, values: [["3,6"], ["4,6"]] },
      { top: 5, left: 6, values: [["5,6"]], format: "@" },
      { top: 9, left: 6, values: [["9,6"]] },
    ]);
  });

  test("a new row is one range", () => {
    expect(runsOf([cell(7, 2), cell(7, 4), cell(7, 3)])).toEqual([
      { top: 7, left: 2, values: [["7,2", "7,3", "7,4"]] },
    ]);
  });

  test("every cell is written once, where it belongs, with its format", () => {
    const cells = fc.uniqueArray(
      fc.record({ row: fc.nat(20), column: fc.nat(8), format: fc.constantFrom(undefined, "@") }),
      { selector: ({ row, column }) => `${row},${column}` },
    );
    fc.assert(
      fc.property(cells, (chosen) => {
        const written = runsOf(chosen.map(({ row, column, format }) => cell(row, column, format))).flatMap(
          ({ top, left, values, format }) =>
            values.flatMap((line, r) => line.map((value, c) => ({ row: top + r, column: left + c, value, format }))),
        );
        const wanted = chosen.map(({ row, column, format }) => ({ row, column, value: `${row},${column}`, format }));
        const order = (a: { value: unknown }, b: { value: unknown }) => String(a.value).localeCompare(String(b.value));
        expect(written.sort(order)).toEqual(wanted.sort(order));
      }),
    );
  });
});
