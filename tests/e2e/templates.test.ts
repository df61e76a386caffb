import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { columnLetters } from "../../src/core/sheet/cell-address";
import { launchChromium } from "./support/chromium";
import { addressOf } from "../excel-host/blocks";
import { PaneInExcel } from "../excel-host/page-carrier";
import { SimWorkbook } from "../excel-host/sim-workbook";
import { diffPackages } from "../hosts/xlsx/package-diff";
import { fixture } from "../support/fixtures";
import { servePages } from "./support/serve";
import { WorkbenchPage } from "./support/workbench-page";

const PAGES = process.env["ZHIBIAO_PAGES"] ?? join(__dirname, "../../dist/pages");
/** Its second project has neither a social benefit nor a satisfaction. */
const FILE = "tianjin-hebei-court-2023";

/** A clerk with the pane beside a sheet, in whichever host. */
interface Desk {
  readonly page: Page;
  readonly pane: Locator | FrameLocator;
  /** All that undoing has to put back, as text. */
  image(): Promise<string>;
  /** Address of the selected cell. */
  selected(): Promise<string>;
  /** Types into the selected cell, and Enter. */
  type(text: string): Promise<void>;
  /** Takes back what was typed last, as the host itself does it. */
  takeBack(): Promise<void>;
  settled(): Promise<void>;
  /** What the pane has asked of the host since the last call, a letter a sync: r(ead) or w(rite). */
  asked(): string;
  /** What one write asks: read and compare, write, and show the sheet as it now is. */
  readonly oneWrite: RegExp;
  incidents(): readonly string[];
  close(): Promise<void>;
}

async function workbenchDesk(): Promise<Desk> {
  const browser = await launchChromium();
  const pages = await servePages();
  const workbench = await WorkbenchPage.open(browser, pages.address);
  await workbench.openFile(`${FILE}.xlsx`, fixture(FILE));
  const { page } = workbench;
  return {
    page,
    pane: workbench.pane,
    image: async () => {
      await workbench.settled();
      // What is saved is all there is: contents, formats, merges, heights, print set-up.
      return JSON.stringify([diffPackages(fixture(FILE), (await workbench.save()).bytes), await workbench.snapshot()]);
    },
    selected: async () => (await workbench.selection())?.split(":")[0] ?? "",
    type: async (text) => {
      // The keys go where the keyboard is: no click in between.
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
      await workbench.settled();
    },
    takeBack: async () => {
      await workbench.focusSheet();
      await page.keyboard.press("Control+Z");
      await workbench.settled();
    },
    settled: () => workbench.settled(),
    // The spreadsheet is beside the pane: nothing is sent.
    asked: () => "",
    oneWrite: /^$/,
    incidents: () => workbench.incidents,
    close: async () => {
      await browser.close();
      await pages.close();
    },
  };
}

async function excelDesk(): Promise<Desk> {
  const browser = await launchChromium();
  const excel = await PaneInExcel.open(browser, await SimWorkbook.open(fixture(FILE)), PAGES);
  const front = () => excel.book.sheet(excel.book.active);
  const selected = (): string => {
    const { selection } = excel.book;
    return selection ? (addressOf(selection.block).split(":")[0] ?? "") : "";
  };
  return {
    page: excel.page,
    pane: excel.pane,
    image: async () => {
      await excel.whenStill();
      const sheet = front();
      const cells = (sheet?.rows ?? []).flatMap(({ cells: row }, r) =>
        [...row]
          .filter(([, { value, formula, format }]) => value !== null || formula || Object.keys(format).length > 0)
          .map(([column, cell]) => `${columnLetters(column)}${r + 1} ${JSON.stringify(cell)}`)
          .sort(),
      );
      const heights = sheet?.rows.map(({ height }) => height ?? null);
      return JSON.stringify([cells, heights, sheet?.merges.map(addressOf).sort(), sheet?.conditionalFormats]);
    },
    selected: async () => selected(),
    type: async (text) => {
      await excel.clerk.type(front()?.name ?? "", selected(), text);
      await excel.whenStill();
    },
    takeBack: async () => {
      await excel.clerk.undo();
      await excel.whenStill();
    },
    settled: () => excel.whenStill(),
    asked: () => excel.asked(),
    oneWrite: /^rwr*$/,
    incidents: () => excel.incidents,
    close: () => browser.close(),
  };
}

describe.each([
  ["the workbench", workbenchDesk],
  ["Excel", excelDesk],
])("a form completed in %s", (_, open) => {
  let desk: Desk;
  let original: string;
  const button = (name: string): Locator => desk.pane.getByRole("button", { name, exact: true });
  const tab = (name: string): Locator => desk.pane.getByRole("tab", { name });
  const blanks = (): Locator => desk.pane.locator("[data-blank]");

  beforeAll(async () => {
    desk = await open();
    original = await desk.image();
  });
  afterAll(() => desk.close());
  afterEach(() => {
    expect(desk.incidents()).toEqual([]);
  });

  async function openTemplate(title: string): Promise<void> {
    await tab("模板").click();
    await desk.pane.getByLabel("搜索模板").fill(title);
    await desk.pane.getByRole("button", { name: new RegExp(`^${title}`) }).click();
    await desk.pane.getByRole("group", { name: `模板内容：${title}` }).waitFor();
  }

  /** From the first blank on: a number, Enter, the next. */
  async function fillBlanks(): Promise<void> {
    const count = await blanks().count();
    await blanks().first().focus();
    for (let i = 0; i < count; i++) {
      await desk.page.keyboard.press("Control+A");
      await desk.page.keyboard.type(String(11 + i));
      await desk.page.keyboard.press("Enter");
    }
    const values = await blanks().evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
    expect(values).toEqual(values.map((__, i) => String(11 + i)));
  }

  async function insert(): Promise<void> {
    await desk.settled();
    desk.asked();
    await button("插入模板").press("Enter");
    await desk.pane.locator("[data-blank]").first().waitFor({ state: "detached" });
    await desk.settled();
    expect(desk.asked()).toMatch(desk.oneWrite);
  }

  test("the blanks of a template are filled by the keyboard alone, and nothing is left to fill", async () => {
    await openTemplate("法律援助与人民调解");
    expect(await blanks().count()).toBeGreaterThan(1);
    await fillBlanks();
    await insert();
    expect(await desk.image()).not.toBe(original);
    expect(await button("下一处待填").count()).toBe(0);
    await desk.pane.getByLabel("搜索模板").fill("");
  });

  test("what the matrix misses is inserted from it, until the form is complete", async () => {
    await tab("完整性").click();
    await desk.pane.getByText("完整度 66%").waitFor();
    for (const slot of ["社会效益", "满意度"]) {
      await desk.pane.getByRole("button", { name: new RegExp(`，${slot}.*缺`) }).click();
      const ticked = desk.pane.getByRole("checkbox", { checked: true });
      await ticked.first().waitFor();
      expect(await ticked.count()).toBe(1);
      if ((await blanks().count()) > 0) await fillBlanks();
      await button("插入模板").press("Enter");
      await desk.pane.getByRole("table", { name: "完整性矩阵" }).waitFor();
      await desk.settled();
    }
    await desk.pane.getByText("完整度 100%").waitFor();
  });

  test("placeholders left in the sheet are walked by Alt+] and filled by the keyboard", async () => {
    await openTemplate("培训");
    await insert();
    const left = desk.pane.getByText(/^还有 \d+ 处待填/);
    const count = Number(/\d+/.exec((await left.textContent()) ?? "")?.[0]);
    expect(count).toBeGreaterThan(1);
    await tab("问题").focus();
    const places: string[] = [];
    for (let i = 0; i < count; i++) {
      const before = await desk.selected();
      await desk.page.keyboard.press("Alt+BracketRight");
      // A busy page takes longer than a clerk would notice to select the next place.
      for (let waited = 0; waited < 50 && (await desk.selected()) === before; waited++) await desk.settled();
      await desk.settled();
      places.push(await desk.selected());
      await desk.type("≥12次");
    }
    expect(new Set(places).size).toBe(count);
    await left.waitFor({ state: "detached" });
    // In the order in which they were typed, the last first.
    for (let i = 0; i < count; i++) await desk.takeBack();
    await left.waitFor();
  });

  test("everything is taken back, to the last format and height", async () => {
    for (let i = 0; i < 4; i++) {
      desk.asked();
      await button("撤销本次修改").click();
      await desk.pane
        .getByText(/^已撤销“/)
        .first()
        .waitFor();
      await desk.settled();
      expect(desk.asked()).toMatch(desk.oneWrite);
    }
    expect(await button("撤销本次修改").count()).toBe(0);
    expect(await desk.image()).toBe(original);
  });
});
