import type { NewSheet, SheetStyle } from "../../app/ports/workbook";
import { pointsOf } from "../../core/sheet/row-height";
import { blockOf } from "./insert-rows";
import { asWritten, type WrittenCell } from "./written-cells";

const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** Queues a ready sheet but for its cells' values, which it returns. */
export function queueNewSheet(context: Excel.RequestContext, name: string, wanted: NewSheet) {
  const sheet = context.workbook.worksheets.add(name);
  wanted.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = pointsOf(characters);
  });
  wanted.rowHeights.forEach((points, row) => (sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = points));
  for (const { row, column, rows, style } of styleRuns(wanted.cells))
    queueStyle(sheet.getRangeByIndexes(row, column, rows, 1), style, rows > 1);
  for (const block of wanted.merges) blockOf(sheet, block).merge();
  for (const { block, options } of wanted.dropDowns) {
    blockOf(sheet, block).dataValidation.rule = { list: { inCellDropDown: true, source: options.join(",") } };
  }
  const { landscape, fitToWidth, repeatRows, pageBreaks = [] } = wanted.print;
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.orientation = landscape ? "Landscape" : "Portrait";
  if (fitToWidth) sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (repeatRows) sheet.pageLayout.setPrintTitleRows(`$${repeatRows[0] + 1}:$${repeatRows[1] + 1}`);
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  const cells: readonly WrittenCell[] = wanted.cells
    .filter(({ value }) => value !== null)
    .map((cell) => asWritten(cell, undefined));
  return { sheet, cells };
}

interface StyleRun {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly style: SheetStyle;
}

/** Cells below each other that look alike: a long list is a few requests a column, not a few a cell. */
function styleRuns(cells: NewSheet["cells"]): readonly StyleRun[] {
  const runs: StyleRun[] = [];
  for (const { row, column, style } of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs[runs.length - 1];
    if (last?.column === column && last.row + last.rows === row && isSameStyle(last.style, style)) last.rows++;
    else runs.push({ row, column, rows: 1, style });
  }
  return runs;
}

const isSameStyle = (a: SheetStyle, b: SheetStyle): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

function queueStyle(range: Excel.Range, style: SheetStyle, hasInside: boolean): void {
  const { bold, size, font, align, wrap, border, fill } = style;
  const { format } = range;
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (font !== undefined) format.font.name = font;
  if (align !== undefined)
    format.horizontalAlignment = align === "center" ? "Center" : align === "right" ? "Right" : "Left";
  format.verticalAlignment = "Center";
  if (wrap !== undefined) format.wrapText = wrap;
  if (fill !== undefined) format.fill.color = `#${fill.replace(/^#/, "")}`;
  if (!border) return;
  for (const edge of EDGES) format.borders.getItem(edge).style = "Continuous";
  if (hasInside) format.borders.getItem("InsideHorizontal").style = "Continuous";
}
