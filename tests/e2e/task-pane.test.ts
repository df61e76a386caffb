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
import { commandLine } from "./support/command-line";
import { ONE_OF_EACH } from "./support/one-of-each";
import { fixAll, insertTemplate } from "./support/pane-clicks";
import { fixture } from "../support/fixtures";

const PAGES = process.env["ZHIBIAO_PAGES"] ?? join(__dirname, "../../dist/pages");

/** Read and compare, then write; what is asked afterwards, to show the sheet as it now is, only reads. */
const ONE_WRITE = /^rwr*$/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

interface Saved {
  readonly bytes: Uint8Array;
  /** The sheet in front, and its cells as they stood then: "E12 ≥95%". */
  readonly sheet: string;
  readonly texts: readonly string[];
  /** What the pane said of the whole workbook. */
  readonly status: string;
  readonly findings: readonly string[];
}
const saved: Record<string, Saved> = {};

describe.each(ONE_OF_EACH)("the built pane in Excel, $title", ({ file, cell, wrong, rule }) => {
  let excel: PaneInExcel;
  let home: string;
  const front = (): SimSheet => excel.book.sheet(excel.book.active) as SimSheet;
  /** What the pane has asked of Excel since the last call, once it is still. */
  const asked = async () => {
    await excel.whenStill();
    return excel.asked();
  };

  beforeAll(async () => {
    excel = await PaneInExcel.open(browser, await SimWorkbook.open(fixture(file)), PAGES);
    home = front().name;
  });
  afterAll(() => excel.close());
  afterEach(() => {
    expect(excel.incidents.splice(0)).toEqual([]);
    expect(excel.settingsSaves).toBe(0);
  });

  test("opens with its findings; a full check is two syncs that only read", async () => {
    expect(await excel.findings().count()).toBeGreaterThan(0);
    // The first click gives the pane the focus, for which it looks at the sheet again.
    await excel.tab("问题").click();
    await asked();
    await excel.button("检查本表").click();
    expect(await asked()).toBe("rr");
  });

  test("head and foot stay in place: only the list scrolls, not the page", async () => {
    const page = excel.pane.locator("html");
    expect(await page.evaluate((html) => html.scrollHeight - html.clientHeight)).toBeLessThanOrEqual(0);
    await excel.findings().last().scrollIntoViewIfNeeded();
    expect(await excel.button("检查本表").isVisible()).toBe(true);
    expect(await page.evaluate((html) => html.scrollTop)).toBe(0);
  });

  test("a click on a finding selects its cell and writes nothing", async () => {
    const first = excel.findings().first();
    const address = (await first.getAttribute("data-cell")) ?? "";
    await first.getByText(address, { exact: true }).click();
    expect(await asked()).toBe("r");
    expect(excel.book.selection && addressOf(excel.book.selection.block)).toBe(address);
  });

  test("a wrong value is found while typing, a right one ends it: one sync each, nothing written", async () => {
    const at = fromA1(cell) ?? { row: 0, column: 0 };
    const right = textOf(cellOf(front(), at.row, at.column));
    const found = excel.findings(cell).and(excel.pane.locator(`[data-rule="${rule}"]`));
    await excel.clerk.type(front().name, cell, wrong);
    await found.first().waitFor({ timeout: 5000 });
    expect(await asked()).toBe("r");
    await excel.clerk.type(front().name, cell, right);
    await found.first().waitFor({ state: "detached", timeout: 8000 });
    expect(await asked()).toBe("r");
  });

  test("several cells typed at speed are one burst: one sync, nothing written", async () => {
    const { row, column } = fromA1(cell) ?? { row: 0, column: 0 };
    const rows = [row, row + 1, row + 2];
    const before = rows.map((one) => textOf(cellOf(front(), one, column)));
    for (const one of rows) await excel.clerk.type(front().name, toA1({ row: one, column }), "≥90百分百");
    await excel.findings(cell).first().waitFor({ timeout: 5000 });
    expect(await asked()).toBe("r");
    for (const [index, one] of rows.entries())
      await excel.clerk.type(front().name, toA1({ row: one, column }), before[index] ?? "");
    expect(await asked()).toBe("r");
  });

  test("标出缺项 and 清除标记 are two syncs each and leave cells and the clerk's own formats alone", async () => {
    const at = fromA1(cell) ?? { row: 0, column: 0 };
    const value = textOf(cellOf(front(), at.row, at.column));
    await excel.clerk.deleteCells(front().name, cell);
    await asked();
    const before = imageOf(front());
    const others = front().conditionalFormats.filter(({ formula }) => !isMarkFormula(formula)).length;
    await excel.tab("完整性").click();
    await excel.button("标出缺项").click();
    await excel.pane
      .getByText(/已标出 \d+ 处/)
      .first()
      .waitFor();
    expect(await asked()).toBe("rw");
    expect(front().conditionalFormats.length).toBeGreaterThan(others);
    await excel.button("清除标记").click();
    await excel.pane.getByText("标记已全部清除").first().waitFor();
    expect(await asked()).toBe("rw");
    expect(front().conditionalFormats).toHaveLength(others);
    expect(imageOf(front())).toEqual(before);
    await excel.clerk.type(front().name, cell, value);
    await excel.tab("问题").click();
  });

  test("一键规范 is previewed, written in two syncs, and taken back exactly in two", async () => {
    await excel.clerk.type(front().name, cell, "≧95%");
    await excel.findings(cell).first().waitFor();
    await asked();
    const before = imageOf(front());
    await fixAll(excel);
    expect(await asked()).toBe("rw");
    expect(imageOf(front())).not.toEqual(before);
    await excel.button("撤销本次修改").click();
    await excel.pane.getByText("已撤销“一键规范”").first().waitFor();
    expect(await asked()).toMatch(ONE_WRITE);
    expect(imageOf(front())).toEqual(before);
  });

  test("a template and its marks go into the table in two syncs, come out exactly in two, and go in again", async () => {
    await asked();
    const before = imageOf(front());
    const formats = structuredClone(front().conditionalFormats);
    await insertTemplate(excel, "党建活动");
    expect(await asked()).toMatch(ONE_WRITE);
    expect(front().conditionalFormats.length).toBeGreaterThan(formats.length);
    expect(front().rows.length).toBeGreaterThan(before.heights.length);
    await excel.button("撤销本次修改").click();
    await excel.pane
      .getByText(/^已撤销“/)
      .first()
      .waitFor();
    expect(await asked()).toMatch(ONE_WRITE);
    expect(imageOf(front())).toEqual(before);
    expect(front().conditionalFormats).toEqual(formats);
    await insertTemplate(excel, "党建活动");
  });

  test("the pane follows to another sheet and back, in one sync each that only reads", async () => {
    const added = excel.book.addSheet("空白表");
    await asked();
    await excel.clerk.activate(added.name);
    await excel.pane.getByText("这张工作表是空的").first().waitFor();
    expect(await asked()).toBe("r");
    await excel.clerk.activate(home);
    await excel.findings().first().waitFor();
    expect(await asked()).toBe("r");
    await excel.clerk.deleteSheet(added.name);
  });

  test("新建标准表 adds a sheet in two syncs, and 撤销本次修改 takes it away in two", async () => {
    const names = excel.book.sheets.map(({ name }) => name);
    await asked();
    await newForm(excel);
    expect(await asked()).toMatch(ONE_WRITE);
    expect(excel.book.sheets).toHaveLength(names.length + 1);
    await excel.button("撤销本次修改").click();
    await excel.pane
      .getByText(/^已撤销“新建标准表/)
      .first()
      .waitFor();
    expect(await asked()).toMatch(ONE_WRITE);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(names);
    await asked();
  });

  test("all safe fixes are applied, the workbook is checked and saved", async () => {
    await excel.clerk.activate(home);
    await excel.tab("问题").click();
    await fixAll(excel);
    await excel.button("检查整个工作簿").click();
    await excel.whenStill();
    saved[file] = {
      bytes: await excel.save(),
      sheet: home,
      texts: textsOf(front()),
      status: await excel.status.innerText(),
      findings: await findingsShown(excel),
    };
    expect(excel.executor.openReferences).toBe(0);
  });
});

describe("what was saved", () => {
  const names = ONE_OF_EACH.map(({ file }) => file);

  test.each(names)("%s: the command line reads what stands in the rows", (file) => {
    const { bytes, sheet, texts } = saved[file] as Saved;
    const { workbooks } = JSON.parse(commandLine("read", bytes)) as ReadReport;
    const read = workbooks[0]?.sheets.find(({ name }) => name === sheet)?.tables.flatMap(({ rows }) => rows) ?? [];
    expect(read.map(({ level3 }) => level3)).toContain("主题党日活动次数");
    for (const { row, level3, value } of read) {
      const standing = texts.flatMap((text) => (/^[A-Z]+(\d+) /.exec(text)?.[1] === String(row) ? [plain(text)] : []));
      expect([row, level3, standing.some((text) => text.includes(plain(level3)))]).toEqual([row, level3, true]);
      // A value of several cells (≥ | 95 | %) is read as one.
      if (standing.some((text) => text.endsWith(plain(value)))) continue;
      expect(standing.map((text) => text.replace(/^[A-Z]+\d+/, "")).join("")).toContain(plain(value));
    }
  });

  test.each(names)("%s: the command line finds what the pane found", (file) => {
    const { bytes, status, findings } = saved[file] as Saved;
    const { workbooks } = JSON.parse(commandLine("check", bytes)) as CheckReport;
    const found = workbooks[0]?.findings ?? [];
    const count = (wanted: string) => found.filter(({ severity }) => severity === wanted).length;
    expect(status).toContain(`已检查 ${workbooks[0]?.indicators} 个指标`);
    expect(status).toContain(`${count("error")} 个错误，${count("warning")} 个警告，${count("info")} 个提示`);
    expect(findings.length).toBeGreaterThan(0);
    const all = found.map(({ sheet, cell, severity, rule }) => `${sheet}!${cell} ${severity} ${rule}`);
    expect(findings.filter((finding) => !all.includes(finding))).toEqual([]);
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

test("a pane opened again finds the marks, and what it wrote can still be undone", async () => {
  const excel = await PaneInExcel.open(browser, await SimWorkbook.open(fixture("tangshan-a")), PAGES);
  const sheet = excel.book.sheet(excel.book.active) as SimSheet;
  const before = imageOf(sheet);
  await fixAll(excel);
  expect(imageOf(sheet)).not.toEqual(before);
  await excel.tab("完整性").click();
  await excel.button("标出缺项").click();
  await excel.pane
    .getByText(/已标出 \d+ 处|没有需要标出的缺项/)
    .first()
    .waitFor();
  await excel.reload();
  await excel.pane.getByText("助手重新打开了。之前的 1 次修改仍可撤销。").first().waitFor();
  await excel.tab("完整性").click();
  await excel.button("清除标记").click();
  await excel.pane
    .getByText(/标记已全部清除|没有助手的标记/)
    .first()
    .waitFor();
  expect(excel.book.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  await excel.tab("问题").click();
  await excel.button("撤销本次修改").click();
  await excel.pane.getByText("已撤销“一键规范”").first().waitFor();
  expect(imageOf(sheet)).toEqual(before);
  await excel.reload();
  await excel.whenStill();
  expect(await excel.pane.getByText("助手重新打开了").count()).toBe(0);
  expect(excel.incidents).toEqual([]);
  await excel.close();
});

async function newForm(excel: PaneInExcel): Promise<void> {
  await excel.tab("模板").click();
  await excel.button("新建标准表").click();
  await excel.pane.getByRole("form", { name: "新建标准表" }).getByRole("button", { name: "新建" }).click();
  await excel.pane.getByRole("form", { name: "新建标准表" }).waitFor({ state: "hidden" });
}

/** Every finding that the list names, folds opened: "错误 E12 value/vague". */
async function findingsShown(excel: PaneInExcel): Promise<readonly string[]> {
  await excel.tab("问题").click();
  return excel.findings().evaluateAll((items) =>
    items.map((item) => {
      const { sheet, cell, rule, severity } = (item as HTMLElement).dataset;
      return `${sheet}!${cell} ${severity} ${rule}`;
    }),
  );
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

/** Without white space, as the command line prints texts. */
const plain = (text: string): string => text.replace(/[\s\u3000]/g, "");

interface ReadReport {
  readonly workbooks: readonly {
    readonly sheets: readonly {
      readonly name: string;
      readonly tables: readonly {
        readonly rows: readonly { readonly row: number; readonly level3: string; readonly value: string }[];
      }[];
    }[];
  }[];
}
interface CheckReport {
  readonly workbooks: readonly {
    readonly indicators: number;
    readonly findings: readonly {
      readonly sheet: string;
      readonly cell: string;
      readonly severity: string;
      readonly rule: string;
    }[];
  }[];
}

function textsOf(sheet: SimSheet): string[] {
  return sheet.rows.flatMap(({ cells }, row) =>
    [...cells]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, cell]) => (textOf(cell) === "" ? [] : [`${toA1({ row, column })} ${textOf(cell)}`])),
  );
}
