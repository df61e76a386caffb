import { workbookBytes } from "../hosts/workbook-bytes";
import { fixture } from "../support/fixtures";
import { sheetOf } from "../support/table-literal";
import { openWorkbench } from "./support/open-workbench";

const workbench = openWorkbench();
const SHEET = "整体支出绩效目标表";

test("starts on a real sample, with its findings, within the machine", async () => {
  const page = workbench();
  await page.hasOpened("整体支出绩效目标表.xlsx");
  expect(await page.findings().count()).toBeGreaterThan(0);
  expect(page.requests.filter((url) => !url.startsWith("http://127.0.0.1") && !/^(blob|data):/.test(url))).toEqual([]);
});

test("is painted within a second", async () => {
  const page = workbench();
  const times: number[] = [];
  for (let visit = 0; visit < 3; visit++) {
    await page.page.reload();
    await page.whenChecked();
    const [painted] = await page.page.evaluate(() =>
      performance.getEntriesByName("first-contentful-paint").map(({ startTime }) => startTime),
    );
    times.push(painted ?? Infinity);
  }
  expect(Math.min(...times)).toBeLessThan(1000);
});

test("keys: F8 and Shift+F8 go through the findings, Ctrl+Shift+F previews the fixes, Ctrl+S saves", async () => {
  const page = workbench();
  await page.page.keyboard.press("F8");
  await page.settled();
  const first = await page.selection();
  await page.page.keyboard.press("F8");
  await page.settled();
  expect(await page.selection()).not.toBe(first);
  await page.page.keyboard.press("Shift+F8");
  await page.settled();
  expect(await page.selection()).toBe(first);

  await page.page.keyboard.press("Control+Shift+F");
  await page.page.getByRole("dialog", { name: "修复预览" }).waitFor();
  await page.page.keyboard.press("Escape");
  await page.page.getByRole("dialog").waitFor({ state: "hidden" });

  const downloading = page.page.waitForEvent("download");
  await page.page.keyboard.press("Control+S");
  expect((await downloading).suggestedFilename()).toBe("整体支出绩效目标表-已检查.xlsx");
});

test("typing is followed within 300 ms, and the list does not take the focus", async () => {
  const page = workbench();
  await page.openFile("键入.xlsx", fixture("dongxihu-33"));
  const times: number[] = [];
  for (const wrong of ["≤95%", "≤96%", "≤97%", "≤98%"]) {
    await page.type(SHEET, "E14", "≥90%");
    await page.findings({ cell: "E14" }).first().waitFor({ state: "hidden" });
    times.push(await page.timeUntilFound(SHEET, "E14", wrong, "value/direction-satisfaction"));
    expect(await page.page.evaluate(() => document.activeElement?.closest("aside"))).toBeNull();
  }
  // The machine may be busy with something else once; the page's own time shows in its best run.
  expect(Math.min(...times)).toBeLessThan(300);
});

test("a cell that is being edited is not written to", async () => {
  const page = workbench();
  await page.openFile("编辑中.xlsx", fixture("dongxihu-33"));
  await page.beginEditing(SHEET, "E10");
  const plan = {
    label: "",
    edits: [{ sheet: SHEET, row: 18, column: 4, before: 1, after: "100%" }],
    insertions: [],
    newSheets: [],
  };
  expect(await page.host.write(plan)).toEqual({ status: "busy" });
  await page.findings({ cell: "E19" }).first().getByRole("button", { name: "改为 100%" }).click();
  await page.pane.getByText("请先按 Enter 结束单元格编辑").first().waitFor();
  await page.page.keyboard.press("Escape");
});

test("a text cell keeps =90% as text, as in Excel", async () => {
  const page = workbench();
  await page.openFile("河北.xlsx", fixture("tangshan-a"));
  const [sheet = ""] = await page.sheetNames();
  await page.host.write({
    label: "",
    edits: [{ sheet, row: 7, column: 4, before: (await page.cell("E8")).value, after: "=95%" }],
    insertions: [],
    newSheets: [],
  });
  await page.type(sheet, "E8", "=90%");
  expect(await page.cell("E8")).toMatchObject({ value: "=90%", text: "=90%" });
  expect((await page.cell("E8")).formula).toBeUndefined();
});

test("another workbook replaces a changed one only after a question", async () => {
  const page = workbench();
  await page.openFile("旧表.xlsx", fixture("dongxihu-33"));
  await page.type(SHEET, "E10", "≥900套");
  await page.page.getByText("有未保存的修改").waitFor();
  await page.dropFile("新表.xlsx", fixture("gedian"));
  const dialog = page.page.getByRole("alertdialog", { name: "打开另一个工作簿" });
  await dialog.getByText("“旧表.xlsx”有修改还没有保存").waitFor();
  await dialog.getByRole("button", { name: "取消" }).click();
  expect((await page.cell("E10")).text).toBe("≥900套");

  await page.dropFile("新表.xlsx", fixture("gedian"));
  const downloading = page.page.waitForEvent("download");
  await dialog.getByRole("button", { name: "另存后打开" }).click();
  expect((await downloading).suggestedFilename()).toBe("旧表-已检查.xlsx");
  await page.hasOpened("新表.xlsx");
});

test("the pane can be made wider and narrower, within bounds", async () => {
  const page = workbench();
  const divider = page.page.getByRole("separator", { name: "调整助手窗格的宽度" });
  const width = async () => Math.round((await page.pane.boundingBox())?.width ?? 0);
  expect(await width()).toBe(350);
  const box = await divider.boundingBox();
  await page.page.mouse.move((box?.x ?? 0) + 2, 400);
  await page.page.mouse.down();
  await page.page.mouse.move(600, 400, { steps: 4 });
  await page.page.mouse.up();
  expect(await width()).toBe(480);
  // The sheet follows: its canvas ends where the pane begins.
  const canvas = await page.page.locator("canvas.fortune-sheet-canvas").boundingBox();
  expect(Math.round((canvas?.x ?? 0) + (canvas?.width ?? 0))).toBeLessThanOrEqual(1440 - 480);
  await divider.focus();
  for (let press = 0; press < 12; press++) await page.page.keyboard.press("ArrowRight");
  expect(await width()).toBe(320);
});

test("a marked cell says its first finding under the pointer", async () => {
  const page = workbench();
  await page.openFile("提示.xlsx", fixture("dongxihu-33"));
  await page.goTo(SHEET, "E19");
  const box = await page.page.locator(".luckysheet-cell-selected").first().boundingBox();
  await page.page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  await page.page.getByRole("tooltip").filter({ hasText: "丢了百分号" }).waitFor();
});

test("the colours follow the system; the sheet stays on white paper", async () => {
  const page = workbench();
  await page.page.emulateMedia({ colorScheme: "dark" });
  const background = await page.page
    .locator("header")
    .first()
    .evaluate((bar) => getComputedStyle(bar).backgroundColor);
  expect(background).not.toBe("rgb(255, 255, 255)");
  const sheet = await page.page.locator(".fortune-container").evaluate((area) => getComputedStyle(area).colorScheme);
  expect(sheet).toBe("light");
  await page.page.emulateMedia({ colorScheme: "light" });
});

test("a narrow window has the pane below the sheet, with every button of the bar in it", async () => {
  const { page, pane } = workbench();
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 844 });
  try {
    const right = async (name: string) => {
      const box = await page.getByRole("banner").first().getByRole("button", { name, exact: true }).boundingBox();
      return box && box.x + box.width;
    };
    for (const name of ["撤销", "重做", "示例", "打开文件", "另存为"])
      expect(await right(name)).toBeLessThanOrEqual(390);
    const [sheet, side] = [await page.locator(".fortune-container").boundingBox(), await pane.boundingBox()];
    expect(side?.width).toBe(390);
    expect((sheet?.y ?? 0) + (sheet?.height ?? Infinity)).toBeLessThanOrEqual(side?.y ?? 0);
  } finally {
    if (usual) await page.setViewportSize(usual);
  }
});

test("the tab of a sheet that the pane goes to comes into view", async () => {
  const page = workbench();
  const names = Array.from({ length: 8 }, (_, i) => `项目支出绩效目标表（第${i + 1}个项目）`);
  const sheets = names.map((name) => sheetOf("| 一级指标 | 二级指标 | 三级指标 | 指标值 |", name));
  await page.openFile("八张表.xlsx", await workbookBytes(sheets));
  await page.goTo(names[7] ?? "", "A1");
  const tabs = await page.page.locator(".fortune-sheettab-container-c").boundingBox();
  const tab = await page.page.locator(".luckysheet-sheets-item-active").boundingBox();
  const isInView = tabs && tab && tab.x >= tabs.x - 2 && tab.x + tab.width <= tabs.x + tabs.width + 2;
  expect({ tabs, tab, isInView }).toEqual({ tabs, tab, isInView: true });
});

test("by keys alone: after a fix, an undo and the preview the focus has a place", async () => {
  const page = workbench();
  await page.openFile("按键.xlsx", fixture("gedian"));
  const focused = () =>
    page.page.evaluate(() => document.activeElement?.getAttribute("role") ?? document.activeElement?.ariaLabel);
  await page.findings().getByRole("button", { name: /^改为/ }).first().focus();
  await page.page.keyboard.press("Enter");
  await page.button("撤销本次修改").waitFor();
  expect(await focused()).toBe("listitem");
  await page.button("撤销本次修改").focus();
  await page.page.keyboard.press("Enter");
  await page.button("撤销本次修改").waitFor({ state: "detached" });
  expect(await focused()).toBe("tab");
  await page.button("一键规范").focus();
  await page.page.keyboard.press("Enter");
  await page.page.getByRole("dialog", { name: "修复预览" }).getByRole("button", { name: "取消" }).focus();
  await page.page.keyboard.press("Enter");
  await page.page.getByRole("dialog").waitFor({ state: "hidden" });
  await page.page.waitForTimeout(200);
  expect(await focused()).toBe("一键规范");
});

test("标出缺项 where nothing is missing is no change to save", async () => {
  const page = workbench();
  const unsaved = page.page.getByText("有未保存的修改");
  await page.openFile("没有缺项.xlsx", fixture("dongxihu-33"));
  const block = { top: 9, left: 4, bottom: 9, right: 4 };
  await page.host.marks.show(SHEET, []);
  expect(await unsaved.count()).toBe(0);
  await page.host.marks.show(SHEET, [{ block, severity: "info", untilFilled: true, reason: "" }]);
  await unsaved.waitFor();
});
