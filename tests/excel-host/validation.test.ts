import { everythingWorkbook } from "../hosts/xlsx/everything-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { ask, clerksFile, openFile, refusal } from "./ask";
import type { NodeExcel } from "./node-excel";
import { SimWorkbook } from "./sim-workbook";
import { openExcel } from "./node-excel";

const FORM = "整体支出绩效目标表";
const NO_PROMPT = { message: "", title: "", showPrompt: false };
const STOP = { message: "", title: "", showAlert: true, style: "Stop" };

async function validationOf(excel: NodeExcel, sheet: string, address: string) {
  return ask(excel, async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(address);
    dataValidation.load("type,rule,ignoreBlanks,prompt,errorAlert");
    await context.sync();
    const { type, rule, ignoreBlanks, prompt, errorAlert } = dataValidation;
    return { type, rule, ignoreBlanks, prompt, errorAlert };
  });
}

const bounded = (kind: string, operator: string, formula1: string, formula2?: string) => ({
  [kind]: { operator, formula1, ...(formula2 === undefined ? {} : { formula2 }) },
});

test.each([
  {
    name: "a list of words, with prompt and warning",
    at: "H12",
    expected: {
      type: "List",
      rule: { list: { inCellDropDown: true, source: "计划数据,计划标准,历史数据,历史标准,行业标准" } },
      ignoreBlanks: true,
      prompt: { message: "选择指标值确定依据", title: "提示", showPrompt: true },
      errorAlert: { message: "请从列表中选择", title: "确定依据", showAlert: true, style: "Warning" },
    },
  },
  {
    name: "a list of cells on another sheet",
    at: "A10:A14",
    expected: {
      type: "List",
      rule: { list: { inCellDropDown: true, source: "=名单!$A$2:$A$4" } },
      ignoreBlanks: true,
      prompt: NO_PROMPT,
      errorAlert: STOP,
    },
  },
  {
    name: "numbers from a bound on",
    at: "E83",
    expected: {
      type: "Decimal",
      rule: bounded("decimal", "GreaterThanOrEqualTo", "=0"),
      ignoreBlanks: false,
      prompt: NO_PROMPT,
      errorAlert: STOP,
    },
  },
  {
    name: "whole numbers between two",
    at: "F83:F85",
    expected: {
      type: "WholeNumber",
      rule: bounded("wholeNumber", "Between", "=1", "=100"),
      ignoreBlanks: false,
      prompt: NO_PROMPT,
      errorAlert: STOP,
    },
  },
  {
    name: "a longest text",
    at: "D44",
    expected: {
      type: "TextLength",
      rule: bounded("textLength", "LessThanOrEqualTo", "=40"),
      ignoreBlanks: false,
      prompt: NO_PROMPT,
      errorAlert: STOP,
    },
  },
  {
    name: "a formula",
    at: "G44",
    expected: {
      type: "Custom",
      rule: { custom: { formula: "=LEN(G44)>0" } },
      ignoreBlanks: false,
      prompt: NO_PROMPT,
      errorAlert: STOP,
    },
  },
  {
    name: "none",
    at: "B10:C14",
    expected: {
      type: "None",
      rule: {},
      ignoreBlanks: true,
      prompt: { message: "", title: "", showPrompt: true },
      errorAlert: STOP,
    },
  },
  {
    name: "one rule on some cells only",
    at: "H9:H14",
    expected: { type: "MixedCriteria", rule: null, ignoreBlanks: null, prompt: null, errorAlert: null },
  },
  {
    name: "several rules",
    at: "A10:H14",
    expected: { type: "Inconsistent", rule: null, ignoreBlanks: null, prompt: null, errorAlert: null },
  },
])("validation as read: $name", async ({ at, expected }) => {
  expect(await validationOf(await openFile(clerksFile("clerks-own")), FORM, at)).toEqual(expected);
});

test("validation that stands in a sheet's extensions is read too", async () => {
  const extension =
    `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">` +
    `<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>名单!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>B4:B9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>`;
  const sheet = partsOf(everythingWorkbook())["xl/worksheets/sheet1.xml"] ?? "";
  const excel = await openFile(
    everythingWorkbook({ "xl/worksheets/sheet1.xml": sheet.replace("<extLst>", extension) }),
  );
  expect(await validationOf(excel, "绩效目标", "B5")).toMatchObject({
    type: "List",
    rule: { list: { inCellDropDown: true, source: "=名单!$A$1:$A$2" } },
  });
});

/** Whether what stands in the cells keeps to the rule that holds there. */
test.each([
  { at: "H10:H14", valid: true },
  { at: "E83:E87", valid: true },
  { at: "F83:F87", valid: null },
  { at: "F84", valid: false },
  { at: "B10", valid: true },
])("what stands in $at is valid: $valid", async ({ at, valid }) => {
  const excel = await openFile(clerksFile("clerks-own"));
  await excel.clerk.type(FORM, "F83", 60);
  const found = await ask(excel, async (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(FORM).getRange(at);
    dataValidation.load("valid");
    const others = dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    return { valid: dataValidation.valid, allKeep: others.isNullObject };
  });
  expect(found).toEqual({ valid, allKeep: valid === true });
});

test("a rule that the add-in sets takes the place of others in its cells, and is saved; clear takes it away", async () => {
  const excel = await openFile(clerksFile("clerks-own"));
  const rule = { list: { inCellDropDown: false, source: "甲,乙" } };
  await ask(excel, async (context) => {
    const sheet = context.workbook.worksheets.getItem(FORM);
    const { dataValidation } = sheet.getRange("H12:H13");
    dataValidation.rule = rule;
    dataValidation.prompt = { message: "选一个", title: "", showPrompt: true };
    sheet.getRange("D44:D46").dataValidation.clear();
    await context.sync();
  });
  const types = async (one: NodeExcel) =>
    Promise.all(["H11", "H12:H13", "H14", "D46", "D47"].map((at) => validationOf(one, FORM, at)));
  const expected = [
    { type: "List", prompt: { message: "选择指标值确定依据" } },
    { type: "List", rule, prompt: { message: "选一个" } },
    { type: "List", prompt: { message: "选择指标值确定依据" } },
    { type: "None" },
    { type: "TextLength" },
  ];
  expect(await types(excel)).toMatchObject(expected);
  expect(await types(await openFile(await excel.book.save()))).toMatchObject(expected);
});

test("validation follows inserted and deleted rows, its formulas too", async () => {
  const excel = await openFile(clerksFile("clerks-own"));
  await excel.clerk.insertRows(FORM, 43, 2);
  expect(await validationOf(excel, FORM, "G46")).toMatchObject({ rule: { custom: { formula: "=LEN(G46)>0" } } });
  await excel.clerk.deleteRows("名单", 1, 1);
  expect(await validationOf(excel, FORM, "A10")).toMatchObject({ rule: { list: { source: "=名单!$A$2:$A$3" } } });
  const saved = await openFile(await excel.book.save());
  expect(await validationOf(saved, FORM, "G46")).toMatchObject({ rule: { custom: { formula: "=LEN(G46)>0" } } });
  expect(await validationOf(saved, FORM, "A10")).toMatchObject({ rule: { list: { source: "=名单!$A$2:$A$3" } } });
});

test("Excel refuses a list of more than 255 characters, and every rule on a protected sheet", async () => {
  openExcel(
    SimWorkbook.ofSnapshots([
      { name: "表", rows: [] },
      { name: "锁", rows: [], isProtected: true },
    ]),
  );
  const set = (sheet: string, source: string) =>
    refusal(async (context) => {
      const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source } };
      await context.sync();
    });
  expect([(await set("表", "字,".repeat(128))).code, (await set("锁", "甲")).code]).toEqual([
    "InvalidArgument",
    "AccessDenied",
  ]);
});
