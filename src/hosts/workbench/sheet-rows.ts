import { moveReferences, sameSheet } from "../../core/sheet/formula-references";
import type { LineMove } from "../../core/sheet/line-move";
import { moveLine, moveSpan } from "../../core/sheet/line-move";
import type { CellBlock } from "../../core/sheet/sheet-snapshot";
import type { BorderEntry } from "./borders";
import { borderInfoOf, bordersOf, moveBorderRows } from "./borders";
import type { CellMatrix, LineId, MergeMap, SheetConfig, SpreadsheetCell, SpreadsheetSheet } from "./spreadsheet";
import { omit } from "./spreadsheet";

/** A copy of the sheet with new rows that look like the rows `styleFrom`; merges across the place grow. */
export function insertRows(
  sheet: SpreadsheetSheet,
  before: number,
  styleFrom: readonly number[],
  newIds: readonly LineId[],
): SpreadsheetSheet {
  const move: LineMove = { axis: "row", kind: "insert", at: before, count: styleFrom.length };
  const data = sheet.data ?? [];
  const ids = sheet.rowIds ?? [];
  const fresh = styleFrom.map((from) => (data[from] ?? []).map(blankLike));
  const config = moveConfig(sheet, move);
  const heights = { ...config.rowlen };
  const customHeights = { ...config.customHeight };
  styleFrom.forEach((from, index) => {
    const height = sheet.config?.rowlen?.[from];
    if (height === undefined) return;
    heights[before + index] = height;
    customHeights[before + index] = 1;
  });
  return moveRest(
    {
      ...sheet,
      data: [...data.slice(0, before), ...fresh, ...data.slice(before)],
      row: data.length + styleFrom.length,
      rowIds: [...ids.slice(0, before), ...newIds, ...ids.slice(before)],
      config: {
        ...config,
        rowlen: heights,
        customHeight: customHeights,
        borderInfo: [...moveBorderRows(borderInfoOf(sheet), move), ...copiedBorders(sheet, before, styleFrom)],
      },
    },
    move,
  );
}

/** A copy of the sheet without these rows; merges across them shrink. */
export function deleteRows(sheet: SpreadsheetSheet, first: number, count: number): SpreadsheetSheet {
  const move: LineMove = { axis: "row", kind: "delete", at: first, count };
  const data = sheet.data ?? [];
  return moveRest(
    {
      ...sheet,
      data: [...data.slice(0, first), ...data.slice(first + count)],
      row: data.length - count,
      rowIds: (sheet.rowIds ?? []).filter((_, row) => moveLine(move, row) !== undefined),
      config: moveConfig(sheet, move),
    },
    move,
  );
}

/** Formulas of any sheet after rows moved on one of them. */
export function followMove(sheet: SpreadsheetSheet, move: LineMove, movedSheet: string): SpreadsheetSheet {
  const data = followFormulas(sheet.data ?? [], sheet.name, move, movedSheet);
  return data === sheet.data ? sheet : { ...sheet, data };
}

/** A copy of the sheet with merges removed and added; what a new merge covers loses its content. */
export function changeMerges(
  sheet: SpreadsheetSheet,
  remove: readonly CellBlock[],
  add: readonly CellBlock[],
): SpreadsheetSheet {
  if (remove.length + add.length === 0) return sheet;
  const merges: MergeMap = { ...sheet.config?.merge };
  for (const { top, left } of remove) delete merges[`${top}_${left}`];
  for (const { top, left, bottom, right } of add) {
    merges[`${top}_${left}`] = { r: top, c: left, rs: bottom - top + 1, cs: right - left + 1 };
  }
  return withMerges(sheet, merges);
}

/** The look of a cell without its content. */
function blankLike(cell: SpreadsheetCell | null): SpreadsheetCell | null {
  if (!cell) return null;
  const look = omit(cell, ["v", "m", "f", "mc", "ps", "hl", "spl", "qp", "ct"]);
  const format = cell.ct?.fa;
  if (format === undefined || format === "General" || cell.ct?.t === "inlineStr") return look;
  return { ...look, ct: { fa: format, t: cell.ct?.t ?? "g" } };
}

function copiedBorders(sheet: SpreadsheetSheet, before: number, styleFrom: readonly number[]): BorderEntry[] {
  const borders = bordersOf(sheet);
  const width = sheet.data?.[0]?.length ?? 0;
  return styleFrom.flatMap((from, index) =>
    Array.from({ length: width }, (_, column): BorderEntry[] => {
      const border = borders.get(`${from}_${column}`);
      return border ? [{ rangeType: "cell", value: { ...border, row_index: before + index, col_index: column } }] : [];
    }).flat(),
  );
}

/** Merge entries and the marks in the cells that belong to them are always written together. */
function withMerges(sheet: SpreadsheetSheet, merges: MergeMap): SpreadsheetSheet {
  const owners = new Map<string, NonNullable<SpreadsheetCell["mc"]>>();
  for (const { r, c, rs, cs } of Object.values(merges)) {
    for (let row = r; row < r + rs; row++) {
      for (let column = c; column < c + cs; column++) {
        owners.set(`${row}_${column}`, row === r && column === c ? { r, c, rs, cs } : { r, c });
      }
    }
  }
  const data = (sheet.data ?? []).map((cells, row) => {
    let changed = false;
    const next = cells.map((cell, column) => {
      const owner = owners.get(`${row}_${column}`);
      if (sameMerge(cell?.mc, owner)) return cell;
      changed = true;
      if (owner) return { ...(owner.rs === undefined ? blankLike(cell) : cell), mc: owner };
      return cell && omit(cell, ["mc"]);
    });
    return changed ? next : cells;
  });
  return { ...sheet, data, config: { ...sheet.config, merge: merges } };
}

function sameMerge(a: SpreadsheetCell["mc"], b: SpreadsheetCell["mc"]): boolean {
  return a?.r === b?.r && a?.c === b?.c && a?.rs === b?.rs && a?.cs === b?.cs;
}

function moveConfig(sheet: SpreadsheetSheet, move: LineMove): SheetConfig {
  const { config = {} } = sheet;
  return {
    ...config,
    rowlen: moveNumberKeys(config.rowlen, move),
    ...(config.customHeight ? { customHeight: moveNumberKeys(config.customHeight, move) } : {}),
    ...(config.rowhidden ? { rowhidden: moveNumberKeys(config.rowhidden, move) } : {}),
    ...(config.rowReadOnly ? { rowReadOnly: moveNumberKeys(config.rowReadOnly, move) } : {}),
    borderInfo: moveBorderRows(borderInfoOf(sheet), move),
  };
}

/** Everything else of a sheet that names rows: merges, formulas and their order, drop-downs, links, filters. */
function moveRest(sheet: SpreadsheetSheet, move: LineMove): SpreadsheetSheet {
  const merges: MergeMap = {};
  for (const { r, c, rs, cs } of Object.values(sheet.config?.merge ?? {})) {
    const rows = moveSpan(move, r, r + rs - 1);
    if (!rows) continue;
    const height = rows[1] - rows[0] + 1;
    if (height > 1 || cs > 1) merges[`${rows[0]}_${c}`] = { r: rows[0], c, rs: height, cs };
  }
  const { filter_select: filtered } = sheet;
  const filterRows = filtered && moveSpan(move, filtered.row[0] ?? 0, filtered.row[1] ?? 0);
  return withMerges(
    {
      ...sheet,
      data: followFormulas(sheet.data ?? [], sheet.name, move, sheet.name),
      ...(sheet.dataVerification ? { dataVerification: moveCellKeys(sheet.dataVerification as object, move) } : {}),
      ...(sheet.hyperlink ? { hyperlink: moveCellKeys(sheet.hyperlink, move) } : {}),
      ...(sheet.calcChain ? { calcChain: moveCalcChain(sheet.calcChain as CalcEntry[], move) } : {}),
      ...(filtered && filterRows ? { filter_select: { ...filtered, row: [...filterRows] } } : {}),
    },
    merges,
  );
}

function followFormulas(data: CellMatrix, home: string, move: LineMove, movedSheet: string): CellMatrix {
  let changed = false;
  const next = data.map((cells) => {
    if (!cells.some((cell) => cell?.f !== undefined)) return cells;
    return cells.map((cell) => {
      if (cell?.f === undefined || (!sameSheet(home, movedSheet) && !cell.f.includes("!"))) return cell;
      const f = moveReferences(cell.f, move, movedSheet, home);
      if (f === cell.f) return cell;
      changed = true;
      return { ...cell, f };
    });
  });
  return changed ? next : data;
}

interface CalcEntry {
  readonly r: number;
}

function moveCalcChain(chain: readonly CalcEntry[], move: LineMove): CalcEntry[] {
  return chain.flatMap((entry) => {
    const row = moveLine(move, entry.r);
    return row === undefined ? [] : [{ ...entry, r: row }];
  });
}

function moveNumberKeys<Value>(
  map: Readonly<Record<string, Value>> | undefined,
  move: LineMove,
): Record<string, Value> {
  const moved: Record<string, Value> = {};
  for (const [key, value] of Object.entries(map ?? {})) {
    const row = moveLine(move, Number(key));
    if (row !== undefined) moved[row] = value;
  }
  return moved;
}

/** Keys are "row_column". */
function moveCellKeys<Map extends object>(map: Map, move: LineMove): Map {
  const moved: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(map)) {
    const [row = "", column = ""] = key.split("_");
    const to = moveLine(move, Number(row));
    if (to !== undefined) moved[`${to}_${column}`] = value;
  }
  return moved as Map;
}
