import type { CellBlock, SheetSnapshot } from "../sheet/sheet-snapshot";
import { cellAt } from "../sheet/sheet-snapshot";
import type { FormCell } from "./form";
import { unspaced } from "./written-text";

/** Merges are looked at in these columns; no form is wider. */
const MAX_COLUMNS = 256;
/** Merges that lie over one another are broken; beyond this many layers they are ignored. */
const MAX_LAYERS = 8;
const SPARE_CELLS = 4_000_000;

type Covers = readonly (readonly (CellBlock | undefined)[] | undefined)[];

/** Which merge lies over each stored cell. */
function coversOf(sheet: SheetSnapshot): Covers {
  const { rows, merges } = sheet;
  if (merges === undefined || merges.length === 0) return [];
  const height = rows.length;
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const covers: (CellBlock | undefined)[][] = [];
  let budget = SPARE_CELLS + MAX_LAYERS * height * width;
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, height - 1);
    const right = Math.min(merge.right, MAX_COLUMNS - 1);
    for (let row = merge.top; row <= bottom && budget > 0; row++) {
      const line = (covers[row] ??= []);
      budget -= Math.max(1, right - merge.left + 1);
      for (let column = merge.left; column <= right; column++) line[column] ??= merge;
    }
  }
  return covers;
}

/** Kept beside the rows, so that one edited cell does not cost a walk over all merges. */
const knownCovers = new WeakMap<SheetSnapshot["rows"], { merges: SheetSnapshot["merges"]; covers: Covers }>();

/** A sheet with its merges resolved: what is printed where. All positions 0-based. */
export class Grid {
  readonly height: number;
  private readonly texts: (readonly string[] | undefined)[] = [];
  private readonly covers: Covers;
  private readonly mergedCells = new Map<CellBlock, FormCell>();

  constructor(
    readonly sheet: SheetSnapshot,
    covers?: Covers,
  ) {
    this.height = sheet.rows.length;
    const known = knownCovers.get(sheet.rows);
    this.covers = covers ?? (known?.merges === sheet.merges ? known?.covers : undefined) ?? coversOf(sheet);
    knownCovers.set(sheet.rows, { merges: sheet.merges, covers: this.covers });
  }

  /** The sheet after an edit of cells: rows and merges stay where they are. */
  edited(sheet: SheetSnapshot): Grid {
    return new Grid(sheet, this.covers);
  }

  get knowsMerges(): boolean {
    return this.sheet.merges !== undefined;
  }

  /** One more than the last column with a text in the row. */
  textWidth(row: number): number {
    const line = this.line(row);
    let width = line.length;
    while (width > 0 && !line[width - 1]) width--;
    return width;
  }

  /** What is typed into this very cell; "" for a cell that a merge covers. */
  own(row: number, column: number): string {
    return this.line(row)[column] ?? "";
  }

  /** The row's own texts; shorter than the sheet is wide. */
  line(row: number): readonly string[] {
    return (this.texts[row] ??= (this.sheet.rows[row] ?? []).map((cell) => unspaced(cell.text)));
  }

  /** The merge over a cell, or the cell alone. */
  span(row: number, column: number): CellBlock {
    return this.covers[row]?.[column] ?? { top: row, left: column, bottom: row, right: column };
  }

  isCovered(row: number, column: number): boolean {
    const merge = this.covers[row]?.[column];
    return merge !== undefined && (merge.top !== row || merge.left !== column);
  }

  /** What the clerk sees at this place: the text of the merge over it, or its own. */
  printed(row: number, column: number): string {
    const merge = this.covers[row]?.[column];
    return merge ? this.own(merge.top, merge.left) : this.own(row, column);
  }

  /** The printed cell at this place; the very same object for every place of one merge. */
  cell(row: number, column: number): FormCell {
    const merge = this.covers[row]?.[column];
    if (!merge) {
      return {
        row,
        column,
        text: this.own(row, column),
        cell: cellAt(this.sheet, row, column),
        span: { top: row, left: column, bottom: row, right: column },
      };
    }
    const known = this.mergedCells.get(merge);
    if (known) return known;
    const { top, left } = merge;
    const cell: FormCell = {
      row: top,
      column: left,
      text: this.own(top, left),
      cell: cellAt(this.sheet, top, left),
      span: merge,
    };
    this.mergedCells.set(merge, cell);
    return cell;
  }
}
