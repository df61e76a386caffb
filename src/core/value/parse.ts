import { applyOperator, draftOf, note, sliceOf, startOf, type Draft, type Read, type Source } from "./draft";
import { readDate, readDateSpan } from "./dates";
import { isCoverageIdiom, isYesNo, readGrade } from "./grades";
import { parseQuantity, readMeasure } from "./quantity";
import { halfWidth } from "./characters";
import { tokenize, type Token } from "./tokens";
import { UNITS } from "./units";
import type { ParsedValue, Span, Spans, Unit } from "./value";

const WHITE_SPACE = /[\s\u200b\u200c\u200d\u2060\ufeff]+/g;
const CLOSING_MARK = /^[。．.；;，,、]$/;
const NOTHING = /^[-—–─－/／]+$/;

/*
 * The grammar, over the tokens of lexicon.ts:
 *
 *   value     = nothing | piece { comma piece }      two or more pieces with a number: a compound
 *   piece     = words? (span | date | hours | quantity) words?  |  date | numeral | unit | grade | idiom | words
 *   span      = [year] month "-" month | date "-" date | year "-" year
 *   date      = [year] [anchor] [month] [day] [edge] | year "." month "." day
 *   hours     = days "×" hours
 *   quantity  = {each} [operator] {each} ["百分之" | "￥"] ["-"] number measure ["-" number measure] [noun] [bound {per}]
 *   measure   = [余] [multiplier] [余] [unit | "（" unit "）" | "/" number] {per}
 *   per       = "/" ["每"] unit | "·" unit | 每年 …
 *   each      = "每" unit | 每年 …                   bound = 以上 | 以内 …
 */

/** What a spreadsheet shows where a formula fails; the 0 of #DIV/0! is no number. */
const SHEET_ERRORS: ReadonlySet<string> = new Set("#REF! #N/A #DIV/0! #VALUE! #NAME? #NUM! #NULL!".split(" "));

/** Most cells have none, and a replacement costs more than all the rest of reading them. */
function mayHaveSpace(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code <= 0x20 || code === 0xa0 || code === 0x3000 || code === 0xfeff) return true;
    if (code === 0x1680 || (code >= 0x2000 && code <= 0x206f)) return true;
  }
  return false;
}

/**
 * Understands one 指标值 as displayed. Any text gives a result; what is no quantity is `qualitative`.
 * Takes time linear in the length of the text.
 */
export function parseValue(raw: string): ParsedValue {
  const text = mayHaveSpace(raw) ? raw.replace(WHITE_SPACE, "") : raw;
  if (text === "" || (text.length <= 4 && NOTHING.test(text))) return draftOf("empty", text);
  if (text.startsWith("#") && SHEET_ERRORS.has(text)) return { ...draftOf("qualitative", text), sort: "free" };
  const half = halfWidth(text);
  const source = { text, isWide: half !== text, tokens: tokenize(half) };
  return parseCompound(source) ?? parseSegment(source, 0, source.tokens.length);
}

/** Numbers that count something; 前3名 is a rank, the 2 of “2.合格率95%” an index. */
function isCounting(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || token.bracketed) return false;
  if (token.kind !== "number") return token.kind === "year-month-day";
  if (isIndex(tokens, at, token)) return false;
  if (at === 0 || tokens[at - 1]?.word !== "前") return true;
  const after = tokens[at + 1]?.unit?.symbol;
  return after !== "名" && after !== "位";
}

/** 1.完成率, 2、合格率: a small whole number at the beginning of a piece, a mark, and words. */
function isIndex(tokens: readonly Token[], at: number, { value }: Token): boolean {
  const mark = tokens[at + 1]?.kind;
  if (mark !== "dot" && mark !== "comma" && mark !== "close") return false;
  const isFirst = at === 0 || tokens[at - 1]?.kind === "comma";
  return isFirst && tokens[at + 2]?.kind === "text" && Number.isInteger(value) && value < 20;
}

function nextNumber({ tokens }: Source, from: number, to: number): number {
  let i = from;
  while (i < to && !isCounting(tokens, i)) i++;
  return i;
}

/** Splits at commas into pieces with a number each; pieces without one belong to the next, the last ones to the previous. */
function parseCompound(source: Source): ParsedValue | undefined {
  const { text, tokens } = source;
  let cuts: number[] | undefined;
  let hasNumber = false;
  let pieceEnd = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (isCounting(tokens, i)) {
      if (hasNumber && pieceEnd >= 0) {
        (cuts ??= []).push(pieceEnd);
        pieceEnd = -1;
      }
      hasNumber = true;
    } else if (hasNumber && pieceEnd < 0 && tokens[i]?.kind === "comma" && !tokens[i]?.bracketed) pieceEnd = i;
  }
  if (!cuts) return undefined;
  const parts: ParsedValue[] = [];
  let from = 0;
  for (const cut of [...cuts, tokens.length]) {
    const piece = parseSegment(source, from, cut);
    for (const part of piece.parts ?? [piece]) parts.push(part);
    from = cut + 1;
  }
  return compoundOf(text, parts);
}

function compoundOf(text: string, parts: readonly ParsedValue[]): ParsedValue {
  const draft = draftOf("compound", text);
  draft.parts = parts;
  for (const part of parts) for (const oddity of part.oddities) note(draft, oddity);
  return draft;
}

/** The tokens from..to as one value, or as a compound where numbers follow one another without a comma. */
function parseSegment(source: Source, from: number, to: number): ParsedValue {
  let parts: ParsedValue[] | undefined;
  let start = from;
  let number = nextNumber(source, start, to);
  if (number >= to) return parseWithoutNumber(source, from, to);
  for (;;) {
    let read = parseAt(source, number, start, to);
    let following = nextNumber(source, read.end, to);
    if (following < to && isBareYear(read.draft)) {
      read = parseAt(source, following, start, to);
      following = nextNumber(source, read.end, to);
    }
    const isLast = following >= to;
    const part = finish(source, read, start, isLast ? to : read.end);
    if (isLast && !parts) return part.suffix?.startsWith(GRADE_WORD) ? asGrade(source, part, from, to) : part;
    (parts ??= []).push(part);
    if (isLast) return compoundOf(sliceOf(source, from, to), parts);
    start = isJoint(source.tokens[read.end]) ? read.end + 1 : read.end;
    number = following;
  }
}

const GRADE_WORD = "级";

/** 3级, ≥4级: a number that counts nothing. */
function asGrade(source: Source, part: ParsedValue, from: number, to: number): ParsedValue {
  const words = parseWords(source, from, to);
  return words.sort === "grade" ? words : part;
}

/** A dash, 至 or × between two values belongs to neither. */
const isJoint = (token: Token | undefined): boolean =>
  token?.kind === "dash" || token?.kind === "to" || token?.kind === "times" || token?.kind === "slash";

/** 2024年 before another number says when, not how much. */
const isBareYear = ({ kind, date, until }: Draft): boolean =>
  kind === "date" &&
  until === undefined &&
  date?.month === undefined &&
  date?.edge === undefined &&
  date?.year !== undefined;

/** Adds what stands before and after the value inside its piece. */
export function finish(source: Source, { draft, first, end }: Read, from: number, to: number): ParsedValue {
  draft.text = sliceOf(source, from, to);
  if (first > from) draft.prefix = sliceOf(source, from, first);
  const rest = end < to ? sliceOf(source, end, to) : "";
  if (CLOSING_MARK.test(rest)) note(draft, "stray-text");
  else if (rest !== "") draft.suffix = (draft.suffix ?? "") + rest;
  const offset = startOf(source, from);
  if (draft.spans && offset > 0) draft.spans = shift(draft.spans, offset);
  if (source.isWide) for (let i = first; i < end; i++) noteWidth(source, i, draft);
  return draft;
}

function shift({ operator, number, unit, per }: Spans, by: number): Spans {
  const moved = (span: Span): Span => [span[0] - by, span[1] - by];
  return {
    operator: operator && moved(operator),
    number: number && moved(number),
    unit: unit && moved(unit),
    per: per?.map(moved),
  };
}

/** （ ） ： ～ are at home in Chinese text. */
const CHINESE_MARKS: ReadonlySet<number> = new Set([0xff08, 0xff09, 0xff1a, 0xff5e]);

/** Full-width digits, letters, strokes and asterisks; ％ counts as a percent in words, ＞ as a variant operator. */
function noteWidth({ text, tokens }: Source, at: number, draft: Draft): void {
  const token = tokens[at];
  if (!token || token.kind === "symbol" || token.kind === "comma") return;
  for (let i = token.start; i < token.end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xff01 || code > 0xff5e) continue;
    if (code === 0xff05) note(draft, "percent-in-words");
    else if (!CHINESE_MARKS.has(code)) note(draft, "fullwidth");
  }
}

/** Reads the value whose first number is the token `at`; nothing before the token `from` belongs to it. */
export function parseAt(source: Source, at: number, from: number, to: number): Read {
  return parseDate(source, at, from, to) ?? parseServiceHours(source, at, to) ?? parseQuantity(source, at, from, to);
}

function parseDate(source: Source, at: number, from: number, to: number): Read | undefined {
  const { text, tokens } = source;
  if (!mayBeginDate(text, tokens, at)) return undefined;
  const first = at > from && tokens[at - 1]?.kind === "anchor" ? at - 1 : at;
  const span = readDateSpan(text, tokens, first, to);
  if (span) {
    const draft = draftOf(span.lower !== undefined ? "month-span" : "date", "");
    draft.number = span.lower;
    draft.upper = span.upper;
    draft.date = span.date;
    draft.until = span.until;
    return { draft, first, end: span.end };
  }
  const found = readDate(text, tokens, first, to);
  if (!found) return undefined;
  const { date, end } = found;
  const isCompared = first > from && tokens[first - 1]?.kind === "symbol";
  if (isCompared && date.day === undefined && date.edge === undefined && date.year === undefined) return undefined;
  const draft = draftOf("date", "");
  draft.date = date;
  if (isCompared) applyOperator(draft, source, first - 1);
  return { draft, first: isCompared ? first - 1 : first, end };
}

/** After the number of a date comes 年, 月, 日, 号 or, in a span, a dash. */
function mayBeginDate(text: string, tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.kind === "year-month-day") return true;
  const next = tokens[at + 1];
  if (!next) return false;
  const scale = next.unit?.scale;
  return (
    next.kind === "dash" ||
    next.kind === "to" ||
    next.kind === "edge" ||
    (next.kind === "text" && "号年".includes(text.charAt(next.start))) ||
    scale === "月" ||
    scale === "小时"
  );
}

const isHour = (unit: Unit | undefined): boolean => unit?.symbol === "小时";
const isDay = (unit: Unit | undefined): boolean => unit?.symbol === "天" || unit?.symbol === "日";

/** 7*24小时, 7×24, 24小时*7天, 7天24小时: days × hours. */
function parseServiceHours(source: Source, at: number, to: number): Read | undefined {
  const { tokens } = source;
  const first = tokens[at];
  if (!first || first.kind !== "number") return undefined;
  let i = at + 1;
  const firstUnit = tokens[i]?.unit;
  if (isHour(firstUnit) || isDay(firstUnit)) i++;
  const times = tokens[i]?.kind === "times";
  if (times) i++;
  const second = tokens[i];
  if (i >= to || second?.kind !== "number") return undefined;
  i++;
  const secondUnit = tokens[i]?.unit;
  if (i < to && (isHour(secondUnit) || isDay(secondUnit))) i++;
  const swapped = isHour(firstUnit) || isDay(secondUnit);
  const [days, hours] = swapped ? [second.value, first.value] : [first.value, second.value];
  const unitsSay = isDay(firstUnit) && isHour(secondUnit);
  if (!(times || unitsSay) || hours > 24 || days > 366 || (!swapped && !isHour(secondUnit) && hours !== 24)) {
    return undefined;
  }
  const draft = draftOf("service-hours", "");
  draft.number = days;
  draft.upper = hours;
  return { draft, first: at, end: i };
}

/** A piece without digits: a date, a Chinese number that fills it, a grade, an idiom, a mere unit, or words. */
function parseWithoutNumber(source: Source, from: number, to: number): ParsedValue {
  const { tokens } = source;
  const date = readDate(source.text, tokens, from, to);
  if (date && (date.end === to || date.date.edge !== undefined || tokens[date.end]?.kind === "open")) {
    const draft = draftOf("date", "");
    draft.date = date.date;
    return finish(source, { draft, first: from, end: date.end }, from, to);
  }
  return parseNumeral(source, from, to) ?? parseUnitOnly(source, from, to) ?? parseWords(source, from, to);
}

/** 三次, 不少于十二次, 每年两次: only where the number, its unit and its operator are the whole text. */
function parseNumeral(source: Source, from: number, to: number): ParsedValue | undefined {
  for (let i = from; i < to && i < from + 5; i++) {
    if (source.tokens[i]?.kind !== "numeral") continue;
    const read = parseQuantity(source, i, from, to);
    const isWhole =
      read.first === from && read.end === to && read.draft.unit && !read.draft.suffix && !isBoundedGrade(read.draft);
    return isWhole ? finish(source, read, from, to) : undefined;
  }
  return undefined;
}

/** 二类及以上 of a bridge: how good it is, not how many. */
const isBoundedGrade = ({ unit, operatorStyle }: Draft): boolean =>
  operatorStyle === "words" && unit !== undefined && CLASSES.has(unit.symbol);

const CLASSES: ReadonlySet<string> = new Set(["类", "级", "等", "档", "星"]);

/** Units that say their number themselves. */
const NUMBERED_UNITS: Readonly<Record<string, readonly [number: number, unit: string]>> = {
  百分百: [100, "%"],
  百分之百: [100, "%"],
  半年: [0.5, "年"],
};

/** 亿元, 元/人: somebody forgot the number. */
function parseUnitOnly(source: Source, from: number, to: number): ParsedValue | undefined {
  const measure = readMeasure(source, from, to);
  if (measure.end < to || !measure.unit) return undefined;
  const text = sliceOf(source, from, to);
  const numbered = NUMBERED_UNITS[text];
  const draft = draftOf(numbered ? "quantity" : "qualitative", text);
  draft.multiplier = measure.multiplier;
  draft.unit = measure.unit;
  draft.per = measure.per;
  if (!numbered) draft.sort = "unit-only";
  else {
    draft.number = numbered[0];
    draft.unit = { ...(UNITS.get(numbered[1]) ?? measure.unit), written: text };
    if (measure.percent) note(draft, measure.percent);
  }
  return draft;
}

function parseWords(source: Source, from: number, to: number): ParsedValue {
  const whole = sliceOf(source, from, to);
  const draft = draftOf("qualitative", whole);
  const isCompared = source.tokens[from]?.kind === "symbol";
  const text = isCompared ? sliceOf(source, from + 1, to) : whole;
  const half = halfWidth(text);
  const bracket = half.indexOf("(");
  const core = bracket > 0 && half.endsWith(")") ? text.slice(0, bracket) : text;
  const grade = readGrade(core, isCompared);
  if (grade) {
    draft.sort = "grade";
    draft.band = grade.grade;
    if (isCompared) applyOperator(draft, source, from);
    else draft.operator = grade.bound;
    if (core !== text) draft.suffix = text.slice(core.length);
  } else draft.sort = isCoverageIdiom(core) ? "coverage" : isYesNo(core) ? "yes-no" : "free";
  return draft;
}
