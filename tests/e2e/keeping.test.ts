import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { partsOf } from "../hosts/xlsx/package-diff";
import { fixture } from "../support/fixtures";
import { openWorkbench } from "./support/open-workbench";

const workbench = openWorkbench();
const SHEET = "整体支出绩效目标表";

describe("every way of editing is heard and judged", () => {
  beforeAll(() => workbench().openFile("编辑.xlsx", fixture("dongxihu-33")));

  test("copied and pasted", async () => {
    const page = workbench();
    await page.goTo(SHEET, "E19");
    await page.focusSheet();
    await page.page.keyboard.press("Control+C");
    await page.goTo(SHEET, "E13");
    await page.focusSheet();
    await page.page.keyboard.press("Control+V");
    await page.settled();
    expect((await page.cell("E13")).value).toBe(1);
    await page.findings({ cell: "E13", rule: "value/percent-lost" }).first().waitFor();
  });

  test("deleted", async () => {
    const page = workbench();
    await page.goTo(SHEET, "E13");
    await page.focusSheet();
    await page.page.keyboard.press("Delete");
    await page.settled();
    expect((await page.cell("E13")).value).toBeNull();
    await page.findings({ cell: "E13", rule: "structure/empty-value" }).first().waitFor();
  });

  test("undone by Ctrl+Z, redone by Ctrl+Y", async () => {
    const page = workbench();
    await page.focusSheet();
    await page.page.keyboard.press("Control+Z");
    await page.findings({ cell: "E13", rule: "value/percent-lost" }).first().waitFor();
    await page.page.keyboard.press("Control+Z");
    await page.settled();
    expect((await page.cell("E13")).text).toBe("≥90%");
    await page.page.keyboard.press("Control+Y");
    await page.findings({ cell: "E13", rule: "value/percent-lost" }).first().waitFor();
  });

  test("filled down by the handle", async () => {
    const page = workbench();
    await page.goTo(SHEET, "H10");
    await page.page.keyboard.press("Escape");
    await page.type(SHEET, "H10", "行业标准");
    await page.goTo(SHEET, "H10");
    const box = await page.page.locator(".luckysheet-cell-selected").first().boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0), (box?.y ?? 0) + (box?.height ?? 0)];
    await page.page.mouse.move(x - 1, y - 1);
    await page.page.mouse.down();
    await page.page.mouse.move(x - 20, y + 34, { steps: 6 });
    await page.page.mouse.up();
    await page.settled();
    expect((await page.cell("H11")).text).toBe("行业标准");
  });
});

describe("what the assistant notes is kept in the file", () => {
  test("an ignored finding stays ignored when the saved file is opened again", async () => {
    const page = workbench();
    await page.openFile("忽略.xlsx", fixture("dongxihu-33"));
    const finding = page.findings({ cell: "E19" }).first();
    await finding.getByRole("button", { name: "忽略", exact: true }).click();
    await finding.getByText("上级要求这样写").click();
    await page.findings({ cell: "E19", rule: "value/percent-lost" }).first().waitFor({ state: "hidden" });
    const { bytes } = await page.save();
    expect(Object.keys(partsOf(bytes)).some((name) => name.startsWith("customXml/item"))).toBe(true);
    await page.openFile("再打开.xlsx", bytes);
    expect(await page.findings({ cell: "E19", rule: "value/percent-lost" }).count()).toBe(0);
  });

  test("marked gaps are conditional formats of the saved file, shown again, and gone once cleared", async () => {
    const page = workbench();
    await page.openFile("标记.xlsx", fixture("dongxihu-33"));
    await page.tab("完整性").click();
    await page.button("标出缺项").click();
    await page.pane
      .getByText(/已标出 \d+ 处/)
      .first()
      .waitFor();
    const marked = (await page.save()).bytes;
    const formats = (bytes: Uint8Array) =>
      (partsOf(bytes)["xl/worksheets/sheet1.xml"]?.match(/zhibiao-mark:/g) ?? []).length;
    expect(formats(marked)).toBeGreaterThan(0);

    await page.openFile("再打开.xlsx", marked);
    await page.tab("完整性").click();
    await page.button("清除标记").click();
    await page.pane.getByText("标记已全部清除").first().waitFor();
    expect(formats((await page.save()).bytes)).toBe(0);
    await page.tab("问题").click();
  });
});

test("新建标准表 adds a ready sheet, which is saved with its print set-up and lists", async () => {
  const page = workbench();
  await page.openFile("标准表.xlsx", fixture("dongxihu-33"));
  await page.tab("模板").click();
  await page.button("新建标准表").click();
  const form = page.pane.getByRole("form", { name: "新建标准表" });
  await form
    .getByRole("button", { name: /新建|插入/ })
    .last()
    .click();
  await page.page.waitForFunction(async () => (await window.zhibiaoWorkbench?.host.settledSheets())?.length === 2);
  const [, added = ""] = await page.sheetNames();
  const { bytes } = await page.save();
  const reading = await readWorkbook(bytes);
  const sheet = reading.status === "ok" ? reading.sheets[1]?.snapshot : undefined;
  expect(sheet?.name).toBe(added);
  expect(sheet?.rows.flat().map(({ text }) => text)).toEqual(
    expect.arrayContaining(["一级指标", "三级指标", "产出指标"]),
  );
  const part = partsOf(bytes)["xl/worksheets/sheet2.xml"] ?? "";
  expect(part).toMatch(/<pageSetup [^>]*paperSize="9"/);
  expect(part).toContain("<dataValidation ");
});

test("检查整个工作簿: a finding on another sheet brings that sheet to the front", async () => {
  const page = workbench();
  await page.openFile("六张表.xlsx", fixture("yutian-a"));
  const [first, ...others] = await page.sheetNames();
  expect(others.length).toBeGreaterThan(0);
  await page.button("检查整个工作簿").click();
  const elsewhere = page.pane.locator(`[role="listitem"][data-sheet="${others[0]}"]`).first();
  await elsewhere.waitFor();
  const address = (await elsewhere.getAttribute("data-cell")) ?? "";
  await elsewhere.getByText(address, { exact: true }).click();
  await page.settled();
  expect((await page.snapshot()).name).toBe(others[0]);
  expect(await page.selection()).toBe(address);
  expect(first).not.toBe(others[0]);
});

test("a tab of the sheet brings its findings", async () => {
  const page = workbench();
  await page.openFile("两张表.xlsx", fixture("yutian-a"));
  const [, second = ""] = await page.sheetNames();
  await page.page
    .locator(".luckysheet-sheets-item", { hasText: second.slice(0, 6) })
    .first()
    .click();
  await page.pane.getByRole("heading", { name: second }).waitFor();
  await page.findings().first().waitFor();
  expect(await page.findings().first().getAttribute("data-sheet")).toBe(second);
});
