import type { Cell as SeenCell, CellBlock, SheetSnapshot } from "../../core/sheet/sheet-snapshot";
import type { CellLook, LineLook, SheetLook } from "../xlsx/sheet-look";
import type { BorderEntry, BorderLine } from "./borders";
import { LINE_STYLES } from "./borders";
import type { DropDown } from "./new-sheet";
import { dropDown } from "./new-sheet";
import { changeMerges } from "./sheet-rows";
import type { SpreadsheetCell, SpreadsheetSheet } from "./spreadsheet";
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT } from "./spreadsheet";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "./viewport";

/** Blank rows and columns after the last used one, to go on writing. */
const SPARE_ROWS = 30;
const SPARE_COLUMNS = 8;
/** Formats of blank cells are shown so far beyond the contents; some files format a million rows. */
const FORMATTED_ROWS = 200;
const FORMATTED_COLUMNS = 24;
/** More cells the component cannot hold without making the clerk wait. */
const MOST_CELLS = 600_000;

/** Rows and columns that a sheet is shown with. */
interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Whether a sheet has more cells than the component can hold. */
export function isTooLarge(snapshot: SheetSnapshot): boolean {
  const { rows, columns } = contentSize(snapshot);
  return rows * columns > MOST_CELLS;
}

const ALIGNMENTS: Readonly<Record<string, number>> = {
  center: 0,
  centerContinuous: 0,
  distributed: 0,
  left: 1,
  right: 2,
};
const VERTICALS: Readonly<Record<string, number>> = { center: 0, top: 1, bottom: 2, justify: 0, distributed: 0 };

/** A sheet of a file as the component shows it. */
export function openSheet(
  snapshot: SheetSnapshot,
  look: SheetLook | undefined,
  place: { readonly order: number; readonly isHidden: boolean; readonly isActive: boolean },
): SpreadsheetSheet {
  const sheet: SpreadsheetSheet = {
    name: snapshot.name,
    id: `sheet-${place.order + 1}`,
    order: place.order,
    status: place.isActive ? 1 : 0,
    hide: place.isHidden ? 1 : 0,
    luckysheet_select_save: [firstPlainCell(snapshot.merges ?? [])],
    zoomRatio: 1,
  };
  if (snapshot.notAGrid || !look) return locked({ ...blankSheet(sheet), notAGrid: true });

  const size = sizeOf(snapshot, look);
  const data = Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_, column) =>
      shownCell(snapshot.rows[row]?.[column], look.cells.get(`${row},${column}`), look.isProtected),
    ),
  );
  const opened: SpreadsheetSheet = {
    ...sheet,
    data,
    row: size.rows,
    column: size.columns,
    rowIds: data.map((_, row) => row),
    columnIds: (data[0] ?? []).map((_, column) => column),
    defaultRowHeight: look.defaultRowHeight ? pixels(look.defaultRowHeight, PIXELS_PER_POINT) : DEFAULT_ROW_HEIGHT,
    defaultColWidth: look.defaultColumnWidth
      ? pixels(look.defaultColumnWidth, PIXELS_PER_CHARACTER)
      : DEFAULT_COLUMN_WIDTH,
    showGridLines: look.showsGridLines ? 1 : 0,
    calcChain: formulaCells(data, sheet.id ?? ""),
    dataVerification: dropDowns(look, size),
    ...(look.tabColour ? { color: look.tabColour } : {}),
    ...frozenPart(look),
    config: {
      ...lengths("columnlen", "customWidth", look.columns, PIXELS_PER_CHARACTER),
      ...lengths("rowlen", "customHeight", look.rows, PIXELS_PER_POINT),
      rowhidden: hiddenOf(look.rows),
      colhidden: hiddenOf(look.columns),
      borderInfo: [...look.cells].flatMap(([key, cell]) => borderEntry(key, cell, size)),
    },
  };
  const merges = (snapshot.merges ?? []).filter(({ bottom, right }) => bottom < size.rows && right < size.columns);
  const merged = changeMerges(opened, [], merges);
  return look.isProtected ? locked(merged) : merged;
}

/** Selected at first: the topmost cell outside merges, which the component cannot measure before it has drawn. */
function firstPlainCell(merges: readonly CellBlock[]): { row: number[]; column: number[] } {
  let row = 0;
  while (merges.some(({ top, left, bottom }) => left === 0 && row >= top && row <= bottom)) row++;
  return { row: [row, row], column: [0, 0] };
}

function blankSheet(sheet: SpreadsheetSheet): SpreadsheetSheet {
  const data = Array.from({ length: SPARE_ROWS }, () => Array.from({ length: SPARE_COLUMNS }, () => null));
  return { ...sheet, data, row: SPARE_ROWS, column: SPARE_COLUMNS, rowIds: [], columnIds: [], config: {} };
}

/** The component refuses to change locked cells and says why. */
function locked(sheet: SpreadsheetSheet): SpreadsheetSheet {
  const hintText = sheet.notAGrid
    ? "这是图表工作表，工作台只保留、不编辑它。"
    : `工作表“${sheet.name}”受保护。需要修改时，请先在 Excel 中撤销工作表保护。`;
  return { ...sheet, config: { ...sheet.config, authority: { sheet: 1, hintText } } };
}

function contentSize({ rows, merges }: SheetSnapshot): Size {
  let [lastRow, columns] = [rows.length, 1];
  for (const cells of rows) columns = Math.max(columns, cells.length);
  const [farRow, farColumn] = [lastRow + FORMATTED_ROWS, columns + FORMATTED_COLUMNS];
  for (const { bottom, right } of merges ?? []) {
    if (bottom < farRow) lastRow = Math.max(lastRow, bottom + 1);
    if (right < farColumn) columns = Math.max(columns, right + 1);
  }
  return { rows: lastRow, columns };
}

function sizeOf(snapshot: SheetSnapshot, look: SheetLook): Size {
  const content = contentSize(snapshot);
  let { rows, columns } = content;
  for (const key of look.cells.keys()) {
    const [row = 0, column = 0] = key.split(",").map(Number);
    if (row < content.rows + FORMATTED_ROWS) rows = Math.max(rows, row + 1);
    if (column < content.columns + FORMATTED_COLUMNS) columns = Math.max(columns, column + 1);
  }
  return { rows: rows + SPARE_ROWS, columns: columns + SPARE_COLUMNS };
}

function shownCell(
  seen: SeenCell | undefined,
  look: CellLook | undefined,
  isProtected: boolean,
): SpreadsheetCell | null {
  const cell: SpreadsheetCell = { ...(look ? lookAttributes(look) : {}), ...(seen ? content(seen, look) : {}) };
  if (isProtected && look?.locked === false) cell.lo = 0;
  return Object.keys(cell).length > 0 ? cell : null;
}

function content(seen: SeenCell, look: CellLook | undefined): SpreadsheetCell {
  const { value, text, numberFormat, formula } = seen;
  const fa = numberFormat ?? "General";
  if (value === null && formula === undefined) return numberFormat === undefined ? {} : { ct: { fa, t: "g" } };
  const f = formula === undefined ? {} : { f: formula };
  if (look?.runs && formula === undefined) {
    const runs = look.runs.map((run) => ({ ...fontAttributes(run), v: run.text }));
    return { ct: { fa, t: "inlineStr", s: runs } };
  }
  if (value === null) return { ...f, v: "", m: "", ct: { fa, t: "g" } };
  if (typeof value === "number") return { ...f, v: value, m: text, ct: { fa, t: isDate(numberFormat) ? "d" : "n" } };
  if (typeof value === "boolean") return { ...f, v: value, m: text, ct: { fa, t: "b" } };
  return { ...f, v: value, m: text, ct: { fa, t: numberFormat === "@" ? "s" : "g" } };
}

function isDate(numberFormat: string | undefined): boolean {
  return numberFormat !== undefined && /[yd]|m{3}|年|月|日/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, ""));
}

function lookAttributes(look: CellLook): SpreadsheetCell {
  const { horizontal, vertical, wraps, rotation, fill, style } = look;
  return {
    style,
    ...fontAttributes(look),
    ...(fill ? { bg: fill } : {}),
    ...(horizontal && ALIGNMENTS[horizontal] !== undefined ? { ht: ALIGNMENTS[horizontal] } : {}),
    vt: VERTICALS[vertical ?? "bottom"] ?? 2,
    ...(wraps ? { tb: "2" } : { tb: "1" }),
    ...(rotation === 255 ? { tr: "3" } : rotation ? { rt: rotation } : {}),
  };
}

function fontAttributes(
  look: Pick<CellLook, "font" | "size" | "bold" | "italic" | "underline" | "strike" | "colour">,
): SpreadsheetCell {
  const { font, size, bold, italic, underline, strike, colour } = look;
  return {
    ...(font ? { ff: font } : {}),
    ...(size ? { fs: size } : {}),
    ...(bold ? { bl: 1 } : {}),
    ...(italic ? { it: 1 } : {}),
    ...(underline ? { un: 1 } : {}),
    ...(strike ? { cl: 1 } : {}),
    ...(colour ? { fc: colour } : {}),
  };
}

function borderEntry(key: string, { border }: CellLook, size: Size): BorderEntry[] {
  const [row = 0, column = 0] = key.split(",").map(Number);
  if (!border || row >= size.rows || column >= size.columns) return [];
  const line = (side: { readonly style: string; readonly colour?: string } | undefined): BorderLine | undefined =>
    side && { style: Math.max(1, LINE_STYLES.indexOf(side.style)), color: side.colour ?? "#000000" };
  const sides = { l: line(border.left), r: line(border.right), t: line(border.top), b: line(border.bottom) };
  const drawn = Object.fromEntries(Object.entries(sides).filter(([, side]) => side !== undefined));
  return [{ rangeType: "cell", value: { row_index: row, col_index: column, ...drawn } }];
}

function pixels(size: number, factor: number): number {
  return Math.max(1, Math.round(size * factor));
}

function lengths(
  key: "columnlen" | "rowlen",
  customKey: "customWidth" | "customHeight",
  lines: ReadonlyMap<number, LineLook>,
  factor: number,
): Readonly<Record<string, Record<string, number>>> {
  const sizes: Record<string, number> = {};
  const custom: Record<string, number> = {};
  for (const [line, { size }] of lines) {
    if (size === undefined) continue;
    sizes[line] = pixels(size, factor);
    custom[line] = 1;
  }
  return { [key]: sizes, [customKey]: custom };
}

function hiddenOf(lines: ReadonlyMap<number, LineLook>): Record<string, number> {
  return Object.fromEntries([...lines].filter(([, { isHidden }]) => isHidden).map(([line]) => [line, 0]));
}

function frozenPart({ frozenRows, frozenColumns }: SheetLook): Pick<SpreadsheetSheet, "frozen"> {
  const range = { row_focus: frozenRows - 1, column_focus: frozenColumns - 1 };
  if (frozenRows > 0 && frozenColumns > 0) return { frozen: { type: "rangeBoth", range } };
  if (frozenRows > 0) return { frozen: { type: "rangeRow", range: { ...range, column_focus: 0 } } };
  if (frozenColumns > 0) return { frozen: { type: "rangeColumn", range: { ...range, row_focus: 0 } } };
  return {};
}

function formulaCells(
  data: readonly (readonly (SpreadsheetCell | null)[])[],
  id: string,
): SpreadsheetSheet["calcChain"] {
  return data.flatMap((cells, r) => cells.flatMap((cell, c) => (cell?.f === undefined ? [] : [{ r, c, id }])));
}

function dropDowns(look: SheetLook, size: Size): Record<string, DropDown> {
  const entries: Record<string, DropDown> = {};
  for (const { block, options } of look.dropDowns) {
    for (let row = block.top; row <= Math.min(block.bottom, size.rows - 1); row++) {
      for (let column = block.left; column <= Math.min(block.right, size.columns - 1); column++)
        entries[`${row}_${column}`] = dropDown(options);
    }
  }
  return entries;
}
