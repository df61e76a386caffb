import { readDate, readDateSpan } from "./dates";
import { isCoverageIdiom, isYesNo, readGrade } from "./grades";
import { halfWidth, tokenize, type Token } from "./tokens";
import type { Operator, ParsedValue, Span, Spans, Unit } from "./value";

type Oddity = ParsedValue["oddities"][number];
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NONE: readonly Oddity[] = [];
const WHITE_SPACE = /[\s\u200b\u200c\u200d\u2060\ufeff]+/g;
const NOTHING = /^[-—–─－/／]+$/;

/** A text under the reader's cursor. */
interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * Understands one 指标值 as displayed. Any text gives a result; what is no quantity is `qualitative`.
 * Takes time linear in the length of the text.
 */
export function parseValue(raw: string): ParsedValue {
  const text = raw.replace(WHITE_SPACE, "");
  if (text === "" || (text.length <= 4 && NOTHING.test(text))) return { kind: "empty", text, oddities: NONE };
  const source = { text, tokens: tokenize(text) };
  return parseCompound(source) ?? parseSegment(source, 0, source.tokens.length);
}

/** Numbers that count something; 前3名 is a rank. */
function isCounting({ tokens }: Source, at: number): boolean {
  const token = tokens[at];
  if (!token || token.bracketed) return false;
  if (token.kind === "year-month-day") return true;
  if (token.kind !== "number") return false;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  return !(before?.word === "前" && (after?.unit?.symbol === "名" || after?.unit?.symbol === "位"));
}

function nextNumber(source: Source, from: number, to: number): number {
  let i = from;
  while (i < to && !isCounting(source, i)) i++;
  return i;
}

/** Splits at commas into pieces with a number each; pieces without one belong to the next, the last ones to the previous. */
function parseCompound(source: Source): ParsedValue | undefined {
  const { text, tokens } = source;
  const cuts: number[] = [];
  let hasNumber = false;
  let pieceEnd = -1;
  for (let i = 0; i < tokens.length; i++) {
    if (isCounting(source, i)) {
      if (hasNumber && pieceEnd >= 0) {
        cuts.push(pieceEnd);
        pieceEnd = -1;
      }
      hasNumber = true;
    } else if (hasNumber && pieceEnd < 0 && isSeparator(source, i)) pieceEnd = i;
  }
  if (cuts.length === 0) return undefined;
  const parts: ParsedValue[] = [];
  let from = 0;
  for (const cut of [...cuts, tokens.length]) {
    const part = parseSegment(source, from, cut);
    if (part.parts) parts.push(...part.parts);
    else parts.push(part);
    from = cut + 1;
  }
  return { kind: "compound", text, parts, oddities: mergeOddities(parts) };
}

/** A comma, or a stroke before another number (20%/20%). */
function isSeparator({ tokens }: Source, at: number): boolean {
  const token = tokens[at];
  if (!token || token.bracketed) return false;
  if (token.kind === "comma") return true;
  const next = tokens[at + 1]?.kind;
  return token.kind === "slash" && (next === "number" || next === "symbol" || next === "words-before");
}

function mergeOddities(parts: readonly ParsedValue[]): readonly Oddity[] {
  const all = new Set(parts.flatMap((part) => part.oddities));
  return all.size > 0 ? [...all] : NONE;
}

const startOf = (source: Source, at: number): number => source.tokens[at]?.start ?? source.text.length;

/** The tokens from..to as one value, or as a compound where numbers follow one another without a comma. */
function parseSegment(source: Source, from: number, to: number): ParsedValue {
  const parts: ParsedValue[] = [];
  let start = from;
  for (;;) {
    const number = nextNumber(source, start, to);
    if (number >= to) break;
    const read = parseAt(source, number, start, to);
    const following = nextNumber(source, read.end, to);
    if (following >= to) {
      parts.push(finish(source, read.draft, start, read.end, to));
      start = to;
      break;
    }
    if (isBareYear(read.draft)) {
      const later = parseAt(source, following, start, to);
      const last = nextNumber(source, later.end, to) >= to;
      parts.push(finish(source, later.draft, start, later.end, last ? to : later.end));
      start = last ? to : later.end;
      if (last) break;
      continue;
    }
    parts.push(finish(source, read.draft, start, read.end, read.end));
    start = read.end;
  }
  const [only] = parts;
  if (!only) return parseWithoutNumber(source, from, to);
  if (parts.length === 1) return only;
  return { kind: "compound", text: sliceOf(source, from, to), parts, oddities: mergeOddities(parts) };
}

const isBareYear = ({ kind, date }: Draft): boolean =>
  kind === "date" && date?.year !== undefined && Object.keys(date).length === 1;

const sliceOf = (source: Source, from: number, to: number): string =>
  source.text.slice(startOf(source, from), startOf(source, to));

/** A value in the making; `first` is the token it begins with. */
type Draft = Writable<Omit<ParsedValue, "text" | "oddities">> & { oddities: Oddity[]; first: number };

const draftOf = (kind: ParsedValue["kind"], first: number): Draft => ({ kind, oddities: [], first });

/** Adds what stands before and after the value inside its piece. */
function finish(source: Source, draft: Draft, from: number, end: number, to: number): ParsedValue {
  const { first, oddities, spans, ...rest } = draft;
  const offset = startOf(source, from);
  const text = sliceOf(source, from, to);
  const prefix = sliceOf(source, from, first);
  const suffix = sliceOf(source, end, to);
  for (let i = first; i < end; i++) noteWidth(source, i, oddities);
  return {
    ...rest,
    text,
    oddities: oddities.length > 0 ? oddities : NONE,
    ...(prefix && { prefix: rest.prefix ? prefix + rest.prefix : prefix }),
    ...(suffix && { suffix: (rest.suffix ?? "") + suffix }),
    ...(spans && { spans: offset === 0 ? spans : shift(spans, offset) }),
  };
}

function shift(spans: Spans, by: number): Spans {
  const moved = (span: Span): Span => [span[0] - by, span[1] - by];
  const { operator, number, unit, per } = spans;
  return {
    ...(operator && { operator: moved(operator) }),
    ...(number && { number: moved(number) }),
    ...(unit && { unit: moved(unit) }),
    ...(per && { per: per.map(moved) }),
  };
}

function note(oddities: Oddity[], oddity: Oddity): void {
  if (!oddities.includes(oddity)) oddities.push(oddity);
}

/** Full-width digits, letters, strokes and asterisks; ％ and ＞ are told apart elsewhere, brackets and commas are Chinese. */
function noteWidth({ text, tokens }: Source, at: number, oddities: Oddity[]): void {
  const token = tokens[at];
  if (!token || token.kind === "symbol" || token.kind === "open" || token.kind === "close" || token.kind === "comma")
    return;
  for (let i = token.start; i < token.end; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xff01 || code > 0xff5e) continue;
    if (code === 0xff05) note(oddities, "percent-in-words");
    else if (code !== 0xff5e && code !== 0xff08 && code !== 0xff09) note(oddities, "fullwidth");
  }
}

interface Read {
  readonly draft: Draft;
  /** Index of the token after it. */
  readonly end: number;
}

/** Reads the value whose first number is the token `at`; nothing before the token `from` belongs to it. */
function parseAt(source: Source, at: number, from: number, to: number): Read {
  return parseDate(source, at, from, to) ?? parseServiceHours(source, at, to) ?? parseQuantity(source, at, from, to);
}

function parseDate(source: Source, at: number, from: number, to: number): Read | undefined {
  const { text, tokens } = source;
  const previous = tokens[at - 1];
  const first = at > from && previous?.kind === "anchor" ? at - 1 : at;
  const span = readDateSpan(text, tokens, first, to);
  if (span) {
    const draft = draftOf(span.lower !== undefined ? "month-span" : "date", first);
    if (span.lower !== undefined) draft.number = span.lower;
    if (span.upper !== undefined) draft.upper = span.upper;
    if (span.date) draft.date = span.date;
    if (span.until) draft.until = span.until;
    return { draft, end: span.end };
  }
  const found = readDate(text, tokens, first, to);
  if (!found) return undefined;
  const { date, end } = found;
  const operator = first > from ? tokens[first - 1] : undefined;
  const isCompared = operator?.kind === "symbol";
  if (isCompared && date.day === undefined && date.edge === undefined && date.year === undefined) return undefined;
  const draft = draftOf("date", first);
  draft.date = date;
  if (isCompared) {
    applyOperator(draft, source, first - 1);
    draft.first = first - 1;
  }
  return { draft, end };
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
  if (!(times || unitsSay) || hours > 24 || days > 366 || (!swapped && !isHour(secondUnit) && hours !== 24))
    return undefined;
  const draft = draftOf("service-hours", at);
  draft.number = days;
  draft.upper = hours;
  return { draft, end: i };
}

function applyOperator(draft: Draft, { text, tokens }: Source, at: number): void {
  const token = tokens[at];
  if (!token?.operator) return;
  const written = text.slice(token.start, token.end);
  draft.operator = token.operator;
  draft.operatorWritten = written;
  draft.operatorStyle = token.style === "symbol" && written !== token.operator ? "variant" : token.style;
}

/** What a number carries on its right: 25万公斤, 100余人, 1次/月. */
interface Measure {
  multiplier: number;
  approximate?: string;
  unit?: Unit;
  unitSpan?: Span;
  per?: Unit[];
  perSpans?: Span[];
  oddities: Oddity[];
  end: number;
}

const as = (unit: Unit, written: string): Unit => (unit.written === written ? unit : { ...unit, written });

function readMeasure(source: Source, from: number, to: number): Measure {
  const { text, tokens } = source;
  const measure: Measure = { multiplier: 1, oddities: [], end: from };
  let i = from;
  const more = (): void => {
    const token = tokens[i];
    const next = tokens[i + 1]?.kind;
    if (i + 1 < to && token?.kind === "more" && (next === "unit" || next === "multiplier")) {
      measure.approximate = text.slice(token.start, token.end);
      i++;
    }
  };
  more();
  const multiplier = tokens[i];
  if (i < to && multiplier?.kind === "multiplier") {
    measure.multiplier = multiplier.value;
    i++;
    more();
  }
  const token = tokens[i];
  if (i < to && token?.kind === "unit" && token.unit) {
    i = readUnit(source, i, to, token.unit, measure);
  }
  i = readPer(source, i, to, measure);
  measure.end = i;
  return measure;
}

/** One unit, its doubled percent signs, and alternatives: 卷、件、张, 台（套）. */
function readUnit({ text, tokens }: Source, at: number, to: number, unit: Unit, measure: Measure): number {
  let i = at + 1;
  let symbol = unit.symbol;
  if (symbol === "%") {
    if (text.charAt(startAt(tokens, at)) === "百") note(measure.oddities, "percent-in-words");
    while (i < to && tokens[i]?.unit?.symbol === "%") {
      note(measure.oddities, "double-percent");
      i++;
    }
  } else {
    for (;;) {
      const opening = tokens[i];
      const other = tokens[i + 1]?.unit;
      if (i + 1 >= to || !other || other.symbol === "%") break;
      if (opening?.kind === "comma" && text.charAt(opening.start) === "、" && unit.factor === undefined) {
        symbol += `、${other.symbol}`;
        i += 2;
      } else if (opening?.kind === "open" && tokens[i + 2]?.kind === "close" && i + 2 < to) {
        symbol += `（${other.symbol}）`;
        i += 3;
      } else break;
    }
  }
  const start = startAt(tokens, at);
  const end = tokens[i - 1]?.end ?? start;
  const written = text.slice(start, end);
  measure.unit = symbol === unit.symbol ? as(unit, written) : { symbol, written, family: unit.family, scale: symbol };
  measure.unitSpan = [start, end];
  return i;
}

const startAt = (tokens: readonly Token[], at: number): number => tokens[at]?.start ?? 0;

/** /人, /人/年, /人·月, /每年, 每月. */
function readPer({ text, tokens }: Source, from: number, to: number, measure: Measure): number {
  let i = from;
  for (;;) {
    let j = i;
    const kind = tokens[j]?.kind;
    if (kind === "slash" || (kind === "dot" && measure.per)) j++;
    if (tokens[j]?.kind === "per") j++;
    const token = tokens[j];
    if (j >= to || !token?.unit || token.unit.symbol === "%" || (j === i && token.kind !== "anchor")) return i;
    const isEach = token.kind === "anchor" || tokens[j - 1]?.kind === "per";
    (measure.per ??= []).push(as(token.unit, text.slice(token.start, token.end)));
    (measure.perSpans ??= []).push([
      isEach && token.kind !== "anchor" ? startAt(tokens, j - 1) : token.start,
      token.end,
    ]);
    i = j + 1;
  }
}

function parseQuantity(source: Source, at: number, from: number, to: number): Read {
  const { text, tokens } = source;
  const number = tokens[at] as Token;
  const draft = draftOf("quantity", at);
  const left = readLeft(source, at, from, draft);
  draft.first = left.first;
  const measure = readMeasure(source, at + 1, to);
  let end = measure.end;
  for (const oddity of measure.oddities) note(draft.oddities, oddity);
  draft.number = left.negative ? -number.value : number.value;
  draft.numberWritten = text.slice(left.numberStart, number.end);
  draft.multiplier = measure.multiplier;
  const range = readRange(source, end, to, measure, draft);
  if (range) end = range;
  const unit = left.percent ?? measure.unit;
  if (unit) draft.unit = unit;
  if (measure.approximate) draft.approximate = measure.approximate;
  const per = left.per || measure.per ? [...(left.per ?? []), ...(measure.per ?? [])] : undefined;
  if (per) draft.per = per;
  end = readRight(source, end, to, draft);
  const unitSpan = left.percentSpan ?? measure.unitSpan;
  draft.spans = {
    number: [left.numberStart, number.end],
    ...(left.operatorSpan && { operator: left.operatorSpan }),
    ...draft.spans,
    ...(unitSpan && { unit: unitSpan }),
    ...(measure.perSpans && !left.per && { per: measure.perSpans }),
  };
  return { draft, end };
}

interface Left {
  first: number;
  numberStart: number;
  negative: boolean;
  percent?: Unit;
  percentSpan?: Span;
  per?: Unit[];
  operatorSpan?: Span;
}

/** Everything that may stand directly before a number, right to left: a sign, 百分之, an operator, 每月. */
function readLeft(source: Source, at: number, from: number, draft: Draft): Left {
  const { text, tokens } = source;
  const left: Left = { first: at, numberStart: startAt(tokens, at), negative: false };
  let i = at - 1;
  const here = (): Token | undefined => (i >= from ? tokens[i] : undefined);
  const before = tokens[i - 1];
  if (here()?.kind === "dash" && (i === from || before?.operator)) {
    left.negative = true;
    left.numberStart = startAt(tokens, i);
    i--;
  }
  const percent = here();
  if (percent?.kind === "percent-before" && percent.unit) {
    left.percentSpan = [percent.start, percent.end];
    left.percent = as(percent.unit, text.slice(percent.start, percent.end));
    note(draft.oddities, "percent-in-words");
    i--;
  }
  i = readEach(source, i, from, left);
  const stray = here();
  if (stray?.kind === "text" && stray.end - stray.start === 1 && "于:：".includes(text.charAt(stray.start))) {
    if (i > from && before?.kind === "symbol" && tokens[i - 1]?.operator) {
      note(draft.oddities, "stray-text");
      i--;
    }
  }
  const operator = here();
  if (operator && (operator.kind === "symbol" || operator.kind === "words-before")) {
    applyOperator(draft, source, i);
    let start = operator.start;
    for (i--; i >= from; i--) {
      const repeated = tokens[i];
      if (repeated?.operator !== operator.operator && repeated?.operator !== "=") break;
      if (repeated?.kind !== "symbol" && repeated?.kind !== "words-before") break;
      note(draft.oddities, "stray-text");
      start = repeated.start;
    }
    left.operatorSpan = [start, operator.end];
    i = readEach(source, i, from, left);
  }
  left.first = i + 1;
  return left;
}

/** 每人每年 before a number or its operator. Returns the index before it. */
function readEach({ text, tokens }: Source, at: number, from: number, left: Left): number {
  let i = at;
  for (;;) {
    const token = tokens[i];
    if (i < from || !token?.unit) return i;
    if (token.kind === "anchor") i--;
    else if (token.kind === "unit" && i > from && tokens[i - 1]?.kind === "per") i -= 2;
    else return i;
    left.per = [as(token.unit, text.slice(token.start, token.end)), ...(left.per ?? [])];
  }
}

/** The upper end of 1-2次, 10万-30万元, 95%至100%. Returns the index after it. */
function readRange(source: Source, from: number, to: number, lower: Measure, draft: Draft): number | undefined {
  const { tokens } = source;
  const dash = tokens[from];
  const number = tokens[from + 1];
  if (from + 1 >= to || (dash?.kind !== "dash" && dash?.kind !== "to") || number?.kind !== "number" || lower.per) {
    return undefined;
  }
  const upper = readMeasure(source, from + 2, to);
  if (lower.unit && upper.unit && lower.unit.symbol !== upper.unit.symbol) return undefined;
  draft.kind = "range";
  draft.upper = number.value;
  if (lower.multiplier === 1) draft.multiplier = upper.multiplier;
  else if (upper.multiplier !== lower.multiplier) {
    draft.number = (draft.number ?? 0) * lower.multiplier;
    draft.upper = number.value * upper.multiplier;
    draft.multiplier = 1;
    delete draft.numberWritten;
  }
  lower.unit ??= upper.unit;
  lower.unitSpan = upper.unitSpan ?? lower.unitSpan;
  lower.per = upper.per;
  lower.perSpans = upper.perSpans;
  for (const oddity of upper.oddities) note(draft.oddities, oddity);
  return upper.end;
}

/** 以上, 以内 after the unit or after the noun that follows it: 10个社区以上. Returns the index after it. */
function readRight(source: Source, from: number, to: number, draft: Draft): number {
  const { text, tokens } = source;
  let i = from;
  while (i < to && isNoun(tokens[i])) i++;
  const word = tokens[i];
  if (i >= to || word?.kind !== "words-after") return from;
  const next = tokens[i + 1]?.kind;
  if (i > from && i + 1 < to && next !== "open" && next !== "comma") return from;
  if (draft.operator === undefined) {
    applyOperator(draft, source, i);
    draft.spans = { operator: [word.start, word.end] };
  } else if (draft.operator === word.operator) note(draft.oddities, "stray-text");
  else return from;
  if (i > from) draft.suffix = text.slice(startAt(tokens, from), word.start);
  return i + 1;
}

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === "text" || token?.kind === "unit" || token?.kind === "per-unit";

/** A piece without digits: a date, a Chinese number that fills it, a grade, an idiom, or words. */
function parseWithoutNumber(source: Source, from: number, to: number): ParsedValue {
  const { tokens } = source;
  const text = sliceOf(source, from, to);
  const date = readDate(source.text, tokens, from, to);
  if (date) {
    const draft = draftOf("date", from);
    draft.date = date.date;
    return finish(source, draft, from, date.end, to);
  }
  const inWords = parseNumeral(source, from, to);
  if (inWords) return inWords;
  const half = halfWidth(text);
  const bracket = half.indexOf("(");
  const core = bracket > 0 && half.endsWith(")") ? text.slice(0, bracket) : text;
  const remark = text.slice(core.length);
  const grade = readGrade(core);
  if (grade) {
    return {
      kind: "qualitative",
      text,
      sort: "grade",
      band: grade.grade,
      ...(grade.atLeast && { operator: "≥" as Operator }),
      ...(remark && { suffix: remark }),
      oddities: NONE,
    };
  }
  if (isCoverageIdiom(core)) return { kind: "qualitative", text, sort: "coverage", oddities: NONE };
  if (isYesNo(core)) return { kind: "qualitative", text, sort: "yes-no", oddities: NONE };
  const unit = readMeasure(source, from, to);
  if (unit.end === to && unit.unit) {
    return {
      kind: "qualitative",
      text,
      sort: "unit-only",
      multiplier: unit.multiplier,
      unit: unit.unit,
      ...(unit.per && { per: unit.per }),
      oddities: NONE,
    };
  }
  return { kind: "qualitative", text, sort: "free", oddities: NONE };
}

/** 三次, 不少于十二次, 每年两次: only where the number, its unit and its operator are the whole text. */
function parseNumeral(source: Source, from: number, to: number): ParsedValue | undefined {
  const { tokens } = source;
  for (let i = from; i < to && i < from + 5; i++) {
    if (tokens[i]?.kind !== "numeral") continue;
    const read = parseQuantity(source, i, from, to);
    return read.draft.first === from && read.end === to && read.draft.unit && !read.draft.suffix
      ? finish(source, read.draft, from, read.end, to)
      : undefined;
  }
  return undefined;
}
