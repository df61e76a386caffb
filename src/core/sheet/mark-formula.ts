import type { CellAddress } from "./cell-address";
import { columnLetters } from "./cell-address";
import type { CellBlock } from "./sheet-snapshot";

/** The severities a mark can have, the gravest first. */
export const MARK_SEVERITIES = ["error", "warning", "info"] as const;
export type MarkSeverity = (typeof MARK_SEVERITIES)[number];

/** How a marked cell is tinted: soft enough to read and to print over. */
export const MARK_FILL: Readonly<Record<MarkSeverity, string>> = { error: "FBD5D5", warning: "FFE9A8", info: "CFE4FA" };

/** A block of cells to mark; with `untilFilled` only those of its cells that wait to be filled. */
export interface MarkedBlock {
  readonly block: CellBlock;
  readonly untilFilled: boolean;
}

/** Excel's bounds for a formula and for the arguments of a function. */
const LONGEST_FORMULA = 8192;
const MOST_ARGUMENTS = 255;

const MARKER = "zhibiao-mark";
/** The cell being formatted, whichever it is: spreadsheets differ in which corner of several areas a reference counts from. */
const HERE = `INDIRECT("RC",FALSE)`;
/** Without it LibreOffice works the condition out once for all cells. */
const OF_EACH_CELL = "ROW()>0";
const IS_BLANK = `LEN(TRIM(SUBSTITUTE(${HERE},"　","")))=0`;
/** {N}, {预算数}; without wildcards, which spreadsheets take differently. */
const HOLDS_PLACEHOLDER = `ISNUMBER(FIND("}",${HERE},FIND("{",${HERE})+2))`;
const PLACEHOLDER = /\{[^{}]{1,12}\}/;

/** Whether a cell of this text waits to be filled: blank, or with a placeholder of a template. */
export function waitsToBeFilled(text: string): boolean {
  return text.trim() === "" || PLACEHOLDER.test(text);
}

/** A conditional format: its condition without "=", and the cells it is laid over. */
export interface MarkFormat {
  readonly formula: string;
  readonly areas: readonly CellBlock[];
}

/**
 * The conditional formats that mark these blocks: one, or two where so many blocks of both kinds are marked that one
 * condition could not tell them apart. The text inside N(), which counts as 0, is our marker: it survives saving in
 * every spreadsheet and says whose format this is.
 */
export function markFormats(severity: MarkSeverity, marked: readonly MarkedBlock[]): readonly MarkFormat[] {
  const marker = `N("${MARKER}:${severity}")=0`;
  const areasOf = (blocks: readonly MarkedBlock[]) => blocks.map(({ block }) => block);
  const gaps = marked.filter(({ untilFilled }) => untilFilled);
  const lasting = marked.filter(({ untilFilled }) => !untilFilled);
  const ofGaps: MarkFormat = {
    formula: `AND(${marker},${OF_EACH_CELL},OR(${IS_BLANK},${HOLDS_PLACEHOLDER}))`,
    areas: areasOf(gaps),
  };
  const ofLasting: MarkFormat = { formula: marker, areas: areasOf(lasting) };
  if (lasting.length === 0) return gaps.length === 0 ? [] : [ofGaps];
  if (gaps.length === 0) return [ofLasting];

  const either = `AND(${marker},OR(${[IS_BLANK, HOLDS_PLACEHOLDER, ...lasting.map(({ block }) => isInside(block))].join(",")}))`;
  return either.length <= LONGEST_FORMULA && lasting.length + 1 < MOST_ARGUMENTS
    ? [{ formula: either, areas: areasOf(marked) }]
    : [ofGaps, ofLasting];
}

/** Whether a conditional format's condition is one of ours. */
export function isMarkFormula(formula: string): boolean {
  return formula.includes(`N("${MARKER}:`);
}

/** Which of our conditions this is. */
export function markSeverityOf(formula: string): MarkSeverity {
  return MARK_SEVERITIES.find((severity) => formula.includes(`"${MARKER}:${severity}"`)) ?? "warning";
}

/** References to the corners, so that the condition follows when rows move. */
function isInside({ top, left, bottom, right }: CellBlock): string {
  return `AND(${[...isBetween("ROW", top, bottom, left), ...isBetween("COLUMN", left, right, top)].join(",")})`;

  function isBetween(lineOf: "ROW" | "COLUMN", first: number, last: number, other: number): string[] {
    const corner = (line: number) =>
      `${lineOf}(${fixed(lineOf === "ROW" ? { row: line, column: other } : { row: other, column: line })})`;
    return first === last
      ? [`${lineOf}()=${corner(first)}`]
      : [`${lineOf}()>=${corner(first)}`, `${lineOf}()<=${corner(last)}`];
  }
}

function fixed({ row, column }: CellAddress): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
