import type { NewSheet, SheetStyle } from "../../app/ports/workbook";
import { freeSheetName } from "../../core/sheet/review-writes";
import type { BorderEntry } from "./borders";
import { changeMerges } from "./sheet-rows";
import type { CellMatrix, NewIds, SpreadsheetCell, SpreadsheetSheet } from "./spreadsheet";
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT, withRoom } from "./spreadsheet";
import { writtenCell } from "./written-cell";

const SPARE_ROWS = 20;
const SPARE_COLUMNS = 6;
const ALIGNMENTS = { left: 1, center: 0, right: 2 } as const;

/** A ready sheet; where its name is taken already it gets a number. */
export function newSheet(wanted: NewSheet, existing: readonly SpreadsheetSheet[], newIds: NewIds): SpreadsheetSheet {
  const name = freeSheetName(
    wanted.name,
    existing.map((sheet) => sheet.name),
  );
  const rows = Math.max(0, ...wanted.cells.map(({ row }) => row + 1), ...wanted.merges.map(({ bottom }) => bottom + 1));
  const columns = Math.max(wanted.columnWidths.length, ...wanted.merges.map(({ right }) => right + 1));
  const empty = withRoom({ name, data: [], config: {} }, rows + SPARE_ROWS, columns + SPARE_COLUMNS, newIds);
  const data: CellMatrix = (empty.data ?? []).map((cells) => [...cells]);
  for (const { row, column, value, style } of wanted.cells) {
    const line = data[row];
    if (line) line[column] = writtenCell(lookOf(style), value);
  }
  const sheet: SpreadsheetSheet = {
    ...empty,
    id: freeId(existing),
    status: 0,
    order: existing.length,
    zoomRatio: 1,
    data,
    print: wanted.print,
    dataVerification: dropDowns(wanted),
    config: {
      columnlen: scaled(wanted.columnWidths, PIXELS_PER_CHARACTER),
      customWidth: Object.fromEntries(wanted.columnWidths.map((_, column) => [column, 1])),
      rowlen: scaled(wanted.rowHeights, PIXELS_PER_POINT),
      customHeight: Object.fromEntries(wanted.rowHeights.map((_, row) => [row, 1])),
      borderInfo: wanted.cells.flatMap(({ row, column, style }) => (style.border ? [thinBorder(row, column)] : [])),
    },
  };
  return changeMerges(sheet, [], wanted.merges);
}

function freeId(existing: readonly SpreadsheetSheet[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  let number = existing.length + 1;
  while (taken.has(`new-${number}`)) number++;
  return `new-${number}`;
}

function lookOf(style: SheetStyle): SpreadsheetCell {
  return {
    vt: 0,
    ...(style.bold ? { bl: 1 } : {}),
    ...(style.size === undefined ? {} : { fs: style.size }),
    ...(style.font === undefined ? {} : { ff: style.font }),
    ...(style.align === undefined ? {} : { ht: ALIGNMENTS[style.align] }),
    ...(style.wrap ? { tb: "2" } : {}),
    ...(style.fill === undefined ? {} : { bg: style.fill.startsWith("#") ? style.fill : `#${style.fill}` }),
  };
}

function thinBorder(row: number, column: number): BorderEntry {
  const line = { style: 1, color: "#000000" };
  return { rangeType: "cell", value: { row_index: row, col_index: column, l: line, r: line, t: line, b: line } };
}

function scaled(sizes: readonly number[], factor: number): Record<string, number> {
  return Object.fromEntries(sizes.map((size, index) => [index, Math.round(size * factor)]));
}

/** The component keeps one entry a cell. */
function dropDowns({ dropDowns: lists }: NewSheet): Record<string, DropDown> {
  const entries: Record<string, DropDown> = {};
  for (const { block, options } of lists) {
    for (let row = block.top; row <= block.bottom; row++) {
      for (let column = block.left; column <= block.right; column++) entries[`${row}_${column}`] = dropDown(options);
    }
  }
  return entries;
}

export interface DropDown {
  readonly type: "dropdown";
  readonly type2: "";
  readonly rangeTxt: "";
  /** Separated by commas. */
  readonly value1: string;
  readonly value2: "";
  readonly validity: "";
  readonly remote: false;
  readonly prohibitInput: false;
  readonly hintShow: false;
  readonly hintValue: "";
}

/** A list to choose from that lets other words in, as the forms' own lists do. */
export function dropDown(options: readonly string[]): DropDown {
  return {
    type: "dropdown",
    type2: "",
    rangeTxt: "",
    value1: options.join(","),
    value2: "",
    validity: "",
    remote: false,
    prohibitInput: false,
    hintShow: false,
    hintValue: "",
  };
}
