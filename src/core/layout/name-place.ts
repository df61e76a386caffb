import type { Block } from "../form/form";
import { isIndex } from "../form/form-words";
import type { CellEdit } from "../sheet/cell-edit";
import type { NewCell } from "../sheet/row-insertion";
import { cellAt, type SheetSnapshot } from "../sheet/sheet-snapshot";
import type { PrintedRow } from "./block-layout";

/** The column in which a row's name stands: right of an index cell (指标1:) where 三级指标 spans two columns. */
export function nameColumnOf(sheet: SheetSnapshot, block: Block, row: number): number | undefined {
  const head = block.header.columns.level3;
  if (head === undefined) return undefined;
  const own = block.indicators.find((one) => one.row === row)?.cells.level3?.column;
  const column = own ?? usualColumn(block) ?? head;
  const over = sheet.merges?.find(
    ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  return over?.left ?? column;
}

/** Where most names of the block stand; beside the index where there are none yet. */
function usualColumn({ indicators, emptyRows, header }: Block): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of indicators) {
    if (cells.level3) counts.set(cells.level3.column, (counts.get(cells.level3.column) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most) return most[0];
  const index = emptyRows.find(({ cells }) => isIndex(cells.level3?.text ?? ""))?.cells.level3;
  const head = header.headerCells.level3;
  return index && head && head.span.right > index.span.right ? index.span.right + 1 : undefined;
}

/** The indices (指标3:) of new rows behind a printed row, and those below that count on; nothing where there are none. */
export function indicesFor(
  sheet: SheetSnapshot,
  block: Block,
  printed: readonly PrintedRow[],
  anchorIndex: number,
  /** Whether each new row begins another second level than the row before it. */
  opensLevel: readonly boolean[],
  before: number,
): { readonly cells: readonly NewCell[]; readonly edits: readonly CellEdit[] } {
  const column = block.header.columns.level3;
  const beside = printed[anchorIndex] ?? printed[anchorIndex + 1];
  const none = { cells: [], edits: [] };
  if (column === undefined || !beside || nameColumnOf(sheet, block, beside.row) === column) return none;
  const label = indexAt(sheet, beside.row, column);
  if (!label) return none;
  const known = printed.map(({ row }) => indexAt(sheet, row, column)?.number);
  const restarts = known.filter((number) => number === 1).length > 1;
  const anchorNumber = known[anchorIndex] ?? 0;
  let number = anchorNumber;
  const cells = opensLevel.map((opens, i): NewCell => {
    number = opens && restarts ? 1 : number + 1;
    return { row: before + i, column, value: label.write(number) };
  });
  const edits: CellEdit[] = [];
  const pushes = !(restarts && opensLevel.some(Boolean));
  for (let i = anchorIndex + 1; pushes && known[i] === anchorNumber + i - anchorIndex; i++) {
    const { row = 0 } = printed[i] ?? {};
    const after = indexAt(sheet, row, column)?.write((known[i] ?? 0) + opensLevel.length) ?? null;
    edits.push({ sheet: sheet.name, row, column, before: cellAt(sheet, row, column).value, after });
  }
  return { cells, edits };
}

/** “指标2:” taken apart: its number, and the same words with another. */
function indexAt(
  sheet: SheetSnapshot,
  row: number,
  column: number,
): { readonly number: number; readonly write: (number: number) => string } | undefined {
  const text = cellAt(sheet, row, column).text.trim();
  const digits = isIndex(text) ? /\d{1,3}/.exec(text)?.[0] : undefined;
  if (digits === undefined) return undefined;
  return { number: Number(digits), write: (number) => text.replace(digits, String(number)) };
}
