import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { assistExcel, type AssistedExcel } from "../../excel-host/assistant-over-excel";
import { FORM, OTHER_FORM } from "../../excel-host/sample-sheets";
import { textOf } from "../../excel-host/sim-sheet";
import { SimWorkbook } from "../../excel-host/sim-workbook";

/** Each of these is a row of docs/faults.md. */
const SHEET = FORM.name;
const STANDING = ["D9 value/direction-satisfaction", "D5 value/operator-variant"];

let excel: AssistedExcel;
beforeEach(() => void jest.useFakeTimers());
afterEach(async () => {
  Object.assign(excel.executor.faults, { isEditingCell: false, isSilent: false, denies: "nothing", isBehind: false });
  await excel.assistant.stop();
  expect(excel.executor.unknown).toEqual([]);
  jest.useRealTimers();
});

async function open(...sheets: readonly SheetSnapshot[]): Promise<AssistedExcel> {
  excel = await assistExcel(SimWorkbook.ofSnapshots(sheets));
  return excel;
}
const said = () => excel.assistant.state().notice?.text;
const keyOf = (rule: string) => excel.assistant.state().findings.find((finding) => finding.rule === rule)?.key ?? "";
const cellText = (row: number, column: number) => textOf(excel.book.sheets[0]?.rows[row]?.cells.get(column));
const fixIt = () => excel.assistant.actions.applyFix(keyOf("value/direction-satisfaction"), 0);

describe("a cell is being edited", () => {
  const sentence = "请先按 Enter 结束单元格编辑，再点一次。";

  test("a button says so, and works once the cell is left", async () => {
    const { executor, assistant, shown } = await open(FORM);
    executor.faults.isEditingCell = true;
    await assistant.actions.checkSheet();
    expect([said(), shown()]).toEqual([sentence, STANDING]);
    await fixIt();
    expect([said(), cellText(8, 3), assistant.state().history]).toEqual([sentence, "≤95%", []]);
    executor.faults.isEditingCell = false;
    await fixIt();
    expect([cellText(8, 3), said()]).toEqual(["≥95%", undefined]);
  });

  test("the typing loop says nothing and asks again until the cell is left", async () => {
    const { executor, clerk, followed, shown } = await open(FORM);
    await clerk.type(SHEET, "D9", "≥95%");
    executor.faults.isEditingCell = true;
    await followed();
    expect([said(), shown()]).toEqual([undefined, STANDING]);
    executor.faults.isEditingCell = false;
    await followed();
    await followed();
    expect(shown()).toEqual(["D5 value/operator-variant"]);
  });
});

test("a protected sheet is checked and not written", async () => {
  const { shown } = await open({ ...FORM, isProtected: true });
  const sentence = `工作表“${SHEET}”受保护，只检查，不写回。需要修改时，请先撤销工作表保护。`;
  expect([said(), shown()]).toEqual([sentence, STANDING]);
  for (const act of [fixIt, excel.assistant.actions.markGaps]) {
    await act();
    expect([said(), cellText(8, 3), excel.assistant.state().history]).toEqual([sentence, "≤95%", []]);
  }
});

describe("more than 5 MB", () => {
  const long = "全年清运生活垃圾，保持辖区道路与公共区域整洁".repeat(40);
  const rows = (count: number, text: string) => Array.from({ length: count }, () => [{ value: text, text }]);

  test("a sheet that one answer cannot hold is read in halves", async () => {
    const { shown, executor, assistant } = await open({ ...FORM, rows: [...FORM.rows, ...rows(1200, long)] });
    expect([said(), shown()]).toEqual([undefined, STANDING]);
    await assistant.actions.checkSheet();
    expect(executor.takeRecords().every(({ writes }) => writes === 0)).toBe(true);
  });

  test("a write that one request cannot hold goes in pieces", async () => {
    const { host, executor, book } = await open(FORM);
    const edits = Array.from({ length: 2000 }, (_, index) => ({
      sheet: SHEET,
      row: 20 + index,
      column: 0,
      before: null,
      after: `${index}${long}`,
    }));
    const outcome = await host.write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    if (outcome.status !== "ok") throw new Error(outcome.status);
    expect(outcome.skipped).toEqual([]);
    expect(executor.takeRecords().map(({ writes }) => writes > 0)).toEqual([false, true, true]);
    expect(book.sheets[0]?.rows[2019]?.cells.get(0)?.value).toBe(`1999${long}`);
    expect(await host.undo(outcome.entry)).toEqual({ status: "ok", skipped: [] });
    expect(book.sheets[0]?.rows[2019]?.cells.get(0)?.value).toBeNull();
  });

  test("a row that no answer can hold is said to be too large", async () => {
    const wide = Array.from({ length: 120 }, () => ({ value: "字".repeat(20_000), text: "字".repeat(20_000) }));
    await open({ ...FORM, rows: [...FORM.rows, wide] });
    expect(said()).toBe("表格太大，一次处理不完。请只保留绩效目标表所在的区域后再试。");
  });
});

test("a sync that is never answered is given up after 20 seconds", async () => {
  const { executor, assistant, shown } = await open(FORM);
  executor.faults.isSilent = true;
  const checked = assistant.actions.checkSheet();
  await jest.advanceTimersByTimeAsync(19_000);
  expect(said()).toBeUndefined();
  await jest.advanceTimersByTimeAsync(1_000);
  await checked;
  expect([said(), shown()]).toEqual(["与 Excel 的连接中断了，表格内容没有受影响。请关闭并重新打开助手。", STANDING]);
  executor.faults.isSilent = false;
  await assistant.actions.checkSheet();
  expect(said()).toBeUndefined();
});

test("a write that Excel denies leaves everything as it was", async () => {
  const { executor, assistant, shown } = await open(FORM);
  executor.faults.denies = "writes";
  await fixIt();
  expect([said(), cellText(8, 3), shown(), assistant.state().history]).toEqual([
    "Excel 没有允许这次操作。请确认文件可以编辑后再试。",
    "≤95%",
    STANDING,
    [],
  ]);
});

describe("a sheet deleted under us", () => {
  test("between click and write: nothing is written, the pane follows to the sheet in front", async () => {
    const { executor, clerk, assistant, followed, shown } = await open(FORM, OTHER_FORM);
    executor.beforeNext = () => void clerk.deleteSheet(SHEET);
    await fixIt();
    expect([said(), assistant.state().history]).toEqual([
      `找不到工作表“${SHEET}”，可能已被删除或改名。请重新检查。`,
      [],
    ]);
    await followed();
    expect([assistant.state().sheet, shown()]).toEqual([OTHER_FORM.name, ["D4 value/direction-cost"]]);
  });

  test("renamed instead: it is still found", async () => {
    const { clerk } = await open(FORM);
    await clerk.rename(SHEET, "绩效目标（定稿）");
    await fixIt();
    expect(cellText(8, 3)).toBe("≥95%");
  });
});

test("another workbook is in front: a finding cannot be shown, nothing else is lost", async () => {
  const { executor, assistant, shown } = await open(FORM);
  executor.faults.isBehind = true;
  await assistant.actions.selectFinding(keyOf("value/direction-satisfaction"));
  expect([said(), shown()]).toEqual(["当前在前面的是另一个工作簿。请切回本工作簿后再试。", STANDING]);
});

test("the pane is reloaded: marks and suppressions are found again, what can be undone is forgotten", async () => {
  const { assistant, clerk, followed, book } = await open(FORM);
  await clerk.deleteCells(SHEET, "D6");
  await followed();
  await assistant.actions.markGaps();
  await assistant.actions.ignore(keyOf("value/operator-variant"), "本单位惯例", "workbook");
  await fixIt();
  expect(assistant.state().history).toHaveLength(1);
  await assistant.stop();

  excel = await assistExcel(book);
  expect(excel.shown()).toEqual(["D6 structure/empty-value"]);
  const { suppressions, history } = excel.assistant.state();
  expect([suppressions.map(({ reason, used }) => ({ reason, used })), history]).toEqual([
    [{ reason: "本单位惯例", used: true }],
    [],
  ]);
  await excel.assistant.actions.undoLast();
  expect(cellText(8, 3)).toBe("≥95%");
  await excel.assistant.actions.clearMarks();
  expect([said(), book.sheets[0]?.conditionalFormats]).toEqual(["标记已全部清除，原有格式没有改动。", []]);
});
