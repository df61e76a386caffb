import { moveMerges } from "../../src/core/sheet/insert-rows";
import { moveBlock, LAST_COLUMN, LAST_ROW, type LineMove } from "../../src/core/sheet/line-move";
import { moveReferences, renameSheetIn } from "../../src/core/sheet/formula-references";
import type { CellBlock } from "../../src/core/sheet/sheet-snapshot";
import { isInside, overlapOf, overlaps, without } from "./blocks";
import { fillColumns, fillRows, type SimCell, type SimRow, type SimSheet, type SimTable } from "./sim-sheet";
import type { SimWorkbook } from "./sim-workbook";

/** Whole rows or columns in or out, with everything that follows them (A8). */
export function moveLines(book: SimWorkbook, sheet: SimSheet, move: LineMove): void {
  if (move.axis === "row") moveRows(sheet, move);
  else moveColumns(sheet, move);
  const follow = (areas: readonly CellBlock[]) =>
    extended(
      areas.flatMap((area) => moveBlock(move, area) ?? []),
      move,
    );
  sheet.merges = moveMerges(sheet.merges, move);
  for (const one of [...sheet.conditionalFormats, ...sheet.validations]) one.areas = follow(one.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.tables = sheet.tables.flatMap((table) => moveTable(table, move));
  rewriteFormulas(book, (formula, home) => moveReferences(formula, move, sheet.name, home));
  book.onMove?.(sheet, move);
}

/** Cells in or out of a block; those of the same columns below, or of the same rows to the right, make room (A27). */
export function shiftCells(
  sheet: SimSheet,
  block: CellBlock,
  axis: "row" | "column",
  kind: "insert" | "delete",
): boolean {
  const band = axis === "row" ? { ...block, bottom: LAST_ROW } : { ...block, right: LAST_COLUMN };
  const solid = [...sheet.merges, ...sheet.tables.map((table) => table.block)];
  if (solid.some((one) => overlaps(one, band) && !isInside(one, band))) return false;
  const [at, count] =
    axis === "row" ? [block.top, block.bottom - block.top + 1] : [block.left, block.right - block.left + 1];
  const move: LineMove = { axis, kind, at, count };
  const follow = (areas: readonly CellBlock[]) => [
    ...without(areas, band),
    ...areas.flatMap((area) => overlapOf(area, band) ?? []).flatMap((area) => moveBlock(move, area) ?? []),
  ];
  if (axis === "row") shiftDown(sheet, block, kind);
  else shiftRight(sheet, block, kind);
  sheet.merges = sheet.merges.flatMap((one) => (isInside(one, band) ? moveMerges([one], move) : [one]));
  for (const one of [...sheet.conditionalFormats, ...sheet.validations]) one.areas = follow(one.areas);
  for (const table of sheet.tables)
    if (isInside(table.block, band)) table.block = moveBlock(move, table.block) ?? table.block;
  return true;
}

/** Another name for a sheet, in names and rules too; formulas of cells keep the old one until the file is opened again (A29). */
export function renameSheet(book: SimWorkbook, sheet: SimSheet, name: string): void {
  const from = sheet.name;
  sheet.name = name;
  if (book.selection?.sheet === from) book.selection.sheet = name;
  rewriteRules(book, (formula) => renameSheetIn(formula, from, name));
}

/** Takes a sheet out, with its names; what pointed at it is #REF!. */
export function removeSheet(book: SimWorkbook, sheet: SimSheet): void {
  book.sheets.splice(book.sheets.indexOf(sheet), 1);
  if (book.active === sheet.id) book.active = book.sheets[0]?.id ?? "";
  book.names = book.names.filter((name) => name.sheet !== sheet.id);
  rewriteRules(book, (formula) => renameSheetIn(formula, sheet.name, undefined));
}

function moveRows(sheet: SimSheet, { at, count, kind }: LineMove): void {
  if (kind === "delete") {
    sheet.rows.splice(at, count);
    return;
  }
  fillRows(sheet, at);
  const above = sheet.rows[at - 1];
  const fresh = Array.from({ length: count }, (): SimRow => {
    const cells = new Map([...(above?.cells ?? [])].map(([column, cell]) => [column, blankLike(cell)]));
    return { origin: -1, cells, ...(above?.height === undefined ? {} : { height: above.height }) };
  });
  sheet.rows.splice(at, 0, ...fresh);
}

function moveColumns(sheet: SimSheet, { at, count, kind }: LineMove): void {
  fillColumns(sheet, at);
  const fresh = Array.from({ length: count }, () => -1);
  sheet.columns.splice(at, kind === "delete" ? count : 0, ...(kind === "insert" ? fresh : []));
  const moved = (column: number): number | undefined =>
    column < at ? column : kind === "insert" ? column + count : column < at + count ? undefined : column - count;
  const keyed = <T>(entries: Iterable<readonly [number, T]>) =>
    [...entries].flatMap(([column, one]): [number, T][] => {
      const to = moved(column);
      return to === undefined ? [] : [[to, one]];
    });
  sheet.widths = new Map(keyed(sheet.widths));
  sheet.hiddenColumns = new Set(
    keyed([...sheet.hiddenColumns].map((column) => [column, true])).map(([column]) => column),
  );
  for (const { cells } of sheet.rows) {
    const left = cells.get(at - 1);
    const entries = keyed(cells);
    cells.clear();
    for (const [column, cell] of entries) cells.set(column, cell);
    if (kind === "insert" && left) for (let c = 0; c < count; c++) cells.set(at + c, blankLike(left));
  }
}

function shiftDown(sheet: SimSheet, { top, bottom, left, right }: CellBlock, kind: "insert" | "delete"): void {
  const count = bottom - top + 1;
  const length = sheet.rows.length;
  fillRows(sheet, kind === "insert" ? Math.max(top, length) + count : Math.max(bottom + 1, length));
  const columnAt = (row: number, column: number) => sheet.rows[row]?.cells.get(column);
  for (let column = left; column <= right; column++) {
    const above = columnAt(top - 1, column);
    const standing = Array.from({ length: sheet.rows.length - top }, (_, r) => columnAt(top + r, column));
    const fresh = Array.from({ length: count }, () => above && blankLike(above));
    const next = kind === "insert" ? [...fresh, ...standing] : standing.slice(count);
    sheet.rows.slice(top).forEach(({ cells }, r) => put(cells, column, next[r]));
  }
}

function shiftRight(sheet: SimSheet, { top, bottom, left, right }: CellBlock, kind: "insert" | "delete"): void {
  const count = right - left + 1;
  fillRows(sheet, bottom + 1);
  for (const { cells } of sheet.rows.slice(top, bottom + 1)) {
    const before = cells.get(left - 1);
    const after = [...cells].filter(([column]) => column >= left);
    for (const [column] of after) cells.delete(column);
    for (const [column, cell] of after) {
      if (kind === "insert") cells.set(column + count, cell);
      else if (column > right) cells.set(column - count, cell);
    }
    if (kind === "insert" && before) for (let c = left; c <= right; c++) cells.set(c, blankLike(before));
    fillColumns(sheet, Math.max(0, ...cells.keys()) + 1);
  }
}

function put(cells: Map<number, SimCell>, column: number, cell: SimCell | undefined): void {
  if (cell) cells.set(column, cell);
  else cells.delete(column);
}

function blankLike({ format, isUnlocked }: SimCell): SimCell {
  return { value: null, format: { ...format }, ...(isUnlocked ? { isUnlocked } : {}) };
}

/** Lines inserted just behind an area take its rules as they take its formats. */
function extended(areas: readonly CellBlock[], { axis, kind, at, count }: LineMove): CellBlock[] {
  if (kind === "delete" || axis === "column") return [...areas];
  const extra = areas
    .filter(({ top, bottom }) => top <= at - 1 && bottom === at - 1)
    .flatMap(({ left, right }) =>
      Array.from({ length: count }, (_, r) => ({ top: at + r, bottom: at + r, left, right })),
    );
  return [...areas, ...extra];
}

function moveTable(table: SimTable, move: LineMove): SimTable[] {
  const block = moveBlock(move, table.block);
  const { top, left } = table.block;
  const losesHeader =
    move.kind === "delete" && move.axis === "row" && table.hasHeaders && move.at <= top && top < move.at + move.count;
  if (!block || losesHeader) return [];
  const columns = [...table.columns];
  if (move.axis === "column" && move.kind === "delete") {
    const first = Math.max(0, move.at - left);
    columns.splice(first, Math.max(0, move.at + move.count - left - first));
  }
  if (move.axis === "column" && move.kind === "insert" && move.at > left && move.at <= table.block.right) {
    const last = Math.max(0, ...columns.map(({ id }) => id));
    const fresh = Array.from({ length: move.count }, (_, c) => ({ id: last + c + 1, name: `列${c + 1}` }));
    columns.splice(move.at - left, 0, ...fresh);
  }
  const header = table.hasHeaders ? 1 : 0;
  return [{ ...table, columns, block: { ...block, bottom: Math.max(block.bottom, block.top + header) } }];
}

function rewriteFormulas(book: SimWorkbook, rewrite: (formula: string, home: string) => string): void {
  for (const { name, rows } of book.sheets) {
    for (const { cells } of rows) {
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, name);
    }
  }
  rewriteRules(book, rewrite);
}

/** Formulas of names, conditional formats and validations. */
function rewriteRules(book: SimWorkbook, rewrite: (formula: string, home: string) => string): void {
  for (const name of book.names) name.formula = rewrite(name.formula, "");
  for (const sheet of book.sheets) {
    const inside = <T>(value: T): T =>
      JSON.parse(JSON.stringify(value), (_, one: unknown) =>
        typeof one === "string" && one.startsWith("=") ? rewrite(one, sheet.name) : one,
      ) as T;
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) =>
      Object.assign(format, { formula: rewrite(format.formula, sheet.name), rule: inside(format.rule) }),
    );
    sheet.validations = sheet.validations.map((one) => ({ ...one, rule: inside(one.rule) }));
  }
}
