import fc from "fast-check";
import type { RowInsertion } from "../../../src/app/ports/workbook";
import { fixture, WORKBOOK_NAMES } from "../../support/fixtures";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, snapshotOf, write } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";

/** Two rows at the end of the first merge (rows 4–6), which grows by them. */
const INSERTION: RowInsertion = {
  sheet: "绩效目标",
  before: 6,
  count: 2,
  styleFrom: [5, 3],
  removeMerges: [{ top: 3, left: 0, bottom: 5, right: 0 }],
  addMerges: [{ top: 3, left: 0, bottom: 7, right: 0 }],
  cells: [
    { row: 6, column: 1, value: "新指标" },
    { row: 6, column: 2, value: "=100%" },
  ],
  expect: [],
};

describe("rows inserted into a file that holds one of everything", () => {
  test("move what stands below, and all that points there", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    await write(file, { insertions: [INSERTION] });
    const diff = diffPackages(bytes, file.toBytes());

    expect(Object.keys(diff).sort()).toEqual([
      "xl/calcChain.xml",
      "xl/charts/chart1.xml",
      "xl/comments1.xml",
      "xl/drawings/drawing1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet2.xml",
    ]);
    expect(diff["xl/workbook.xml"]?.come).toEqual([
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">绩效目标!$A$3:$D$11',
      '<definedName name="_xlnm.Print_Area" localSheetId="0">绩效目标!$A$1:$D$14',
      '<definedName name="分值">绩效目标!$D$4:$D$11',
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ]);
    expect(diff["xl/worksheets/sheet2.xml"]?.come).toEqual(["<f>绩效目标!D6+SUM(绩效目标!D4:D11)"]);
    expect(diff["xl/charts/chart1.xml"]?.come).toEqual(["<c:f>绩效目标!$D$4:$D$11"]);
    expect(diff["xl/comments1.xml"]?.come).toEqual(['<comment ref="B9" authorId="0">']);
    expect(diff["xl/drawings/vmlDrawing1.vml"]?.come).toEqual(["<x:Row>8"]);
    expect(diff["xl/drawings/drawing1.xml"]?.come).toEqual(["<xdr:row>14", "<xdr:row>22"]);
    expect(diff["xl/calcChain.xml"]?.come).toEqual([
      '<c r="D10"/>',
      '<c r="D11"/>',
      '<c r="B12"/>',
      '<c r="D12" a="1"/>',
    ]);

    const sheet = partsOf(file.toBytes())["xl/worksheets/sheet1.xml"] ?? "";
    for (const expected of [
      '<dimension ref="A1:D14"/>',
      '<row r="7" spans="1:4" outlineLevel="1">',
      '<row r="8" spans="1:4" ht="24.75" customHeight="1">',
      '<row r="10" spans="1:4" hidden="1">',
      '<c r="D9" s="1"><f>D4*2</f><v>60</v></c>',
      '<c r="D11" s="1"><f>D6*2</f><v>20</v></c>',
      '<f t="array" ref="D12">SUM(D4:D11*1)</f>',
      '<f>"共"&amp;COUNTA(B4:B11)&amp;"项，见A4"</f>',
      '<protectedRange sqref="C4:C11" name="填报区"/>',
      '<autoFilter ref="A3:D11"/>',
      '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="A4:A8"/><mergeCell ref="A9:A11"/></mergeCells>',
      '<conditionalFormatting sqref="D4:D11"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>$D$12</formula>',
      'sqref="A4:A11"><formula1>名单!$A$1:$A$2</formula1>',
      '<hyperlink ref="B4" location="名单!A1" display="见名单"/><hyperlink ref="A14" r:id="rId1"/>',
      '<brk id="11" max="16383" man="1"/>',
      '<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>',
      "<xm:f>$D$11</xm:f>",
      "<xm:sqref>D4:D11</xm:sqref>",
    ]) {
      expect(sheet).toContain(expected);
    }
  });

  test("above the frozen header, widen it", async () => {
    const file = await openFile(everythingWorkbook());
    await write(file, {
      insertions: [{ ...INSERTION, before: 1, styleFrom: [], removeMerges: [], addMerges: [], cells: [] }],
    });
    const sheet = partsOf(file.toBytes())["xl/worksheets/sheet1.xml"];
    expect(sheet).toContain('<pane ySplit="5" topLeftCell="A6" activePane="bottomLeft" state="frozen"/>');
    expect(partsOf(file.toBytes())["xl/workbook.xml"]).toContain("绩效目标!$1:$5</definedName>");
  });

  test("take rules and drop-downs of the rows they copy along, also past their end", async () => {
    const file = await openFile(everythingWorkbook());
    const { entry } = await write(file, {
      insertions: [{ ...INSERTION, before: 9, count: 1, styleFrom: [8], removeMerges: [], addMerges: [], cells: [] }],
    });
    const sheet = partsOf(file.toBytes())["xl/worksheets/sheet1.xml"];
    expect(sheet).toContain('<conditionalFormatting sqref="D4:D9 D10">');
    expect(sheet).toContain('sqref="A4:A9 A10"><formula1>');
    await file.undo(entry);
    expect(partsOf(file.toBytes())["xl/worksheets/sheet1.xml"]).toContain('sqref="A4:A9"><formula1>');
  });

  test("grow a table they are inserted into", async () => {
    const file = await openFile(everythingWorkbook());
    await write(file, {
      insertions: [
        { ...INSERTION, sheet: "名单", before: 1, count: 3, styleFrom: [], removeMerges: [], addMerges: [], cells: [] },
      ],
    });
    const parts = partsOf(file.toBytes());
    expect(parts["xl/tables/table1.xml"]).toContain('ref="A1:C5"');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("<formula1>名单!$A$1:$A$5</formula1>");
  });

  test("are gone without a trace when undone, but for formulas written out", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    const before = [await snapshotOf(file, "绩效目标"), await snapshotOf(file, "名单")];
    const { entry } = await write(file, { insertions: [INSERTION] });
    expect(await file.undo(entry)).toEqual({ status: "ok", skipped: [] });
    expect([await snapshotOf(file, "绩效目标"), await snapshotOf(file, "名单")]).toEqual(before);

    const { "xl/styles.xml": styles, ...others } = diffPackages(bytes, file.toBytes());
    expect(styles?.come[0]).toBe('<cellXfs count="10">');
    expect(others).toEqual({
      "xl/worksheets/sheet1.xml": {
        gone: ['<f t="shared" ref="D7:D9" si="0">D4*2', '<f t="shared" si="0"/>', '<f t="shared" si="0"/>'],
        come: ["<f>D4*2", "<f>D5*2", "<f>D6*2", "</f>", "</f>"],
      },
    });
  });
});

describe("rows inserted anywhere into real workbooks and taken out again leave every part as it was", () => {
  const places = fc.array(fc.record({ at: fc.nat(200), count: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 3,
  });

  test.each(WORKBOOK_NAMES)("%s", async (name) => {
    const bytes = fixture(name);
    await fc.assert(
      fc.asyncProperty(places, async (wanted) => {
        const file = await openFile(bytes);
        const listed = await file.listSheets();
        const sheet = (listed.status === "ok" && listed.sheets[0]?.name) || "";
        const height = (await snapshotOf(file, sheet)).rows.length;
        const insertions = wanted.map(({ at, count }): RowInsertion => {
          const before = at % (height + 1);
          const cells = [{ row: before, column: 2, value: "新指标" }];
          return {
            ...INSERTION,
            sheet,
            before,
            count,
            styleFrom: [Math.max(0, before - 1)],
            removeMerges: [],
            addMerges: [],
            cells,
          };
        });
        const { entry } = await write(file, { insertions });
        expect((await snapshotOf(file, sheet)).rows.length).toBeGreaterThan(height);
        expect(await file.undo(entry)).toEqual({ status: "ok", skipped: [] });
        const tags = Object.values(diffPackages(bytes, file.toBytes())).flatMap(({ gone, come }) => [...gone, ...come]);
        // The used area, a hint to readers, may have grown.
        expect(tags.filter((tag) => !tag.startsWith("<dimension "))).toEqual([]);
      }),
      { numRuns: 5 },
    );
  });
});
