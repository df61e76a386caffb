import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { columnLetters, fromA1, toA1 } from "../../src/core/sheet/cell-address";
import { isMarkFormula } from "../../src/core/sheet/mark-formula";
import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";
import { addressOf } from "../excel-host/blocks";
import { PaneInExcel } from "../excel-host/page-carrier";
import { cellOf, textOf, type SimSheet } from "../excel-host/sim-sheet";
import { SimWorkbook } from "../excel-host/sim-workbook";
import { throughLibreOffice } from "../support/libre-office";
import { launchChromium } from "./support/chromium";
import { fixture } from "./support/fixtures";

const ZHIBIAO = join(__dirname, "../../bin/zhibiao.mjs");
const PAGES = process.env["ZHIBIAO_PAGES"] ?? join(__dirname, "../../dist/pages");

/** One workbook of each government; in `cell` something is typed that the rule finds. */
const WORKBOOKS = [
  { title: "东西湖区的部门", file: "dongxihu-33", cell: "E14", wrong: "≤95%", rule: "value/direction-satisfaction" },
  { title: "葛店镇", file: "gedian", cell: "E12", wrong: "200%", rule: "value/percent-over-100" },
  { title: "林南仓镇的项目", file: "yutian-a", cell: "F18", wrong: "≧95%", rule: "value/operator-variant" },
  { title: "唐山街道", file: "tangshan-a", cell: "E13", wrong: "≧85%", rule: "value/operator-variant" },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What was saved at the end, and how the sheet stood then. */
const saved: Record<string, { readonly bytes: Uint8Array; readonly texts: readonly string[]; readonly sheet: string }> =
  {};

describe.each(WORKBOOKS)("the built pane in Excel, $title", ({ file, cell, wrong, rule }) => {
  let excel: PaneInExcel;
  const front = (): SimSheet => excel.book.sheet(excel.book.active) as SimSheet;
  const asked = () => excel.executor.takeRecords().map(({ writes }) => writes > 0);

  beforeAll(async () => {
    excel = await PaneInExcel.open(browser, await SimWorkbook.open(fixture(file)), PAGES);
  });
  afterAll(() => excel.close());
  afterEach(() => {
    expect(excel.incidents.splice(0)).toEqual([]);
    expect(excel.settingsSaves).toBe(0);
  });

  test("opens with its findings; a check is two syncs that only read", async () => {
    expect(await excel.findings().count()).toBeGreaterThan(0);
    // The first click gives the pane the focus, for which it looks at the sheet again.
    await excel.tab("问题").click();
    await expectStill(excel);
    asked();
    await excel.button("检查本表").click();
    await expectStill(excel);
    expect(asked()).toEqual([false, false]);
  });

  test("a click on a finding selects its cell", async () => {
    const first = excel.findings().first();
    const address = (await first.getAttribute("data-cell")) ?? "";
    await first.getByText(address, { exact: true }).click();
    await expectStill(excel);
    expect(excel.book.selection && addressOf(excel.book.selection.block)).toBe(address);
    await expectStill(excel);
    asked();
  });

  test("a wrong value is found while typing, a right one ends it: one sync each, nothing written", async () => {
    const at = fromA1(cell) ?? { row: 0, column: 0 };
    const right = textOf(cellOf(front(), at.row, at.column));
    const found = excel.findings(cell).and(excel.pane.locator(`[data-rule="${rule}"]`));
    await excel.clerk.type(front().name, cell, wrong);
    await found.first().waitFor({ timeout: 5000 });
    await expectStill(excel);
    expect(asked()).toEqual([false]);
    await excel.clerk.type(front().name, cell, right);
    await found.first().waitFor({ state: "detached", timeout: 8000 });
    await expectStill(excel);
    expect(asked()).toEqual([false]);
  });

  test("标出缺项 and 清除标记 are two syncs each and leave the cells alone", async () => {
    const before = imageOf(front());
    const others = front().conditionalFormats.filter(({ formula }) => !isMarkFormula(formula)).length;
    await excel.tab("完整性").click();
    for (const [button, words] of [
      ["标出缺项", /已标出 \d+ 处|没有需要标出的缺项/],
      ["清除标记", /标记已全部清除|没有助手的标记/],
    ] as const) {
      asked();
      await excel.button(button).click();
      await excel.pane.getByText(words).first().waitFor();
      expect(asked().slice(0, 2)[0]).toBe(false);
      expect(imageOf(front())).toEqual(before);
    }
    expect(front().conditionalFormats).toHaveLength(others);
    await excel.tab("问题").click();
  });

  test("一键规范 is previewed, written in two syncs, and taken back exactly", async () => {
    await excel.clerk.type(front().name, cell, "≧95%");
    await excel.findings(cell).first().waitFor();
    await expectStill(excel);
    asked();
    const before = imageOf(front());
    await fixAll(excel);
    expect(asked().slice(0, 2)).toEqual([false, true]);
    expect(imageOf(front())).not.toEqual(before);
    await excel.button("撤销本次修改").click();
    await excel.pane.getByText("已撤销“一键规范”").first().waitFor();
    expect(asked().filter(Boolean)).toHaveLength(1);
    expect(imageOf(front())).toEqual(before);
  });

  test("a template goes into the table in two syncs, comes out exactly, and goes in again", async () => {
    await expectStill(excel);
    asked();
    const before = imageOf(front());
    await insertTemplate(excel, "党建活动");
    expect(asked().slice(0, 2)).toEqual([false, true]);
    expect(front().rows.length).toBeGreaterThan(before.heights.length);
    await excel.button("撤销本次修改").click();
    await excel.pane
      .getByText(/^已撤销“/)
      .first()
      .waitFor();
    expect(imageOf(front())).toEqual(before);
    await insertTemplate(excel, "党建活动");
  });

  test("the pane follows to another sheet and back, in a sync each", async () => {
    const home = front().name;
    const added = excel.book.addSheet("空白表");
    await excel.clerk.activate(added.name);
    await excel.pane.getByText("这张工作表是空的").first().waitFor();
    await excel.clerk.activate(home);
    await excel.findings().first().waitFor();
    await excel.clerk.deleteSheet(added.name);
    await expectStill(excel);
  });

  test("all safe fixes are applied and the workbook is saved", async () => {
    await fixAll(excel);
    await expectStill(excel);
    saved[file] = { bytes: await excel.save(), texts: textsOf(front()), sheet: front().name };
    expect(excel.executor.openReferences).toBe(0);
  });
});

describe("what was saved", () => {
  const names = WORKBOOKS.map(({ file }) => file);

  test.each(names)("%s: the command line reads the inserted rows and checks the fixed ones", (file) => {
    const bytes = saved[file]?.bytes ?? new Uint8Array();
    expect(commandLine("read", bytes)).toContain("主题党日活动次数");
    expect(JSON.parse(commandLine("check", bytes))).toBeInstanceOf(Object);
  });

  test("LibreOffice reads every cell as it stood in Excel", async () => {
    const seen = throughLibreOffice(
      Object.fromEntries(names.map((file) => [file, saved[file]?.bytes ?? new Uint8Array()])),
    );
    for (const file of names) {
      const reading = await readWorkbook(seen[file] ?? new Uint8Array());
      const sheets = reading.status === "ok" ? reading.sheets.map(({ snapshot }) => snapshot) : [];
      const same = sheets.find(({ name }) => name === saved[file]?.sheet);
      const texts = (same?.rows ?? []).flatMap((cells, row) =>
        cells.flatMap(({ text }, column) => (text === "" ? [] : [`${toA1({ row, column })} ${text}`])),
      );
      expect(texts).toEqual(saved[file]?.texts);
    }
  });
});

test("a pane opened again finds the marks and forgets what can be undone", async () => {
  const excel = await PaneInExcel.open(browser, await SimWorkbook.open(fixture("tangshan-a")), PAGES);
  await fixAll(excel);
  await excel.button("撤销本次修改").waitFor();
  await excel.tab("完整性").click();
  await excel.button("标出缺项").click();
  await excel.pane
    .getByText(/已标出 \d+ 处|没有需要标出的缺项/)
    .first()
    .waitFor();
  await excel.reload();
  expect(await excel.button("撤销本次修改").count()).toBe(0);
  await excel.tab("完整性").click();
  await excel.button("清除标记").click();
  await excel.pane
    .getByText(/标记已全部清除|没有助手的标记/)
    .first()
    .waitFor();
  expect(excel.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  expect(excel.incidents).toEqual([]);
  await excel.close();
});

/** Waits until the pane has asked for nothing during a second: bursts are gathered for at most 600 ms. */
async function expectStill({ executor, page }: PaneInExcel): Promise<void> {
  for (let count = -1; count !== executor.records.length;) {
    count = executor.records.length;
    await page.waitForTimeout(900);
  }
}

async function fixAll(excel: PaneInExcel): Promise<void> {
  await excel.button("一键规范").click();
  const dialog = excel.pane.getByRole("dialog", { name: "修复预览" });
  await dialog.getByRole("button", { name: "应用修复" }).click();
  await dialog.waitFor({ state: "hidden" });
  await excel.button("撤销本次修改").waitFor();
}

async function insertTemplate(excel: PaneInExcel, title: string): Promise<void> {
  await excel.tab("模板").click();
  await excel.pane.getByLabel("搜索模板").fill(title);
  await excel.pane.getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await excel.button("插入模板").click();
  await excel.pane.getByRole("group", { name: `模板内容：${title}` }).waitFor({ state: "hidden" });
  await excel.pane.getByLabel("搜索模板").fill("");
  await excel.tab("问题").click();
}

/** All that undoing has to put back: contents, formats, merges, heights. */
function imageOf(sheet: SimSheet) {
  const cells = sheet.rows.flatMap(({ cells: row }, r) =>
    [...row]
      .filter(
        ([, { value, formula, format }]) => value !== null || formula !== undefined || Object.keys(format).length > 0,
      )
      .map(([column, cell]) => [`${columnLetters(column)}${r + 1}`, { ...cell }] as const),
  );
  return {
    cells: Object.fromEntries(cells),
    merges: sheet.merges.map(addressOf).sort(),
    heights: sheet.rows.map(({ height }) => height),
  };
}

function textsOf(sheet: SimSheet): string[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    [...cells]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, cell]) => (textOf(cell) === "" ? [] : [`${toA1({ row, column })} ${textOf(cell)}`])),
  );
}

function commandLine(command: "read" | "check", bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), "zhibiao-saved-"));
  try {
    const path = join(folder, "saved.xlsx");
    writeFileSync(path, bytes);
    const run = [ZHIBIAO, command, path, "--format", "json"];
    return execFileSync(process.execPath, run, {
      encoding: "utf8",
      maxBuffer: 50_000_000,
    });
  } catch (error) {
    // Findings make the command end with 1; what it printed is the same.
    const { status, stdout } = error as { readonly status?: number; readonly stdout?: string };
    if (status === 1 && stdout !== undefined) return stdout;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
