import type { NewSheet } from "../../../src/app/ports/workbook";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, snapshotOf, write } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";

const FORM: NewSheet = {
  name: "整体支出（年度）",
  cells: [
    {
      row: 0,
      column: 0,
      value: "部门整体支出绩效目标表",
      style: { bold: true, size: 18, font: "宋体", align: "center" },
    },
    {
      row: 1,
      column: 0,
      value: "一级指标",
      style: { bold: true, border: true, wrap: true, align: "center", fill: "#DDEBF7" },
    },
    {
      row: 1,
      column: 1,
      value: "指标值",
      style: { bold: true, border: true, wrap: true, align: "center", fill: "#DDEBF7" },
    },
    { row: 2, column: 0, value: null, style: { border: true } },
    { row: 2, column: 1, value: "=100%", style: { border: true } },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [14, 30.5],
  rowHeights: [30, 24],
  dropDowns: [{ block: { top: 2, left: 0, bottom: 8, right: 0 }, options: ["产出指标", '效益"指标"'] }],
  print: { landscape: true, fitToWidth: true, repeatRows: [0, 1], pageBreaks: [2, 7] },
};

describe("a sheet added to a file", () => {
  test("is written whole: formats, merges, sizes, drop-downs, print set-up", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    await write(file, { newSheets: [FORM] });
    const parts = partsOf(file.toBytes());
    expect(parts["xl/worksheets/sheet4.xml"]).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
        `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
        `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:B3"/>` +
        `<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/>` +
        `<cols><col min="1" max="1" width="14" customWidth="1"/><col min="2" max="2" width="30.5" customWidth="1"/></cols>` +
        `<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="9" t="s"><v>16</v></c></row>` +
        `<row r="2" ht="24" customHeight="1"><c r="A2" s="10" t="s"><v>1</v></c><c r="B2" s="10" t="s"><v>3</v></c></row>` +
        `<row r="3"><c r="A3" s="11"/><c r="B3" s="12" t="s"><v>8</v></c></row></sheetData>` +
        `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>` +
        `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" sqref="A3:A9">` +
        `<formula1>"产出指标,效益""指标"""</formula1></dataValidation></dataValidations>` +
        `<printOptions horizontalCentered="1"/>` +
        `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>` +
        `<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>` +
        `<rowBreaks count="2" manualBreakCount="2"><brk id="2" max="16383" man="1"/>` +
        `<brk id="7" max="16383" man="1"/></rowBreaks></worksheet>`,
    );
    expect(diffPackages(bytes, file.toBytes())["xl/workbook.xml"]?.come).toEqual([
      '<sheet name="整体支出（年度）" sheetId="8" r:id="rId9"/>',
      `<definedName name="_xlnm.Print_Titles" localSheetId="3">'整体支出（年度）'!$1:$2`,
      "</definedName>",
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    ]);
    expect(parts["xl/styles.xml"]).toContain(
      '<font><b/><sz val="18"/><color theme="1"/><name val="宋体"/><family val="2"/></font>' +
        '<font><b/><sz val="11"/><color theme="1"/><name val="宋体"/><family val="2"/><scheme val="minor"/></font></fonts>',
    );
    expect(parts["xl/styles.xml"]).toContain(
      '<fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>',
    );
  });

  test("goes again without a trace but for its formats", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    const { entry } = await write(file, { newSheets: [FORM] });
    await file.undo(entry);
    // The list of formulas is a cache that Excel makes anew; formats are only ever added.
    expect(Object.keys(diffPackages(bytes, file.toBytes())).sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/sharedStrings.xml",
      "xl/styles.xml",
    ]);
    expect(entry.addedSheets).toEqual(["整体支出（年度）"]);
  });

  test("gets a name that Excel accepts", async () => {
    const file = await openFile(everythingWorkbook());
    const names = ["绩效目标", "2024/2025[新]：项目*目标?", "一".repeat(40), "'"];
    const { entry } = await write(file, { newSheets: names.map((name) => ({ ...FORM, name })) });
    expect(entry.addedSheets).toEqual(["绩效目标 (2)", "2024 2025 新 ：项目 目标", "一".repeat(31), "Sheet"]);
  });

  test("a drop-down too long for Excel offers what fits", async () => {
    const file = await openFile(everythingWorkbook());
    const options = Array.from({ length: 60 }, (_, index) => `选项${String(index).padStart(3, "0")}`);
    const { block } = FORM.dropDowns[0] as NewSheet["dropDowns"][number];
    await write(file, { newSheets: [{ ...FORM, dropDowns: [{ block, options: ["含,逗号", ...options] }] }] });
    const [, list = ""] =
      /<formula1>"([^"]*)"<\/formula1>/.exec(partsOf(file.toBytes())["xl/worksheets/sheet4.xml"] ?? "") ?? [];
    expect(list.length).toBeLessThanOrEqual(255);
    expect(list.split(",")).toEqual(options.slice(0, 42));
  });

  test("reads as a form", async () => {
    const file = await openFile(everythingWorkbook());
    await write(file, { newSheets: [FORM] });
    const { rows, merges } = await snapshotOf(file, "整体支出（年度）");
    expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
      ["部门整体支出绩效目标表"],
      ["一级指标", "指标值"],
      ["", "=100%"],
    ]);
    expect(merges).toEqual(FORM.merges);
  });
});
