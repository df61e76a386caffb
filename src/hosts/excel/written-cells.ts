import { needsTextFormat } from "../../core/sheet/cell-edit";
import type { CellValue } from "../../core/sheet/sheet-snapshot";

const TEXT = "@";
export const GENERAL = "General";

/** A cell as it goes to Excel. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  /** "" blanks a cell, null would leave it as it is. */
  readonly value: string | number | boolean;
  /** Set before the value. */
  readonly format?: string;
}

/** Adjacent cells of a column or a row, written as one range; one format for all of them, or none. */
export interface WrittenRun {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly WrittenCell["value"][])[];
  readonly format?: string;
}

interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Text that Excel would evaluate goes into a cell of the text format, a number out of it; all else keeps its format. */
export function asWritten({ row, column, value }: CellContent, standing: string | undefined): WrittenCell {
  const format =
    needsTextFormat(value) && standing !== TEXT
      ? TEXT
      : typeof value === "number" && standing === TEXT
        ? GENERAL
        : undefined;
  return { row, column, value: encoded(value, TEXT), ...(format === undefined ? {} : { format }) };
}

/** A cell put back as it was: its own format where we changed it, and text still text. */
export function asRestored(
  { row, column, value }: CellContent,
  format: string | undefined,
  standing: string | undefined,
): WrittenCell {
  return { row, column, value: encoded(value, format ?? standing), ...(format === undefined ? {} : { format }) };
}

/** Excel eats a leading apostrophe, and takes what follows for text. */
function encoded(value: CellValue, format: string | undefined): WrittenCell["value"] {
  if (typeof value !== "string") return value ?? "";
  return value.startsWith("'") || (format !== TEXT && needsTextFormat(value)) ? `'${value}` : value;
}

/** The cells gathered into as few ranges as runs down columns or along rows give. */
export function runsOf(cells: readonly WrittenCell[]): readonly WrittenRun[] {
  const down = gather(cells, (a, b) => a.column - b.column || a.row - b.row, { row: 1, column: 0 });
  const along = gather(cells, (a, b) => a.row - b.row || a.column - b.column, { row: 0, column: 1 });
  return down.length <= along.length
    ? down.map((run) =>
        toRun(
          run,
          run.map(({ value }) => [value]),
        ),
      )
    : along.map((run) => toRun(run, [run.map(({ value }) => value)]));
}

type Run = readonly [WrittenCell, ...WrittenCell[]];

function toRun([{ row, column, format }]: Run, values: WrittenRun["values"]): WrittenRun {
  return { top: row, left: column, values, ...(format === undefined ? {} : { format }) };
}

function gather(
  cells: readonly WrittenCell[],
  order: (a: WrittenCell, b: WrittenCell) => number,
  step: { readonly row: number; readonly column: number },
): readonly Run[] {
  const runs: [WrittenCell, ...WrittenCell[]][] = [];
  for (const cell of [...cells].sort(order)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const isNext =
      cell.row - step.row === last?.row && cell.column - step.column === last.column && cell.format === last.format;
    if (run && isNext) run.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
