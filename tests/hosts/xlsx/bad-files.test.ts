import { XlsxFile } from "../../../src/hosts/xlsx/xlsx-file";
import { everythingWorkbook } from "./everything-workbook";
import { openFile, write } from "./opened-file";
import { partsOf } from "./package-diff";

const text = (content: string) => new TextEncoder().encode(content);

describe("what is no readable workbook is answered calmly", () => {
  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["a text file", text("一级指标,指标值"), "not-a-workbook"],
    ["half a file", everythingWorkbook().slice(0, 4000), "damaged"],
    ["an old .xls", Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16("Workbook")), "old-format"],
    [
      "a password",
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...utf16("EncryptedPackage")),
      "password",
    ],
    [
      "a document type",
      everythingWorkbook({ "xl/workbook.xml": `<!DOCTYPE x [<!ENTITY y "z">]><workbook/>` }),
      "forbidden-xml",
    ],
    ["a workbook cut short", everythingWorkbook({ "xl/workbook.xml": "<workbook><sheets>" }), "damaged"],
  ])("%s", async (_, bytes, reason) => {
    const opened = await XlsxFile.open(bytes);
    expect(opened).toEqual({ status: "unreadable", reason, sentence: expect.stringMatching(/^[^！]+。$/) });
  });
});

test("a part that is no XML is kept as it is, and does not stand in the way of a write", async () => {
  const broken = "<xml><v:shape>";
  const file = await openFile(everythingWorkbook({ "xl/drawings/vmlDrawing1.vml": broken }));
  await write(file, {
    insertions: [
      {
        sheet: "绩效目标",
        before: 4,
        count: 1,
        styleFrom: [3],
        removeMerges: [],
        addMerges: [],
        cells: [],
        expect: [],
      },
    ],
  });
  const parts = partsOf(file.toBytes());
  expect(parts["xl/drawings/vmlDrawing1.vml"]).toBe(broken);
  expect(parts["xl/worksheets/sheet1.xml"]).toContain('<dimension ref="A1:D13"/>');
});

function utf16(word: string): number[] {
  return [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
}
