import type { RowHeights } from "../../app/ports/workbook";
import type { CellEdit } from "../../core/sheet/cell-edit";
import { heightOfCell, spanOf, type CellMeasures } from "../../core/sheet/row-height";
import { mergesOf } from "./snapshot";
import { cellOf, PIXELS_PER_POINT, type SpreadsheetSheet } from "./spreadsheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./viewport";

/** The component's own. */
const USUAL_SIZE = 10;

export function measuresOf(sheet: SpreadsheetSheet): CellMeasures {
  const usual = sheet.defaultColWidth ?? DEFAULT_COLUMN_WIDTH;
  return {
    columnWidth: (column) => (sheet.config?.columnlen?.[column] ?? usual) / PIXELS_PER_POINT,
    font: (row, column) => {
      const cell = cellOf(sheet, row, column);
      return { size: Number(cell?.fs ?? USUAL_SIZE), wraps: cell?.tb === "2" };
    },
  };
}

/** A copy of the sheet with rows at least so many points high. */
export function growRows(sheet: SpreadsheetSheet, needed: ReadonlyMap<number, number>): SpreadsheetSheet {
  const heights = new Map([...needed].filter(([row, points]) => points > heightAt(sheet, row)));
  return heights.size === 0 ? sheet : withHeights(sheet, heights);
}

/** Rows in which an edited text became longer than is seen, as the sheet is before the edits. */
export function grownByEdits(sheet: SpreadsheetSheet, edits: readonly CellEdit[]): RowHeights {
  const { columnWidth, font } = measuresOf(sheet);
  const merges = mergesOf(sheet);
  const grown = new Map<number, RowHeights[number]>();
  for (const { row, column, before, after } of edits) {
    const span = spanOf({ row, column }, merges);
    const look = font(row, column);
    const needed = heightOfCell(after, span, columnWidth, look);
    const known = grown.get(row);
    if (needed <= (known?.after ?? heightAt(sheet, row)) || needed <= heightOfCell(before, span, columnWidth, look))
      continue;
    const own = sheet.config?.rowlen?.[row];
    grown.set(row, {
      sheet: sheet.name,
      row,
      ...(own === undefined ? {} : { before: own / PIXELS_PER_POINT }),
      after: needed,
    });
  }
  return [...grown.values()];
}

/** Rows that grew with their height of before, unless somebody gave them another since. */
export function shrinkRows(sheet: SpreadsheetSheet, heights: RowHeights): SpreadsheetSheet {
  const standing = heights.filter(({ row, after }) => sheet.config?.rowlen?.[row] === pixelsOf(after));
  return standing.length === 0 ? sheet : withHeights(sheet, new Map(standing.map(({ row, before }) => [row, before])));
}

function withHeights(sheet: SpreadsheetSheet, heights: ReadonlyMap<number, number | undefined>): SpreadsheetSheet {
  const rowlen = { ...sheet.config?.rowlen };
  const customHeight = { ...sheet.config?.customHeight };
  for (const [row, points] of heights) {
    if (points === undefined) {
      delete rowlen[row];
      delete customHeight[row];
    } else {
      rowlen[row] = pixelsOf(points);
      customHeight[row] = 1;
    }
  }
  return { ...sheet, config: { ...sheet.config, rowlen, customHeight } };
}

const pixelsOf = (points: number): number => Math.round(points * PIXELS_PER_POINT);

function heightAt(sheet: SpreadsheetSheet, row: number): number {
  return (sheet.config?.rowlen?.[row] ?? sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT) / PIXELS_PER_POINT;
}
