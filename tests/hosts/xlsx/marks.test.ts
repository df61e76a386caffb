import type { GapMark } from "../../../src/app/ports/workbook";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, write } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";

const MARKS: readonly GapMark[] = [
  { block: cells(5, 1, 5, 1), severity: "error", untilFilled: true, reason: "名称未填" },
  { block: cells(7, 1, 8, 1), severity: "error", untilFilled: true, reason: "名称未填" },
  { block: cells(2, 0, 2, 3), severity: "warning", untilFilled: false, reason: "缺少成本指标" },
  { block: cells(10, 0, 10, 3), severity: "warning", untilFilled: true, reason: "未填" },
  { block: cells(11, 0, 11, 0), severity: "info", untilFilled: false, reason: "" },
];

function cells(top: number, left: number, bottom: number, right: number) {
  return { top, left, bottom, right };
}

describe("marks in a file", () => {
  test("are conditional formats after the clerk's own, one a severity", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    expect(await file.marks.show("绩效目标", MARKS)).toEqual({ status: "ok" });
    const {
      "xl/worksheets/sheet1.xml": sheet,
      "xl/styles.xml": styles,
      ...others
    } = diffPackages(bytes, file.toBytes());
    expect(others).toEqual({});
    expect(sheet).toEqual({
      gone: [],
      come: [
        '<conditionalFormatting sqref="B6 B8:B9">',
        '<cfRule type="expression" dxfId="1" priority="2">',
        '<formula>AND(N("zhibiao-mark:error")=0,ROW()&gt;0,OR(LEN(TRIM(SUBSTITUTE(INDIRECT("RC",FALSE),"　","")))=0,ISNUMBER(FIND("}",INDIRECT("RC",FALSE),FIND("{",INDIRECT("RC",FALSE))+2))))',
        "</formula>",
        "</cfRule>",
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A3:D3 A11:D11">',
        '<cfRule type="expression" dxfId="2" priority="3">',
        '<formula>AND(N("zhibiao-mark:warning")=0,OR(LEN(TRIM(SUBSTITUTE(INDIRECT("RC",FALSE),"　","")))=0,ISNUMBER(FIND("}",INDIRECT("RC",FALSE),FIND("{",INDIRECT("RC",FALSE))+2)),AND(ROW()=ROW($A$3),COLUMN()&gt;=COLUMN($A$3),COLUMN()&lt;=COLUMN($D$3))))',
        "</formula>",
        "</cfRule>",
        "</conditionalFormatting>",
        '<conditionalFormatting sqref="A12">',
        '<cfRule type="expression" dxfId="3" priority="4">',
        '<formula>N("zhibiao-mark:info")=0',
        "</formula>",
        "</cfRule>",
        "</conditionalFormatting>",
      ],
    });
    expect(styles?.gone).toEqual(['<dxfs count="1">']);
    expect(styles?.come.filter((tag) => tag.startsWith("<bgColor"))).toEqual([
      '<bgColor rgb="FFFBD5D5"/>',
      '<bgColor rgb="FFFFE9A8"/>',
      '<bgColor rgb="FFCFE4FA"/>',
    ]);
  });

  test("are taken off without a trace, also after saving and opening again", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    await file.marks.show("绩效目标", MARKS);
    const again = await openFile(file.toBytes());
    expect(await again.marks.clear("绩效目标")).toEqual({ status: "ok", removed: 5 });
    expect(diffPackages(bytes, again.toBytes())).toEqual({});
    expect(await again.marks.clear("绩效目标")).toEqual({ status: "ok", removed: 0 });
  });

  test("take the place of those shown before", async () => {
    const bytes = everythingWorkbook();
    const [once, twice] = [await openFile(bytes), await openFile(bytes)];
    await once.marks.show("绩效目标", MARKS.slice(0, 1));
    await twice.marks.show("绩效目标", MARKS);
    await twice.marks.show("绩效目标", MARKS.slice(0, 1));
    expect(diffPackages(once.toBytes(), twice.toBytes())).toEqual({});
  });

  test("on two sheets go one sheet at a time", async () => {
    const file = await openFile(everythingWorkbook());
    await file.marks.show("绩效目标", MARKS.slice(0, 1));
    await file.marks.show("名单", MARKS.slice(0, 1));
    await file.marks.clear("绩效目标");
    const parts = partsOf(file.toBytes());
    expect(parts["xl/worksheets/sheet1.xml"]).not.toContain("zhibiao-mark");
    expect(parts["xl/worksheets/sheet2.xml"]).toContain(
      'dxfId="1" priority="1"><formula>AND(N("zhibiao-mark:error")=0',
    );
    expect(parts["xl/styles.xml"]).toContain('<dxfs count="2">');
  });

  test("move with the rows they lie on", async () => {
    const file = await openFile(everythingWorkbook());
    await file.marks.show("绩效目标", MARKS);
    await write(file, {
      insertions: [
        {
          sheet: "绩效目标",
          before: 2,
          count: 1,
          styleFrom: [],
          removeMerges: [],
          addMerges: [],
          cells: [],
          expect: [],
        },
      ],
    });
    const sheet = partsOf(file.toBytes())["xl/worksheets/sheet1.xml"];
    expect(sheet).toContain('<conditionalFormatting sqref="B7 B9:B10">');
    expect(sheet).toContain("AND(ROW()=ROW($A$4),COLUMN()&gt;=COLUMN($A$4),COLUMN()&lt;=COLUMN($D$4))");
  });

  test("are refused where the sheet is protected", async () => {
    const file = await openFile(everythingWorkbook());
    expect(await file.marks.show("说明", MARKS)).toEqual({ status: "protected", sheet: "说明" });
  });
});
