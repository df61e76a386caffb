import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { ask, clerksFile, openFile, refusal } from "./ask";
import type { NodeExcel } from "./node-excel";

const FORM = "整体支出绩效目标表";

/** All formats of a sheet in the order in which they win, with what each type says of itself. */
async function formatsOf(excel: NodeExcel, sheet: string, address?: string) {
  return ask(excel, async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem(sheet).getRange(address);
    conditionalFormats.load("items/type,items/priority,items/stopIfTrue");
    await context.sync();
    const loaded = conditionalFormats.items.map((format) => {
      const areas = format.getRanges().load("address");
      const rules = {
        custom: format.customOrNullObject.load("rule/formula"),
        cellValue: format.cellValueOrNullObject.load("rule"),
        text: format.textComparisonOrNullObject.load("rule"),
        topBottom: format.topBottomOrNullObject.load("rule"),
        preset: format.presetOrNullObject.load("rule"),
        colorScale: format.colorScaleOrNullObject.load("criteria,threeColorScale"),
        dataBar: format.dataBarOrNullObject.load("lowerBoundRule,upperBoundRule,showDataBarOnly"),
        iconSet: format.iconSetOrNullObject.load("style,criteria,reverseIconOrder,showIconOnly"),
      };
      return { format, areas, rules };
    });
    await context.sync();
    return loaded.map(({ format, areas, rules }) => {
      const [kind, own] = Object.entries(rules).find(([, one]) => !one.isNullObject) ?? [];
      return {
        type: format.type,
        priority: format.priority,
        cells: areas.address.replaceAll(`${sheet}!`, ""),
        is: kind,
        says: own?.toJSON(),
      };
    });
  });
}

test("the clerk's own formats, each with its type and what it says", async () => {
  const percent = (value: number) => ({ type: "Percent", formula: `=${value}`, operator: "GreaterThanOrEqual" });
  expect(await formatsOf(await openFile(clerksFile("clerks-own")), FORM)).toEqual([
    {
      type: "CellValue",
      priority: 0,
      cells: "E44:E99",
      is: "cellValue",
      says: { rule: { operator: "Between", formula1: "=100", formula2: "=$E$72" } },
    },
    { type: "Custom", priority: 1, cells: "A10:H14", is: "custom", says: { rule: { formula: "=LEN($E10)=0" } } },
    {
      type: "ContainsText",
      priority: 2,
      cells: "G44:G52,G56:G68",
      is: "text",
      says: { rule: { operator: "Contains", text: "≥" } },
    },
    {
      type: "TopBottom",
      priority: 3,
      cells: "F72:F79",
      is: "topBottom",
      says: { rule: { type: "TopItems", rank: 3 } },
    },
    {
      type: "ColorScale",
      priority: 4,
      cells: "E83:E87",
      is: "colorScale",
      says: {
        threeColorScale: true,
        criteria: {
          minimum: { type: "LowestValue", color: "#F8696B" },
          midpoint: { type: "Percentile", formula: "=50", color: "#FFEB84" },
          maximum: { type: "HighestValue", color: "#63BE7B" },
        },
      },
    },
    {
      type: "DataBar",
      priority: 5,
      cells: "F83:F87",
      is: "dataBar",
      says: {
        showDataBarOnly: false,
        lowerBoundRule: { type: "Number", formula: "=0" },
        upperBoundRule: { type: "HighestValue" },
      },
    },
    {
      type: "IconSet",
      priority: 6,
      cells: "E72:E75",
      is: "iconSet",
      says: {
        style: "ThreeArrows",
        reverseIconOrder: false,
        showIconOnly: false,
        criteria: [percent(0), percent(33), percent(67)],
      },
    },
    {
      type: "PresetCriteria",
      priority: 7,
      cells: "D44:D99",
      is: "preset",
      says: { rule: { criterion: "DuplicateValues" } },
    },
    {
      type: "PresetCriteria",
      priority: 8,
      cells: "E56:E57",
      is: "preset",
      says: { rule: { criterion: "AboveAverage" } },
    },
  ]);
});

test.each([
  { at: "E83", types: ["CellValue", "ColorScale"] },
  { at: "A10", types: ["Custom"] },
  { at: "G53:G55", types: [] },
  { at: "G52:G56", types: ["ContainsText"] },
])("formats that touch $at: $types", async ({ at, types }) => {
  const formats = await formatsOf(await openFile(clerksFile("clerks-own")), FORM, at);
  expect(formats.map(({ type }) => type)).toEqual(types);
});

test("a rule as Excel writes it, and one that stands in the extensions alone", async () => {
  const own = partsOf(everythingWorkbook())["xl/worksheets/sheet1.xml"] ?? "";
  const newer = own.replace('<x14:cfRule type="dataBar"', '<x14:cfRule type="dataBar" priority="2"');
  const formats = await formatsOf(await openFile(everythingWorkbook()), "绩效目标");
  expect(formats).toMatchObject([{ type: "CellValue", cells: "D4:D9", says: { rule: { formula1: "=$D$10" } } }]);
  const both = await formatsOf(await openFile(everythingWorkbook({ "xl/worksheets/sheet1.xml": newer })), "绩效目标");
  expect(both.map(({ type }) => type)).toEqual(["CellValue", "DataBar"]);
});

test("what is asked of a format of another type is refused where no null was asked for", async () => {
  await openFile(clerksFile("clerks-own"));
  const refused = await refusal(async (context) => {
    const formats = context.workbook.worksheets.getItem(FORM).getRange("E83").conditionalFormats;
    const first = formats.getItemAt(0);
    first.custom.rule.load("formula");
    await context.sync();
  });
  expect(refused.code).toBe("InvalidOperation");
});

/** A change of ours or the clerk's, and which formats of hers stay: in Excel, and in the file saved and opened again. */
test.each([
  { name: "nothing", act: async () => Promise.resolve(), left: 9 },
  {
    name: "a format of another add-in put before them",
    act: async (context: Excel.RequestContext) => {
      const { custom } = context.workbook.worksheets
        .getItem(FORM)
        .getRanges("A1,C5:D6")
        .conditionalFormats.add("Custom");
      custom.rule.formula = "=TRUE";
      custom.format.fill.color = "#00FF00";
      return context.sync();
    },
    left: 10,
    first: { type: "Custom", cells: "A1,C5:D6", says: { rule: { formula: "=TRUE" } } },
  },
  {
    name: "one deleted",
    act: async (context: Excel.RequestContext) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem(FORM).getRange("A10");
      conditionalFormats.getItemAt(0).delete();
      return context.sync();
    },
    left: 8,
  },
  {
    name: "all cleared from some of the cells",
    act: async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem(FORM).getRange("E44:E60").conditionalFormats.clearAll();
      return context.sync();
    },
    left: 8,
    first: { type: "CellValue", cells: "E61:E99" },
  },
  {
    name: "rows inserted above",
    act: async (context: Excel.RequestContext) => {
      context.workbook.worksheets.getItem(FORM).getRange("2:3").insert("Down");
      return context.sync();
    },
    left: 9,
    first: { cells: "E46:E101", says: { rule: { formula1: "=100", formula2: "=$E$74" } } },
  },
])("after $name", async ({ act, left, first }) => {
  const excel = await openFile(clerksFile("clerks-own"));
  await ask(excel, act);
  const formats = await formatsOf(excel, FORM);
  expect(formats).toHaveLength(left);
  if (first) expect(formats[0]).toMatchObject(first);
  expect(await formatsOf(await openFile(await excel.book.save()), FORM)).toEqual(formats);
});

test("a protected sheet keeps its formats", async () => {
  const excel = await openFile(clerksFile("clerks-own"));
  await excel.clerk.protect(FORM);
  const refused = await refusal(async (context) => {
    context.workbook.worksheets.getItem(FORM).getRange().conditionalFormats.clearAll();
    await context.sync();
  });
  expect([refused.code, (await formatsOf(excel, FORM)).length]).toEqual(["AccessDenied", 9]);
});
