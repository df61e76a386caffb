import type { Cell } from "../../core/sheet/sheet-snapshot";
import { BLANK } from "../../core/sheet/sheet-snapshot";

/** What Excel answers for a rectangle of cells, copied out of its proxy. */
export interface ReadCells {
  /** 0-based position of the top left cell. */
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly text: readonly (readonly string[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

/** The rows of a rectangle, from column A on. */
function cellRows({ left, values, text, formulas, numberFormat }: ReadCells): Cell[][] {
  return values.map((line, r) => [
    ...Array.from({ length: left }, () => BLANK),
    ...line.map((value, c) => toCell(value, text[r]?.[c] ?? "", formulas[r]?.[c], numberFormat[r]?.[c])),
  ]);
}

/** `rows` with those of `read` in their places; blank rows at the end are cut off. */
export function placeRows(rows: readonly (readonly Cell[])[], read: ReadCells): readonly (readonly Cell[])[] {
  const placed = [...rows];
  while (placed.length < read.top) placed.push([]);
  cellRows(read).forEach((cells, r) => (placed[read.top + r] = cells));
  return placed;
}

/** Without the blank rows at the end. */
export function trimRows(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  let length = rows.length;
  while (length > 0 && (rows[length - 1] ?? []).every((cell) => cell.value === null && cell.formula === undefined))
    length--;
  return rows.slice(0, length);
}

/**
 * Excel answers "" for a blank cell. Text such as “=100%” comes back in `formulas` as it stands in `values`; only where
 * the two differ is it a formula.
 */
function toCell(value: unknown, text: string, formula: unknown, format: unknown): Cell {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const numberFormat = typeof format === "string" && format !== "General" ? format : undefined;
  const plain = typeof value === "number" || typeof value === "boolean" || typeof value === "string" ? value : "";
  if (plain === "" && !isFormula && numberFormat === undefined) return BLANK;
  return {
    value: plain === "" ? null : plain,
    text,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    ...(isFormula ? { formula } : {}),
  };
}
