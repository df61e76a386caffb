import { isDigit, isLetter } from "./characters";
import { findEntry, type Entry, type TokenKind } from "./lexicon";
import { beginsNumeral, digitsEnd, numberEnd, readNumeral, readYearMonthDay, serialEnd } from "./numbers";
import type { Operator, ParsedValue, Unit } from "./value";

export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Of numbers, numerals and multipliers. */
  readonly value: number;
  readonly operator?: Operator;
  readonly style?: ParsedValue["operatorStyle"];
  /** Of units, and of anchors that also mean “each”: 每年. */
  readonly unit?: Unit;
  /** Canonical word of an anchor or edge. */
  readonly word?: string;
  /** Inside a matched pair of brackets. */
  bracketed: boolean;
}

const POINT = 46;

function plain(kind: TokenKind, start: number, end: number, value = Number.NaN): Token {
  return {
    kind,
    start,
    end,
    value,
    operator: undefined,
    style: undefined,
    unit: undefined,
    word: undefined,
    bracketed: false,
  };
}

function fromEntry({ kind, word, value, operator, style, unit, canonical }: Entry, start: number): Token {
  return { kind, start, end: start + word.length, value, operator, style, unit, word: canonical, bracketed: false };
}

/**
 * Splits a text in half width and without white space into tokens that cover it without gaps.
 * Linear: each character is looked at a bounded number of times.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const open: number[] = [];
  let pairs: (readonly [number, number])[] | undefined;
  let textStart = -1;
  let i = 0;
  while (i < text.length) {
    const token = readNumberAt(text, i, tokens, textStart >= 0) ?? readWordAt(text, i, textStart >= 0);
    if (!token || token.kind === "text") {
      if (textStart < 0) textStart = i;
      i = token ? token.end : i + 1;
      continue;
    }
    if (textStart >= 0) {
      tokens.push(plain("text", textStart, i));
      textStart = -1;
    }
    if (token.kind === "open") open.push(tokens.length);
    else if (token.kind === "close") {
      const opened = open.pop();
      if (opened !== undefined) (pairs ??= []).push([opened, tokens.length]);
    }
    tokens.push(token);
    i = token.end;
  }
  if (textStart >= 0) tokens.push(plain("text", textStart, i));
  if (pairs) markBracketed(tokens, pairs);
  return tokens;
}

/** A number or a dotted date; digits that belong to a name (PM2.5, 第3, 5G, GB18918-2002, 财预〔2021〕6号) are text. */
function readNumberAt(text: string, at: number, tokens: readonly Token[], inText: boolean): Token | undefined {
  const code = text.charCodeAt(at);
  if (!isDigit(code) && !(code === POINT && isDecimalPoint(text, at, tokens))) return undefined;
  const firstEnd = digitsEnd(text, at);
  const end = numberEnd(text, at, firstEnd);
  if (inText && isLetter(text.charCodeAt(at - 1))) return plain("text", at, serialEnd(text, end));
  if (firstEnd === at + 4 && YEAR_BRACKETS.has(text.charAt(at - 1))) {
    const document = DOCUMENT_NUMBER.exec(text.slice(firstEnd, firstEnd + 8));
    if (document) return plain("text", at, firstEnd + document[0].length);
  }
  const dateEnd = readYearMonthDay(text, at, firstEnd);
  if (dateEnd > at) return plain("year-month-day", at, dateEnd);
  if (isLetter(text.charCodeAt(end)) && !isUnitOrTimes(text, end)) return plain("text", at, end + 1);
  if (inText && text.charAt(at - 1) === "第") return plain("text", at, end);
  const digits = text.slice(at, end);
  return plain("number", at, end, Number(digits.includes(",") ? digits.replace(/,/g, "") : digits));
}

/** Of an official document: 鄂财绩发〔2020〕3号. */
const YEAR_BRACKETS: ReadonlySet<string> = new Set("〔[【(﹝");
const DOCUMENT_NUMBER = /^[〕\]】)﹞]\d{1,5}号/;

/** A word of the grammar or a Chinese number; undefined for a character that begins neither. */
function readWordAt(text: string, at: number, inText: boolean): Token | undefined {
  const entry = findEntry(text, at);
  if (!entry) {
    if (!beginsNumeral(text.charCodeAt(at))) return undefined;
    const { value, end } = readNumeral(text, at);
    return end > at ? plain("numeral", at, end, value) : undefined;
  }
  // Letters of units and × belong to a foreign word when a letter stands before them: Wifi, PM.
  const isInsideName = inText && isLetter(entry.word.charCodeAt(0)) && isLetter(text.charCodeAt(at - 1));
  return isInsideName ? undefined : fromEntry(entry, at);
}

/** .5 after anything but a number or a unit. */
function isDecimalPoint(text: string, at: number, tokens: readonly Token[]): boolean {
  const before = tokens[tokens.length - 1];
  const joins = before?.end === at && (before.kind === "number" || before.kind === "unit");
  return isDigit(text.charCodeAt(at + 1)) && !joins;
}

/** A letter that begins a unit (1000m) or multiplies (7x24), not a name (3A, 5G基站). */
function isUnitOrTimes(text: string, at: number): boolean {
  const kind = findEntry(text, at)?.kind;
  return kind === "unit" || (kind === "times" && isDigit(text.charCodeAt(at + 1)));
}

/** Brackets around the whole text set nothing apart. */
function markBracketed(tokens: readonly Token[], pairs: readonly (readonly [number, number])[]): void {
  const change = new Int32Array(tokens.length + 1);
  for (const [from, to] of pairs) {
    if (from === 0 && to === tokens.length - 1) continue;
    change[from] = (change[from] ?? 0) + 1;
    change[to + 1] = (change[to + 1] ?? 0) - 1;
  }
  let depth = 0;
  tokens.forEach((token, index) => {
    depth += change[index] ?? 0;
    token.bracketed = depth > 0;
  });
}
