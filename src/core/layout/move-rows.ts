import type { Profile } from "../check/profile";
import type { Block } from "../form/form";
import type { CellEdit } from "../sheet/cell-edit";
import type { MergeChange } from "../sheet/merge-change";
import { cellAt, type CellBlock, type CellValue, type SheetSnapshot } from "../sheet/sheet-snapshot";
import type { Taxonomy } from "../taxonomy/level-names";
import { anchorFor } from "./anchor";
import { levelKeysOf, levelLayoutOf, printedRows, type LevelKey, type PrintedRow } from "./block-layout";

export interface MovePlan {
  readonly edits: readonly CellEdit[];
  readonly merges: MergeChange;
}

/**
 * Files rows of a block under other levels: the rows between their old and their new place move up or down, level cells
 * are joined anew. Undefined where the block's rows cannot be told apart cell by cell: rows of several sheet rows,
 * gaps between rows, formulas, or cells merged differently from row to row.
 */
export function planMove(
  sheet: SheetSnapshot,
  block: Block,
  rows: readonly number[],
  to: { readonly level1: string; readonly level2: string },
  profile: Profile,
  taxonomy: Taxonomy,
): MovePlan | undefined {
  const printed = printedRows(block);
  const slot = taxonomy.slotOf(to.level1, to.level2);
  if (
    slot === undefined ||
    !rows.every((row) => printed.some((one) => one.row === row)) ||
    !isPlain(sheet, block, printed)
  )
    return undefined;

  const rest = printed.filter(({ row }) => !rows.includes(row));
  const level1 =
    rest.find((one) => taxonomy.level1(one.level1).family === taxonomy.level1(to.level1).family)?.level1 ?? to.level1;
  const level2 =
    rest.find((one) => one.level1 === level1 && taxonomy.slotOf(one.level1, one.level2) === slot)?.level2 ?? to.level2;
  const at = anchorFor(level1, slot, rest, profile, taxonomy) + 1;
  const order = rest.map((one) => ({ source: one.row, level1: one.level1, level2: one.level2 }));
  order.splice(at, 0, ...rows.map((source) => ({ source, level1, level2 })));

  const edits: CellEdit[] = [];
  const edit = (target: number, column: number, after: CellValue): void => {
    const before = cellAt(sheet, target, column).value;
    if ((before ?? "") !== (after ?? "")) edits.push({ sheet: sheet.name, row: target, column, before, after });
  };
  const levelColumns = levelKeysOf(block).map((key) => block.header.columns[key]);
  const columns = contentColumns(block).filter((column) => !levelColumns.includes(column));
  order.forEach(({ source }, i) => {
    const target = printed[i]?.row ?? source;
    for (const column of columns) edit(target, column, movedValue(sheet, source, target, column));
  });
  const merges = levelKeysOf(block).map((key) => joinLevels(sheet, block, printed, order, key, edit));
  return {
    edits,
    merges: {
      sheet: sheet.name,
      remove: merges.flatMap(({ remove }) => remove),
      add: merges.flatMap(({ add }) => add),
    },
  };
}

/** A number whose look comes from its format (1 shown as 100%) goes as the text it is seen as, where the formats differ. */
function movedValue(sheet: SheetSnapshot, source: number, target: number, column: number): CellValue {
  const { value, text, numberFormat } = cellAt(sheet, source, column);
  const there = cellAt(sheet, target, column).numberFormat;
  return typeof value === "number" && (numberFormat ?? "General") !== (there ?? "General") ? text : value;
}

interface Filed {
  readonly source: number;
  readonly level1: string;
  readonly level2: string;
}

/** Prints one level for the new order of rows, and says which merges go and which come. */
function joinLevels(
  sheet: SheetSnapshot,
  block: Block,
  printed: readonly PrintedRow[],
  order: readonly Filed[],
  key: LevelKey,
  edit: (row: number, column: number, after: CellValue) => void,
): { remove: CellBlock[]; add: CellBlock[] } {
  const column = block.header.columns[key] ?? 0;
  const layout = levelLayoutOf(block);
  const first = printed[0]?.row ?? 0;
  const last = printed[printed.length - 1]?.row ?? 0;
  const old = (sheet.merges ?? []).filter(
    (merge) => merge.left === column && merge.top >= first && merge.bottom <= last,
  );
  const right = old[0]?.right ?? column;
  const wanted: CellBlock[] = [];
  const cellOf = new Map(printed.map(({ row, cells }) => [row, cells[key]]));
  // As it is printed already, line breaks and all: only levels that are nowhere yet are written as they are read.
  const contentAt = (at: number, start: number, end: number): CellValue => {
    const level = order[at]?.[key] ?? "";
    const cells = [order[at], ...order.slice(start, end + 1)].map((one) => one && cellOf.get(one.source));
    return cells.find((cell) => cell && withoutBlanks(cell.text) === withoutBlanks(level))?.cell.value ?? level;
  };
  for (let start = 0; start < order.length;) {
    const run = order[start] as Filed;
    let end = start;
    while (
      order[end + 1] &&
      order[end + 1]?.level1 === run.level1 &&
      (key === "level1" || order[end + 1]?.level2 === run.level2)
    )
      end++;
    for (let i = start; i <= end; i++) {
      const target = printed[i]?.row ?? first;
      edit(target, column, i === start || layout === "repeated" ? contentAt(i, start, end) : null);
    }
    const block = { top: printed[start]?.row ?? first, left: column, bottom: printed[end]?.row ?? last, right };
    if ((layout === "merged" && end > start) || right > column) wanted.push(block);
    start = end + 1;
  }
  const isIn = (list: readonly CellBlock[], { top, bottom }: CellBlock): boolean =>
    list.some((one) => one.top === top && one.bottom === bottom);
  return { remove: old.filter((merge) => !isIn(wanted, merge)), add: wanted.filter((merge) => !isIn(old, merge)) };
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, "");

/** Columns from the table's first to its last, whatever stands in them. */
function contentColumns(block: Block): readonly number[] {
  const columns = Object.values(block.header.columns);
  const left = Math.min(...columns);
  return Array.from({ length: Math.max(...columns) - left + 1 }, (_, i) => left + i);
}

function isPlain(sheet: SheetSnapshot, block: Block, printed: readonly PrintedRow[]): boolean {
  const columns = contentColumns(block);
  const contiguous = printed.every((one, i) => i === 0 || one.row === (printed[i - 1]?.row ?? 0) + 1);
  const noFormulas = printed.every(({ row }) =>
    columns.every((column) => cellAt(sheet, row, column).formula === undefined),
  );
  const levelColumns = levelKeysOf(block).map((key) => block.header.columns[key]);
  const across = (row: number): string =>
    (sheet.merges ?? [])
      .filter(
        (merge) =>
          merge.top <= row && row <= merge.bottom && columns.includes(merge.left) && !levelColumns.includes(merge.left),
      )
      .map(({ top, bottom, left, right }) => `${left}-${right}${bottom > top ? " tall" : ""}`)
      .sort()
      .join(" ");
  const shapes = new Set(printed.map(({ row }) => across(row)));
  return contiguous && noFormulas && shapes.size === 1 && ![...shapes].some((shape) => shape.includes("tall"));
}
