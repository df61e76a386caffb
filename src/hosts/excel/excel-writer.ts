import type { JournalEntry, NewSheet, Outcome, WorkbookWriter, WritePlan } from "../../app/ports/workbook";
import type { CellEdit } from "../../core/sheet/cell-edit";
import { sameSheet } from "../../core/sheet/formula-references";
import { moveOf } from "../../core/sheet/insert-rows";
import { moveLine, reverseMove } from "../../core/sheet/line-move";
import { freeSheetName, reviewUndo, reviewWrites } from "../../core/sheet/review-writes";
import type { RowInsertion } from "../../core/sheet/row-insertion";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { cellAt } from "../../core/sheet/sheet-snapshot";
import { placeQueued, queueMerges, queueRows } from "./excel-reader";
import type { ExcelSession } from "./excel-session";
import { queueInsertion, queueTakingOut } from "./insert-rows";
import type { KnownSheets } from "./known-sheets";
import { queueNewSheet } from "./new-sheet";
import type { OwnWrites } from "./own-writes";
import { joinSpans, type RowSpan } from "./row-spans";
import { isMissingItem } from "./situation-of";
import { writeCells } from "./write-cells";
import { asRestored, asWritten, GENERAL } from "./written-cells";

/** Rows between two touched ones that are not worth a question of their own. */
const GAP = 20;
/** Wide enough for the merges of any form. */
const WIDTH = 64;
const EVERY_ROW: RowSpan = { first: 0, last: 1_048_575 };

interface OnSheet {
  readonly sheet: string;
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

  write(plan: WritePlan): ReturnType<WorkbookWriter["write"]> {
    const { label, edits, insertions, newSheets } = plan;
    return this.#writing(namesOf(edits, insertions), async (context) => {
      const { worksheets } = context.workbook;
      if (newSheets.length > 0) worksheets.load("items/name");
      const touched = this.#queueTouched(context, edits, insertions);
      const grown = namesOf(insertions).map((name) => this.#queueAround(context, name, insertions));
      await context.sync();

      const sheetNamed = named(touched.map((answer) => answer()));
      const review = reviewWrites(plan, sheetNamed);
      if (review.status !== "ok") return review;

      const cells = journalCells(review.edits, sheetNamed);
      for (const name of namesOf(cells)) {
        const written = of(name, cells).map(({ row, column, after }) =>
          asWritten({ row, column, value: after }, formatAt(sheetNamed(name), row, column)),
        );
        await writeCells(context, this.#sheetIn(context, name), written);
      }
      for (const { name, heightsOf, mergesNow } of grown) {
        const sheet = this.#sheetIn(context, name);
        let merges = mergesNow();
        for (const insertion of of(name, insertions)) {
          merges = queueInsertion(sheet, insertion, { merges, heights: heightsOf(insertion), width: WIDTH });
          await writeCells(
            context,
            sheet,
            insertion.cells.map((cell) => asWritten(cell, undefined)),
          );
        }
      }
      const added = newSheets.length > 0 ? await addSheets(context, newSheets, worksheets.items) : [];
      await context.sync();
      const entry: JournalEntry = {
        id: `excel-${++this.#written}`,
        label,
        cells,
        insertions,
        addedSheets: added,
        addedCells: added.flatMap((sheet, index) =>
          (newSheets[index]?.cells ?? []).map(({ row, column, value }) => ({ sheet, row, column, value })),
        ),
      };
      return { status: "ok", entry, skipped: review.skipped };
    });
  }

  undo(entry: JournalEntry): ReturnType<WorkbookWriter["undo"]> {
    const { cells, insertions, addedSheets } = entry;
    return this.#writing(namesOf(cells, insertions), async (context) => {
      const { worksheets } = context.workbook;
      const touched = this.#queueTouched(context, cells, insertions);
      if (addedSheets.length > 0) worksheets.load("items/name");
      await context.sync();

      const snapshots = touched.map((answer) => answer());
      if (addedSheets.length > 0) {
        const standing = worksheets.items.map(({ name }) => name).filter((name) => addedSheets.includes(name));
        snapshots.push(...(await readWhole(context, standing)));
      }
      const sheetNamed = named(snapshots);
      const review = reviewUndo(entry, sheetNamed);
      if (review.status !== "ok") return review;

      for (const name of review.sheets) worksheets.getItem(name).delete();
      for (const insertion of review.insertions) queueTakingOut(this.#sheetIn(context, insertion.sheet), insertion);
      for (const name of namesOf(review.cells)) {
        const restored = of(name, review.cells).map(({ row, column, before, beforeFormat }) =>
          asRestored({ row, column, value: before }, beforeFormat, formatAt(sheetNamed(name), row, column)),
        );
        await writeCells(context, this.#sheetIn(context, name), restored);
      }
      await context.sync();
      return { status: "ok", skipped: review.skipped };
    });
  }

  /** A write with its echoes fenced off; a sheet that is gone is a situation. */
  async #writing<Result extends object>(
    names: readonly string[],
    batch: (context: Excel.RequestContext) => Promise<Outcome<Result>>,
  ): Promise<Outcome<Result>> {
    const ids = names.flatMap((name) => this.#sheets.idOf(name) ?? []);
    const ends = ids.map((id) => this.#own.begin(id, undefined));
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

  #sheetIn(context: Excel.RequestContext, name: string): Excel.Worksheet {
    return context.workbook.worksheets.getItem(this.#sheets.idOf(name) ?? name);
  }

  /** Queues the rows that the work touches, on every sheet it touches; insertions may have moved them. */
  #queueTouched(
    context: Excel.RequestContext,
    cells: readonly (OnSheet & { readonly row: number })[],
    insertions: readonly RowInsertion[],
  ): readonly (() => SheetSnapshot)[] {
    return namesOf(cells, insertions).map((name) => {
      const sheet = this.#sheetIn(context, name);
      const { protection } = sheet;
      protection.load("protected");
      const moved = of(name, insertions).reduce((sum, { count }) => sum + count, 0);
      const spans = [
        ...of(name, cells).map(({ row }) => ({ first: row, last: row + moved })),
        ...of(name, insertions).map(({ before }) => ({ first: Math.max(0, before - moved - 1), last: before + moved })),
      ];
      const queued = queueRows(sheet, joinSpans(spans, GAP));
      return () => ({
        name,
        rows: placeQueued([], queued),
        ...(protection.protected ? { isProtected: true } : {}),
      });
    });
  }

  /** Queues what new rows take from the rows around them. */
  #queueAround(context: Excel.RequestContext, name: string, all: readonly RowInsertion[]) {
    const sheet = this.#sheetIn(context, name);
    const insertions = of(name, all);
    const formats = new Map(
      insertions.map((insertion, index) => [
        insertion,
        insertion.styleFrom.map((source) => {
          const row = beforeAll(source, insertions.slice(0, index));
          return row === undefined ? undefined : queueHeight(sheet, row);
        }),
      ]),
    );
    const last = Math.max(...insertions.map(({ before }) => before));
    const merges = this.#canNameMerges ? queueMerges(sheet, { first: 0, last }, WIDTH) : undefined;
    return {
      name,
      heightsOf: (insertion: RowInsertion) => formats.get(insertion)?.map((format) => format?.rowHeight) ?? [],
      mergesNow: () => merges?.(),
    };
  }
}

function queueHeight(sheet: Excel.Worksheet, row: number): Excel.RangeFormat {
  const { format } = sheet.getRangeByIndexes(row, 0, 1, 1);
  format.load("rowHeight");
  return format;
}

/** Where a row stood before these insertions; undefined when one of them made it. */
function beforeAll(row: number, insertions: readonly RowInsertion[]): number | undefined {
  return [...insertions]
    .reverse()
    .reduce<number | undefined>((at, one) => (at === undefined ? at : moveLine(reverseMove(moveOf(one)), at)), row);
}

async function readWhole(context: Excel.RequestContext, names: readonly string[]): Promise<readonly SheetSnapshot[]> {
  const queued = names.map((name) => queueRows(context.workbook.worksheets.getItem(name), [EVERY_ROW]));
  if (queued.length > 0) await context.sync();
  return names.map((name, index) => ({ name, rows: placeQueued([], queued[index] ?? []) }));
}

/** Adds the sheets under names that are still free; returns these. */
async function addSheets(
  context: Excel.RequestContext,
  wanted: readonly NewSheet[],
  standing: readonly Excel.Worksheet[],
): Promise<readonly string[]> {
  const names = standing.map(({ name }) => name);
  const added: string[] = [];
  for (const one of wanted) {
    const name = freeSheetName(one.name, [...names, ...added]);
    const { sheet, cells } = queueNewSheet(context, name, one);
    await writeCells(context, sheet, cells);
    added.push(name);
  }
  return added;
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
