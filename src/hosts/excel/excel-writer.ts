import type { JournalEntry, NewSheet, Outcome, Situation, WorkbookWriter, WritePlan } from "../../app/ports/workbook";
import { isEmptyEntry } from "../../app/ports/journal-entry";
import type { CellEdit } from "../../core/sheet/cell-edit";
import { editSnapshot } from "../../core/sheet/cell-edit";
import { sameSheet } from "../../core/sheet/formula-references";
import { changeMerges, insertRows, moveMerges, moveOf, rowAfter } from "../../core/sheet/insert-rows";
import type { MergeChange } from "../../core/sheet/merge-change";
import { addedCells } from "../../core/sheet/new-sheet";
import {
  freeSheetName,
  isCovered,
  type NamedCell,
  reviewUndo,
  reviewWrites,
  unskipped,
} from "../../core/sheet/review-writes";
import type { NewCell, RowInsertion } from "../../core/sheet/row-insertion";
import type { RowSpan } from "../../core/sheet/row-span";
import type { CellBlock, SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { cellAt } from "../../core/sheet/sheet-snapshot";
import { placeQueued, queueMerges, queueRows, queueUsed } from "./excel-reader";
import type { ExcelBatch, ExcelSession } from "./excel-session";
import { askMarks, askOldMarks, queueMarks, queueOldMarks } from "./gap-marks";
import { blockOf, queueNewRows, queueStyle, queueTakingOut } from "./insert-rows";
import type { KnownSheets } from "./known-sheets";
import { queueNewSheet } from "./new-sheet";
import type { OwnWrites } from "./own-writes";
import { RowMeasures } from "./row-heights";
import { joinSpans } from "./row-spans";
import { isMissingItem, isRefused, isTooLarge, situationOf } from "./situation-of";
import { standingWork } from "./standing-work";
import { writeCells } from "./write-cells";
import { asRestored, asWritten, GENERAL } from "./written-cells";

/** Wide enough for the merges of any form. */
const WIDTH = 64;

interface OnSheet {
  readonly sheet: string;
}
interface TakenBack {
  readonly skipped: readonly NamedCell[];
}
interface Written extends TakenBack {
  readonly entry: JournalEntry;
}
/** How far a write has come. */
interface Started {
  /** What is being written, once that has begun. */
  entry?: JournalEntry;
  /** A part of it has gone to Excel in a sync of its own. */
  hasSent: boolean;
}

/** Writes what the clerk clicked: one sync to read and compare, one to write. */
export class ExcelWriter implements WorkbookWriter {
  readonly #session: ExcelSession;
  readonly #sheets: KnownSheets;
  readonly #own: OwnWrites;
  readonly #canNameMerges: boolean;
  #written = 0;

  constructor(session: ExcelSession, sheets: KnownSheets, own: OwnWrites, canNameMerges: boolean) {
    this.#session = session;
    this.#sheets = sheets;
    this.#own = own;
    this.#canNameMerges = canNameMerges;
  }

  async write(plan: WritePlan, begun?: (entry: JournalEntry) => void): ReturnType<WorkbookWriter["write"]> {
    const { label, edits, mergeChanges = [], insertions, newSheets, marks = [] } = plan;
    const started: Started = { hasSent: false };
    const sent = () => void (started.hasSent = true);
    const writing = this.#writing<Written>(namesOf(edits, mergeChanges, insertions), async (context, isAwaited) => {
      const asksNames = newSheets.length > 0;
      const marksOn = marks.map(({ sheet }) => sheet);
      const work = { cells: edits, edits, mergeChanges, insertions, marksOn, asksNames, asksMerges: true };
      const { sheetNamed, measuresOf, sheetNames, marksOf } = await this.#ask(context, work);
      const review = reviewWrites(plan, sheetNamed);
      if (review.status !== "ok") return review;
      if (!isAwaited()) return { status: "lost" };

      const cells = journalCells(review.edits, sheetNamed);
      const rowHeights = namesOf(review.edits).flatMap((name) => {
        const snapshot = sheetNamed(name);
        return (snapshot && measuresOf(name)?.grownBy(of(name, review.edits), snapshot)) ?? [];
      });
      const added = freeSheetNames(newSheets, sheetNames());
      const entry: JournalEntry = {
        id: `excel-${++this.#written}`,
        label,
        cells,
        mergeChanges,
        insertions,
        rowHeights,
        addedSheets: added,
        addedCells: addedCells(added, newSheets),
        displaced: displacedBy(insertions, review.edits, sheetNamed),
      };
      started.entry = { ...entry, isUncertain: true };
      begun?.(started.entry);
      const marked = unskipped(marks, review.skipped);
      const replaced = marked.map(({ sheet }) => ({ sheet, image: askOldMarks(marksOf(sheet)) }));
      const takeOff = (name: string): void => {
        for (const { sheet } of of(name, marked)) for (const format of marksOf(sheet)) format.delete();
      };
      // Apart before the cells and together after them: what a merge covers cannot be written.
      for (const { sheet, remove } of mergeChanges)
        for (const block of remove) blockOf(this.#sheetIn(context, sheet), block).unmerge();
      for (const name of namesOf(cells)) {
        const written = of(name, cells).map(({ row, column, after }) =>
          asWritten({ row, column, value: after }, formatAt(sheetNamed(name), row, column)),
        );
        await writeCells(context, this.#sheetIn(context, name), written, sent);
      }
      for (const { sheet, add } of mergeChanges)
        for (const block of add) blockOf(this.#sheetIn(context, sheet), block).merge();
      for (const { sheet, row, after } of rowHeights) this.#setHeight(context, sheet, row, after);
      const firstOn = (name: string): RowInsertion | undefined => of(name, insertions)[0];
      for (const name of namesOf(insertions)) {
        const sheet = this.#sheetIn(context, name);
        let merges = mergesAfter(sheetNamed(name)?.merges, of(name, mergeChanges));
        for (const insertion of of(name, insertions)) {
          const heights = measuresOf(name)?.heightsOf(insertion) ?? [];
          queueNewRows(sheet, insertion);
          // Only now, so that marks never go where nothing is written, and before the new rows can take them on.
          if (insertion === firstOn(name)) takeOff(name);
          merges = queueStyle(sheet, insertion, { merges, heights, width: WIDTH });
          await writeCells(
            context,
            sheet,
            insertion.cells.map((cell) => asWritten(cell, undefined)),
            sent,
          );
        }
      }
      for (const [index, name] of added.entries()) {
        const wanted = newSheets[index];
        if (wanted) await addSheet(context, name, wanted, sent);
      }
      for (const { sheet, marks: shown } of marked) {
        if (!firstOn(sheet)) takeOff(sheet);
        queueMarks(this.#sheetIn(context, sheet), shown);
      }
      await context.sync();
      const before = replaced.map(({ sheet, image }) => ({ sheet, before: image() }));
      return { status: "ok", entry: { ...entry, marks: before }, skipped: review.skipped };
    });
    try {
      const outcome = await writing;
      return outcome.status === "ok" ? outcome : ((await this.#interruption(started, outcome.status)) ?? outcome);
    } catch (error) {
      const table = isRefused(error) ? await this.#tableInTheWay(plan) : undefined;
      const interruption = await this.#interruption(started, "error");
      if (interruption) return table ? { ...interruption, inTable: table.sheet } : interruption;
      if (table) return table;
      throw error;
    }
  }

  /** After a refusal: the sheet of the plan where cells were to be merged and there is a table, whose cells cannot be. */
  async #tableInTheWay({
    mergeChanges = [],
    insertions,
  }: WritePlan): Promise<Extract<Situation, { status: "in-table" }> | undefined> {
    const merging = namesOf(
      mergeChanges.filter(({ add }) => add.length > 0),
      insertions.filter(({ addMerges }) => addMerges.length > 0),
    );
    const looked = await this.#session.run<{ sheet: string | undefined }>(async (context) => {
      const counts = merging.map((sheet) => ({ sheet, tables: this.#sheetIn(context, sheet).tables.getCount() }));
      await context.sync();
      return { status: "ok", sheet: counts.find(({ tables }) => tables.value > 0)?.sheet };
    });
    return looked.status === "ok" && looked.sheet !== undefined
      ? { status: "in-table", sheet: looked.sheet }
      : undefined;
  }

  undo(uncertain: JournalEntry): ReturnType<WorkbookWriter["undo"]> {
    const { cells, mergeChanges = [], insertions } = uncertain;
    return this.#writing<TakenBack>(namesOf(cells, mergeChanges, insertions), async (context, isAwaited) => {
      const { sheetNamed, measuresOf, marksOf } = await this.#asItStands(context, uncertain);
      const entry = standingWork(uncertain, sheetNamed);
      const review = reviewUndo(entry, sheetNamed);
      if (review.status !== "ok") return review;
      if (!isAwaited()) return { status: "lost" };

      const marked = unskipped(entry.marks ?? [], review.skipped);
      for (const { sheet } of marked) for (const format of marksOf(sheet)) format.delete();
      for (const name of review.sheets) context.workbook.worksheets.getItem(name).delete();
      for (const insertion of review.insertions) queueTakingOut(this.#sheetIn(context, insertion.sheet), insertion);
      for (const { sheet, remove, add } of review.mergeChanges) {
        for (const block of remove) blockOf(this.#sheetIn(context, sheet), block).unmerge();
        for (const block of add) blockOf(this.#sheetIn(context, sheet), block).merge();
      }
      for (const { sheet, row, before, after } of entry.rowHeights ?? []) {
        const now = rowAfter(row, of(sheet, entry.insertions));
        const isTakenOut = of(sheet, review.insertions).length > 0;
        if (before !== undefined && measuresOf(sheet)?.heightAt(now) === after)
          this.#setHeight(context, sheet, isTakenOut ? row : now, before);
      }
      for (const name of namesOf(review.cells)) {
        const restored = of(name, review.cells).map(({ row, column, before, beforeFormat }) =>
          asRestored({ row, column, value: before }, beforeFormat, formatAt(sheetNamed(name), row, column)),
        );
        await writeCells(context, this.#sheetIn(context, name), restored);
      }
      for (const { sheet, before } of marked) queueOldMarks(this.#sheetIn(context, sheet), before);
      await context.sync();
      return { status: "ok", skipped: review.skipped };
    });
  }

  /**
   * After a write that Excel did not carry through: what of it stands, to be taken back by the clerk; undefined where
   * nothing was written. Without an answer it stays uncertain.
   */
  async #interruption(
    { entry, hasSent }: Started,
    how: Situation["status"] | "error",
  ): Promise<{ readonly status: "interrupted"; readonly entry: JournalEntry } | undefined> {
    // Requests that meet a cell being edited, or are too large, are refused as a whole.
    if (!entry || (!hasSent && (how === "busy" || how === "too-large"))) return undefined;
    if (how === "lost") return { status: "interrupted", entry };
    const looked = await this.#session.run<{ standing: JournalEntry }>(async (context) => ({
      status: "ok",
      standing: standingWork(entry, (await this.#asItStands(context, entry)).sheetNamed),
    }));
    if (looked.status !== "ok") return { status: "interrupted", entry };
    return isEmptyEntry(looked.standing) ? undefined : { status: "interrupted", entry: looked.standing };
  }

  /** What an entry touched, as it now is, in one sync; where one of its new sheets is gone, in two. */
  async #asItStands(
    context: Excel.RequestContext,
    entry: JournalEntry,
  ): Promise<Pick<Asked, "sheetNamed" | "measuresOf" | "marksOf">> {
    const { cells, mergeChanges = [], insertions, addedSheets, rowHeights = [], marks = [] } = entry;
    const asksMerges = mergeChanges.length + insertions.length > 0;
    const grown = rowHeights.map(({ sheet, row }) => ({ sheet, row: rowAfter(row, of(sheet, insertions)) }));
    const marksOn = marks.map(({ sheet }) => sheet);
    const work = { cells, mergeChanges, insertions, grown, marksOn, asksNames: false, asksMerges };
    const { sheets, measuresOf, marksOf } = await this.#askWithSheets(context, work, addedSheets);
    const standing = sheets.map((sheet) =>
      sheet.merges || !asksMerges || addedSheets.includes(sheet.name) ? sheet : withMadeMerges(sheet, entry),
    );
    return { sheetNamed: named(standing), measuresOf, marksOf };
  }

  async #askWithSheets(context: Excel.RequestContext, work: Work, whole: readonly string[]): Promise<Asked> {
    try {
      return await this.#ask(context, { ...work, whole });
    } catch (error) {
      if (!isMissingItem(error) || whole.length === 0) throw error;
    }
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const names = worksheets.items.map(({ name }) => name);
    return this.#ask(context, { ...work, whole: whole.filter((name) => names.includes(name)) });
  }

  /** A write with its echoes fenced off; a sheet that is gone is a situation. */
  async #writing<Result extends object>(names: readonly string[], batch: ExcelBatch<Result>): Promise<Outcome<Result>> {
    const ids = names.flatMap((name) => this.#sheets.idOf(name) ?? []);
    const ends = ids.map((id) => this.#own.begin(id));
    try {
      return await this.#session.write(batch);
    } catch (error) {
      const [sheet] = names;
      if (isMissingItem(error) && sheet !== undefined) return { status: "no-such-sheet", sheet };
      throw error;
    } finally {
      for (const end of ends) end();
      for (const id of ids) this.#sheets.changed(id, undefined);
    }
  }

  #setHeight(context: Excel.RequestContext, sheet: string, row: number, height: number): void {
    this.#sheetIn(context, sheet).getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
  }

  #sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.#sheets.idOf(name) ?? name);
  }

  /**
   * One sync: what the work touches as it now stands, the merges there where asked for and this Excel names them. Where
   * it refuses those (too many) it is asked again without.
   */
  async #ask(context: Excel.RequestContext, work: Work): Promise<Asked> {
    const asksMerges = work.asksMerges && this.#canNameMerges;
    const asked = this.#queue(context, { ...work, asksMerges });
    try {
      await context.sync();
      return asked();
    } catch (error) {
      if (isTooLarge(error)) return this.#askInPieces(context, { ...work, asksMerges });
      if (!asksMerges || isMissingItem(error) || situationOf(error)) throw error;
    }
    const withoutMerges = this.#queue(context, { ...work, asksMerges: false });
    await context.sync();
    return withoutMerges();
  }

  /** Rows that one answer cannot hold come one half after the other, all else in a sync of its own. */
  async #askInPieces(context: Excel.RequestContext, work: Work): Promise<Asked> {
    const read = new Map<string, SheetSnapshot["rows"]>();
    for (const name of namesOf(work.cells, work.mergeChanges, work.insertions)) {
      let rows: SheetSnapshot["rows"] = [];
      for (const span of joinSpans(touchedRows(name, work)))
        rows = await readInHalves(context, this.#sheetIn(context, name), span, rows);
      read.set(name, rows);
    }
    const asked = this.#queue(context, work, read);
    await context.sync();
    return asked();
  }

  /** @param read rows that are known already, by sheet; undefined: they are queued too */
  #queue(context: Excel.RequestContext, work: Work, read?: ReadonlyMap<string, SheetSnapshot["rows"]>): () => Asked {
    const { cells, edits, mergeChanges, insertions, grown = [], marksOn, asksNames, asksMerges, whole = [] } = work;
    const { worksheets } = context.workbook;
    if (asksNames) worksheets.load("items/name");
    const used = whole.map((name) => ({ name, cells: queueUsed(worksheets.getItem(name)) }));
    const touched = namesOf(cells, mergeChanges, insertions).map((name) => {
      const sheet = this.#sheetIn(context, name);
      const { protection } = sheet;
      protection.load("protected");
      const spans = touchedRows(name, work);
      const queued = read ? [] : queueRows(sheet, joinSpans(spans));
      const last = Math.max(...spans.map((span) => span.last));
      const merges = asksMerges ? queueMerges(sheet, { first: 0, last }, WIDTH) : undefined;
      return (): SheetSnapshot => ({
        name,
        rows: placeQueued(read?.get(name) ?? [], queued),
        ...(merges ? { merges: merges() } : {}),
        ...(protection.protected ? { isProtected: true } : {}),
      });
    });
    const measures = new Map(
      namesOf(edits ?? [], edits ? insertions : [], grown).map((name) => {
        const asked = new RowMeasures(this.#sheetIn(context, name));
        const own = edits ? of(name, insertions) : [];
        own.forEach((insertion, index) => asked.askInsertion(insertion, own.slice(0, index)));
        asked.askEdits(of(name, edits ?? []));
        asked.askRows(of(name, grown).map(({ row }) => row));
        return [name, asked];
      }),
    );
    const marks = new Map(marksOn.map((name) => [name, askMarks(this.#sheetIn(context, name))]));
    return () => {
      const sheets = [
        ...touched.map((answer) => answer()),
        ...used.map(({ name, cells: queued }) => ({ name, rows: placeQueued([], [queued]) })),
      ];
      return {
        sheets,
        sheetNamed: named(sheets),
        measuresOf: (name) => measures.get(name),
        marksOf: (name) => marks.get(name)?.() ?? [],
        sheetNames: () => (asksNames ? worksheets.items.map(({ name }) => name) : []),
      };
    };
  }
}

/** What is to be looked at before something is written or taken back. */
interface Work {
  readonly cells: readonly (OnSheet & { readonly row: number })[];
  readonly mergeChanges: readonly MergeChange[];
  readonly insertions: readonly RowInsertion[];
  /** Where something is about to be written, and rows may have to grow: the edits among it. */
  readonly edits?: readonly CellEdit[];
  /** Rows that grew, as numbered now. */
  readonly grown?: readonly (OnSheet & { readonly row: number })[];
  /** Sheets whose marks are to be replaced. */
  readonly marksOn: readonly string[];
  /** The names of all sheets, for a new one. */
  readonly asksNames: boolean;
  readonly asksMerges: boolean;
  /** Sheets to be read as a whole. */
  readonly whole?: readonly string[];
}

interface Asked {
  readonly sheets: readonly SheetSnapshot[];
  readonly sheetNamed: (name: string) => SheetSnapshot | undefined;
  readonly measuresOf: (name: string) => RowMeasures | undefined;
  /** Our marks on a sheet that was asked for them. */
  readonly marksOf: (name: string) => readonly Excel.ConditionalFormat[];
  readonly sheetNames: () => readonly string[];
}

async function readInHalves(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  span: RowSpan,
  rows: SheetSnapshot["rows"],
): Promise<SheetSnapshot["rows"]> {
  const queued = queueRows(sheet, [span]);
  try {
    await context.sync();
    return placeQueued(rows, queued);
  } catch (error) {
    if (!isTooLarge(error) || span.first === span.last) throw error;
    const middle = Math.floor((span.first + span.last) / 2);
    const upper = await readInHalves(context, sheet, { first: span.first, last: middle }, rows);
    return readInHalves(context, sheet, { first: middle + 1, last: span.last }, upper);
  }
}

/** The rows that the work touches on a sheet; insertions may have moved them. */
function touchedRows(name: string, { cells, mergeChanges, insertions }: Work): readonly RowSpan[] {
  const moved = of(name, insertions).reduce((sum, { count }) => sum + count, 0);
  return [
    ...of(name, cells).map(({ row }) => ({ first: row, last: row + moved })),
    ...of(name, mergeChanges)
      .flatMap(({ remove, add }) => [...remove, ...add])
      .map(({ top, bottom }) => ({ first: top, last: bottom + moved })),
    ...of(name, insertions).map(({ before }) => ({ first: Math.max(0, before - moved - 1), last: before + moved })),
  ];
}

/** Where Excel cannot name merges, those we made are taken to stand still. */
function withMadeMerges(sheet: SheetSnapshot, { mergeChanges = [], insertions }: JournalEntry): SheetSnapshot {
  const moves = of(sheet.name, insertions).map(moveOf);
  const made = of(sheet.name, mergeChanges).flatMap(({ add }) => add);
  const merges = moves.reduce<readonly CellBlock[]>((blocks, move) => moveMerges(blocks, move), made);
  return { ...sheet, merges: [...merges, ...of(sheet.name, insertions).flatMap(({ addMerges }) => addMerges)] };
}

function mergesAfter(
  merges: readonly CellBlock[] | undefined,
  changes: readonly MergeChange[],
): readonly CellBlock[] | undefined {
  return merges && changes.reduce((blocks, { remove, add }) => changeMerges(blocks, remove, add), merges);
}

/** Names for the new sheets that are still free. */
function freeSheetNames(wanted: readonly NewSheet[], taken: readonly string[]): readonly string[] {
  return wanted.reduce<readonly string[]>(
    (names, { name }) => [...names, freeSheetName(name, [...taken, ...names])],
    [],
  );
}

async function addSheet(
  context: Excel.RequestContext,
  name: string,
  wanted: NewSheet,
  sent: () => void,
): Promise<void> {
  const { sheet, cells } = queueNewSheet(context, name, wanted);
  await writeCells(context, sheet, cells, sent);
}

/** What the rows hold that the insertions will move down, each as it stands after the edits and those before. */
function displacedBy(
  insertions: readonly RowInsertion[],
  edits: readonly CellEdit[],
  sheetNamed: (name: string) => SheetSnapshot | undefined,
): readonly (readonly NewCell[])[] {
  const sheets = new Map<string, SheetSnapshot>();
  return insertions.map((insertion) => {
    const { sheet: name, before } = insertion;
    const standing = sheetNamed(name);
    const sheet = sheets.get(name) ?? (standing && editSnapshot(standing, of(name, edits)));
    if (!sheet) return [];
    sheets.set(name, insertRows(sheet, insertion));
    return (sheet.rows[before] ?? []).flatMap(({ value, formula }, column) =>
      value === null || formula !== undefined || isCovered(sheet.merges, { row: before, column })
        ? []
        : [{ row: before, column, value }],
    );
  });
}

/** Before-images: one a cell, from before the first edit to after the last. */
function journalCells(
  edits: readonly CellEdit[],
  sheetNamed: (name: string) => SheetSnapshot | undefined,
): JournalEntry["cells"] {
  const cells = new Map<string, JournalEntry["cells"][number]>();
  for (const { sheet, row, column, after } of edits) {
    const snapshot = sheetNamed(sheet);
    const before = snapshot && cellAt(snapshot, row, column);
    const standing = before?.numberFormat;
    const { format } = asWritten({ row, column, value: after }, standing);
    cells.set(`${row},${column},${sheet}`, {
      sheet,
      row,
      column,
      before: before?.value ?? null,
      after,
      ...(format === undefined ? {} : { beforeFormat: standing ?? GENERAL }),
    });
  }
  return [...cells.values()];
}

function named(snapshots: readonly SheetSnapshot[]): (name: string) => SheetSnapshot | undefined {
  return (name) => snapshots.find((snapshot) => sameSheet(snapshot.name, name));
}

function formatAt(sheet: SheetSnapshot | undefined, row: number, column: number): string | undefined {
  return sheet && cellAt(sheet, row, column).numberFormat;
}

function namesOf(...works: readonly (readonly OnSheet[])[]): readonly string[] {
  return [...new Set(works.flat().map(({ sheet }) => sheet))];
}

function of<Work extends OnSheet>(name: string, works: readonly Work[]): readonly Work[] {
  return works.filter(({ sheet }) => sheet === name);
}
