import { columnLetters, fromA1 } from "./cell-address";
import type { LineMove } from "./line-move";
import { LAST_COLUMN, LAST_ROW, moveSpan } from "./line-move";

/** One end of a reference: B$4 has both, a whole column only `column`, a whole row only `row`. 0-based. */
interface ReferenceEnd {
  readonly column?: { readonly index: number; readonly fixed: boolean };
  readonly row?: { readonly index: number; readonly fixed: boolean };
}

/** One end for A1, two for A1:B5, A:C and 1:3. */
type Reference = readonly [ReferenceEnd] | readonly [ReferenceEnd, ReferenceEnd];

const NAME_CHARACTERS = "A-Za-z0-9_.\\\\?\\u0080-\\uffff";
/** [1]表1! or 表1! or 表1:表3! – the sheet a reference stands on. */
const PREFIX = new RegExp(`(\\[[^\\[\\]]*\\])?([${NAME_CHARACTERS}]+)(?::([${NAME_CHARACTERS}]+))?!`, "y");
const QUOTED = /'((?:[^']|'')*)'/y;
const TEXT = /"(?:[^"]|"")*"?/y;
const ERROR = /#[A-Z0-9/_]+[!?]?/y;
const WORD = new RegExp(`[$${NAME_CHARACTERS}]+`, "y");
const CELLS = new RegExp(
  `(\\$?[A-Za-z]{1,3}\\$?\\d{1,7})(?::(\\$?[A-Za-z]{1,3}\\$?\\d{1,7}))?(?![$${NAME_CHARACTERS}(!])`,
  "y",
);
const ROWS = new RegExp(`(\\$?\\d{1,7}):(\\$?\\d{1,7})(?![$${NAME_CHARACTERS}(!])`, "y");
const COLUMNS = new RegExp(`(\\$?[A-Za-z]{1,3}):(\\$?[A-Za-z]{1,3})(?![$${NAME_CHARACTERS}(!])`, "y");

interface Rewriting {
  /** What stands in place of a sheet's name before a reference, with its "!"; `undefined` keeps it. */
  readonly prefix?: (sheet: string) => string | undefined;
  /** `undefined` where the cells are gone: #REF!. `sheet` is undefined for a reference without a sheet. */
  readonly reference: (reference: Reference, sheet: string | undefined) => Reference | undefined;
}

/**
 * A formula as it reads after lines moved on a sheet: what pointed at a cell still points at it, ranges grow and
 * shrink, what is gone becomes #REF!. Texts, names, structured and external references stay; so do references over
 * several sheets (表1:表3!A1), as in Excel.
 * @param formula with or without its leading "="
 * @param moved the sheet whose lines moved
 * @param home the sheet the formula stands on, for references that name none
 */
export function moveReferences(formula: string, move: LineMove, moved: string, home: string): string {
  return rewrite(formula, {
    reference: (reference, sheet) => (sameSheet(sheet ?? home, moved) ? moveReference(reference, move) : reference),
  });
}

/** A formula as it reads when copied so many rows down and columns right: what is not fixed by $ moves along. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return rewrite(formula, {
    reference: (reference) => {
      const ends = reference.map((end): ReferenceEnd => ({
        ...(end.row && { row: end.row.fixed ? end.row : { index: end.row.index + rows, fixed: false } }),
        ...(end.column && {
          column: end.column.fixed ? end.column : { index: end.column.index + columns, fixed: false },
        }),
      }));
      return ends.every(isOnSheet) ? (ends as unknown as Reference) : undefined;
    },
  });
}

/** A formula as it reads after a sheet was renamed; without a new name the sheet is gone, and what named it is #REF!. */
export function renameSheetIn(formula: string, from: string, to: string | undefined): string {
  return rewrite(formula, {
    prefix: (name) => (sameSheet(name, from) ? (to === undefined ? "#REF!" : sheetPrefix(to)) : undefined),
    reference: (reference) => reference,
  });
}

/** Excel takes sheet names that differ only in case for the same. */
export function sameSheet(a: string, b: string): boolean {
  return a === b || a.toLowerCase() === b.toLowerCase();
}

function rewrite(formula: string, { prefix: renamed, reference: rewritten }: Rewriting): string {
  let written = "";
  let at = 0;
  /** The sheet before the reference that comes next; `foreign` when it is of another workbook or of several sheets. */
  let sheet: { readonly name: string; readonly foreign: boolean } | undefined;

  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    return pattern.exec(formula);
  };

  while (at < formula.length) {
    const text = match(TEXT) ?? match(ERROR);
    if (text) {
      written += text[0];
      at += text[0].length;
      sheet = undefined;
      continue;
    }
    const quoted = match(QUOTED);
    if (quoted) {
      at += quoted[0].length;
      const isPrefix = formula[at] === "!";
      if (isPrefix) at++;
      const inside = (quoted[1] ?? "").replace(/''/g, "'");
      const foreign = inside.includes("[") || inside.includes(":");
      const name = isPrefix && !foreign ? renamed?.(inside) : undefined;
      written += isPrefix ? (name ?? `${quoted[0]}!`) : quoted[0];
      sheet = isPrefix ? { name: inside, foreign } : undefined;
      continue;
    }
    const prefix = match(PREFIX);
    if (prefix) {
      at += prefix[0].length;
      const [whole, workbook, first = "", last] = prefix;
      const foreign = workbook !== undefined || last !== undefined;
      const name = workbook === undefined && last === undefined ? renamed?.(first) : undefined;
      written += name ?? whole;
      sheet = { name: first, foreign };
      continue;
    }
    if (formula[at] === "[") {
      const end = endOfBrackets(formula, at);
      written += formula.slice(at, end);
      at = end;
      continue;
    }
    const area = match(CELLS) ?? match(ROWS) ?? match(COLUMNS);
    if (area) {
      at += area[0].length;
      const reference = parseReference(area[1] ?? "", area[2]);
      if (reference === undefined || sheet?.foreign) written += area[0];
      else {
        const next = rewritten(reference, sheet?.name);
        written += next === reference ? area[0] : next === undefined ? "#REF!" : printReference(next);
      }
      sheet = undefined;
      continue;
    }
    const word = match(WORD)?.[0] ?? formula.charAt(at);
    written += word;
    at += word.length;
    sheet = undefined;
  }
  return written;
}

/** Structured references nest brackets and escape them by an apostrophe. */
function endOfBrackets(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

function sheetPrefix(name: string): string {
  const isPlain = /^[A-Za-z_\u4e00-\u9fff][A-Za-z0-9_.\u4e00-\u9fff]*$/.test(name) && fromA1(name) === undefined;
  return isPlain && !/^[Rr]\d*[Cc]?\d*$|^[Cc]\d*$/.test(name) ? `${name}!` : `'${name.replace(/'/g, "''")}'!`;
}

function parseReference(first: string, last: string | undefined): Reference | undefined {
  const from = parseEnd(first);
  if (from === undefined || !isOnSheet(from)) return undefined;
  if (last === undefined) return from.row && from.column ? [from] : undefined;
  const to = parseEnd(last);
  return to === undefined || !isOnSheet(to) ? undefined : [from, to];
}

function parseEnd(text: string): ReferenceEnd | undefined {
  const parts = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (!parts) return undefined;
  const [, firstSign, letters = "", secondSign, digits = ""] = parts;
  const rowSign = letters === "" ? firstSign : secondSign;
  const column = letters === "" ? undefined : fromA1(`${letters}1`)?.column;
  return {
    ...(column === undefined ? {} : { column: { index: column, fixed: firstSign === "$" } }),
    ...(digits === "" ? {} : { row: { index: Number(digits) - 1, fixed: rowSign === "$" } }),
  };
}

function isOnSheet({ row, column }: ReferenceEnd): boolean {
  return (
    (row === undefined || (row.index >= 0 && row.index <= LAST_ROW)) &&
    (column === undefined || (column.index >= 0 && column.index <= LAST_COLUMN))
  );
}

function moveReference(reference: Reference, move: LineMove): Reference | undefined {
  const from = reference[0][move.axis];
  if (from === undefined) return reference;
  const to = (reference[1] ?? reference[0])[move.axis] ?? from;
  const [low, high] = from.index <= to.index ? [from.index, to.index] : [to.index, from.index];
  const span = moveSpan(move, low, high);
  if (span === undefined) return undefined;
  if (span[0] === low && span[1] === high) return reference;
  const [newFrom, newTo] = from.index <= to.index ? span : [span[1], span[0]];
  const moveEnd = (end: ReferenceEnd, index: number): ReferenceEnd => ({
    ...end,
    [move.axis]: { index, fixed: end[move.axis]?.fixed ?? false },
  });
  const first = moveEnd(reference[0], newFrom);
  return reference[1] ? [first, moveEnd(reference[1], newTo)] : [first];
}

function printReference(reference: Reference): string {
  return reference
    .map(({ row, column }) => {
      const letters = column ? `${column.fixed ? "$" : ""}${columnLetters(column.index)}` : "";
      const digits = row ? `${row.fixed ? "$" : ""}${row.index + 1}` : "";
      return letters + digits;
    })
    .join(":");
}
