import { isDigit, isLetter } from "./characters";
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

/** A word of the grammar. */
export interface Entry {
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

/** km in kmart, GB in GB18918; but h in 1h30min is a unit. */
function isPartOfName(text: string, from: number, to: number): boolean {
  const next = text.charCodeAt(to);
  return isLetter(next) || (isDigit(next) && !isDigit(text.charCodeAt(from - 1)));
}

/** The longest word of the grammar that stands at a place, or undefined. */
export function findEntry(text: string, at: number): Entry | undefined {
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
