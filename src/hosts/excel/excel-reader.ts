import type { HowToRead, Outcome, SheetInfo, WorkbookReader } from "../../app/ports/workbook";
import { LAST_ROW } from "../../core/sheet/line-move";
import type { RowSpan } from "../../core/sheet/row-span";
import type { CellBlock, SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import { placeRows, trimRows, type ReadCells } from "./cell-rows";
import type { ExcelSession } from "./excel-session";
import type { KnownSheets, StaleRows } from "./known-sheets";
import { joinSpans, rowCountOf, rowsAddress, splitSpan } from "./row-spans";
import { isMissingItem, isTooLarge, situationOf } from "./situation-of";

/** So many cells a sync stay below Excel's 5 MB unless their texts are long; then Excel says so and we ask for half. */
const MOST_CELLS = 60_000;
const MOST_ROWS = 5_000;
/** Excel refuses to name more than 512 merged areas at once; forms have up to three in a row. */
const ROWS_OF_MERGES = 150;

/** Reads sheets: the typing loop in one sync, a full check in two, larger sheets in pieces. */
export class ExcelReader implements WorkbookReader {
  readonly #session: ExcelSession;
  readonly #sheets: KnownSheets;
  readonly #canNameMerges: boolean;

  constructor(session: ExcelSession, sheets: KnownSheets, canNameMerges: boolean) {
    this.#session = session;
    this.#sheets = sheets;
    this.#canNameMerges = canNameMerges;
  }

  listSheets(): Promise<Outcome<{ sheets: readonly SheetInfo[] }>> {
    return this.#session.run(async (context) => {
      const { worksheets } = context.workbook;
      const active = worksheets.getActiveWorksheet();
      worksheets.load("items/id,items/name");
      active.load("id");
      await context.sync();
      this.#sheets.active = active.id;
      for (const { id, name } of worksheets.items) this.#sheets.name(id, name);
      return {
        status: "ok",
        sheets: worksheets.items.map(({ id, name }) => ({ name, isActive: id === active.id })),
      };
    });
  }

  async readSheet(name: string, how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    // By id, so that a sheet the clerk just renamed is still found.
    const id = this.#sheets.idOf(name);
    const asked = await this.#read(({ workbook }) => workbook.worksheets.getItem(id ?? name), how, id);
    return asked ?? { status: "no-such-sheet", sheet: name };
  }

  async readActiveSheet(how: HowToRead): Promise<Outcome<{ snapshot: SheetSnapshot }>> {
    const asked = await this.#read(
      ({ workbook }) => workbook.worksheets.getActiveWorksheet(),
      how,
      undefined,
      (id) => {
        this.#sheets.active = id;
      },
    );
    // Excel has no worksheet in front: a chart sheet or a dialog sheet.
    return asked ?? { status: "ok", snapshot: { name: "", rows: [], notAGrid: true } };
  }

  /** Undefined where Excel does not find the sheet. */
  async #read(
    sheetIn: (context: Excel.RequestContext) => Excel.Worksheet,
    how: HowToRead,
    id: string | undefined,
    seen?: (id: string) => void,
  ): Promise<Outcome<{ snapshot: SheetSnapshot }> | undefined> {
    const begun = this.#sheets.now;
    const stale = how === "typing" && id !== undefined ? this.#sheets.staleRows(id) : undefined;
    try {
      return await this.#session.run(async (context) => {
        const sheet = sheetIn(context);
        const read =
          how === "explicit"
            ? await this.#readFully(context, sheet)
            : stale && rowCountOf(stale.spans) <= MOST_ROWS
              ? await readAgain(context, sheet, stale)
              : await this.#readAtOnce(context, sheet);
        this.#sheets.name(read.id, read.snapshot.name);
        this.#sheets.read(read.id, read.snapshot.rows, begun);
        seen?.(read.id);
        return { status: "ok", snapshot: read.snapshot };
      });
    } catch (error) {
      if (isMissingItem(error)) return undefined;
      throw error;
    }
  }

  /** In one sync; a sheet that one answer cannot hold is read in pieces. */
  async #readAtOnce(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<ReadSheet> {
    const about = askAbout(sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    loadCells(used);
    try {
      await context.sync();
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      return this.#readFully(context, sheet, false);
    }
    return about.answer(used.isNullObject ? [] : placeRows([], copyOf(used)));
  }

  /** First how large the sheet is, then what it holds, with the merged areas. */
  async #readFully(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    asksMerges = this.#canNameMerges,
  ): Promise<ReadSheet> {
    const about = askAbout(sheet);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    await context.sync();
    if (used.isNullObject) return about.answer([], []);

    const span = { first: used.rowIndex, last: used.rowIndex + used.rowCount - 1 };
    const width = used.columnIndex + used.columnCount;
    const rowsAtOnce = Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / width)));
    const [first, ...others] = splitSpan(span, rowsAtOnce);
    if (!first) return about.answer([], []);

    const beginning = asksMerges
      ? await readWithMerges(context, sheet, first, span, width)
      : { cells: await readPiece(context, sheet, first, width), merges: undefined };
    let rows = beginning.cells.reduce(placeRows, [] as SheetSnapshot["rows"]);
    // One piece a sync is the point: together they would exceed what Excel answers at once.
    for (const piece of others) rows = (await readPiece(context, sheet, piece, width)).reduce(placeRows, rows);
    return about.answer(rows, beginning.merges);
  }
}

interface ReadSheet {
  readonly id: string;
  readonly snapshot: SheetSnapshot;
}

/** Queues what every reading wants to know of a sheet besides its cells. */
function askAbout(sheet: Excel.Worksheet) {
  const { protection } = sheet;
  sheet.load("id,name");
  protection.load("protected");
  return {
    answer: (rows: SheetSnapshot["rows"], merges?: readonly CellBlock[]): ReadSheet => ({
      id: sheet.id,
      snapshot: {
        name: sheet.name,
        rows: trimRows(rows),
        ...(merges ? { merges } : {}),
        ...(protection.protected ? { isProtected: true } : {}),
      },
    }),
  };
}

/** Only the rows that changed; the others as they were. */
async function readAgain(context: Excel.RequestContext, sheet: Excel.Worksheet, stale: StaleRows): Promise<ReadSheet> {
  const about = askAbout(sheet);
  const pieces = queueRows(sheet, joinSpans(stale.spans));
  await context.sync();
  return about.answer(placeQueued(stale.rows, pieces));
}

interface QueuedRows {
  readonly span: RowSpan;
  /** Null object where the rows are blank. */
  readonly used: Excel.Range;
}

/** Queues the used cells of these rows, to be placed after the sync. */
export function queueRows(sheet: Excel.Worksheet, spans: readonly RowSpan[]): readonly QueuedRows[] {
  return spans.map((span) => {
    const used = sheet.getRange(rowsAddress(span)).getUsedRangeOrNullObject(true);
    loadCells(used);
    return { span, used };
  });
}

/** Queues all used cells of a sheet, to be placed after the sync. */
export function queueUsed(sheet: Excel.Worksheet): QueuedRows {
  const used = sheet.getUsedRangeOrNullObject(true);
  loadCells(used);
  return { span: { first: 0, last: LAST_ROW }, used };
}

/** The rows with what was queued in their places. */
export function placeQueued(rows: SheetSnapshot["rows"], queued: readonly QueuedRows[]): SheetSnapshot["rows"] {
  return queued.reduce((placed, { span, used }) => {
    const blanked = placed.map((cells, row) => (row >= span.first && row <= span.last ? [] : cells));
    return used.isNullObject ? blanked : placeRows(blanked, copyOf(used));
  }, rows);
}

function loadCells(range: Excel.Range): void {
  range.load("values,text,formulas,numberFormat,rowIndex,columnIndex");
}

function copyOf(range: Excel.Range): ReadCells {
  return {
    top: range.rowIndex,
    left: range.columnIndex,
    values: range.values as unknown[][],
    text: range.text,
    formulas: range.formulas as unknown[][],
    numberFormat: range.numberFormat as unknown[][],
  };
}

/** One sync; where the answer would be too large, halves one after the other. */
async function readPiece(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  span: RowSpan,
  width: number,
): Promise<readonly ReadCells[]> {
  const { first, last } = span;
  const piece = sheet.getRangeByIndexes(first, 0, last - first + 1, width);
  loadCells(piece);
  try {
    await context.sync();
    return [copyOf(piece)];
  } catch (error) {
    if (!isTooLarge(error) || first === last) throw error;
    const middle = Math.floor((first + last) / 2);
    const upper = await readPiece(context, sheet, { first, last: middle }, width);
    return [...upper, ...(await readPiece(context, sheet, { first: middle + 1, last }, width))];
  }
}

/**
 * A piece, and in the same sync the merged areas of the whole sheet. Where Excel refuses those (too many) it is asked
 * again for the piece alone: levels then fill down by blanks.
 */
async function readWithMerges(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  piece: RowSpan,
  span: RowSpan,
  width: number,
): Promise<{ readonly cells: readonly ReadCells[]; readonly merges: readonly CellBlock[] | undefined }> {
  const merges = queueMerges(sheet, span, width);
  const all = sheet.getRangeByIndexes(piece.first, 0, piece.last - piece.first + 1, width);
  loadCells(all);
  try {
    await context.sync();
    return { cells: [copyOf(all)], merges: merges() };
  } catch (error) {
    if (isTooLarge(error)) {
      const alone = queueMerges(sheet, span, width);
      await context.sync();
      return { cells: await readPiece(context, sheet, piece, width), merges: alone() };
    }
    if (isMissingItem(error) || situationOf(error)) throw error;
    return { cells: await readPiece(context, sheet, piece, width), merges: undefined };
  }
}

/** The blocks of ranges whose row and column numbers are loaded. */
export function blocksOf(ranges: readonly Excel.Range[]): CellBlock[] {
  return ranges.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  }));
}

/** Queues the merged areas that begin in these rows. */
export function queueMerges(sheet: Excel.Worksheet, span: RowSpan, width: number): () => readonly CellBlock[] {
  const asked = splitSpan(span, ROWS_OF_MERGES).map(({ first, last }) => {
    const merged = sheet.getRangeByIndexes(first, 0, last - first + 1, width).getMergedAreasOrNullObject();
    merged.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
    return merged;
  });
  return () => {
    const blocks = asked.flatMap((merged) => (merged.isNullObject ? [] : blocksOf(merged.areas.items)));
    // A build that names an area for every piece it touches would name it twice.
    return [...new Map(blocks.map((block) => [`${block.top},${block.left}`, block])).values()];
  };
}
