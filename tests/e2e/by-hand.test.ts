import type { Page } from "playwright-core";
import { cellAt, type SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { fromA1 } from "../../src/core/sheet/cell-address";
import { Book } from "../../src/hosts/xlsx/book";
import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { lookReader, type CellLook } from "../../src/hosts/xlsx/sheet-look";
import { diffPackages } from "../hosts/xlsx/package-diff";
import { fixture } from "../support/fixtures";
import { openWorkbench } from "./support/open-workbench";

const workbench = openWorkbench();
const SHEET = "整体支出绩效目标表";

/** What the clerk changes with keyboard, toolbar, menus and tabs is in the saved file, and nothing else is different. */
describe("changes by hand are saved", () => {
  beforeEach(async () => {
    await workbench().openFile("手工修改.xlsx", fixture("dongxihu-33"));
  });

  test("values, numbers and percents typed, a cell emptied", async () => {
    const page = workbench();
    await page.type(SHEET, "E10", "≥900套");
    await page.type(SHEET, "E11", "98%");
    await page.type(SHEET, "E17", "12.5");
    await page.type(SHEET, "H10", "");
    const saved = await reread((await page.save()).bytes);
    const shown = ["E10", "E11", "E17", "H10", "E12"].map((address) => cell(saved.sheets[0], address).text);
    expect(shown).toEqual(["≥900套", "98%", "12.5", "", "≥90%"]);
    expect(cell(saved.sheets[0], "E11").value).toBe(0.98);
    expect(cell(saved.sheets[0], "E17").value).toBe(12.5);
  });

  test("what was typed and taken back by Ctrl+Z leaves no trace", async () => {
    const page = workbench();
    await page.type(SHEET, "E10", "≥900套");
    await page.insertRows(SHEET, 11, 2);
    await page.page.getByRole("button", { name: "撤销", exact: true }).click();
    await page.settled();
    await page.page.getByRole("button", { name: "撤销", exact: true }).click();
    await page.settled();
    expect(diffPackages(fixture("dongxihu-33"), (await page.save()).bytes)).toEqual({});
  });

  test("rows inserted and deleted: what is below moves, merges and heights follow", async () => {
    const page = workbench();
    await page.insertRows(SHEET, 10, 2);
    await page.type(SHEET, "D11", "新增指标");
    await page.deleteRow(SHEET, 15);
    const onScreen = await page.snapshot();
    const { sheets, looks } = await reread((await page.save()).bytes);
    expect(textsOf(sheets[0])).toEqual(textsOf(onScreen));
    expect(sheets[0]?.merges).toEqual(expect.arrayContaining([...(onScreen.merges ?? [])]));
    expect(sheets[0]?.merges).toHaveLength(onScreen.merges?.length ?? 0);
    expect(cell(sheets[0], "D11").text).toBe("新增指标");
    // The row that was row 13 of the file, 32 points high, is now row 15.
    expect(looks[0]?.rows.get(14)?.size).toBe(32);
  });

  test("formats by the toolbar: bold, fill, alignment", async () => {
    const page = workbench();
    await page.goTo(SHEET, "D10");
    await page.toolbar("粗体 (Ctrl+B)");
    await page.goTo(SHEET, "D11");
    await page.page.keyboard.press("Control+B");
    await page.settled();
    const { looks } = await reread((await page.save()).bytes);
    const original = lookReader(Book.open(fixture("dongxihu-33"))).sheet(SHEET);
    const look = (address: string): CellLook | undefined => looks[0]?.cells.get(keyOf(address));
    expect({ ...look("D10"), style: 0 }).toEqual({ ...original.cells.get(keyOf("D10")), bold: true, style: 0 });
    expect(look("D12")).toEqual(original.cells.get(keyOf("D12")));
  });

  test.each(["Delete", "Backspace"])("%s empties a cell and keeps its look for what is typed next", async (key) => {
    const page = workbench();
    await page.goTo(SHEET, "E11");
    await page.focusSheet();
    await page.page.keyboard.press(key);
    await page.settled();
    expect((await page.cell("E11")).text).toBe("");
    await page.page.keyboard.type("8");
    await page.page.keyboard.press("Enter");
    await page.settled();
    const { sheets, looks } = await reread((await page.save()).bytes);
    const original = lookReader(Book.open(fixture("dongxihu-33"))).sheet(SHEET);
    expect(cell(sheets[0], "E11").value).toBe(8);
    expect(looks[0]?.cells.get(keyOf("E11"))).toEqual(original.cells.get(keyOf("E11")));
  });

  test("Delete empties a range over merges; looks and merges stay, and Ctrl+Z brings all of it back", async () => {
    const page = workbench();
    const before = await page.snapshot();
    await page.goTo(SHEET, "D10");
    await page.focusSheet();
    for (const arrow of ["ArrowRight", "ArrowDown", "ArrowDown"]) await page.page.keyboard.press(`Shift+${arrow}`);
    await page.page.keyboard.press("Delete");
    await page.settled();
    const emptied = await page.snapshot();
    expect(["D10", "E10", "D11", "E11", "D12", "E12"].map((address) => cell(emptied, address).text).join("")).toBe("");
    expect(emptied.merges).toEqual(before.merges);
    const { sheets, looks } = await reread((await page.save()).bytes);
    const original = await reread(fixture("dongxihu-33"));
    expect(sheets[0]?.merges).toEqual(original.sheets[0]?.merges);
    expect(looks[0]?.cells).toEqual(original.looks[0]?.cells);

    await page.page.getByRole("button", { name: "撤销", exact: true }).click();
    await page.settled();
    expect(await page.snapshot()).toEqual(before);
    expect(diffPackages(fixture("dongxihu-33"), (await page.save()).bytes)).toEqual({});
  });

  test("cells merged and taken apart", async () => {
    const page = workbench();
    const before = (await page.snapshot()).merges ?? [];
    await page.goTo(SHEET, "E10");
    await page.toolbar("合并单元格: 合并单元格");
    await page.settled();
    const after = (await page.snapshot()).merges ?? [];
    expect(after).toHaveLength(before.length - 1);
    const { sheets } = await reread((await page.save()).bytes);
    expect(sheets[0]?.merges).toHaveLength(before.length - 1);
  });

  test("sheets added, renamed and deleted", async () => {
    const page = workbench();
    await page.page.locator(".fortune-sheettab-button").first().click();
    await page.settled();
    const listed = await page.sheetNames();
    expect(listed).toHaveLength(2);
    const added = listed[1] ?? "";
    await page.type(added, "B2", "备注");
    await page.renameSheet(SHEET, "整体支出（改）");
    const first = await reread((await page.save()).bytes);
    expect(first.sheets.map(({ name }) => name)).toEqual(["整体支出（改）", added]);
    expect(cell(first.sheets[1], "B2").text).toBe("备注");
    expect(cell(first.sheets[0], "D10").text).toBe("保障房管理套数");

    await page.deleteSheet(added);
    const second = await reread((await page.save()).bytes);
    expect(second.sheets.map(({ name }) => name)).toEqual(["整体支出（改）"]);
  });
});

describe("what is beside the cells follows them", () => {
  beforeEach(async () => {
    await workbench().openFile("手工修改.xlsx", fixture("dongxihu-33"));
  });

  test("the formula bar shows what the assistant wrote and what was undone; Enter in it changes nothing", async () => {
    const page = workbench();
    const bar = page.page.locator("#luckysheet-functionbox-cell");
    await page.type(SHEET, "E12", "低于1次");
    await page.goTo(SHEET, "E12");
    expect(await bar.innerText()).toBe("低于1次");
    const edit = { sheet: SHEET, row: 11, column: 4, before: "低于1次", after: "≤1次" };
    await page.host.write({ label: "一键规范", edits: [edit], insertions: [], newSheets: [] });
    await page.settled();
    expect(await bar.innerText()).toBe("≤1次");
    await page.page.getByRole("button", { name: "撤销", exact: true }).click();
    await page.settled();
    expect(await bar.innerText()).toBe("低于1次");
    await page.page.getByRole("button", { name: "重做", exact: true }).click();
    await page.settled();
    await bar.click();
    await page.page.keyboard.press("Enter");
    await page.settled();
    expect((await page.cell("E12")).text).toBe("≤1次");
  });

  test("what is typed in the bar stays while marks are drawn anew, and is gone after Esc", async () => {
    const page = workbench();
    const bar = page.page.locator("#luckysheet-functionbox-cell");
    await page.goTo(SHEET, "E12");
    await bar.click();
    await page.page.keyboard.press("Control+A");
    await page.page.keyboard.type("90");
    await page.host.marks.clear(SHEET);
    await page.host.marks.show(SHEET, []);
    await page.page.waitForTimeout(300);
    expect(await bar.innerText()).toBe("90");
    await page.page.keyboard.press("Escape");
    await page.settled();
    expect(await bar.innerText()).toBe((await page.cell("E12")).text);
  });

  test("the button of a list ends with the selection of its cell; other words than those of the list are no mistake", async () => {
    const page = workbench();
    const button = page.page.locator("#luckysheet-dataVerification-dropdown-btn");
    const hint = page.page.locator("#luckysheet-dataVerification-showHintBox");
    const list = { block: { top: 2, left: 1, bottom: 3, right: 1 }, options: ["计划标准", "行业标准"] };
    const form = {
      name: "新表",
      cells: [{ row: 2, column: 1, value: "计划数据", style: {} }],
      merges: [],
      columnWidths: [10, 20],
      rowHeights: [20, 20, 20, 20],
      dropDowns: [list],
      print: { landscape: false, fitToWidth: true },
    };
    await page.host.write({ label: "新建", edits: [], insertions: [], newSheets: [form] });
    const shown = async () => [await button.isVisible(), await hint.isVisible()];
    const click = async () => {
      await page.goTo("新表", "B3");
      await page.page.locator(".luckysheet-cell-selected").first().click({ force: true });
      await page.settled();
    };
    await click();
    expect(await shown()).toEqual([true, false]);
    expect(await pixelsOf(page.page, [252, 102, 102])).toBe(0);
    await page.focusSheet();
    await page.page.keyboard.press("ArrowRight");
    await page.settled();
    expect(await shown()).toEqual([false, false]);
    await click();
    expect(await shown()).toEqual([true, false]);
    await page.page.locator(".luckysheet-sheets-item", { hasText: SHEET }).click();
    await page.settled();
    expect(await shown()).toEqual([false, false]);
    await click();
    await page.goTo(SHEET, "E12");
    expect(await shown()).toEqual([false, false]);
  });

  test("a file that cannot be opened is named at once; the question comes only before one that can", async () => {
    const page = workbench();
    const question = page.page.getByRole("alertdialog", { name: "打开另一个工作簿" });
    await page.type(SHEET, "E12", "≥91%");
    await page.dropFile("损坏.xlsx", new Uint8Array([80, 75, 3, 4, 0, 1, 2, 3]));
    await page.page.getByText(/^没有打开“损坏\.xlsx”/).waitFor();
    expect(await question.isVisible()).toBe(false);
    expect((await page.cell("E12")).text).toBe("≥91%");

    await page.dropFile("葛店.xlsx", fixture("gedian"));
    await question.waitFor();
    await question.getByRole("button", { name: "取消" }).click();
    await question.waitFor({ state: "hidden" });
    expect((await page.cell("E12")).text).toBe("≥91%");
    await page.dropFile("葛店.xlsx", fixture("gedian"));
    await question.getByRole("button", { name: "不保存，直接打开" }).click();
    await page.hasOpened("葛店.xlsx");
    await page.whenChecked();
  });
});

/** How many pixels of the drawn sheet have exactly this colour. */
function pixelsOf(page: Page, colour: readonly [red: number, green: number, blue: number]): Promise<number> {
  return page.evaluate(([red, green, blue]) => {
    const canvas = document.querySelector<HTMLCanvasElement>("canvas.fortune-sheet-canvas");
    const drawn = canvas?.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
    if (!drawn) throw new Error("No sheet is drawn");
    let count = 0;
    for (let i = 0; i < drawn.length; i += 4) {
      if (drawn[i] === red && drawn[i + 1] === green && drawn[i + 2] === blue) count++;
    }
    return count;
  }, colour);
}

async function reread(bytes: Uint8Array) {
  const reading = await readWorkbook(bytes);
  if (reading.status !== "ok") throw new Error(reading.sentence);
  const book = Book.open(bytes);
  const looks = lookReader(book);
  return {
    sheets: reading.sheets.map(({ snapshot }) => snapshot),
    looks: book.sheets.map(({ name }) => looks.sheet(name)),
  };
}

function cell(sheet: SheetSnapshot | undefined, address: string) {
  const at = fromA1(address);
  if (!sheet || !at) throw new Error(`No cell ${address}`);
  return cellAt(sheet, at.row, at.column);
}

function keyOf(address: string): string {
  const at = fromA1(address);
  return `${at?.row},${at?.column}`;
}

function textsOf(sheet: SheetSnapshot | undefined): string[] {
  return (sheet?.rows ?? []).map((cells) =>
    cells
      .map(({ text }) => text)
      .join("|")
      .replace(/\|+$/, ""),
  );
}
