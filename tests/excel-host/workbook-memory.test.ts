import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { ask, openFile, refusal } from "./ask";
import { openExcel } from "./node-excel";
import { SimWorkbook } from "./sim-workbook";

/** What a workbook remembers for add-ins: settings while it is open, XML parts in its file. */
const blank = () => openExcel(SimWorkbook.ofSnapshots([{ name: "表", rows: [] }]));

describe("settings", () => {
  test.each([
    { name: "a text", value: "甲" },
    { name: "a number", value: 3 },
    { name: "an object", value: { version: 2, sheets: ["表"] } },
  ])("$name is kept and found by a later batch", async ({ value }) => {
    const excel = blank();
    await ask(excel, async (context) => {
      context.workbook.settings.add("键", value);
      await context.sync();
    });
    const found = await ask(excel, async (context) => {
      const setting = context.workbook.settings.getItem("键").load("value,key");
      await context.sync();
      return { key: setting.key, value: setting.value as unknown };
    });
    expect(found).toEqual({ key: "键", value });
  });

  test("they are replaced, changed, counted and deleted; one that is not there is null or an error", async () => {
    const excel = blank();
    const after = await ask(excel, async (context) => {
      const { settings } = context.workbook;
      settings.add("一", 1);
      settings.add("二", 2);
      settings.add("一", 3);
      await context.sync();
      settings.getItem("二").value = 4;
      const missing = settings.getItemOrNullObject("三");
      settings.load("items/key,items/value");
      const before = settings.getCount();
      await context.sync();
      const standing = settings.items.map(({ key, value }) => [key, value as unknown]);
      settings.getItem("一").delete();
      const count = settings.getCount();
      await context.sync();
      return { standing, counts: [before.value, count.value], missing: missing.isNullObject };
    });
    expect(after).toEqual({
      standing: [
        ["一", 3],
        ["二", 4],
      ],
      counts: [2, 1],
      missing: true,
    });
    expect((await refusal((context) => context.sync(context.workbook.settings.getItem("一").load()))).code).toBe(
      "ItemNotFound",
    );
  });
});

describe("custom XML parts", () => {
  const NOTE = `<note xmlns="urn:another-add-in">一</note>`;

  test("those of the file are found by their ids and namespaces", async () => {
    const excel = await openFile(everythingWorkbook());
    const found = await ask(excel, async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.load("items/id,items/namespaceUri");
      const of = customXmlParts.getByNamespace("urn:bureau:form");
      const only = of.getOnlyItem();
      const xml = only.getXml();
      const [none, count] = [customXmlParts.getByNamespace("urn:none"), customXmlParts.getCount()];
      const nobody = none.getOnlyItemOrNullObject().load("id");
      await context.sync();
      const parts = customXmlParts.items.map(({ id, namespaceUri }) => ({ id, namespaceUri }));
      return { parts, xml: xml.value, nobody: nobody.isNullObject, count: count.value };
    });
    expect(found).toEqual({
      parts: [{ id: "{11111111-2222-3333-4444-555555555555}", namespaceUri: "urn:bureau:form" }],
      xml: `<form xmlns="urn:bureau:form"><edition>2024</edition></form>`,
      nobody: true,
      count: 1,
    });
  });

  test("they are added, changed and deleted, and saved so", async () => {
    const excel = await openFile(everythingWorkbook());
    await ask(excel, async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(NOTE);
      customXmlParts.getByNamespace("urn:bureau:form").getOnlyItem().setXml(`<form xmlns="urn:bureau:form"/>`);
      await context.sync();
    });
    const xml = async () => (await openFile(await excel.book.save())).book.parts.map((part) => part.xml);
    expect(await xml()).toEqual([`<form xmlns="urn:bureau:form"/>`, NOTE]);
    await ask(excel, async (context) => {
      context.workbook.customXmlParts.getByNamespace("urn:bureau:form").getOnlyItem().delete();
      await context.sync();
    });
    expect(await xml()).toEqual([NOTE]);
    expect(Object.keys(partsOf(await excel.book.save())).filter((name) => name.startsWith("customXml/"))).toHaveLength(
      3,
    );
  });

  test("what is no XML is refused", async () => {
    blank();
    expect((await refusal((context) => context.sync(context.workbook.customXmlParts.add("不是")))).code).toBe(
      "InvalidArgument",
    );
  });
});
