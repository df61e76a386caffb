import type { EditFeed, SheetChange } from "../../app/ports/workbook";
import type { RowSpan } from "../../core/sheet/row-span";
import type { Capabilities } from "./capabilities";
import { rowsOfAddress } from "./event-rows";
import type { ExcelSession } from "./excel-session";
import type { KnownSheets } from "./known-sheets";
import type { OwnWrites } from "./own-writes";

type Listener = (change: SheetChange) => void;
type Handler = OfficeExtension.EventHandlerResult<unknown>;

/** While a cell is being edited Excel refuses even to be read; so long we wait before the next try, in ms. */
const BUSY_PAUSE = 400;
/** A drop-down pick raises no change on some Excels: the rows just left are looked at again, up to so many. */
const MOST_ROWS_LEFT = 50;

/** Listens to the workbook; handlers note what changed and tell, they never read or write. */
export class ExcelEditFeed implements EditFeed {
  readonly #session: ExcelSession;
  readonly #sheets: KnownSheets;
  readonly #own: OwnWrites;
  readonly #can: Capabilities;
  readonly #listeners = new Set<Listener>();
  #selected: { readonly id: string; readonly rows: RowSpan | undefined } | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(session: ExcelSession, sheets: KnownSheets, own: OwnWrites, can: Capabilities) {
    this.#session = session;
    this.#sheets = sheets;
    this.#own = own;
    this.#can = can;
  }

  async subscribe(listener: Listener): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    const handlers = await this.#register();
    const focused = () => this.#changed(this.#sheets.active, undefined);
    window.addEventListener("focus", focused);
    return async () => {
      this.#listeners.delete(listener);
      window.removeEventListener("focus", focused);
      clearTimeout(this.#retry);
      await removeAll(handlers);
    };
  }

  /** Adds the handlers; while a cell is being edited it waits, for the pane may be opened just then. */
  async #register(): Promise<readonly Handler[]> {
    const handlers: Handler[] = [];
    const outcome = await this.#session.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load("items/id,items/name");
      handlers.push(...this.#listenTo(worksheets));
      await context.sync();
      for (const { id, name } of worksheets.items) this.#sheets.name(id, name);
      return { status: "ok" };
    });
    if (outcome.status === "ok") return handlers;
    if (outcome.status !== "busy") throw new Error(`Excel does not announce changes: ${outcome.status}`);
    await new Promise((resolve) => setTimeout(resolve, BUSY_PAUSE));
    return this.#register();
  }

  /** Asks for the sheet to be read again once the clerk has left the cell. */
  tryAgain(sheet: string): void {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#tell({ sheet, kind: "cells" }), BUSY_PAUSE);
  }

  #listenTo(worksheets: Excel.WorksheetCollection): readonly Handler[] {
    const handlers: Handler[] = [
      worksheets.onChanged.add(async (event) => this.#onChanged(event)),
      worksheets.onFormatChanged.add(async ({ worksheetId, address }) => this.#onMaybeOurs(worksheetId, address)),
      worksheets.onCalculated.add(async ({ worksheetId, address }) => this.#onMaybeOurs(worksheetId, address)),
      worksheets.onSelectionChanged.add(async ({ worksheetId, address }) => this.#onSelected(worksheetId, address)),
      worksheets.onActivated.add(async ({ worksheetId }) => this.#onActivated(worksheetId)),
      worksheets.onAdded.add(async () => this.#tell({ sheet: "", kind: "sheets" })),
      worksheets.onDeleted.add(async ({ worksheetId }) => this.#onDeleted(worksheetId)),
    ];
    if (!this.#can.sortEvents) return handlers;
    return [
      ...handlers,
      worksheets.onRowSorted.add(async ({ worksheetId }) => this.#changed(worksheetId, undefined, "structure")),
      worksheets.onColumnSorted.add(async ({ worksheetId }) => this.#changed(worksheetId, undefined, "structure")),
    ];
  }

  #onChanged({ worksheetId, address, changeType, triggerSource }: Excel.WorksheetChangedEventArgs): void {
    const rows = rowsOfAddress(address);
    const ours = this.#can.triggerSource ? triggerSource === "ThisLocalAddin" : this.#own.isEcho(worksheetId);
    if (ours) return;
    if (changeType === "RangeEdited") this.#changed(worksheetId, rows);
    else this.#changed(worksheetId, undefined, "structure");
  }

  /** Events that do not say who caused them. */
  #onMaybeOurs(id: string, address: string | undefined): void {
    const rows = rowsOfAddress(address);
    if (!this.#own.isEcho(id)) this.#changed(id, rows);
  }

  #onSelected(id: string, address: string): void {
    const left = this.#selected;
    const rows = rowsOfAddress(address);
    this.#selected = { id, rows };
    if (left?.rows && left.rows.last - left.rows.first < MOST_ROWS_LEFT) this.#changed(left.id, left.rows);
  }

  #onActivated(id: string): void {
    this.#sheets.active = id;
    this.#selected = undefined;
    this.#changed(id, undefined, "activated");
  }

  #onDeleted(id: string): void {
    this.#sheets.forget(id);
    this.#tell({ sheet: "", kind: "sheets" });
  }

  #changed(id: string | undefined, rows: RowSpan | undefined, kind: SheetChange["kind"] = "cells"): void {
    if (id === undefined) return;
    this.#sheets.changed(id, rows);
    const sheet = this.#sheets.nameOf(id);
    // A sheet we have not met: the list of sheets is out of date.
    if (sheet === undefined) this.#tell({ sheet: "", kind: "sheets" });
    else this.#tell({ sheet, kind, ...(rows ? { rows } : {}) });
  }

  #tell(change: SheetChange): void {
    for (const listener of this.#listeners) listener(change);
  }
}

/** Handlers can only be removed in the context that added them. */
async function removeAll(handlers: readonly Handler[]): Promise<void> {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}
