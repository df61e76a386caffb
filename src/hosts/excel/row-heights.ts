import type { RowHeights } from "../../app/ports/workbook";
import type { CellEdit } from "../../core/sheet/cell-edit";
import { moveOf } from "../../core/sheet/insert-rows";
import { moveLine, reverseMove } from "../../core/sheet/line-move";
import { heightOfCell, heightsOfInserted, spanOf, type CellMeasures } from "../../core/sheet/row-height";
import type { RowInsertion } from "../../core/sheet/row-insertion";
import type { SheetSnapshot } from "../../core/sheet/sheet-snapshot";

/** Excel fits a row to its text only where nobody set its height, and never to merged cells: so heights are reckoned. */
const SHORTEST_MEASURED = 8;
/** Cells of a form are seldom merged over more columns. */
const MERGED_COLUMNS = 8;

/** Queues what the heights of a sheet's rows depend on, each thing once. To be read after the sync. */
export class RowMeasures {
  readonly #sheet: Excel.Worksheet;
  readonly #columns = new Map<number, Excel.RangeFormat>();
  readonly #rows = new Map<number, Excel.RangeFormat>();
  readonly #cells = new Map<string, Excel.RangeFormat>();
  readonly #insertions = new Map<RowInsertion, readonly RowInsertion[]>();

  constructor(sheet: Excel.Worksheet) {
    this.#sheet = sheet;
  }

  /** @param earlier insertions of the same plan that are made before this one */
  askInsertion(insertion: RowInsertion, earlier: readonly RowInsertion[]): void {
    const { styleFrom, addMerges, cells } = insertion;
    this.#insertions.set(insertion, earlier);
    for (const source of new Set(styleFrom)) {
      const row = beforeAll(source, earlier);
      if (row === undefined) continue;
      this.#askRow(row);
      for (const { column } of cells) this.#askCell(row, column);
    }
    for (const { column } of cells) this.#askColumn(column);
    for (const { left, right } of addMerges) for (let column = left; column <= right; column++) this.#askColumn(column);
  }

  askEdits(edits: readonly CellEdit[]): void {
    for (const { row, column } of edits.filter(mayGrow)) {
      this.#askRow(row);
      this.#askCell(row, column);
      for (let i = 0; i < MERGED_COLUMNS; i++) this.#askColumn(column + i);
    }
  }

  askRows(rows: readonly number[]): void {
    for (const row of rows) this.#askRow(row);
  }

  heightAt(row: number): number | undefined {
    return this.#rows.get(row)?.rowHeight;
  }

  /** In points: as high as the row that a new one copies, or as its texts need. */
  heightsOf(insertion: RowInsertion): readonly (number | undefined)[] {
    const earlier = this.#insertions.get(insertion) ?? [];
    const needed = heightsOfInserted(
      insertion,
      this.#measures((row) => beforeAll(row, earlier)),
    );
    return insertion.styleFrom.map((source, index) => {
      const row = beforeAll(source, earlier);
      const model = row === undefined ? undefined : this.heightAt(row);
      return model === undefined ? undefined : Math.max(model, needed[index] ?? 0);
    });
  }

  /** Rows in which an edited text becomes longer than is seen; none where this Excel cannot name merges. */
  grownBy(edits: readonly CellEdit[], { name, merges }: SheetSnapshot): RowHeights {
    if (!merges) return [];
    const { columnWidth, font } = this.#measures((row) => row);
    const grown = new Map<number, RowHeights[number]>();
    for (const { row, column, before, after } of edits.filter(mayGrow)) {
      const height = this.heightAt(row);
      const span = spanOf({ row, column }, merges);
      const needed = heightOfCell(after, span, columnWidth, font(row, column));
      const known = grown.get(row)?.after ?? height;
      if (height === undefined || known === undefined || needed <= known) continue;
      if (needed <= heightOfCell(before, span, columnWidth, font(row, column))) continue;
      grown.set(row, { sheet: name, row, before: height, after: needed });
    }
    return [...grown.values()];
  }

  #measures(rowBefore: (row: number) => number | undefined): CellMeasures {
    return {
      // What was not asked for is taken to be wide enough.
      columnWidth: (column) => this.#columns.get(column)?.columnWidth ?? Infinity,
      font: (row, column) => {
        const format = this.#cells.get(`${rowBefore(row)},${column}`);
        return { size: format?.font.size ?? 0, wraps: format?.wrapText ?? false };
      },
    };
  }

  #askRow(row: number): void {
    this.#ask(this.#rows, row, row, 0).load("rowHeight");
  }

  #askColumn(column: number): void {
    this.#ask(this.#columns, column, 0, column).load("columnWidth");
  }

  #askCell(row: number, column: number): void {
    const format = this.#ask(this.#cells, `${row},${column}`, row, column);
    format.load("wrapText");
    format.font.load("size");
  }

  #ask<Key>(asked: Map<Key, Excel.RangeFormat>, key: Key, row: number, column: number): Excel.RangeFormat {
    const format = asked.get(key) ?? this.#sheet.getRangeByIndexes(row, column, 1, 1).format;
    asked.set(key, format);
    return format;
  }
}

/** Where a row stood before these insertions; undefined when one of them made it. */
function beforeAll(row: number, insertions: readonly RowInsertion[]): number | undefined {
  return [...insertions]
    .reverse()
    .reduce<number | undefined>((at, one) => (at === undefined ? at : moveLine(reverseMove(moveOf(one)), at)), row);
}

function mayGrow({ before, after }: CellEdit): boolean {
  return typeof after === "string" && after.length >= SHORTEST_MEASURED && after.length > String(before ?? "").length;
}
