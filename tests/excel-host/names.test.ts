import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { ask, clerksFile, openFile, refusal } from "./ask";
import type { NodeExcel } from "./node-excel";

const FORM = "整体支出绩效目标表";

/** Names of the workbook and then of each sheet, with the cells they stand for. */
async function namesOf(excel: NodeExcel) {
  return ask(excel, async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const lists = [names, ...worksheets.items.map((sheet) => sheet.names)];
    for (const list of lists) list.load("items/name,items/type,items/value,items/scope,items/visible,items/formula");
    await context.sync();
    const items = lists.flatMap((list) => list.items);
    const ranges = items.map((item) => item.getRangeOrNullObject().load("address"));
    const sheets = items.map((item) => item.worksheetOrNullObject.load("name"));
    await context.sync();
    return items.map(({ name, type, value, visible, formula }, place) => ({
      name,
      type,
      value: value as unknown,
      visible,
      formula: formula as unknown,
      cells: ranges[place]?.isNullObject ? null : ranges[place]?.address,
      sheet: sheets[place]?.isNullObject ? null : sheets[place]?.name,
    }));
  });
}

const named = (name: string, cells: string, sheet: string | null = null, more = {}) => ({
  name,
  type: "Range",
  value: cells,
  visible: true,
  formula: `=${cells}`,
  cells: cells.replaceAll("$", ""),
  sheet,
  ...more,
});

test.each([
  {
    name: "a form with names of the workbook and of a sheet",
    bytes: clerksFile("clerks-own"),
    names: [
      named("年度指标值", `${FORM}!$G$44:$G$99`),
      {
        name: "满意度下限",
        type: "Double",
        value: 0.9,
        visible: true,
        formula: "=0.9",
        cells: null,
        sheet: null,
      },
      { name: "版本", type: "String", value: "2026-1", visible: true, formula: '="2026-1"', cells: null, sheet: null },
      named("Print_Area", `${FORM}!$A$1:$H$99`, FORM),
      named("本表依据", `${FORM}!$H$10:$H$99`, FORM),
    ],
  },
  {
    name: "a form with hidden and built-in names, one of them on a hidden sheet",
    bytes: everythingWorkbook(),
    names: [
      named("分值", "绩效目标!$D$4:$D$9"),
      named("说明首格", "说明!$A$5"),
      named("_FilterDatabase", "绩效目标!$A$3:$D$9", "绩效目标", { visible: false }),
      named("Print_Area", "绩效目标!$A$1:$D$12", "绩效目标"),
      named("Print_Titles", "绩效目标!$1:$3", "绩效目标"),
    ],
  },
  { name: "a form without names", bytes: clerksFile("dongxihu-33"), names: [] },
])("names of $name", async ({ bytes, names }) => {
  expect(await namesOf(await openFile(bytes))).toEqual(names);
});

test.each([
  {
    name: "rows in",
    act: async ({ clerk }: NodeExcel) => clerk.insertRows("绩效目标", 5, 2),
    cells: "绩效目标!$D$4:$D$11",
  },
  {
    name: "rows out",
    act: async ({ clerk }: NodeExcel) => clerk.deleteRows("绩效目标", 6, 1),
    cells: "绩效目标!$D$4:$D$8",
  },
  {
    name: "another sheet name",
    act: async ({ clerk }: NodeExcel) => clerk.rename("绩效目标", "新表"),
    cells: "新表!$D$4:$D$9",
  },
  {
    name: "a sheet name with a blank",
    act: async ({ clerk }: NodeExcel) => clerk.rename("绩效目标", "绩效 目标's"),
    cells: "'绩效 目标''s'!$D$4:$D$9",
  },
  { name: "the sheet deleted", act: async ({ clerk }: NodeExcel) => clerk.deleteSheet("绩效目标"), cells: "#REF!" },
])("a name follows its cells: $name, in Excel and in the saved file", async ({ act, cells }) => {
  const excel = await openFile(everythingWorkbook());
  await act(excel);
  const value = async (one: NodeExcel) => {
    const found = (await namesOf(one)).find(({ name }) => name === "分值");
    return [found?.value, found?.cells];
  };
  const expected = [cells, cells === "#REF!" ? null : cells.replaceAll("$", "")];
  expect(await value(excel)).toEqual(expected);
  expect(await value(await openFile(await excel.book.save()))).toEqual(expected);
});

test("a name stands for its cells where an address is asked for, on its own sheet alone", async () => {
  const excel = await openFile(everythingWorkbook());
  const address = await ask(excel, async (context) => {
    const range = context.workbook.worksheets.getItem("绩效目标").getRange("分值").load("address");
    await context.sync();
    return range.address;
  });
  expect(address).toBe("绩效目标!D4:D9");
  expect(
    await refusal((context) => context.sync(context.workbook.worksheets.getItem("名单").getRange("分值").load())),
  ).toMatchObject({ code: "InvalidArgument" });
});

test("names are added, changed and deleted, and saved so", async () => {
  const excel = await openFile(everythingWorkbook());
  await ask(excel, async (context) => {
    const { names, worksheets } = context.workbook;
    const sheet = worksheets.getItem("绩效目标");
    names.add("指标区", sheet.getRange("A4:C9"), "由单位填写");
    sheet.names.add("年度", "=2026");
    names.getItem("说明首格").delete();
    const score = names.getItem("分值");
    score.formula = "=绩效目标!$D$4";
    score.visible = false;
    await context.sync();
  });
  const expected = [
    named("分值", "绩效目标!$D$4", null, { visible: false }),
    named("指标区", "绩效目标!$A$4:$C$9"),
    { name: "年度", type: "Integer", value: 2026, visible: true, formula: "=2026", cells: null, sheet: "绩效目标" },
  ];
  const own = (names: Awaited<ReturnType<typeof namesOf>>) => names.filter(({ name }) => !/^_|^Print/.test(name));
  expect(own(await namesOf(excel))).toEqual(expected);
  expect(own(await namesOf(await openFile(await excel.book.save())))).toEqual(expected);
});

test.each([
  { name: "one that is there already", add: "分值", code: "ItemAlreadyExists" },
  { name: "an address", add: "B4", code: "InvalidArgument" },
  { name: "one with a blank", add: "指标 区", code: "InvalidArgument" },
])("Excel refuses as a name: $name", async ({ add, code }) => {
  await openFile(everythingWorkbook());
  expect(await refusal((context) => context.sync(context.workbook.names.add(add, "=1")))).toMatchObject({ code });
});

test("a name that nobody touched stays in the file as it was written", async () => {
  const excel = await openFile(clerksFile("clerks-own"));
  await excel.clerk.type(FORM, "E10", "810");
  const names = (bytes: Uint8Array) =>
    /<definedNames>.*<\/definedNames>/.exec(partsOf(bytes)["xl/workbook.xml"] ?? "")?.[0];
  expect(names(await excel.book.save())).toBe(names(clerksFile("clerks-own")));
});
