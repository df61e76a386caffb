import type { RowHeights } from "../../app/ports/workbook";
import type { CellEdit } from "../../core/sheet/cell-edit";
import { heightOfCell, pointsOf, spanOf, type CellMeasures } from "../../core/sheet/row-height";
import type { Book } from "./book";
import type { SheetPart } from "./sheet-part";

/** Excel's own, in points. */
const USUAL_HEIGHT = 13.5;

export function measuresOf({ styles }: Book, part: SheetPart): CellMeasures {
  return {
    columnWidth: (column) => {
      return pointsOf(Number(part.columnAt(column)?.get("width") ?? part.usualWidth));
    },
    font: (row, column) => {
      const format = styles.formatAt(part.styleAt({ row, column }));
      const wraps = format.child("alignment")?.get("wrapText");
      return {
        size: Number(styles.copyOf("fonts", format).child("sz")?.get("val") ?? 11),
        wraps: wraps === "1" || wraps === "true",
      };
    },
  };
}

/** Makes a row at least so many points high. */
export function growRow(part: SheetPart, row: number, needed: number): void {
  if (needed > heightAt(part, row)) part.makeRow(row).set("ht", needed);
}

/** Lets rows grow in which an edited text became longer than is seen; says which did. */
export function growEditedRows(book: Book, edits: readonly CellEdit[]): RowHeights {
  const grown = new Map<string, RowHeights[number]>();
  for (const { sheet, row, column, before, after } of edits) {
    const part = book.sheet(sheet);
    const { columnWidth, font } = measuresOf(book, part);
    const span = spanOf({ row, column }, part.merges);
    const look = font(row, column);
    const needed = heightOfCell(after, span, columnWidth, look);
    if (needed <= heightAt(part, row) || needed <= heightOfCell(before, span, columnWidth, look)) continue;
    const written = part.row(row)?.get("ht");
    const known = grown.get(`${row},${sheet}`) ?? {
      sheet,
      row,
      ...(written === undefined ? {} : { before: Number(written) }),
    };
    growRow(part, row, needed);
    grown.set(`${row},${sheet}`, { ...known, after: needed });
  }
  return [...grown.values()];
}

/** Rows that grew get their height back, unless somebody gave them another since. */
export function shrinkRows(book: Book, heights: RowHeights): void {
  for (const { sheet, row, before, after } of heights) {
    const element = book.find(sheet) && book.sheet(sheet).row(row);
    if (element && Number(element.get("ht")) === after) element.set("ht", before);
  }
}

function heightAt(part: SheetPart, row: number): number {
  const usual = part.child("sheetFormatPr")?.get("defaultRowHeight") ?? USUAL_HEIGHT;
  return Number(part.row(row)?.get("ht") ?? usual);
}
