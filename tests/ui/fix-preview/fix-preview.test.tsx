import { screen, within } from "@testing-library/react";
import type { PreviewRow } from "../../../src/app/assistant-state";
import { press, renderPane } from "../render-pane";

const row = (address: string, before: string, after: string, title: string): PreviewRow => ({
  sheet: "整体支出绩效目标表",
  address,
  row: 0,
  column: 0,
  before,
  after,
  rules: [{ id: title, title }],
});
const ROWS = [
  row("G41", "≥90百分百", "≥90%", "百分号写成了文字"),
  row("B38", "社会效益", "社会效益指标", "二级指标名称不规范"),
];

async function open(rows: readonly PreviewRow[], writesClearUndo = false) {
  const pane = renderPane({ writesClearUndo }, { previewSafeFixes: () => rows });
  await press(screen.getByRole("button", { name: "一键规范" }));
  return { ...pane, dialog: within(screen.getByRole("dialog", { name: "修复预览" })) };
}

const cells = (element: HTMLElement) => [...element.querySelectorAll("th, td")].map((cell) => cell.textContent);

test("修复预览 lists every cell with old and new value and the rule", async () => {
  const { dialog } = await open(ROWS);
  expect(within(dialog.getByRole("table")).getAllByRole("row").map(cells)).toEqual([
    ["单元格", "原值", "新值", "规则"],
    ["G41", "≥90百分百", "≥90%", "百分号写成了文字"],
    ["B38", "社会效益", "社会效益指标", "二级指标名称不规范"],
  ]);
  expect(dialog.getByText("只含不改变意思的修改。不想改的，取消勾选即可。")).toBeTruthy();
});

test("where a write clears Excel's undo history the dialog says so and names the way back", async () => {
  const { dialog } = await open(ROWS, true);
  expect(dialog.getByText(/撤销记录会清空；想退回时，请用窗格里的“撤销本次修改”/)).toBeTruthy();
});

test("only ticked rows are written; then the dialog closes", async () => {
  const { dialog, asked } = await open(ROWS);
  await press(dialog.getByRole("checkbox", { name: "G41" }));
  await press(dialog.getByRole("button", { name: "应用修复" }));
  expect(asked).toEqual([`applySafeFixes ${JSON.stringify([ROWS[1]])}`]);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("全不选, 全选, 取消", async () => {
  const { dialog, asked } = await open(ROWS);
  const ticks = () => dialog.getAllByRole<HTMLInputElement>("checkbox").map(({ checked }) => checked);
  await press(dialog.getByRole("button", { name: "全不选" }));
  expect(ticks()).toEqual([false, false]);
  expect(dialog.getByRole("button", { name: "应用修复" }).getAttribute("aria-disabled")).toBe("true");
  await press(dialog.getByRole("button", { name: "全选" }));
  expect(ticks()).toEqual([true, true]);
  await press(dialog.getByRole("button", { name: "取消" }));
  expect([screen.queryByRole("dialog"), asked]).toEqual([null, []]);
});

test("several sheets: each row says its own", async () => {
  const { dialog } = await open([...ROWS, { ...ROWS[0]!, sheet: "项目1" }]);
  expect(dialog.getAllByRole("checkbox").map((box) => box.closest("th")?.textContent)).toEqual([
    "整体支出绩效目标表 G41",
    "整体支出绩效目标表 B38",
    "项目1 G41",
  ]);
});

test("nothing to write: a sentence", async () => {
  const { dialog } = await open([]);
  expect(dialog.getByText("没有可以一键规范的地方；其余问题请逐条处理。")).toBeTruthy();
  expect(dialog.queryByRole("table")).toBeNull();
});
