import { readFileSync } from "node:fs";
import type { Browser, Download, Locator, Page } from "playwright-core";
import type { GapMark, Host, JournalEntry, SheetChange, WritePlan } from "../../../src/app/ports/workbook";
import { type CellAddress, fromA1, toA1 } from "../../../src/core/sheet/cell-address";
import type { Cell, SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { BLANK, cellAt } from "../../../src/core/sheet/sheet-snapshot";
import type { WorkbenchWorkbook } from "../../../src/hosts/workbench/workbench-workbook";
import { fixAll, insertTemplate } from "./pane-clicks";

/** What the page offers to tests, on its window. */
interface Hook {
  readonly zhibiaoWorkbench?: { readonly host: WorkbenchWorkbook };
}

type Reading = ReturnType<Host["readActiveSheet"]>;

/** The workbench in Chromium, driven as a clerk drives it; cells are read through the page's own hook. */
export class WorkbenchPage {
  /** Whatever must not happen: requests off the machine, errors, refusals by the policy. */
  readonly incidents: string[] = [];
  readonly requests: string[] = [];
  readonly host: Host;

  private constructor(
    readonly page: Page,
    private readonly address: string,
  ) {
    this.host = hostIn(page);
  }

  static async open(
    browser: Browser,
    address: string,
    viewport = { width: 1440, height: 900 },
  ): Promise<WorkbenchPage> {
    const context = await browser.newContext({ viewport, acceptDownloads: true, locale: "zh-CN" });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const workbench = new WorkbenchPage(page, address);
    workbench.watch();
    await page.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
        throw new Error(`Refused by the policy: ${violatedDirective} ${blockedURI}`);
      });
    });
    await page.goto(address);
    await workbench.whenChecked();
    return workbench;
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  private watch(): void {
    this.page.on("pageerror", (error) => this.incidents.push(`error: ${error.stack ?? error.message}`));
    this.page.on("console", (message) => {
      // A bureau that has no rule set of its own has no such file.
      if (message.location().url.endsWith("rule-sets/office.json")) return;
      if (message.type() === "error" || message.type() === "warning") this.incidents.push(`console: ${message.text()}`);
    });
    this.page.on("request", (request) => {
      const url = request.url();
      this.requests.push(url);
      if (!url.startsWith(this.address) && !/^(blob|data):/.test(url)) this.incidents.push(`request: ${url}`);
    });
  }

  /** Opens a workbook by the button 打开文件; changes to the one in front are given up. */
  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.chooseFile(name, bytes);
    await this.hasOpened(name);
    await this.whenChecked();
  }

  /** Resolves when a workbook of that name is in front. */
  async hasOpened(name: string): Promise<void> {
    await this.page.waitForFunction((wanted) => document.title === `${wanted} · 绩效指标助手`, name);
  }

  /** Chooses a file, whatever the page then makes of it. */
  async chooseFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.evaluate(() => (window as Hook).zhibiaoWorkbench?.host.markSaved());
    const chosen = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: "打开文件" }).click();
    await (await chosen).setFiles({ name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
  }

  async whenChecked(): Promise<void> {
    await this.status.filter({ hasText: /^(?!还没有检查)./ }).waitFor();
    await this.page.locator("canvas.fortune-sheet-canvas").waitFor();
  }

  get pane(): Locator {
    return this.page.getByRole("complementary", { name: "绩效指标助手" });
  }

  get status(): Locator {
    return this.pane.getByRole("status").first();
  }

  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  tab(name: string): Locator {
    return this.pane.getByRole("tab", { name });
  }

  /** Lines of 问题清单 about a cell, or about a rule. */
  findings(of: { readonly cell?: string; readonly rule?: string } = {}): Locator {
    const cell = of.cell === undefined ? "" : `[data-cell="${of.cell}"]`;
    const rule = of.rule === undefined ? "" : `[data-rule="${of.rule}"]`;
    return this.pane.getByRole("list", { name: "问题清单" }).locator(`[role="listitem"]${cell}${rule}`);
  }

  async snapshot(): Promise<SheetSnapshot> {
    const outcome = await this.host.readActiveSheet("explicit");
    if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome));
    return outcome.snapshot;
  }

  async cell(address: string): Promise<Cell> {
    const at = fromA1(address);
    return at ? cellAt(await this.snapshot(), at.row, at.column) : BLANK;
  }

  /** The addresses of the selection as the component holds it: "E19:G19". */
  async selection(): Promise<string | undefined> {
    return (await this.page.locator(".fortune-name-box").textContent())?.trim();
  }

  /** Gives the keys to the spreadsheet, the selection staying. */
  async focusSheet(): Promise<void> {
    await this.page.locator("#luckysheet-rich-text-editor").focus();
  }

  /** Opens a cell for editing by a double click, with all of it selected. */
  async beginEditing(sheet: string, address: string): Promise<void> {
    await this.goTo(sheet, address);
    await this.page.locator(".luckysheet-cell-selected").first().dblclick({ force: true });
    await this.page.waitForFunction(
      () => Number(document.querySelector<HTMLElement>(".luckysheet-input-box")?.style.zIndex) > 0,
    );
    await this.page.locator("#luckysheet-rich-text-editor").focus();
    await this.page.keyboard.press("Control+A");
  }

  /** Types into a cell, all of it replaced, and presses Enter. */
  async type(sheet: string, address: string, text: string): Promise<void> {
    await this.beginEditing(sheet, address);
    if (text === "") await this.page.keyboard.press("Delete");
    else await this.page.keyboard.insertText(text);
    await this.page.keyboard.press("Enter");
    await this.settled();
  }

  /** Types into a cell; milliseconds from Enter to the finding in the list, as the page itself sees them. */
  async timeUntilFound(sheet: string, address: string, text: string, rule: string): Promise<number> {
    await this.beginEditing(sheet, address);
    await this.page.keyboard.insertText(text);
    const watch = await this.page.evaluateHandle((selector) => {
      const found = new Promise<number>((resolve) => {
        let pressed = 0;
        const observer = new MutationObserver(() => {
          if (pressed === 0 || !document.querySelector(selector)) return;
          observer.disconnect();
          resolve(performance.now() - pressed);
        });
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        window.addEventListener("keydown", () => (pressed = performance.now()), { capture: true, once: true });
      });
      return { found };
    }, `[data-cell="${address}"][data-rule="${rule}"]`);
    await this.page.keyboard.press("Enter");
    return watch.evaluate(({ found }) => found);
  }

  /** Drops a file on the page. */
  async dropFile(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const dropped = new DataTransfer();
        dropped.items.add(new File([new Uint8Array(content as number[])], fileName as string));
        return dropped;
      },
      [name, [...bytes]],
    );
    await this.page.dispatchEvent("main", "dragover", { dataTransfer: transfer });
    await this.page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  }

  /** Inserts rows by the context menu. */
  async insertRows(sheet: string, before: number, count: number): Promise<void> {
    await this.goTo(sheet, toA1(await this.plainCell(sheet, before)));
    await this.page.locator(".luckysheet-cell-selected").first().click({ button: "right", force: true });
    const entry = this.page
      .locator(".luckysheet-cols-rows-shift-top")
      .locator("xpath=ancestor::*[contains(@class,'luckysheet-cols-menuitem')][1]");
    await entry.locator("input").fill(String(count));
    await entry.click({ position: { x: 8, y: 8 } });
    await this.settled();
  }

  /** A cell of the row that no merge holds together with other rows. */
  private async plainCell(sheet: string, row: number): Promise<CellAddress> {
    const outcome = await this.host.readSheet(sheet, "explicit");
    const merges = outcome.status === "ok" ? (outcome.snapshot.merges ?? []) : [];
    let column = 0;
    while (
      merges.some(({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right)
    ) {
      column++;
    }
    return { row, column };
  }

  /** Deletes a row by the menu of its header; 0-based. */
  async deleteRow(sheet: string, row: number): Promise<void> {
    await this.goTo(sheet, toA1(await this.plainCell(sheet, row)));
    const selected = await this.page.locator(".luckysheet-cell-selected").first().boundingBox();
    const headers = await this.page.locator(".fortune-row-header").boundingBox();
    if (!selected || !headers) throw new Error("No row to delete");
    const position = { x: headers.width / 2, y: selected.y - headers.y + 8 };
    await this.page.locator(".fortune-row-header").click({ position });
    await this.page.locator(".fortune-row-header").click({ position, button: "right" });
    await this.page.locator(".luckysheet-cols-menuitem", { hasText: "删除选中行" }).click();
    await this.settled();
  }

  /** Presses a button of the spreadsheet's own toolbar. */
  async toolbar(name: string): Promise<void> {
    await this.page.locator(".fortune-toolbar").getByLabel(name, { exact: true }).first().click();
    await this.settled();
  }

  async sheetNames(): Promise<string[]> {
    const outcome = await this.host.listSheets();
    return outcome.status === "ok" ? outcome.sheets.map(({ name }) => name) : [];
  }

  async renameSheet(from: string, to: string): Promise<void> {
    await this.page.locator(".luckysheet-sheets-item", { hasText: from }).dblclick();
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(to);
    await this.page.keyboard.press("Enter");
    await this.settled();
  }

  async deleteSheet(name: string): Promise<void> {
    await this.page.locator(".luckysheet-sheets-item", { hasText: name }).click({ button: "right" });
    await this.page
      .locator(".fortune-context-menu, .fortune-sheettab-context-menu")
      .getByText("删除", { exact: true })
      .click();
    const confirm = this.page.getByText("确定", { exact: true });
    if (await confirm.count()) await confirm.first().click();
    await this.settled();
  }

  async goTo(sheet: string, address: string): Promise<void> {
    const at = fromA1(address);
    if (!at) throw new Error(`No cell ${address}`);
    const outcome = await this.host.select(sheet, at);
    if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome));
    await this.settled();
  }

  /** See `pane-clicks`; the addresses that the preview names. */
  async fixAll(): Promise<string[]> {
    const rows = await fixAll(this, this.page);
    await this.settled();
    return rows.flatMap((row) => /[A-Z]{1,2}\d+/.exec(row)?.[0] ?? []);
  }

  async insertTemplate(title: string): Promise<void> {
    await insertTemplate(this, title);
    await this.settled();
  }

  /** What the clerk did has reached the sheets. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(60);
    await this.page.evaluate(async () => void (await (window as Hook).zhibiaoWorkbench?.host.settledSheets()));
  }

  /** The gaps marked on a sheet. */
  async gapsOn(name: string): Promise<readonly GapMark[]> {
    return this.page.evaluate((wanted) => {
      const host = (window as Hook).zhibiaoWorkbench?.host;
      const sheet = host?.sheets().find((one) => one.name === wanted);
      return sheet ? (host?.markLayer.gapsOn(sheet) ?? []) : [];
    }, name);
  }

  /** Presses 另存为; the name and the bytes of what is downloaded. */
  async save(): Promise<{ readonly name: string; readonly bytes: Buffer; readonly path: string }> {
    const downloading: Promise<Download> = this.page.waitForEvent("download");
    await this.page.getByRole("button", { name: "另存为" }).click();
    const download = await downloading;
    const path = await download.path();
    return { name: download.suggestedFilename(), bytes: readFileSync(path), path };
  }
}

/** The page's host as seen from here; what it takes and gives is plain data. */
function hostIn(page: Page): Host {
  let listeners = 0;
  const call = <Result>(method: string, ...args: readonly unknown[]): Promise<Result> =>
    page.evaluate(
      ([name, given]) => {
        const path = (name as string).split(".");
        let target = (window as Hook).zhibiaoWorkbench?.host as unknown as Record<string, unknown>;
        for (const step of path.slice(0, -1)) target = target[step] as Record<string, unknown>;
        const act = target[path[path.length - 1] ?? ""] as (...args: unknown[]) => unknown;
        return act.apply(target, given as unknown[]) as Result;
      },
      [method, args],
    );
  return {
    writesClearUndo: false,
    listSheets: () => call("listSheets"),
    readSheet: (sheet, how): Reading => call("readSheet", sheet, how),
    readActiveSheet: (how): Reading => call("readActiveSheet", how),
    write: (plan: WritePlan) => call("write", plan),
    undo: (entry: JournalEntry) => call("undo", entry),
    select: (sheet, cell) => call("select", sheet, cell),
    marks: {
      show: (sheet: string, marks: readonly GapMark[]) => call("marks.show", sheet, marks),
      clear: (sheet: string) => call("marks.clear", sheet),
    },
    store: { load: () => call("store.load"), save: (text: string) => call("store.save", text) },
    subscribe: async (listener: (change: SheetChange) => void) => {
      const name = `zhibiaoHeard${++listeners}`;
      await page.exposeFunction(name, listener);
      await page.evaluate(async (heard) => {
        const globals = window as unknown as Record<string, unknown>;
        const stop = await (window as Hook).zhibiaoWorkbench?.host.subscribe(globals[heard] as () => void);
        globals[`${heard}Stop`] = stop;
      }, name);
      return () =>
        page.evaluate((heard) => (window as unknown as Record<string, () => Promise<void>>)[`${heard}Stop`]?.(), name);
    },
  };
}
