import type { WorkbookInstance } from "@fortune-sheet/react";
import type { SpreadsheetSheet } from "./spreadsheet";
import type { Scrolled } from "./viewport";

/** What the spreadsheet component offers through its ref. */
export type SpreadsheetApi = WorkbookInstance;

/**
 * The thread to the mounted component. It keeps its sheets in React's state and works out every change while React
 * renders; a change that meets others of another priority is worked out twice, with its arguments frozen by then. So
 * changes of ours go one after the other, each outside of any event, and are awaited until React has rendered them.
 */
export class SpreadsheetLink {
  #api: SpreadsheetApi | null = null;
  #container: HTMLElement | null = null;
  #probe: (() => void) | undefined;
  #waiting: (() => void)[] = [];
  #queue: Promise<void> = Promise.resolve();

  /** Called with the component's ref and the element around it, and with null when it goes. */
  attach(api: SpreadsheetApi | null, container: HTMLElement | null): void {
    this.#api = api;
    this.#container = container;
  }

  /** @param probe makes an element beside the component render; it then tells by `rendered` */
  attachProbe(probe: (() => void) | undefined): void {
    this.#probe = probe;
    if (!probe) this.rendered();
  }

  /** Everything that was asked of the component before the probe is rendered now. */
  rendered(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** The sheets in the order of their tabs; empty until the component has taken them. */
  sheets(): readonly SpreadsheetSheet[] {
    const sheets = (this.#api?.getAllSheets() ?? []) as readonly SpreadsheetSheet[];
    return [...sheets].sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  }

  /** Changes the component; resolves when that is rendered and can be read back. Does nothing once it is gone. */
  change(act: (api: SpreadsheetApi) => void): Promise<void> {
    const turn = this.#queue.then(async () => {
      await outsideOfEvents();
      if (!this.#api) return;
      act(this.#api);
      await this.#whenRendered();
    });
    // A change that failed is its caller's to know; those after it go on.
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when the component has also done what it does after a change: measuring rows, moving the selection. */
  async settled(): Promise<void> {
    await this.#whenRendered();
    await this.#whenRendered();
  }

  undoStep(): void {
    this.#api?.handleUndo();
  }

  redoStep(): void {
    this.#api?.handleRedo();
  }

  /** Gives the keys to the selected cell. */
  focus(): void {
    this.#container?.querySelector<HTMLElement>("#luckysheet-rich-text-editor")?.focus();
  }

  /**
   * A click places the button of a cell's list, and a hint, over that cell; they would stay there when the selection is
   * moved by keys or by the pane, or another sheet comes to the front.
   */
  hideListUnlessOf(sheetId: string, row: number, column: number): void {
    const button = this.#container?.querySelector<HTMLElement>("#luckysheet-dataVerification-dropdown-btn");
    const hint = this.#container?.querySelector<HTMLElement>("#luckysheet-dataVerification-showHintBox");
    if (!button || !hint || button.dataset["cell"] === `${sheetId} ${row} ${column}`) return;
    button.style.display = "none";
    hint.style.display = "none";
  }

  /** The component shows the box over a cell in front only while it is edited. */
  get isEditing(): boolean {
    const box = this.#container?.querySelector<HTMLElement>(".luckysheet-input-box");
    return box !== null && box !== undefined && Number(box.style.zIndex) > 0;
  }

  get scrolled(): Scrolled | undefined {
    const x = this.#container?.querySelector(".luckysheet-scrollbar-x");
    const y = this.#container?.querySelector(".luckysheet-scrollbar-y");
    const area = this.#container?.querySelector(".fortune-cell-area");
    if (!x || !y || !area) return undefined;
    return { left: x.scrollLeft, top: y.scrollTop, width: area.clientWidth, height: area.clientHeight };
  }

  scroll({ left, top }: { readonly left?: number; readonly top?: number }): void {
    this.#api?.scroll({
      ...(left === undefined ? {} : { scrollLeft: left }),
      ...(top === undefined ? {} : { scrollTop: top }),
    });
  }

  /** Brings the tab of the sheet in front into view; the component does so only when it is clicked. */
  showFrontTab(): void {
    this.#container
      ?.querySelector(".luckysheet-sheets-item-active")
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  #whenRendered(): Promise<void> {
    const probe = this.#probe;
    if (!probe) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      setTimeout(probe, 0);
    });
  }
}

/** React gives what happens in an event another priority. */
function outsideOfEvents(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
