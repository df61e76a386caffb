import type { CellValue } from "../../../src/core/sheet/sheet-snapshot";
import { fixture, WORKBOOK_NAMES } from "../../support/fixtures";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, write } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";

const WORKBOOKS: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ["one of everything", everythingWorkbook()],
  ...WORKBOOK_NAMES.map((name) => [name, fixture(name)] as const),
];

const EVERYTHING = partsOf(everythingWorkbook());

const edit = (row: number, column: number, before: CellValue, after: CellValue) => ({
  edits: [{ sheet: "绩效目标", row, column, before, after }],
});

describe("a copy of a workbook", () => {
  test.each(WORKBOOKS)("of which nothing was changed has every part byte for byte: %s", async (_, bytes) => {
    expect(diffPackages(bytes, (await openFile(bytes)).toBytes())).toEqual({});
  });

  test.each(WORKBOOKS)("is as it was after every text was written anew and taken back: %s", async (_, bytes) => {
    const file = await openFile(bytes);
    const listed = await file.listSheets();
    const sheets = listed.status === "ok" ? listed.sheets : [];
    for (const { name } of sheets) {
      const reading = await file.readSheet(name);
      const snapshot = reading.status === "ok" ? reading.snapshot : undefined;
      const edits = (snapshot?.rows ?? []).flatMap((cells, row) =>
        cells.flatMap(({ value, formula }, column) =>
          value === null || formula !== undefined
            ? []
            : [{ sheet: name, row, column, before: value, after: `=${String(value)}` }],
        ),
      );
      if (snapshot?.isProtected) continue;
      const { entry, skipped } = await write(file, { edits });
      expect([entry.cells.length, skipped]).toEqual([edits.length, []]);
      expect(await file.undo(entry)).toEqual({ status: "ok", skipped: [] });
    }
    const { "xl/styles.xml": styles, ...others } = diffPackages(bytes, file.toBytes());
    expect(others).toEqual({});
    // Formats are only ever added: a number in a cell keeps its meaning.
    expect(styles?.gone.filter((tag) => !tag.startsWith("<cellXfs "))).toEqual([]);
  });

  test("in which one text was changed differs in that cell", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    await write(file, edit(6, 1, "群众满意度", "服务对象满意度"));
    expect(diffPackages(bytes, file.toBytes())).toEqual({
      "xl/worksheets/sheet1.xml": { gone: ["<v>10"], come: ["<v>16"] },
      "xl/sharedStrings.xml": {
        gone: [expect.stringMatching(/^<sst .* count="16" uniqueCount="16">$/)],
        come: [
          expect.stringMatching(/^<sst .* count="17" uniqueCount="17">$/),
          "<si>",
          "<t>服务对象满意度",
          "</t>",
          "</si>",
        ],
      },
      "xl/workbook.xml": {
        gone: ['<calcPr calcId="191029"/>'],
        come: ['<calcPr calcId="191029" fullCalcOnLoad="1"/>'],
      },
    });
  });

  test("keeps the apostrophe, the lock and the borders of a cell whose text must not be evaluated", async () => {
    const file = await openFile(everythingWorkbook());
    await write(file, edit(4, 2, "=100%", "=90%"));
    await write(file, edit(3, 2, ">=90%", "-5%"));
    const { "xl/styles.xml": styles } = diffPackages(everythingWorkbook(), file.toBytes());
    expect(styles?.come).toEqual([
      '<cellXfs count="11">',
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyBorder="1" applyNumberFormat="1">',
      '<alignment vertical="center"/>',
      "</xf>",
      '<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1" applyProtection="1" applyNumberFormat="1">',
      '<alignment horizontal="right" vertical="center"/>',
      '<protection locked="0"/>',
      "</xf>",
    ]);
  });

  test("a cell that was not there looks like its column", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    const { entry } = await write(file, edit(14, 0, null, 5));
    const { "xl/worksheets/sheet1.xml": sheet } = diffPackages(bytes, file.toBytes());
    expect(sheet).toEqual({
      gone: ['<dimension ref="A1:D12"/>'],
      come: ['<dimension ref="A1:D15"/>', '<row r="15">', '<c r="A15" s="1">', "<v>5", "</v>", "</c>", "</row>"],
    });
    await file.undo(entry);
    expect(diffPackages(bytes, file.toBytes())["xl/worksheets/sheet1.xml"]?.come).toEqual([
      '<dimension ref="A1:D15"/>',
    ]);
  });

  test("saving twice gives the same file", async () => {
    const file = await openFile(everythingWorkbook());
    expect(file.toBytes()).toEqual(file.toBytes());
  });

  test("the bytes that were opened stay as they are", async () => {
    const bytes = everythingWorkbook();
    const before = bytes.slice();
    const file = await openFile(bytes);
    await write(file, edit(6, 1, "群众满意度", "满意度"));
    file.toBytes();
    expect(bytes).toEqual(before);
  });

  test("a structure that is locked takes no new sheet", async () => {
    const locked = everythingWorkbook({
      "xl/workbook.xml": (EVERYTHING["xl/workbook.xml"] ?? "").replace(
        "<bookViews>",
        '<workbookProtection lockStructure="1"/><bookViews>',
      ),
    });
    const file = await openFile(locked);
    const sheet = {
      name: "新表",
      cells: [],
      merges: [],
      columnWidths: [],
      rowHeights: [],
      dropDowns: [],
      print: { landscape: false, fitToWidth: false },
    };
    expect(await file.write({ label: "", edits: [], insertions: [], newSheets: [sheet] })).toEqual({
      status: "denied",
    });
  });

  test("a workbook whose tags carry a prefix is written in the same way", async () => {
    const prefixed = Object.fromEntries(
      ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"].map((name) => [
        name,
        withPrefix(EVERYTHING[name] ?? ""),
      ]),
    );
    const bytes = everythingWorkbook(prefixed);
    const file = await openFile(bytes);
    await write(file, { ...edit(6, 1, "群众满意度", "=90%"), insertions: [] });
    const diff = diffPackages(bytes, file.toBytes());
    expect(diff["xl/sharedStrings.xml"]?.come.slice(1)).toEqual(["<x:si>", "<x:t>=90%", "</x:t>", "</x:si>"]);
    const reading = await file.readSheet("绩效目标");
    expect(reading.status === "ok" && reading.snapshot.rows[6]?.[1]).toEqual({
      value: "=90%",
      text: "=90%",
      numberFormat: "@",
    });
  });
});

/** The same XML with x: before the names of the main namespace. */
function withPrefix(xml: string): string {
  return xml
    .replace(/<(\/?)([A-Za-z]\w*)(?=[\s>/])/g, "<$1x:$2")
    .replace(
      'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
      'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"',
    );
}
