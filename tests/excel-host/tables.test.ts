import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { ask, clerksFile, openFile, refusal } from "./ask";

const HUNAN = "项目支出绩效目标";
const TABLE = "绩效目标表";

/** The library's own objects, loaded and printed. */
async function tablesOf(bytes: Uint8Array) {
  const excel = await openFile(bytes);
  return ask(excel, async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name,items/showHeaders,items/showTotals,items/style,items/worksheet/name,count");
    await context.sync();
    const ranges = tables.items.map((table) => [table.getRange(), table.getDataBodyRange()]);
    for (const range of ranges.flat()) range.load("address");
    await context.sync();
    return tables.items.map(({ name, showHeaders, showTotals, style, worksheet }, place) => ({
      name,
      showHeaders,
      showTotals,
      style,
      sheet: worksheet.name,
      ranges: ranges[place]?.map(({ address }) => address),
      count: tables.count,
    }));
  });
}

test.each([
  {
    name: "a bureau's form that is one table",
    bytes: clerksFile("hunan-xiangxi-special-school-2023"),
    tables: [
      {
        name: TABLE,
        showHeaders: true,
        showTotals: false,
        style: "TableStyleLight9",
        sheet: HUNAN,
        ranges: [`${HUNAN}!A3:M19`, `${HUNAN}!A4:M19`],
        count: 1,
      },
    ],
  },
  {
    name: "a list beside the form, as LibreOffice saves it",
    bytes: clerksFile("clerks-own"),
    tables: [
      {
        name: "依据表",
        showHeaders: true,
        showTotals: false,
        style: "",
        sheet: "名单",
        ranges: ["名单!A1:B4", "名单!A2:B4"],
        count: 1,
      },
    ],
  },
  {
    name: "a table without headers",
    bytes: everythingWorkbook(),
    tables: [
      {
        name: "名单表",
        showHeaders: false,
        showTotals: false,
        style: "TableStyleMedium2",
        sheet: "名单",
        ranges: ["名单!A1:C2", "名单!A1:C2"],
        count: 1,
      },
    ],
  },
  { name: "a form without tables", bytes: clerksFile("dongxihu-33"), tables: [] },
])("tables of $name", async ({ bytes, tables }) => {
  expect(await tablesOf(bytes)).toEqual(tables);
});

test("a table is found by name whatever its case, on its sheet and in the workbook; another is null or an error", async () => {
  const excel = await openFile(everythingWorkbook());
  const found = await ask(excel, async (context) => {
    const { workbook } = context;
    const here = workbook.worksheets.getItem("名单").tables.getItem("名单表");
    const elsewhere = workbook.worksheets.getItem("绩效目标").tables.getItemOrNullObject("名单表");
    const nowhere = workbook.tables.getItemOrNullObject("没有");
    const counts = [workbook.tables.getCount(), workbook.worksheets.getItem("绩效目标").tables.getCount()];
    here.load("name");
    await context.sync();
    return [here.name, elsewhere.isNullObject, nowhere.isNullObject, ...counts.map(({ value }) => value)];
  });
  expect(found).toEqual(["名单表", true, true, 1, 0]);
  expect(await refusal((context) => context.sync(context.workbook.tables.getItem("没有").load("name")))).toMatchObject({
    code: "ItemNotFound",
  });
});

test("columns carry the names of the header cells, also after one was typed over; header and total rows are ranges", async () => {
  const excel = await openFile(clerksFile("hunan-xiangxi-special-school-2023"));
  const columnsOf = () =>
    ask(excel, async (context) => {
      const table = context.workbook.tables.getItem(TABLE);
      table.columns.load("items/name,items/index,items/id");
      table.rows.load("count");
      const header = table.getHeaderRowRange().load("address,values");
      const value = table.columns.getItem("指标值内容").getDataBodyRange().load("address");
      await context.sync();
      return {
        names: table.columns.items.map(({ name }) => name),
        places: table.columns.items.map(({ index }) => index),
        rows: table.rows.count,
        header: header.address,
        sameAsCells: JSON.stringify(header.values[0]) === JSON.stringify(table.columns.items.map(({ name }) => name)),
        value: value.address,
      };
    });
  const before = await columnsOf();
  expect(before).toMatchObject({ rows: 16, header: `${HUNAN}!A3:M3`, sameAsCells: true, value: `${HUNAN}!I4:I19` });
  expect(before.names.slice(4, 9)).toEqual(["一级指标", "二级指标", "三级指标", "指标值", "指标值内容"]);
  await excel.clerk.type(HUNAN, "H3", "指标\n值");
  expect((await columnsOf()).names[7]).toBe("指标\n值");
  const saved = partsOf(await excel.book.save())["xl/tables/table1.xml"];
  expect(saved).toContain('name="指标_x000a_值"');
  expect(
    await refusal((context) => context.sync(context.workbook.tables.getItem(TABLE).getTotalRowRange().load())),
  ).toMatchObject({ code: "ItemNotFound" });
});

test.each([
  { name: "rows inserted inside", act: "5:6", shift: "insert", table: "A3:M21" },
  { name: "rows inserted above", act: "1:1", shift: "insert", table: "A4:M20" },
  { name: "rows deleted inside", act: "5:6", shift: "delete", table: "A3:M17" },
  { name: "a column inserted inside", act: "C:C", shift: "insert", table: "A3:N19" },
  { name: "its header deleted", act: "3:3", shift: "delete", table: undefined },
])("a table follows $name, in Excel and in the saved file", async ({ act, shift, table }) => {
  const excel = await openFile(clerksFile("hunan-xiangxi-special-school-2023"));
  await ask(excel, async (context) => {
    const lines = context.workbook.worksheets.getItem(HUNAN).getRange(act);
    const isRows = /^\d/.test(act);
    if (shift === "insert") lines.insert(isRows ? "Down" : "Right");
    else lines.delete(isRows ? "Up" : "Left");
    await context.sync();
  });
  const rangesOf = (tables: Awaited<ReturnType<typeof tablesOf>>) => tables.map(({ ranges }) => ranges?.[0]);
  const saved = await excel.book.save();
  const expected = table === undefined ? [] : [`${HUNAN}!${table}`];
  expect(excel.book.sheets[0]?.tables.map(({ block }) => block)).toHaveLength(expected.length);
  expect(rangesOf(await tablesOf(saved))).toEqual(expected);
});

test("cells of a table cannot be merged", async () => {
  await openFile(clerksFile("hunan-xiangxi-special-school-2023"));
  const merged = refusal(async (context) => {
    context.workbook.worksheets.getItem(HUNAN).getRange("A4:A6").merge();
    await context.sync();
  });
  expect((await merged).code).toBe("InvalidOperation");
});
