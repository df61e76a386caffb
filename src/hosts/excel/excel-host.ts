import type { Host, HowToRead, Outcome, SheetChange, WritePlan, JournalEntry } from "../../app/ports/workbook";
import type { CellAddress } from "../../core/sheet/cell-address";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import type { Capabilities } from "./capabilities";
import { ExcelEditFeed } from "./excel-edit-feed";
import { ExcelNavigator } from "./excel-navigator";
import { ExcelReader } from "./excel-reader";
import { ExcelSession } from "./excel-session";
import { ExcelWriter } from "./excel-writer";
import { GapMarks } from "./gap-marks";
import { KnownSheets } from "./known-sheets";
import { OwnWrites } from "./own-writes";
import { StateStore } from "./state-store";

/** Excel as the assistant needs it. */
export class ExcelHost implements Host {
  /** Even newer Excels lose their undo history to some of our writes (office-js issue 6170): say so everywhere. */
  readonly writesClearUndo = true;
  readonly marks: GapMarks;
  readonly store: StateStore;
  readonly #sheets = new KnownSheets();
  readonly #reader: ExcelReader;
  readonly #writer: ExcelWriter;
  readonly #feed: ExcelEditFeed;
  readonly #navigator: ExcelNavigator;

  constructor(can: Capabilities) {
    const session = new ExcelSession(can.undoGroups);
    const own = new OwnWrites();
    this.#reader = new ExcelReader(session, this.#sheets, can.mergedAreas);
    this.#writer = new ExcelWriter(session, this.#sheets, own, can.mergedAreas);
    this.#feed = new ExcelEditFeed(session, this.#sheets, own, can);
    this.#navigator = new ExcelNavigator(session, this.#sheets);
    this.marks = new GapMarks(session, this.#sheets, own);
    this.store = new StateStore(session);
  }

  listSheets(): ReturnType<Host["listSheets"]> {
    return this.#reader.listSheets();
  }

  async readSheet(sheet: string, how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    return this.#afterEditing(sheet, how, await this.#reader.readSheet(sheet, how));
  }

  async readActiveSheet(how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    const { active } = this.#sheets;
    const sheet = active === undefined ? undefined : this.#sheets.nameOf(active);
    return this.#afterEditing(sheet, how, await this.#reader.readActiveSheet(how));
  }

  write(plan: WritePlan, begun?: (entry: JournalEntry) => void): ReturnType<Host["write"]> {
    return this.#writer.write(plan, begun);
  }

  undo(entry: JournalEntry): ReturnType<Host["undo"]> {
    return this.#writer.undo(entry);
  }

  subscribe(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    return this.#feed.subscribe(listener);
  }

  select(sheet: string, cell: CellAddress): Promise<Outcome> {
    return this.#navigator.select(sheet, cell);
  }

  /** A reading of the typing loop that met a cell being edited is asked for again. */
  #afterEditing<Result extends object>(
    sheet: string | undefined,
    how: HowToRead,
    outcome: Outcome<Result>,
  ): Outcome<Result> {
    if (outcome.status === "busy" && how === "typing" && sheet !== undefined) this.#feed.tryAgain(sheet);
    return outcome;
  }
}
