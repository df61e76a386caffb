import type {
  GapMark,
  Host,
  JournalEntry,
  Marks,
  Outcome,
  SheetChange,
  SheetInfo,
  WorkbookStore,
  WritePlan,
} from "../../app/ports/workbook";
import type { CellAddress } from "../../core/sheet/cell-address";
import { sameSheet } from "../../core/sheet/formula-references";
import type { MergeChange } from "../../core/sheet/merge-change";
import { addedCells } from "../../core/sheet/new-sheet";
import { freeSheetName, reviewUndo, reviewWrites, unskipped } from "../../core/sheet/review-writes";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { Book } from "./book";
import { removeSheetOfBook } from "./change-sheets";
import { insertRowsInBook, takeOutRowsOfBook } from "./insert-rows";
import { clearMarksInBook, showMarksInBook } from "./marks";
import { addSheetToBook } from "./new-sheet";
import type { WorkbookReading } from "./read-workbook";
import { readWorkbook, unreadable } from "./read-workbook";
import { growEditedRows, shrinkRows } from "./row-heights";
import type { SavedWorkbook } from "./save-changes";
import { marksInBook } from "./shown-marks";
import { saveChanges } from "./save-changes";
import { loadState, saveState } from "./store";
import { nameTableColumns } from "./table-columns";
import { writeValue } from "./write-cell";
import { XmlDocument } from "./xml";

type Unreadable = Extract<WorkbookReading, { status: "unreadable" }>;
type ReadableWorkbook = Extract<WorkbookReading, { status: "ok" }>;

/**
 * An .xlsx in memory: read as the clerk sees it, changed part by part, and saved with everything of the original kept.
 * The bytes it was opened from stay as they are; `toBytes` is a copy.
 */
export class XlsxFile implements Host {
  readonly writesClearUndo = false;
  readonly marks: Marks;
  readonly store: WorkbookStore;

  readonly #book: Book;
  /** What the book reads as now; read anew after every change. */
  #reading: ReadableWorkbook | undefined;
  #active: string;
  #written = 0;
  /** Writes not taken back; while there are any, Excel has to work out the formulas anew. */
  readonly #standing = new Set<string>();
  readonly #recalculated: string | undefined;
  readonly #listeners = new Set<(change: SheetChange) => void>();

  private constructor(book: Book, reading: ReadableWorkbook) {
    this.#book = book;
    this.#reading = reading;
    this.#recalculated = book.recalculates;
    const place = Number(book.root.child("bookViews")?.child("workbookView")?.get("activeTab") ?? 0);
    this.#active = (reading.sheets[place] ?? reading.sheets[0])?.snapshot.name ?? "";
    this.marks = {
      show: async (sheet, marks) => this.#showMarks(sheet, marks),
      clear: async (sheet) => {
        const snapshot = await this.#snapshot(sheet);
        if (!snapshot || snapshot.notAGrid) return { status: "no-such-sheet", sheet };
        return { status: "ok", removed: clearMarksInBook(book, sheet) };
      },
    };
    this.store = {
      load: async () => ({ status: "ok", text: loadState(book) }),
      save: async (text) => {
        saveState(book, text);
        return { status: "ok" };
      },
    };
  }

  /** Opens the bytes of an .xlsx; what cannot be read comes back with a sentence for the clerk. */
  static async open(bytes: Uint8Array): Promise<{ readonly status: "ok"; readonly file: XlsxFile } | Unreadable> {
    const reading = await readWorkbook(bytes);
    if (reading.status !== "ok") return reading;
    const book = openBook(bytes);
    return book ? { status: "ok", file: new XlsxFile(book, reading) } : unreadable("damaged");
  }

  /** The workbook as it now stands, as an .xlsx. */
  toBytes(): Uint8Array {
    return this.#book.parts.toBytes();
  }

  /** Brings in what a clerk changed by hand in another view of this workbook; announced to the edit feed. */
  async saveChanges(workbook: SavedWorkbook): Promise<void> {
    const changed = saveChanges(this.#book, workbook);
    await this.#changed();
    if (changed.length > 0) this.#standing.add("clerk");
    this.#keepFormulasFresh();
    for (const change of changed) for (const listener of this.#listeners) listener(change);
  }

  async listSheets(): Promise<Outcome<{ sheets: readonly SheetInfo[] }>> {
    const { sheets } = await this.#read();
    return {
      status: "ok",
      sheets: sheets.map(({ snapshot: { name } }) => ({ name, isActive: name === this.#active })),
    };
  }

  /** Every sheet in workbook order, hidden ones included. */
  async readSheets(): Promise<readonly SheetSnapshot[]> {
    const { sheets } = await this.#read();
    return sheets.map(({ snapshot }) => snapshot);
  }

  async readSheet(name: string): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    const snapshot = await this.#snapshot(name);
    return snapshot ? { status: "ok", snapshot } : { status: "no-such-sheet", sheet: name };
  }

  async readActiveSheet(): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    return this.readSheet(this.#active);
  }

  async write(plan: WritePlan): ReturnType<Host["write"]> {
    const find = await this.#finder();
    const review = reviewWrites(plan, find);
    if (review.status !== "ok") return review;
    if (plan.newSheets.length > 0 && this.#locksStructure()) return { status: "denied" };

    const book = this.#book;
    const marks = unskipped(plan.marks ?? [], review.skipped);
    const replaced = marks.map(({ sheet }) => ({ sheet, before: JSON.stringify(marksInBook(book, sheet)) }));
    const cells = review.edits.map((edit): JournalEntry["cells"][number] => {
      const part = book.sheet(edit.sheet);
      const beforeFormat = book.styles.numberFormatOf(part.styleAt(edit));
      const beforeImage = part.cell(edit)?.toString() ?? "";
      writeValue(book, part, edit, edit.after);
      const { sheet, row, column, before, after } = edit;
      return {
        sheet,
        row,
        column,
        before,
        after,
        beforeImage,
        ...(beforeFormat === undefined ? {} : { beforeFormat }),
      };
    });
    for (const change of plan.mergeChanges ?? []) this.#changeMerges(change);
    const rowHeights = growEditedRows(book, review.edits);
    for (const insertion of plan.insertions) insertRowsInBook(book, insertion);
    const addedSheets = plan.newSheets.map((sheet) => {
      const name = freeSheetName(
        sheet.name,
        book.sheets.map((other) => other.name),
      );
      addSheetToBook(book, { ...sheet, name });
      return name;
    });

    for (const { sheet, marks: shown } of marks) showMarksInBook(book, sheet, shown);

    const id = `file-${++this.#written}`;
    this.#standing.add(id);
    await this.#changed();
    this.#keepFormulasFresh();
    const entry: JournalEntry = {
      id,
      label: plan.label,
      cells,
      mergeChanges: plan.mergeChanges ?? [],
      insertions: plan.insertions,
      rowHeights,
      addedSheets,
      addedCells: addedCells(addedSheets, plan.newSheets),
      marks: replaced,
    };
    return { status: "ok", entry, skipped: review.skipped };
  }

  async undo(entry: JournalEntry): ReturnType<Host["undo"]> {
    const review = reviewUndo(entry, await this.#finder());
    if (review.status !== "ok") return review;

    const book = this.#book;
    for (const name of review.sheets) removeSheetOfBook(book, name);
    if (!book.find(this.#active)) this.#active = book.sheets[0]?.name ?? "";
    for (const insertion of review.insertions) takeOutRowsOfBook(book, insertion);
    for (const change of review.mergeChanges) this.#changeMerges(change);
    shrinkRows(book, entry.rowHeights ?? []);
    for (const cell of review.cells) {
      const part = book.sheet(cell.sheet);
      if (cell.beforeImage === undefined) {
        writeValue(book, part, cell, cell.before);
        const written = part.makeCell(cell);
        part.setStyle(written, book.styles.withNumberFormat(Number(written.get("s") ?? 0), cell.beforeFormat));
      } else {
        part.restoreCell(cell, cell.beforeImage === "" ? undefined : XmlDocument.parse(cell.beforeImage).root);
      }
    }
    for (const { sheet, before } of unskipped(entry.marks ?? [], review.skipped))
      showMarksInBook(book, sheet, JSON.parse(before) as GapMark[]);
    if (review.skipped.length === 0) this.#standing.delete(entry.id);
    await this.#changed();
    this.#keepFormulasFresh();
    return { status: "ok", skipped: review.skipped };
  }

  async subscribe(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
    this.#listeners.add(listener);
    return async () => void this.#listeners.delete(listener);
  }

  /** A file has no screen: the sheet becomes the active one for this session, the file stays as it is. */
  async select(name: string, _cell: CellAddress): Promise<Outcome> {
    const snapshot = await this.#snapshot(name);
    if (!snapshot) return { status: "no-such-sheet", sheet: name };
    this.#active = snapshot.name;
    return { status: "ok" };
  }

  async #showMarks(sheet: string, marks: readonly GapMark[]): Promise<Outcome> {
    const snapshot = await this.#snapshot(sheet);
    if (!snapshot || snapshot.notAGrid) return { status: "no-such-sheet", sheet };
    if (snapshot.isProtected) return { status: "protected", sheet };
    showMarksInBook(this.#book, sheet, marks);
    return { status: "ok" };
  }

  #changeMerges({ sheet, remove, add }: MergeChange): void {
    this.#book.sheet(sheet).setMerges(remove, add);
  }

  #locksStructure(): boolean {
    const lock = this.#book.root.child("workbookProtection")?.get("lockStructure");
    return lock === "1" || lock === "true";
  }

  /** Excel shows the results kept in the file unless it is told to work them out. */
  #keepFormulasFresh(): void {
    const isChanged = this.#standing.size > 0 && (this.#book.recalculates === "1" || this.#book.hasFormulas);
    this.#book.recalculates = isChanged ? "1" : this.#recalculated;
  }

  async #changed(): Promise<void> {
    this.#reading = undefined;
    const { sheets } = await this.#read();
    nameTableColumns(
      this.#book,
      sheets.map(({ snapshot }) => snapshot),
    );
  }

  async #read(): Promise<ReadableWorkbook> {
    if (this.#reading) return this.#reading;
    const reading = await readWorkbook(this.toBytes());
    if (reading.status !== "ok") throw new Error(`A workbook of our own cannot be read: ${reading.reason}`);
    this.#reading = reading;
    return reading;
  }

  async #finder(): Promise<(name: string) => SheetSnapshot | undefined> {
    const { sheets } = await this.#read();
    return (name) => sheets.find(({ snapshot }) => sameSheet(snapshot.name, name))?.snapshot;
  }

  async #snapshot(name: string): Promise<SheetSnapshot | undefined> {
    return (await this.#finder())(name);
  }
}

/** Undefined where the parts that hold the others together are not what they must be. */
function openBook(bytes: Uint8Array): Book | undefined {
  try {
    return Book.open(bytes);
  } catch {
    return undefined;
  }
}
