import type { CellAddress } from "../../core/sheet/cell-address";
import type { SpreadsheetSheet } from "./spreadsheet";

/** Sizes of the component as it draws them, in CSS pixels at 100 %. */
export const DEFAULT_ROW_HEIGHT = 19;
export const DEFAULT_COLUMN_WIDTH = 73;

export interface Scrolled {
  readonly left: number;
  readonly top: number;
  /** Of the cells, without the headers. */
  readonly width: number;
  readonly height: number;
}

/**
 * Where to scroll so that the cell can be seen; undefined for an axis on which it can be seen already. A cell that
 * was out of sight comes to a third of the height, with what belongs to it around it.
 */
export function scrollTo(
  sheet: SpreadsheetSheet,
  cell: CellAddress,
  now: Scrolled,
): { readonly left?: number; readonly top?: number } {
  const merge = sheet.config?.merge?.[`${cell.row}_${cell.column}`];
  const zoom = sheet.zoomRatio ?? 1;
  const frozen = frozenLines(sheet);
  const rows = lengths(
    sheet.config?.rowlen,
    sheet.config?.rowhidden,
    sheet.defaultRowHeight ?? DEFAULT_ROW_HEIGHT,
    zoom,
  );
  const columns = lengths(
    sheet.config?.columnlen,
    sheet.config?.colhidden,
    sheet.defaultColWidth ?? DEFAULT_COLUMN_WIDTH,
    zoom,
  );
  const top = scrollAxis(
    span(rows, cell.row, cell.row + (merge?.rs ?? 1)),
    { from: now.top + span(rows, 0, frozen.rows).end, to: now.top + now.height },
    cell.row < frozen.rows,
    now.height / 3,
  );
  const left = scrollAxis(
    span(columns, cell.column, cell.column + (merge?.cs ?? 1)),
    { from: now.left + span(columns, 0, frozen.columns).end, to: now.left + now.width },
    cell.column < frozen.columns,
    now.width / 3,
  );
  return { ...(top === undefined ? {} : { top }), ...(left === undefined ? {} : { left }) };
}

function scrollAxis(
  wanted: { readonly start: number; readonly end: number },
  seen: { readonly from: number; readonly to: number },
  isFrozen: boolean,
  lead: number,
): number | undefined {
  if (isFrozen || (wanted.start >= seen.from && Math.min(wanted.end, wanted.start + 60) <= seen.to)) return undefined;
  return Math.max(0, Math.round(wanted.start - lead));
}

function frozenLines({ frozen }: SpreadsheetSheet): { rows: number; columns: number } {
  const range = frozen?.range;
  const type = frozen?.type ?? "";
  if (!range)
    return { rows: type === "row" || type === "both" ? 1 : 0, columns: type === "column" || type === "both" ? 1 : 0 };
  return {
    rows: type === "rangeRow" || type === "rangeBoth" ? range.row_focus + 1 : 0,
    columns: type === "rangeColumn" || type === "rangeBoth" ? range.column_focus + 1 : 0,
  };
}

type LengthOf = (line: number) => number;

/** The component draws a line one pixel longer than its length, and hidden lines not at all. */
function lengths(
  sizes: Readonly<Record<string, number>> | undefined,
  hidden: Readonly<Record<string, number>> | undefined,
  usual: number,
  zoom: number,
): LengthOf {
  return (line) => (hidden?.[line] === undefined ? Math.round(((sizes?.[line] || usual) + 1) * zoom) : 0);
}

function span(lengthOf: LengthOf, first: number, end: number): { start: number; end: number } {
  let start = 0;
  for (let line = 0; line < first; line++) start += lengthOf(line);
  let stop = start;
  for (let line = first; line < end; line++) stop += lengthOf(line);
  return { start, end: stop };
}
