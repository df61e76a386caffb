import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { JSDOM } from "jsdom";
import { capabilitiesOf } from "../../src/hosts/excel/capabilities";
import { ExcelHost } from "../../src/hosts/excel/excel-host";
import { Clerk, withCalculations } from "./clerk";
import { eventMessages, type Doer } from "./events";
import { Executor } from "./executor";
import type { Announcement } from "./members/thing";
import type { SimWorkbook } from "./sim-workbook";

const LIBRARY = readFileSync(
  createRequire(`${process.cwd()}/package.json`).resolve("@microsoft/office-js/dist/excel-web-16.00.js"),
  "utf8",
);
/** Category of all events in the library's message queue. */
const EVENT_CATEGORY = 65_536;

/** The parts of Microsoft's library that tests reach into. */
interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly SessionBase: { _overrideSession: unknown };
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: { readonly entries: readonly unknown[] }): void;
  };
  Office: unknown;
}

export interface NodeExcel {
  readonly host: ExcelHost;
  readonly book: SimWorkbook;
  readonly executor: Executor;
  readonly clerk: Clerk;
  /** Somebody else in the same workbook. */
  readonly coAuthor: Clerk;
  readonly library: Library;
  /** The clerk clicks into the pane. */
  focus(): void;
}

/**
 * Microsoft's library in a window of its own, in front of the simulator, with the library's check on that every member
 * belongs to `api`. Its objects become this process's globals: one Excel is in front at a time.
 */
export function openExcel(book: SimWorkbook, api = "1.14"): NodeExcel {
  const { window } = new JSDOM("", { runScripts: "outside-only", url: "https://localhost:3000/taskpane.html" });
  window.eval(LIBRARY);
  const library = window as unknown as Library;
  const executor = new Executor(book);
  const supports = (version: string) => isUpTo(version, api);
  // What the library asks about requirement sets; outside a page it has no context of its own.
  library.Office = {
    context: {
      requirements: { isSetSupported: (set: string, version: string) => set === "ExcelApi" && supports(version) },
    },
  };
  library.OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  library.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());

  const announce = async (events: readonly Announcement[], doer: Doer): Promise<void> => {
    const told = book.tellsPane ? events.flatMap((event) => eventMessages(event, doer, executor.listening)) : [];
    const entries = told.map(({ type, targetId, message, isRemote }) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: type,
      targetId,
      message,
      isRemoteOverride: isRemote,
    }));
    if (entries.length > 0) library.OfficeExtension._testTriggerRichApiMessageEvent({ entries });
    await settled();
  };
  library.OfficeExtension.SessionBase._overrideSession = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve(null),
    _createRequestExecutorOrNull: () => ({
      executeAsync: async (_customData: string, _flags: number, { Body }: { readonly Body: object }) => {
        const answer = await executor.answer(JSON.stringify(Body));
        const events = executor.takeAnnouncements();
        void Promise.resolve().then(() => announce(withCalculations(events), "add-in"));
        const body = JSON.parse(answer) as object;
        return { HttpStatusCode: 200, ErrorCode: "", ErrorMessage: "", Headers: null, Body: body };
      },
    }),
  };
  // Not the whole window: only what hosts/excel listens to.
  const focused = new EventTarget();
  Object.assign(globalThis, { Excel: library.Excel, OfficeExtension: library.OfficeExtension, window: focused });
  return {
    host: new ExcelHost(capabilitiesOf(supports)),
    book,
    executor,
    clerk: new Clerk(book, (events) => announce(events, "clerk")),
    coAuthor: new Clerk(book, (events) => announce(events, "co-author")),
    library,
    focus: () => void focused.dispatchEvent(new Event("focus")),
  };
}

/** Handlers run some turns after the event; no clock is involved. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
}

/** Whether version "1.9" is at most "1.14". */
function isUpTo(version: string, highest: string): boolean {
  const [a = 0, b = 0] = version.split(".").map(Number);
  const [c = 0, d = 0] = highest.split(".").map(Number);
  return a < c || (a === c && b <= d);
}
