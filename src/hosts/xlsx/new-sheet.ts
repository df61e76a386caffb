import type { NewSheet, SheetStyle } from "../../app/ports/workbook";
import type { Book } from "./book";
import { align, borderOf, changeFont, solidFill } from "./cell-format";
import { setColumnLook } from "./column-look";
import { LAST_COLUMN } from "../../core/sheet/line-move";
import { refOf, type SheetPart } from "./sheet-part";
import type { StylesPart } from "./styles-part";
import { writeValue } from "./write-cell";
import { XmlElement } from "./xml";

const MAIN_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const A4 = 9;
/** Excel takes no longer list of words. */
const LONGEST_LIST = 255;

/** Adds a ready sheet at the end of a file; its name must be free. */
export function addSheetToBook(book: Book, sheet: NewSheet): void {
  const part = addBlankSheet(book, sheet.name);
  sheet.columnWidths.forEach((width, column) => setColumnLook(part, column, { size: width, isHidden: false }));
  sheet.rowHeights.forEach((height, row) => part.makeRow(row).set("ht", height).set("customHeight", 1));
  const styles = new Map<string, number>();
  for (const { row, column, value, style } of sheet.cells) {
    const key = JSON.stringify(style);
    const number = styles.get(key) ?? styleNumber(book.styles, style);
    styles.set(key, number);
    part.setStyle(part.makeCell({ row, column }), number);
    writeValue(book, part, { row, column }, value);
  }
  part.setMerges([], sheet.merges);
  addDropDowns(part, sheet.dropDowns);
  setPrint(book, part, sheet.name, sheet.print);
}

/** Adds a sheet without contents at the end of a file; its name must be free. */
export function addBlankSheet(book: Book, name: string): SheetPart {
  const root = new XmlElement("worksheet", ` xmlns="${MAIN_NAMESPACE}"`);
  root.append(
    root.make("dimension", { ref: "A1" }),
    root.make("sheetViews", {}, root.make("sheetView", { workbookViewId: 0 })),
  );
  root.append(root.make("sheetFormatPr", { defaultRowHeight: 13.5 }), root.make("sheetData"));
  book.addSheet(name, root);
  return book.sheet(name);
}

export function addDropDowns(part: SheetPart, dropDowns: NewSheet["dropDowns"]): void {
  if (dropDowns.length === 0) return;
  const table = part.makeChild("dataValidations");
  for (const { block, options } of dropDowns) {
    const list = table.make(
      "dataValidation",
      { type: "list", allowBlank: 1, showInputMessage: 1, sqref: refOf(block) },
      table.make("formula1", {}, `"${listThatFits(options)}"`),
    );
    table.append(list);
  }
  table.set("count", table.elements.length);
}

/** What the list cannot hold may still be typed: the drop-down offers, it does not refuse. */
function listThatFits(options: readonly string[]): string {
  const words: string[] = [];
  let length = 0;
  for (const option of options) {
    if (option.includes(",") || length + option.length + 1 > LONGEST_LIST) continue;
    words.push(option.replace(/"/g, '""'));
    length += option.length + 1;
  }
  return words.join(",");
}

/** A4, on as many pages as it takes, with the header rows on each. */
export function setPrint(book: Book, part: SheetPart, name: string, print: NewSheet["print"]): void {
  if (print.fitToWidth) part.makeChild("sheetPr").append(part.root.make("pageSetUpPr", { fitToPage: 1 }));
  part.makeChild("printOptions").set("horizontalCentered", 1);
  const margins = part.makeChild("pageMargins");
  for (const [side, inches] of Object.entries(MARGINS)) margins.set(side, inches);
  part
    .makeChild("pageSetup")
    .set("paperSize", A4)
    .set("orientation", print.landscape ? "landscape" : "portrait");
  if (print.fitToWidth) part.makeChild("pageSetup").set("fitToWidth", 1).set("fitToHeight", 0);
  if (print.repeatRows) {
    const [first, last] = print.repeatRows;
    const place = book.sheets.findIndex((sheet) => sheet.name === name);
    book.defineName("_xlnm.Print_Titles", place, `'${name.replace(/'/g, "''")}'!$${first + 1}:$${last + 1}`);
  }
  const { pageBreaks = [] } = print;
  if (pageBreaks.length === 0) return;
  const breaks = part.makeChild("rowBreaks").set("count", pageBreaks.length).set("manualBreakCount", pageBreaks.length);
  // A break is named by the row above it, counted from 1.
  for (const row of pageBreaks) breaks.append(breaks.make("brk", { id: row, max: LAST_COLUMN, man: 1 }));
}
const MARGINS = { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

function styleNumber(styles: StylesPart, style: SheetStyle): number {
  return styles.derive(0, (format) => {
    if (style.bold !== undefined || style.size !== undefined || style.font !== undefined) {
      const font = styles.copyOf("fonts", format);
      changeFont(font, {
        ...(style.bold === undefined ? {} : { bold: style.bold }),
        ...(style.size === undefined ? {} : { size: style.size }),
        ...(style.font === undefined ? {} : { font: style.font }),
      });
      styles.use("fonts", format, font);
    }
    if (style.fill !== undefined) styles.use("fills", format, solidFill(styles, style.fill));
    if (style.border) {
      const thin = { style: "thin" };
      styles.use("borders", format, borderOf(styles, { left: thin, right: thin, top: thin, bottom: thin }));
    }
    align(format, { horizontal: style.align, vertical: "center", wrapText: style.wrap ? "1" : undefined });
  });
}
