import * as fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import type { Cell } from "../../../src/core/sheet/sheet-snapshot";
import type { WorkbookReading, WorkbookSheet } from "../../../src/hosts/xlsx/read-workbook";
import { readWorkbook } from "../../../src/hosts/xlsx/read-workbook";
import { fixture } from "../../support/fixtures";

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';

interface Parts {
  /** Rows of the first sheet. */
  readonly rows?: string;
  readonly afterRows?: string;
  /** Number formats by code; cell style 1 is the first. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly more?: Readonly<Record<string, string>>;
}

/** A workbook written part by part, with a hidden sheet 说明 and a chart sheet 图表 behind the first. */
function workbook({ rows = "", afterRows = "", formats = [], date1904 = false, more = {} }: Parts): Uint8Array {
  const escaped = formats.map((format) => format.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;"));
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships ${RELS}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook ${MAIN} xmlns:r="${OFFICE}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>
      <sheet name="表&amp;1" sheetId="1" r:id="a"/><sheet name="图表" sheetId="2" r:id="b"/><sheet name='说明' sheetId="3" state="hidden" r:id="c"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships ${RELS}>
      <Relationship Id="a" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>
      <Relationship Id="b" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/>
      <Relationship Id="c" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/>
      <Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    "xl/chartsheets/sheet1.xml": `<chartsheet ${MAIN}/>`,
    "xl/worksheets/sheet1.xml": `<worksheet ${MAIN}><sheetData>${rows}</sheetData>${afterRows}</worksheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet ${MAIN}><sheetData/></worksheet>`,
    "xl/styles.xml": `<styleSheet ${MAIN}><numFmts>${escaped.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`).join("")}</numFmts>
      <fonts><font/></fonts><fills><fill/></fills><borders><border/></borders>
      <cellXfs><xf numFmtId="0"/>${escaped.map((_, index) => `<xf numFmtId="${200 + index}" applyNumberFormat="1"/>`).join("")}<xf numFmtId="14"/><xf numFmtId="31"/><xf numFmtId="10"/></cellXfs></styleSheet>`,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

async function opened(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const reading = await readWorkbook(bytes);
  if (reading.status !== "ok") throw new Error(reading.sentence);
  return reading.sheets;
}

async function cellsOf(parts: Parts): Promise<readonly (readonly Cell[])[]> {
  return (await opened(workbook(parts)))[0]?.snapshot.rows ?? [];
}

describe("cells are read as the clerk sees them", () => {
  test.each([
    ["0%", 0.98, "98%"],
    ["0.0%", 1, "100.0%"],
    ["0.00%", 0.5259, "52.59%"],
    ["0", 3, "3"],
    ["0.00", 0, "0.00"],
    ["#,##0", 1500, "1,500"],
    ["#,##0.00", 387664.62, "387,664.62"],
    ["@", 168, "168"],
    ['yyyy"年"m"月"d"日"', 45291, "2023年12月31日"],
    ["yyyy/m/d", 45291, "2023/12/31"],
    ['m"月"', 45291, "12月"],
    ['yyyy"年"m"月";@', 45291, "2023年12月"],
    ['0"人次"', 95, "95人次"],
    ['"≥"0', 3, "≥3"],
    ["0_);[Red](0)", -3, "(3)"],
    ['[=1]"是";[=0]"否";0', 1, "是"],
    ["G/通用格式", 3.5, "3.5"],
    ["no such format[", 3.5, "3.5"],
  ])("%s shows %s as %s; the value stays a number", async (format, value, text) => {
    const rows = `<row r="1"><c r="A1" s="1"><v>${value}</v></c></row>`;
    expect(await cellsOf({ rows, formats: [format] })).toEqual([[{ value, text, numberFormat: format }]]);
  });

  test("padding of an accounting format is white space only", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>12.5</v></c><c r="B1" s="1"><v>0</v></c></row>`;
    const formats = ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ '];
    const [cells] = await cellsOf({ rows, formats });
    expect(cells?.map(({ text }) => text.trim())).toEqual(["12.50", "-"]);
  });

  test("dates without a code in the file are shown as a Chinese Excel shows them", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>45291</v></c><c r="B1" s="2"><v>45291</v></c><c r="C1" s="3"><v>1</v></c></row>`;
    const [cells] = await cellsOf({ rows });
    expect(cells?.map(({ value, text }) => [value, text])).toEqual([
      [45291, "2023/12/31"],
      [45291, "2023年12月31日"],
      [1, "100.00%"],
    ]);
  });

  test("a workbook that counts from 1904", async () => {
    const rows = `<row r="1"><c r="A1" s="1"><v>43829</v></c></row>`;
    expect(await cellsOf({ rows, formats: ["yyyy/m/d"], date1904: true })).toMatchObject([
      [{ value: 43829, text: "2023/12/31" }],
    ]);
  });

  test("General: as many digits as Excel shows", async () => {
    const values = ["0.1", "0.30000000000000004", "1234567890123", "98.5", "-3"];
    const rows = `<row r="1">${values.map((value, index) => `<c r="${"ABCDE"[index]}1"><v>${value}</v></c>`).join("")}</row>`;
    const [cells] = await cellsOf({ rows });
    expect(cells?.map(({ text }) => text)).toEqual(["0.1", "0.3", "1.23457E+12", "98.5", "-3"]);
  });

  test("truth values, errors, rich text without its phonetic runs, text that begins with =", async () => {
    const rows = `<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="e"><v>#DIV/0!</v></c>
      <c r="C1" t="inlineStr"><is><r><t>合格</t></r><r><t xml:space="preserve">率 </t></r><rPh sb="0" eb="1"><t>hege</t></rPh></is></c>
      <c r="D1" t="inlineStr"><is><t>=100%</t></is></c></row>`;
    expect(await cellsOf({ rows })).toEqual([
      [
        { value: true, text: "TRUE" },
        { value: "#DIV/0!", text: "#DIV/0!" },
        { value: "合格率 ", text: "合格率 " },
        { value: "=100%", text: "=100%" },
      ],
    ]);
  });

  test("formulas, shared ones too, with what they last showed", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A2)</f><v>3</v></c></row>
      <row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*$A$1+"A1"</f><v>2</v></c></row>
      <row r="3"><c r="B3"><f t="shared" si="0"/><v>5</v></c><c r="C3"><f t="array" ref="C3">MAX(A1:A2)</f><v>2</v></c></row>`;
    const cells = (await cellsOf({ rows })).flat().filter(({ formula }) => formula !== undefined);
    expect(cells).toEqual([
      { value: 3, text: "3", formula: "=SUM(A1:A2)" },
      { value: 2, text: "2", formula: '=A2*$A$1+"A1"' },
      { value: 5, text: "5", formula: '=A3*$A$1+"A1"' },
      { value: 2, text: "2", formula: "=MAX(A1:A2)" },
    ]);
  });

  test("merges; what they cover is blank; rows beyond the last text are not there", async () => {
    const rows = `<row r="2"><c r="B2" t="inlineStr"><is><t>产出</t></is></c><c r="C2" t="inlineStr"><is><t>盖住</t></is></c></row><row r="9"><c r="A9"/></row>`;
    const [sheet] = await opened(workbook({ rows, afterRows: '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>' }));
    expect(sheet?.snapshot).toMatchObject({ name: "表&1", merges: [{ top: 1, left: 1, bottom: 2, right: 2 }] });
    expect(sheet?.snapshot.rows.map((row) => row.map(({ text }) => text))).toEqual([[], ["", "产出", ""]]);
  });

  test("a stray format in the last cell of the sheet costs nothing", async () => {
    const rows = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>`;
    expect(await cellsOf({ rows, formats: ["0%"] })).toEqual([[{ value: 1, text: "1" }]]);
  });

  test("hidden, chart and protected sheets", async () => {
    const sheets = await opened(workbook({ afterRows: '<sheetProtection sheet="1"/>' }));
    expect(
      sheets.map(({ snapshot: { name, notAGrid, isProtected }, hidden }) => [name, hidden, notAGrid, isProtected]),
    ).toEqual([
      ["表&1", false, undefined, true],
      ["图表", false, true, undefined],
      ["说明", true, undefined, undefined],
    ]);
  });
});

describe("files that are no workbook get one calm sentence", () => {
  const compoundFile = (stream: string): Uint8Array => {
    const name = [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]);
    return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(512).fill(0), ...name);
  };
  const whole = workbook({});
  const bomb = zipSync({
    "[Content_Types].xml": strToU8("<Types/>"),
    "xl/workbook.xml": strToU8("<workbook/>"),
    "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024),
  });

  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "empty"],
    ["a text file", strToU8("一级指标,二级指标"), "not-a-workbook"],
    ["a web page called .xls", strToU8("<html><table/></html>"), "not-a-workbook"],
    [
      "a zip of something else",
      zipSync({ "word/document.xml": strToU8("<w/>"), "[Content_Types].xml": strToU8("<T/>") }),
      "not-a-workbook",
    ],
    ["an old .xls", compoundFile("Workbook"), "old-format"],
    ["a workbook with a password", compoundFile("EncryptedPackage"), "password"],
    ["another compound file", compoundFile("WordDocument"), "not-a-workbook"],
    ["half a file", whole.slice(0, whole.length / 2), "damaged"],
    ["a zip bomb", bomb, "too-large"],
    [
      "a document type",
      workbook({
        more: { "xl/worksheets/sheet1.xml": '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' },
      }),
      "forbidden-xml",
    ],
    ["a missing sheet", zipSync(without(whole, "xl/worksheets/sheet1.xml")), "damaged"],
    ["no sheets at all", workbook({ more: { "xl/workbook.xml": "<workbook/>" } }), "not-a-workbook"],
  ])("%s", async (_what, bytes, reason) => {
    const reading = await readWorkbook(bytes);
    expect(reading).toMatchObject({ status: "unreadable", reason });
    expect(reading.status === "unreadable" && reading.sentence).toMatch(/^这.*。$/);
  });

  function without(bytes: Uint8Array, name: string): Record<string, Uint8Array> {
    return Object.fromEntries(Object.entries(unzipSync(bytes)).filter(([part]) => part !== name));
  }

  test("sizes that lie are found before the memory is gone", async () => {
    const bytes = zipSync({ ...unzipSync(whole), "xl/worksheets/sheet1.xml": new Uint8Array(20 * 1024 * 1024) });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let at = 0; at + 4 <= bytes.length; at++) {
      const isLocal = view.getUint32(at, true) === 0x04034b50;
      const isListed = view.getUint32(at, true) === 0x02014b50;
      const size = at + (isLocal ? 22 : 24);
      if ((isLocal || isListed) && view.getUint32(size, true) === 20 * 1024 * 1024) view.setUint32(size, 100, true);
    }
    expect(await readWorkbook(bytes)).toMatchObject({ status: "unreadable", reason: "damaged" });
  });

  test("whatever is broken in a real file, the answer is a workbook or a sentence", async () => {
    const real = fixture("huangyuan");
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: real.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }),
        fc.option(fc.nat({ max: real.length }), { nil: real.length }),
        async (changes, length) => {
          const broken = Uint8Array.from(real);
          for (const [at, byte] of changes) broken[at] = byte;
          const reading: WorkbookReading = await readWorkbook(broken.slice(0, length));
          expect(["ok", "unreadable"]).toContain(reading.status);
        },
      ),
      {
        numRuns: 200,
        examples: [
          [
            [
              [4250, 0],
              [6062, 0],
            ],
            10865,
          ],
        ],
      },
    );
  });
});
