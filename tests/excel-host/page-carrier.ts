import { existsSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Locator, Page, Route } from "playwright-core";
import { Clerk, withCalculations } from "./clerk";
import { eventMessages, type Doer } from "./events";
import { Executor } from "./executor";
import type { Announcement } from "./members/thing";
import type { SimWorkbook } from "./sim-workbook";

/** The pane trusts a host page of its own host name over https, whatever the port: that is the library's own rule. */
const PANE = "https://localhost:3000";
const HOST = "https://localhost:3001";
const CONVERSATION = "conversation";
const CONTROL = "pane";

/** How long the pane must have been quiet to be still, and how often it is looked at, in ms. */
const QUIET = 750;
const GLANCE = 30;

/** Numbers of the protocol. */
const RICH_API = 93;
const SAVE_SETTINGS = 76;
const RICH_API_EVENTS = 33;
const EVENT_CATEGORY = 65_536;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** A message of the web protocol, from the pane or to it. */
interface Envelope {
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType?: 0 | 1 | 2;
  readonly _data: unknown;
}
interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
}

/** Stands in for the grid: the pane beside nothing, for the workbook lives in this process. */
const HOST_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="google" content="notranslate"><title>Excel</title>
<link rel="icon" href="data:,">
<style>body{margin:0;display:flex;justify-content:end;background:#f3f2f1}iframe{border:0;width:360px;height:100vh;background:#fff}</style>
</head><body><script src="host.js"></script></body></html>`;

const HOST_SCRIPT = `
const frame = document.createElement("iframe");
frame.title = "绩效指标助手";
frame.name = ${JSON.stringify(
  JSON.stringify({
    baseFrameName: "pane",
    hostInfo: "Excel$Web$16.01$zh-CN$correlation$$$0",
    xdmInfo: `${CONVERSATION}|${CONTROL}|${HOST}`,
    serializerVersion: "1",
    flights: "[]",
  }),
)};
frame.src = "${PANE}/taskpane.html";
window.toPane = (text) => frame.contentWindow.postMessage(text, "${PANE}");
window.addEventListener("message", async ({ source, origin, data }) => {
  if (source !== frame.contentWindow || origin !== "${PANE}" || typeof data !== "string") return;
  const answer = await window.answerPane(data);
  if (answer !== null) window.toPane(answer);
});
document.body.append(frame);
`;

/** The built task pane in Chromium, in a host page that speaks Excel on the web's protocol for the simulator. */
export class PaneInExcel {
  /** Whatever must not happen: requests off the machine, errors, refusals by the policy, unknown members. */
  readonly incidents: string[] = [];
  readonly executor: Executor;
  readonly clerk: Clerk;
  settingsSaves = 0;
  #listener: Envelope | undefined;

  private constructor(
    readonly page: Page,
    readonly book: SimWorkbook,
    private readonly pages: string,
    private readonly api: string,
  ) {
    this.executor = new Executor(book);
    this.clerk = new Clerk(book, (events) => this.#announce(events, "clerk"));
  }

  /** @param pages folder of the built pages */
  static async open(browser: Browser, book: SimWorkbook, pages: string, api = "1.14"): Promise<PaneInExcel> {
    const context = await browser.newContext({ viewport: { width: 900, height: 900 }, locale: "zh-CN" });
    const page = await context.newPage();
    const pane = new PaneInExcel(page, book, pages, api);
    pane.#watch();
    await pane.#serve(context);
    await page.exposeFunction("answerPane", (text: string) => pane.#answer(text));
    await page.goto(`${HOST}/`);
    await pane.whenChecked();
    return pane;
  }

  /** The pane is closed and opened again, as after a reload. */
  async reload(): Promise<void> {
    this.executor.forgetPane();
    this.#listener = undefined;
    await this.page.reload();
    await this.whenChecked();
  }

  close(): Promise<void> {
    return this.page.context().close();
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  button(name: string): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  tab(name: string): Locator {
    return this.pane.getByRole("tab", { name });
  }

  get status(): Locator {
    return this.pane.getByRole("status").first();
  }

  findings(cell?: string): Locator {
    const where = cell === undefined ? "" : `[data-cell="${cell}"]`;
    return this.pane.getByRole("list", { name: "问题清单" }).locator(`[role="listitem"]${where}`);
  }

  async whenChecked(): Promise<void> {
    await this.status.filter({ hasText: /^(?!还没有检查)./ }).waitFor();
  }

  /** Resolves when the pane has asked for nothing for longer than it gathers a burst of changes (600 ms). */
  async whenStill(): Promise<void> {
    const { executor, page } = this;
    let count = executor.records.length;
    for (let quiet = 0; quiet < QUIET; quiet += GLANCE) {
      await page.waitForTimeout(GLANCE);
      if (executor.records.length !== count) quiet = 0;
      count = executor.records.length;
    }
  }

  /** What the pane has asked of Excel since the last call, a letter a sync: r(ead) or w(rite). */
  asked(): string {
    return this.executor
      .takeRecords()
      .map(({ writes }) => (writes > 0 ? "w" : "r"))
      .join("");
  }

  /** What File > Save writes. */
  save(): Promise<Uint8Array> {
    return this.book.save();
  }

  #watch(): void {
    this.page.on("pageerror", (error) => this.incidents.push(`error: ${error.stack ?? error.message}`));
    this.page.on("console", (message) => {
      // A bureau that has no rule set of its own has no such file.
      if (message.location().url.endsWith("rule-sets/office.json")) return;
      if (message.type() === "error" || message.type() === "warning") this.incidents.push(`console: ${message.text()}`);
    });
  }

  /** Answers for the two addresses; nothing else is let through. */
  async #serve(context: BrowserContext): Promise<void> {
    await context.route("**/*", (route) => {
      const { origin, pathname, href } = new URL(route.request().url());
      if (origin === PANE) return this.#file(route, pathname);
      if (origin === HOST && pathname === "/")
        return route.fulfill({ contentType: TYPES[".html"] ?? "", body: HOST_PAGE });
      if (origin === HOST && pathname === "/host.js")
        return route.fulfill({ contentType: TYPES[".js"] ?? "", body: HOST_SCRIPT });
      this.incidents.push(`request: ${href}`);
      return route.abort();
    });
  }

  #file(route: Route, pathname: string): Promise<void> {
    const path = join(this.pages, pathname);
    if (!path.startsWith(this.pages) || !existsSync(path)) {
      this.incidents.push(`not there: ${pathname}`);
      return route.fulfill({ status: 404 });
    }
    return route.fulfill({
      contentType: TYPES[extname(path)] ?? "application/octet-stream",
      body: readFileSync(path),
    });
  }

  /** The answer to a message of the pane, both as texts; null where none is due. */
  async #answer(text: string): Promise<string | null> {
    const message = JSON.parse(text) as Envelope;
    if (message._messageType !== 0) return null;
    const data = await this.#dataFor(message);
    void Promise.resolve().then(() => this.#announce(withCalculations(this.executor.takeAnnouncements()), "add-in"));
    return envelope(message, data, 0);
  }

  async #dataFor(message: Envelope): Promise<unknown> {
    if (message._actionName === "ContextActivationManager_getAppContextAsync") return appContext(this.api);
    if (message._actionType === 1) {
      const { eventDispId } = message._data as { readonly eventDispId?: number };
      if (eventDispId === RICH_API_EVENTS) this.#listener = message;
      return { Error: 0 };
    }
    if (message._actionType === 2) return { Error: 0 };
    if (message._actionName !== "executeMethod") return null;
    const { DdaMethod, ArrayData } = message._data as MethodCall;
    if (DdaMethod?.DispatchId === SAVE_SETTINGS) this.settingsSaves++;
    if (DdaMethod?.DispatchId !== RICH_API) return { Version: 1, Error: 0 };
    const body = await this.executor.answer(String(ArrayData?.[4]));
    this.incidents.push(...this.executor.unknown.splice(0).map((member) => `unknown member: ${member}`));
    return { Version: 1, Error: 0, Data: [200, [], body] };
  }

  async #announce(events: readonly Announcement[], doer: Doer): Promise<void> {
    const listener = this.#listener;
    if (!listener) return;
    const told = this.book.tellsPane
      ? events.flatMap((event) => eventMessages(event, doer, this.executor.listening))
      : [];
    const entries = told.map(({ type, targetId, message, isRemote }) => [
      EVENT_CATEGORY,
      type,
      targetId,
      message,
      0,
      isRemote,
    ]);
    if (entries.length === 0) return;
    await this.page.evaluate(
      (text) => (window as unknown as { toPane(message: string): void }).toPane(text),
      envelope(listener, { ArrayData: entries }, 1),
    );
  }
}

function envelope(request: Envelope, data: unknown, responseType: 0 | 1): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: HOST,
    _data: data,
    _errorCode: 0,
    _responseType: responseType,
    _serializerVersion: 1,
  });
}

/** What Excel on the web says of itself; versions as texts, for 1.10 is not 1.1. */
function appContext(api: string): object {
  return {
    _id: CONTROL,
    _appName: 16,
    _appVersion: "16.0",
    _appMinorVersion: 0,
    _appUILocale: "zh-CN",
    _dataLocale: "zh-CN",
    _docUrl: `${HOST}/book.xlsx`,
    _clientMode: 1,
    _settings: [],
    _reason: 1,
    _osfControlType: 0,
    _eToken: "",
    _correlationId: "correlation",
    _appInstanceId: "instance",
    _hostFullVersion: "16.0.0.0",
    _requirementMatrix: JSON.stringify({ ExcelApi: api, SharedRuntime: "1.1" }),
    _addinName: "绩效指标助手",
    _appDomains: [],
  };
}
