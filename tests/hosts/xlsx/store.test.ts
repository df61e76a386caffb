import { everythingWorkbook } from "./everything-workbook";
import { openFile, write } from "./opened-file";
import { diffPackages, partsOf } from "./package-diff";

const TEXT = '{"version":1,"suppressions":[{"reason":"上级<要求> & “=100%”\\r\\n"}]}\r\n';

describe("the document kept inside a file", () => {
  test("is a part of its own, with all that Excel needs to carry it along; the parts of others stay", async () => {
    const bytes = everythingWorkbook();
    const file = await openFile(bytes);
    await file.store.save(TEXT);
    const diff = diffPackages(bytes, file.toBytes());
    expect(Object.fromEntries(Object.entries(diff).map(([name, { gone }]) => [name, gone]))).toEqual({
      "[Content_Types].xml": [],
      "xl/_rels/workbook.xml.rels": [],
      "customXml/item2.xml": [],
      "customXml/itemProps2.xml": [],
      "customXml/_rels/item2.xml.rels": [],
    });
    expect(diff["[Content_Types].xml"]?.come).toEqual([
      '<Override PartName="/customXml/item2.xml" ContentType="application/xml"/>',
      '<Override PartName="/customXml/itemProps2.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    ]);
    expect(diff["xl/_rels/workbook.xml.rels"]?.come).toEqual([
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item2.xml"/>',
    ]);
    expect(partsOf(file.toBytes())["customXml/_rels/item2.xml.rels"]).toContain('Target="itemProps2.xml"');
  });

  test("is found again after saving, opening and row edits, and is written over in place", async () => {
    const file = await openFile(everythingWorkbook());
    await file.store.save("{}");
    await file.store.save(TEXT);
    await write(file, {
      insertions: [
        {
          sheet: "绩效目标",
          before: 4,
          count: 2,
          styleFrom: [3, 3],
          removeMerges: [],
          addMerges: [],
          cells: [],
          expect: [],
        },
      ],
    });
    const again = await openFile(file.toBytes());
    expect(await again.store.load()).toEqual({ status: "ok", text: TEXT });
    expect(Object.keys(partsOf(again.toBytes())).filter((name) => name.startsWith("customXml/item"))).toEqual([
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/item2.xml",
      "customXml/itemProps2.xml",
    ]);
  });

  test("is read as another program may have written it", async () => {
    const file = await openFile(
      everythingWorkbook({
        "customXml/item1.xml": `<?xml version="1.0"?>\n<z:state xmlns:z="urn:zhibiao:state">{"a":"&lt;&quot;&#13;"}</z:state>\n`,
      }),
    );
    expect(await file.store.load()).toEqual({ status: "ok", text: '{"a":"<"\r"}' });
  });
});
