import type { NewSheet } from "../../app/ports/workbook";
import type { SheetState, StateCell, StateFormat } from "../xlsx/save-changes";
import type { LineLook } from "../xlsx/sheet-look";
import type { BorderLine, CellBorder } from "./borders";
import { bordersOf, LINE_STYLES } from "./borders";
import type { DropDown } from "./new-sheet";
import { mergesOf, seenCell } from "./snapshot";
import type { SheetConfig, SpreadsheetCell, SpreadsheetSheet } from "./spreadsheet";
import { PIXELS_PER_CHARACTER, PIXELS_PER_POINT } from "./spreadsheet";

/** The component's own list of fonts, which it names by number when one is chosen from its toolbar. */
const FONTS = [
  "Times New Roman",
  "Arial",
  "Tahoma",
  "Verdana",
  "微软雅黑",
  "宋体",
  "黑体",
  "楷体",
  "仿宋",
  "新宋体",
  "华文新魏",
  "华文行楷",
  "华文隶书",
];
const HORIZONTALS = ["center", "left", "right"] as const;
const VERTICALS = ["center", "top", "bottom"] as const;

/**
 * A sheet of the component as saving compares it. What the component cannot show is missing here, before the clerk's
 * changes and after, and so stays in the file as it is.
 */
export function stateOf(sheet: SpreadsheetSheet): SheetState {
  const data = sheet.notAGrid ? [] : (sheet.data ?? []);
  const borders = bordersOf(sheet);
  const config = sheet.config ?? {};
  return {
    name: sheet.name,
    isHidden: sheet.hide === 1,
    rows: data.map((_, row) => sheet.rowIds?.[row] ?? -1),
    columns: (data[0] ?? []).map((_, column) => sheet.columnIds?.[column] ?? -1),
    cell: (row, column) => stateCell(data[row]?.[column] ?? null, borders.get(`${row}_${column}`)),
    merges: sheet.notAGrid ? [] : mergesOf(sheet),
    rowLooks: lineLooks(config.rowlen, config.rowhidden, PIXELS_PER_POINT),
    columnLooks: lineLooks(config.columnlen, config.colhidden, PIXELS_PER_CHARACTER),
    dropDowns: dropDownsOf(sheet),
    ...(sheet.print ? { print: sheet.print } : {}),
  };
}

function stateCell(cell: SpreadsheetCell | null, border: CellBorder | undefined): StateCell | undefined {
  if (!cell && !border) return undefined;
  const { value, formula } = seenCell(cell);
  return { value, ...(formula === undefined ? {} : { formula }), format: formatOf(cell ?? {}, border) };
}

function formatOf(cell: SpreadsheetCell, border: CellBorder | undefined): StateFormat {
  const { style, ff, fs, bl, it, un, cl, fc, bg, ht, vt, tb, rt, tr, ct } = cell;
  const colour = hexOf(fc);
  const fill = hexOf(bg);
  const horizontal = HORIZONTALS[Number(ht ?? -1)];
  const vertical = VERTICALS[Number(vt ?? -1)];
  const rotation = tr === "3" ? 255 : Number(rt ?? 0);
  const font = typeof ff === "number" || /^\d+$/.test(ff ?? "") ? FONTS[Number(ff)] : ff;
  const lines = borderOf(border);
  return {
    ...(style === undefined ? {} : { style }),
    ...(font === undefined || font === "" ? {} : { font }),
    ...(fs === undefined ? {} : { size: Number(fs) }),
    ...(isOn(bl) ? { bold: true } : {}),
    ...(isOn(it) ? { italic: true } : {}),
    ...(isOn(un) ? { underline: true } : {}),
    ...(isOn(cl) ? { strike: true } : {}),
    ...(colour === undefined ? {} : { colour }),
    ...(fill === undefined ? {} : { fill }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(tb === "2" ? { wraps: true } : {}),
    ...(rotation > 0 ? { rotation } : {}),
    ...(ct?.fa === undefined || ct.fa === "General" ? {} : { numberFormat: ct.fa }),
    ...(lines ? { border: lines } : {}),
  };
}

/** The toolbar writes its switches as numbers, a paste may write them as texts. */
function isOn(value: number | string | undefined): boolean {
  return Number(value ?? 0) > 0;
}

/** "#C00", "#c00000", "rgb(192, 0, 0)" → "#c00000"; undefined for what is no plain colour. */
function hexOf(colour: string | undefined): string | undefined {
  if (!colour) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(colour);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toLowerCase();
  if (/^#[0-9a-f]{6}$/i.test(colour)) return colour.toLowerCase();
  const channels = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\b/.exec(colour);
  if (!channels) return undefined;
  return `#${channels
    .slice(1)
    .map((channel) => Number(channel).toString(16).padStart(2, "0"))
    .join("")}`;
}

function borderOf(border: CellBorder | undefined): StateFormat["border"] {
  const side = (line: BorderLine | null | undefined) => {
    const style = line ? LINE_STYLES[Number(line.style)] : undefined;
    if (!line || style === undefined || style === "none") return undefined;
    const colour = hexOf(line.color);
    return { style, ...(colour === undefined ? {} : { colour }) };
  };
  const { l, r, t, b } = border ?? {};
  const sides = Object.entries({ left: side(l), right: side(r), top: side(t), bottom: side(b) });
  const drawn = sides.filter(([, line]) => line !== undefined);
  return drawn.length > 0 ? Object.fromEntries(drawn) : undefined;
}

function lineLooks(
  sizes: SheetConfig["rowlen"],
  hidden: SheetConfig["rowhidden"],
  factor: number,
): Map<number, LineLook> {
  const looks = new Map<number, LineLook>();
  for (const [line, size] of Object.entries(sizes ?? {})) {
    looks.set(Number(line), { size: Math.round((size / factor) * 100) / 100, isHidden: false });
  }
  for (const line of Object.keys(hidden ?? {})) looks.set(Number(line), { ...looks.get(Number(line)), isHidden: true });
  return looks;
}

/** The component's entries for single cells, put together to runs below each other. */
function dropDownsOf(sheet: SpreadsheetSheet): NewSheet["dropDowns"] {
  const entries = Object.entries((sheet.dataVerification ?? {}) as Readonly<Record<string, DropDown>>)
    .filter(([, entry]) => entry.type === "dropdown")
    .map(([key, { value1 }]) => {
      const [row = 0, column = 0] = key.split("_").map(Number);
      return { row, column, words: value1 };
    })
    .sort((a, b) => a.column - b.column || a.row - b.row);
  const lists: { block: { top: number; left: number; bottom: number; right: number }; words: string }[] = [];
  for (const { row, column, words } of entries) {
    const last = lists[lists.length - 1];
    if (last && last.words === words && last.block.left === column && last.block.bottom === row - 1) {
      last.block.bottom = row;
    } else lists.push({ block: { top: row, left: column, bottom: row, right: column }, words });
  }
  return lists.map(({ block, words }) => ({ block, options: words.split(",") }));
}
