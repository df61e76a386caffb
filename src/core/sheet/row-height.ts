import type { RowInsertion } from "./row-insertion";
import type { CellBlock, CellValue } from "./sheet-snapshot";

/** What a host knows of the cells that a text goes into. */
export interface CellMeasures {
  /** In points, as numbered now. */
  readonly columnWidth: (column: number) => number;
  readonly font: (row: number, column: number) => CellFont;
}

export interface CellFont {
  /** In points. */
  readonly size: number;
  /** Whether text goes on in a second line where the cell ends. */
  readonly wraps: boolean;
}

/** Between the text and the cell's edges, both sides together, in points. */
const PADDING = 4;
/** Heights of a line and of what is above and below the text, as spreadsheets set them in 宋体: 11 pt take 13.5. */
const LINE = 1.3;
const MARGIN = 3;
/** A Latin letter or a digit beside a Chinese character. */
const NARROW = 0.55;
/** Latin letters, digits, half-width signs. */
const NARROW_CHARACTER = /[\u0020-\u024f\u2010-\u2027]/;
/** Excel's own limit, in points. */
const TALLEST = 409;

/** The height in points in which a text is seen as a whole; 0 where it is one line, which fits any row. */
export function heightOf(text: string, width: number, { size, wraps }: CellFont): number {
  if (!wraps) return 0;
  const room = Math.max(width - PADDING, size);
  const lines = text.split("\n").reduce((sum, paragraph) => sum + linesOf(paragraph, room, size), 0);
  return lines < 2 ? 0 : Math.min(TALLEST, Math.ceil(lines * size * LINE + MARGIN));
}

/** Chinese text breaks between any two characters. */
function linesOf(paragraph: string, room: number, size: number): number {
  let lines = 1;
  let filled = 0;
  for (const character of paragraph) {
    const width = NARROW_CHARACTER.test(character) ? size * NARROW : size;
    if (filled > 0 && filled + width > room) {
      lines++;
      filled = 0;
    }
    filled += width;
  }
  return lines;
}

/** For each row of an insertion the height in points that its texts need; 0 where any height will do. */
export function heightsOfInserted(
  { before, styleFrom, addMerges, cells }: RowInsertion,
  { columnWidth, font }: CellMeasures,
): readonly number[] {
  return styleFrom.map((source, index) => {
    const row = before + index;
    const texts = cells.filter((cell) => cell.row === row);
    return Math.max(
      0,
      ...texts.map(({ column, value }) =>
        heightOfCell(value, spanOf({ row, column }, addMerges), columnWidth, font(source, column)),
      ),
    );
  });
}

/** The same for one cell, which may be merged with others; the text of one over several rows has room enough. */
export function heightOfCell(
  value: CellValue,
  span: CellBlock,
  columnWidth: CellMeasures["columnWidth"],
  font: CellFont,
): number {
  if (typeof value !== "string" || span.bottom > span.top) return 0;
  let width = 0;
  for (let column = span.left; column <= span.right; column++) width += columnWidth(column);
  return heightOf(value, width, font);
}

/** A column so many characters wide: a digit of the default font is 7 pixels, 5 are between, 0.75 points a pixel. */
export function pointsOf(characters: number): number {
  return characters * 5.25 + 3.75;
}

/** The merge that a cell is the first of, or the cell itself. */
export function spanOf(
  { row, column }: { readonly row: number; readonly column: number },
  merges: readonly CellBlock[],
): CellBlock {
  return (
    merges.find(({ top, left }) => top === row && left === column) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    }
  );
}
