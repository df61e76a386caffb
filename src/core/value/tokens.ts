import { LOOK_ALIKES, MULTIPLIERS, PER_ONLY, UNITS } from "./units";
import type { Operator, ParsedValue, Unit } from "./value";

/**
 * symbol, words-before (不低于), words-after (以上): operators. per: 每. anchor: 当年, 每月, 上半年. edge: 底前, 前.
 * per-unit: 生 of 元/生. more: 余, 多. numeral: a Chinese number. year-month-day: 2024.12.31. text: everything else, in runs.
 */
export type TokenKind =
  | "symbol"
  | "words-before"
  | "words-after"
  | "number"
  | "numeral"
  | "multiplier"
  | "unit"
  | "per-unit"
  | "unit-before"
  | "per"
  | "anchor"
  | "edge"
  | "more"
  | "year-month-day"
  | "dash"
  | "to"
  | "times"
  | "slash"
  | "dot"
  | "open"
  | "close"
  | "comma"
  | "text";

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

interface Entry {
  readonly word: string;
  readonly kind: TokenKind;
  readonly value: number;
  readonly operator?: Operator;
  readonly style?: ParsedValue["operatorStyle"];
  readonly unit?: Unit;
  readonly canonical?: string;
}

const SYMBOLS: readonly (readonly [Operator, ParsedValue["operatorStyle"], string])[] = [
  ["≥", "symbol", "≥"],
  ["≤", "symbol", "≤"],
  [">", "symbol", ">"],
  ["<", "symbol", "<"],
  ["=", "symbol", "="],
  ["≥", "variant", "≧ >= => ⩾ ≥= >≥ ≮"],
  ["≤", "variant", "≦ <= =< ⩽ ≤= ≯"],
  [">", "variant", "﹥"],
  ["<", "variant", "﹤"],
  ["=", "variant", "═ == ﹦"],
  ["≥", "book-title", "》"],
  ["≤", "book-title", "《"],
];

// 民法典: 以上, 以下, 以内 include the number; 超过, 不满 do not.
const WORDS_BEFORE: readonly (readonly [Operator, string])[] = [
  [
    "≥",
    "不低于 不少于 不小于 不得低于 不得少于 大于等于 大于或等于 大于或者等于 高于等于 高于或等于 多于等于 至少 最少 最低 不短于",
  ],
  [
    "≤",
    "不超过 不超 不高于 不大于 不多于 不得超过 不得高于 不得大于 不突破 未超过 小于等于 小于或等于 小于或者等于 低于等于 低于或等于 少于等于 至多 最多 最高 不长于",
  ],
  [">", "大于 高于 多于 超过 超出"],
  ["<", "小于 低于 少于 不足 不满 不到"],
  ["=", "等于"],
];
const WORDS_AFTER: readonly (readonly [Operator, string])[] = [
  ["≥", "以上 及以上 或以上 含以上 （含）以上 （含）及以上 以上（含）"],
  ["≤", "以下 及以下 或以下 以内 之内 内 （含）以内 （含）以下 以内（含） 以下（含）"],
];

/** Words a date hangs on; those that also mean “each” carry the unit: 每月10日前, 每月≥1次. */
const ANCHORS =
  "当年 当年度 本年 本年度 今年 明年 次年 第二年 去年 每年=年 当月 本月 次月 下月 每月=月 每季度=季度 每季=季度 每周=周 每天=天 每日=日 每半年=半年 " +
  "本季度 当季度 上半年 下半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 " +
  "元旦 春节 清明 五一 端午 六一 七一 八一 中秋 国庆 国庆节 教师节 汛期";
const EDGES: readonly (readonly [string, string])[] = [
  ["底", "底 末"],
  ["前", "前 之前 以前"],
  ["底前", "底前 底之前 底以前 末前 末之前 末以前"],
];

const BRACKETS: Readonly<Record<string, string>> = { "（": "(", "）": ")" };
const halfBrackets = (word: string): string => word.replace(/[（）]/g, (bracket) => BRACKETS[bracket] ?? bracket);

function tabulate(): ReadonlyMap<number, readonly Entry[]> {
  const entries = new Map<string, Entry>();
  const add = (words: string, kind: TokenKind, rest: Partial<Entry> = {}): void => {
    for (const written of words.split(" ")) {
      const word = halfBrackets(written);
      entries.set(word, { word, kind, value: Number.NaN, ...rest });
    }
  };
  for (const [word, unit] of PER_ONLY) add(word, "per-unit", { unit });
  for (const word of LOOK_ALIKES) if (!entries.has(word)) add(word, "text");
  for (const [written, unit] of UNITS) add(written, "unit", { unit });
  for (const [word, value] of MULTIPLIERS) add(word, "multiplier", { value });
  for (const [operator, style, words] of SYMBOLS) add(words, "symbol", { operator, style });
  for (const [operator, words] of WORDS_BEFORE) add(words, "words-before", { operator, style: "words" });
  for (const [operator, words] of WORDS_AFTER) add(words, "words-after", { operator, style: "words" });
  for (const anchor of ANCHORS.split(" ")) {
    const [word = "", each] = anchor.split("=");
    add(word, "anchor", { canonical: word, unit: each ? UNITS.get(each) : undefined });
  }
  for (const [edge, words] of EDGES) add(words, "edge", { canonical: edge });
  add("百分之", "unit-before", { unit: UNITS.get("%") });
  add("￥ ¥ 人民币", "unit-before", { unit: UNITS.get("元") });
  add("每", "per");
  add("余 多", "more");
  add("- — – ─ ― − ~ ∼ 〜 -- —— ~~", "dash");
  add("至 到", "to");
  add("* × x X ✕ ╳", "times");
  add("/", "slash");
  add("· ・ • . ．", "dot");
  add("(", "open");
  add(")", "close");
  add(", 、 ;", "comma");
  const table = new Map<number, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.word.charCodeAt(0);
    const list = table.get(first);
    if (list) list.push(entry);
    else table.set(first, [entry]);
  }
  for (const list of table.values()) list.sort((a, b) => b.word.length - a.word.length);
  return table;
}

const LEXICON = tabulate();

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const POINT = 46;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Full-width ASCII as half-width, character by character, so that offsets stay the same. */
export function halfWidth(text: string): string {
  let folded = "";
  let done = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0xff01 && code <= 0xff5e) {
      folded += text.slice(done, i) + String.fromCharCode(code - 0xfee0);
      done = i + 1;
    }
  }
  return done === 0 ? text : folded + text.slice(done);
}

const NUMERAL_DIGITS = "零一二三四五六七八九";
const NUMERAL_STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 九千九百九十九 and a few zeros; the bound keeps a hostile run of numerals linear. */
const LONGEST_NUMERAL = 12;

/**
 * The Chinese number below ten thousand that starts at `from`: 十二, 两百, 半. Strict: digits need a step between them.
 * Returns its value and end, or an end equal to `from` where there is none.
 */
function readNumeral(text: string, from: number): { value: number; end: number } {
  if (text.charAt(from) === "半") return { value: 0.5, end: from + 1 };
  let section = 0;
  let digit = -1;
  let lastStep = Infinity;
  let i = from;
  const limit = Math.min(text.length, from + LONGEST_NUMERAL);
  for (; i < limit; i++) {
    const character = text.charAt(i);
    const found = character === "两" ? 2 : character === "〇" ? 0 : NUMERAL_DIGITS.indexOf(character);
    if (found >= 0) {
      if (digit > 0) return { value: Number.NaN, end: from };
      digit = found;
      continue;
    }
    const step = NUMERAL_STEPS[character];
    if (step !== undefined) {
      if (step >= lastStep || (digit <= 0 && step !== 10)) return { value: Number.NaN, end: from };
      section += (digit > 0 ? digit : 1) * step;
      digit = -1;
      lastStep = step;
      continue;
    }
    break;
  }
  return { value: section + Math.max(digit, 0), end: i };
}

const plain = (kind: TokenKind, start: number, end: number, value = Number.NaN): Token => ({
  kind,
  start,
  end,
  value,
  bracketed: false,
});

/** End of a run of digits. */
function digitsEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** 2024-12-31, 2024/12/31, 2024.12.31 at `from`, where day and month are possible. */
function readYearMonthDay(text: string, from: number, yearEnd: number): number {
  if (yearEnd - from !== 4) return from;
  const separator = text.charAt(yearEnd);
  if (separator !== "-" && separator !== "/" && separator !== ".") return from;
  const monthEnd = digitsEnd(text, yearEnd + 1);
  const month = monthEnd - yearEnd <= 3 ? Number(text.slice(yearEnd + 1, monthEnd)) : 0;
  if (text.charAt(monthEnd) !== separator || month < 1 || month > 12) return from;
  const dayEnd = digitsEnd(text, monthEnd + 1);
  const day = dayEnd - monthEnd <= 3 ? Number(text.slice(monthEnd + 1, dayEnd)) : 0;
  return day >= 1 && day <= 31 ? dayEnd : from;
}

/** End of the number at `from`: digits with thousands separators (groups of three) and decimals. */
function numberEnd(text: string, from: number, firstEnd: number): number {
  let end = firstEnd;
  if (end - from <= 3) while (text.charAt(end) === "," && digitsEnd(text, end + 1) === end + 4) end += 4;
  if (text.charAt(end) === "." && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return end;
}

/** km in kmart, GB in GB18918; but h in 1h30min is a unit. */
function isPartOfName(text: string, from: number, to: number): boolean {
  const next = text.charCodeAt(to);
  return isLetter(next) || (isDigit(next) && !isDigit(text.charCodeAt(from - 1)));
}

function findEntry(text: string, at: number): Entry | undefined {
  const candidates = LEXICON.get(text.charCodeAt(at));
  if (!candidates) return undefined;
  for (const entry of candidates) {
    const { word } = entry;
    if (word.length > 1 && !text.startsWith(word, at)) continue;
    const last = word.charCodeAt(word.length - 1);
    if (isLetter(last) && entry.kind === "unit" && isPartOfName(text, at, at + word.length)) continue;
    return entry;
  }
  return undefined;
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
  const flush = (): void => {
    if (textStart >= 0) tokens.push(plain("text", textStart, i));
    textStart = -1;
  };
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (isDigit(code) || (code === POINT && isDecimalPoint(text, i, tokens))) {
      const afterLetter = textStart >= 0 && isLetter(text.charCodeAt(i - 1));
      const firstEnd = digitsEnd(text, i);
      const dateEnd = afterLetter ? i : readYearMonthDay(text, i, firstEnd);
      if (dateEnd > i) {
        flush();
        tokens.push(plain("year-month-day", i, dateEnd));
        i = dateEnd;
        continue;
      }
      const end = numberEnd(text, i, firstEnd);
      const isOrdinal = textStart >= 0 && text.charAt(i - 1) === "第";
      const isName = isLetter(text.charCodeAt(end)) && !isUnitOrTimes(text, end);
      if (afterLetter || isOrdinal || isName) {
        if (textStart < 0) textStart = i;
        i = isName ? end + 1 : afterLetter ? serialEnd(text, end) : end;
        continue;
      }
      flush();
      const digits = text.slice(i, end);
      tokens.push(plain("number", i, end, Number(digits.includes(",") ? digits.replace(/,/g, "") : digits)));
      i = end;
      continue;
    }
    const entry = findEntry(text, i);
    if (entry && entry.kind !== "text" && !isInsideWord(text, i, entry, textStart)) {
      flush();
      const end = i + entry.word.length;
      tokens.push({
        kind: entry.kind,
        start: i,
        end,
        value: entry.value,
        operator: entry.operator,
        style: entry.style,
        unit: entry.unit,
        word: entry.canonical,
        bracketed: false,
      });
      if (entry.kind === "open") open.push(tokens.length - 1);
      else if (entry.kind === "close" && open.length > 0)
        (pairs ??= []).push([open.pop() as number, tokens.length - 1]);
      i = end;
      continue;
    }
    if (!entry) {
      const numeral = readNumeral(text, i);
      if (numeral.end > i) {
        flush();
        tokens.push(plain("numeral", i, numeral.end, numeral.value));
        i = numeral.end;
        continue;
      }
    }
    if (textStart < 0) textStart = i;
    i += entry?.kind === "text" ? entry.word.length : 1;
  }
  flush();
  if (pairs) markBracketed(tokens, pairs);
  return tokens;
}

/** GB18918-2002: the numbers behind belong to the name. */
function serialEnd(text: string, from: number): number {
  let end = from;
  while ((text.charAt(end) === "-" || text.charAt(end) === ".") && isDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1);
  }
  return end;
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

/** Letters of units and × belong to a foreign word when a letter stands before them: Wifi, PM. */
function isInsideWord(text: string, at: number, entry: Entry, textStart: number): boolean {
  return isLetter(entry.word.charCodeAt(0)) && textStart >= 0 && isLetter(text.charCodeAt(at - 1));
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
