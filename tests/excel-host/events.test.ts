import { ask } from "./ask";
import { openExcel, type NodeExcel } from "./node-excel";
import { FORM, OTHER_FORM } from "../support/sample-forms";
import { SimWorkbook } from "./sim-workbook";

const SHEET = FORM.name;

/** An event as a listener hears it: what is not told of this kind of event is left out. */
interface Heard {
  readonly event: string;
  readonly sheet: string | undefined;
  readonly [detail: string]: unknown;
}

/** Listens to all that the simulator tells, of all sheets or of one. */
async function listen(of: "workbook" | "sheet" = "workbook"): Promise<NodeExcel & { heard(): readonly Heard[] }> {
  const excel = openExcel(SimWorkbook.ofSnapshots([FORM, OTHER_FORM]));
  const heard: Heard[] = [];
  const note = (event: string) => async (told: object) => {
    const { worksheetId, ...rest } = told as { readonly worksheetId?: string };
    const wanted = ["address", "changeType", "source", "triggerSource", "details"] as const;
    const said = Object.fromEntries(
      wanted.flatMap((name) => {
        const value = (rest as Readonly<Record<string, unknown>>)[name];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    heard.push({ event, sheet: excel.book.sheet(worksheetId ?? "")?.name, ...said });
    return Promise.resolve();
  };
  await excel.library.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const target = of === "workbook" ? worksheets : worksheets.getItem(SHEET);
    target.onChanged.add(note("changed"));
    target.onActivated.add(note("activated"));
    target.onDeactivated.add(note("deactivated"));
    target.onSelectionChanged.add(note("selected"));
    target.onCalculated.add(note("calculated"));
    target.onRowSorted.add(note("rows sorted"));
    target.onColumnSorted.add(note("columns sorted"));
    target.onRowHiddenChanged.add(note("rows hidden"));
    target.onProtectionChanged.add(note("protection"));
    if (of === "workbook") {
      worksheets.onAdded.add(note("added"));
      worksheets.onDeleted.add(note("deleted"));
    }
    await context.sync();
  });
  return { ...excel, heard: () => heard.splice(0) };
}

const by = { source: "Local", triggerSource: "Unknown" };
const edited = (address: string, more = {}) => ({
  event: "changed",
  sheet: SHEET,
  address,
  changeType: "RangeEdited",
  ...by,
  ...more,
});
const selected = (address: string) => ({ event: "selected", sheet: SHEET, address });
const oneCell = (valueBefore: string, valueAfter: string) => ({
  details: { valueBefore, valueAfter, valueTypeBefore: "String", valueTypeAfter: "String" },
});

/** What the clerk does, and what Excel tells of it, in this order. */
test.each<{ name: string; act: (excel: NodeExcel) => Promise<void>; told: readonly object[] }>([
  {
    name: "typing",
    act: ({ clerk }) => clerk.type(SHEET, "D9", "≥95%"),
    told: [selected("D9"), edited("D9", oneCell("≤95%", "≥95%")), selected("D10")],
  },
  {
    name: "pasting",
    act: ({ clerk }) => clerk.paste(SHEET, "C8", [["一", "二"]]),
    told: [selected("C8"), edited("C8:D8")],
  },
  {
    name: "deleting",
    act: ({ clerk }) => clerk.deleteCells(SHEET, "D5:D6"),
    told: [selected("D5:D6"), edited("D5:D6")],
  },
  {
    name: "inserting rows",
    act: ({ clerk }) => clerk.insertRows(SHEET, 4, 2),
    told: [edited("5:6", { changeType: "RowInserted" })],
  },
  {
    name: "deleting rows",
    act: ({ clerk }) => clerk.deleteRows(SHEET, 4, 1),
    told: [edited("5:5", { changeType: "RowDeleted" })],
  },
  {
    name: "a formula, and what is worked out then",
    act: async ({ clerk }) => {
      await clerk.type(SHEET, "F4", "=1+1");
      await clerk.type(SHEET, "F5", "一");
    },
    told: [
      selected("F4"),
      edited("F4", { details: { valueBefore: "", valueAfter: 0, valueTypeBefore: "Empty", valueTypeAfter: "Double" } }),
      { event: "calculated", sheet: SHEET, address: "F4" },
      selected("F5"),
      edited("F5", {
        details: { valueBefore: "", valueAfter: "一", valueTypeBefore: "Empty", valueTypeAfter: "String" },
      }),
      { event: "calculated", sheet: SHEET, address: "F4" },
      selected("F6"),
    ],
  },
  {
    name: "sorting rows",
    act: ({ clerk }) => clerk.sort(SHEET, "A4:E9", "C"),
    told: [{ event: "rows sorted", sheet: SHEET, address: "A4:E9", source: "Local" }],
  },
  {
    name: "sorting columns",
    act: ({ clerk }) => clerk.sortColumns(SHEET, "A3:E9", 3),
    told: [{ event: "columns sorted", sheet: SHEET, address: "A3:E9", source: "Local" }],
  },
  {
    name: "hiding rows",
    act: ({ clerk }) => clerk.hideRows(SHEET, 4, 2),
    told: [{ event: "rows hidden", sheet: SHEET, address: "5:6", changeType: "Hidden", source: "Local" }],
  },
  {
    name: "protecting a sheet",
    act: ({ clerk }) => clerk.protect(SHEET),
    told: [{ event: "protection", sheet: SHEET, source: "Local" }],
  },
  { name: "a pick from a list", act: ({ clerk }) => clerk.pick(SHEET, "D9", "≥95%"), told: [selected("D9")] },
  { name: "renaming a sheet", act: ({ clerk }) => clerk.rename(SHEET, "新"), told: [] },
  {
    name: "switching sheets",
    act: ({ clerk }) => clerk.activate(OTHER_FORM.name),
    told: [
      { event: "deactivated", sheet: SHEET },
      { event: "activated", sheet: OTHER_FORM.name },
    ],
  },
  {
    name: "deleting the sheet in front",
    act: ({ clerk }) => clerk.deleteSheet(SHEET),
    told: [
      { event: "activated", sheet: OTHER_FORM.name },
      { event: "deleted", sheet: undefined, source: "Local" },
    ],
  },
  {
    name: "a co-author's typing",
    act: ({ coAuthor }) => coAuthor.paste(SHEET, "C8", [["一", "二"]]),
    told: [selected("C8"), edited("C8:D8", { source: "Remote" })],
  },
  {
    name: "undo and redo",
    act: async ({ clerk }) => {
      await clerk.paste(SHEET, "C8", [["一", "二"]]);
      await clerk.undo();
      await clerk.redo();
    },
    told: [selected("C8"), edited("C8:D8"), edited("C8:D8"), edited("C8:D8")],
  },
])("$name is told", async ({ act, told }) => {
  const excel = await listen();
  await act(excel);
  expect(excel.heard()).toEqual(told);
});

/** What the add-in itself does is told with another source. */
test.each<{ name: string; batch: (sheet: Excel.Worksheet) => void; told: readonly object[] }>([
  {
    name: "one cell written",
    batch: (sheet) => void (sheet.getRange("D9").values = [["≥95%"]]),
    told: [edited("D9", { triggerSource: "ThisLocalAddin", ...oneCell("≤95%", "≥95%") })],
  },
  {
    name: "several cells written",
    batch: (sheet) => void (sheet.getRange("C9:D9").values = [["一", "二"]]),
    told: [edited("C9:D9", { triggerSource: "ThisLocalAddin" })],
  },
  {
    name: "rows inserted, columns deleted, cells shifted",
    batch: (sheet) => {
      sheet.getRange("5:6").insert("Down");
      sheet.getRange("B:B").delete("Left");
      sheet.getRange("C20:C21").insert("Down");
    },
    told: [
      edited("5:6", { changeType: "RowInserted", triggerSource: "ThisLocalAddin" }),
      edited("B:B", { changeType: "ColumnDeleted", triggerSource: "ThisLocalAddin" }),
      edited("C20:C21", { changeType: "CellInserted", triggerSource: "ThisLocalAddin" }),
    ],
  },
  { name: "a look", batch: (sheet) => void (sheet.getRange("A1").format.font.bold = true), told: [] },
  { name: "a selection", batch: (sheet) => sheet.getRange("B2").select(), told: [selected("B2")] },
])("$name by the add-in is told as its own", async ({ batch, told }) => {
  const excel = await listen();
  await ask(excel, async (context) => {
    batch(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });
  await settled();
  expect(excel.heard()).toEqual(told);
});

test("listeners of one sheet hear of that sheet alone", async () => {
  const excel = await listen("sheet");
  await excel.clerk.paste(OTHER_FORM.name, "C8", [["一", "二"]]);
  await excel.clerk.paste(SHEET, "C8", [["一", "二"]]);
  expect(excel.heard()).toEqual([
    { event: "deactivated", sheet: SHEET },
    { event: "activated", sheet: SHEET },
    selected("C8"),
    edited("C8:D8"),
  ]);
});

test("who listens no more hears nothing, and nothing is told while the add-in wants no events", async () => {
  const excel = openExcel(SimWorkbook.ofSnapshots([FORM]));
  let heard = 0;
  const type = () => excel.clerk.type(SHEET, "D9", `≥${heard}%`);
  const subscription = await excel.library.Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(async () => Promise.resolve(void heard++));
    await context.sync();
    return added;
  });
  const counts: number[] = [];
  const enable = (on: boolean) =>
    ask(excel, async (context) => {
      context.runtime.enableEvents = on;
      context.runtime.load("enableEvents");
      await context.sync();
      expect(context.runtime.enableEvents).toBe(on);
    });
  for (const on of [true, false, true]) {
    await enable(on);
    await type();
    counts.push(heard);
  }
  await excel.library.Excel.run(subscription.context, async (context) => {
    subscription.remove();
    await context.sync();
  });
  await type();
  expect([...counts, heard, excel.executor.listening.size]).toEqual([1, 1, 2, 2, 0]);
});

/** Handlers run some turns after the answer. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 80; turn++) await Promise.resolve();
}
