import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, XmlError } from "../../../src/hosts/xlsx/xml";
import { fixture, WORKBOOK_NAMES } from "../../support/fixtures";
import { everythingWorkbook } from "./everything-workbook";

describe("XML that was parsed is printed letter by letter", () => {
  test.each([
    ["single quotes and blanks", `<?xml version='1.0'?>\r\n<a  b = 'c"d'  ><e/><e /><e></e ></a >\n`],
    ["a > in an attribute", `<a prompt=">5 才行" x='"'><b/></a>`],
    ["comments, CDATA and instructions", `<!-- <a> --><a><![CDATA[<b>&]]>x<?mso y?><!----></a><!--z-->`],
    ["a byte order mark", `\ufeff<a/>`],
  ])("%s", (_, xml) => {
    expect(XmlDocument.parse(xml).toString()).toBe(xml);
  });

  test("every part of every workbook at hand", () => {
    for (const bytes of [everythingWorkbook(), ...WORKBOOK_NAMES.map(fixture)]) {
      for (const [name, content] of Object.entries(unzipSync(bytes))) {
        if (!/\.(xml|rels|vml)$/.test(name)) continue;
        const xml = strFromU8(content);
        expect(XmlDocument.parse(xml).toString()).toBe(xml);
      }
    }
  });
});

describe("what is no well-formed XML is refused", () => {
  test.each([
    ["nothing", ""],
    ["cut short", "<a><b></b>"],
    ["a tag cut short", "<a><b"],
    ["overlapping", "<a><b></a></b>"],
    ["two roots", "<a/><b/>"],
    ["a document type", `<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>`],
    ["a bomb of elements", "<a>".repeat(100_000)],
  ])("%s", (_, xml) => {
    expect(() => XmlDocument.parse(xml)).toThrow(XmlError);
  });
});

test("what is set is read again, whatever its characters, and the rest stays", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (attribute, text) => {
      const document = XmlDocument.parse(`<a b="1" c='2'><d>x</d><!--e--></a>`);
      document.root.set("b", attribute);
      (document.root.child("d") as { text: string }).text = text;
      const again = XmlDocument.parse(document.toString()).root;

      const kept = (value: string) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
      expect([again.get("b"), again.get("c"), again.child("d")?.text]).toEqual([kept(attribute), "2", kept(text)]);
      expect(again.toString()).toContain("<!--e-->");
    }),
  );
});

test("new elements take the prefix of their family", () => {
  const { root } = XmlDocument.parse(`<x:worksheet xmlns:x="urn:x"><x:sheetData/></x:worksheet>`);
  root.append(root.make("mergeCells", { count: 1 }, root.make("mergeCell", { ref: "A1:B2" })));
  expect(root.toString()).toBe(
    `<x:worksheet xmlns:x="urn:x"><x:sheetData/><x:mergeCells count="1"><x:mergeCell ref="A1:B2"/></x:mergeCells></x:worksheet>`,
  );
});
