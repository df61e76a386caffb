import { applyOperator, note, draftOf, type Draft, type Oddity, type Read, type Source } from "./draft";
import type { Token } from "./tokens";
import type { Span, Spans, Unit } from "./value";

type Places = { -readonly [K in keyof Spans]: Spans[K] };

/** What a number carries on its right: 25万公斤, 100余人, 1次/月. */
interface Measure {
  readonly multiplier: number;
  readonly approximate: string | undefined;
  readonly unit: Unit | undefined;
  readonly unitSpan: Span | undefined;
  readonly per: readonly Unit[] | undefined;
  readonly perSpans: readonly Span[] | undefined;
  readonly percent: Oddity | undefined;
  readonly end: number;
}

const as = (unit: Unit, written: string): Unit => (unit.written === written ? unit : { ...unit, written });
const startAt = (tokens: readonly Token[], at: number): number => tokens[at]?.start ?? 0;

/** Reads multiplier, unit and 每 from the token `from`; all of them may be missing. */
export function readMeasure(source: Source, from: number, to: number): Measure {
  const { text, tokens } = source;
  let i = from;
  let approximate: string | undefined;
  let multiplier = 1;
  if (isMore(tokens, i, to)) approximate = text.charAt(startAt(tokens, i++));
  const word = i < to ? tokens[i] : undefined;
  if (word?.kind === "multiplier") {
    multiplier = word.value;
    i++;
    if (isMore(tokens, i, to)) approximate = text.charAt(startAt(tokens, i++));
  }
  const found = i < to ? readUnit(source, i, to) : undefined;
  const end = found ? found.end : i;
  const each = end < to ? readPer(source, end, to) : undefined;
  return {
    multiplier,
    approximate,
    unit: found?.unit,
    unitSpan: found?.span,
    percent: found?.percent,
    per: each?.per,
    perSpans: each?.spans,
    end: each ? each.end : end,
  };
}

function isMore(tokens: readonly Token[], at: number, to: number): boolean {
  if (at + 1 >= to || tokens[at]?.kind !== "more") return false;
  const next = tokens[at + 1]?.kind;
  return next === "unit" || next === "multiplier";
}

interface UnitRead {
  readonly unit: Unit;
  readonly span: Span;
  readonly percent: Oddity | undefined;
  readonly end: number;
}

/** One unit, with its doubled percent signs or its alternatives: 卷、件、张, 项（场）. */
function readUnit({ text, tokens }: Source, at: number, to: number): UnitRead | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const unit = token.kind === "unit" ? token.unit : undefined;
  if (!unit) return readBracketedUnit(text, tokens, at, to) ?? readDenominator(text, tokens, at, to);
  let i = at + 1;
  let symbol = unit.symbol;
  let percent: Oddity | undefined;
  if (symbol === "%") {
    if (text.charAt(token.start) === "百") percent = "percent-in-words";
    while (i < to && tokens[i]?.unit?.symbol === "%") {
      percent = "double-percent";
      i++;
    }
  } else if (unit.factor === undefined || tokens[i]?.kind === "open") {
    for (;;) {
      const mark = tokens[i];
      const other = tokens[i + 1];
      if (i + 1 >= to || other?.kind !== "unit" || !other.unit || other.unit.symbol === "%") break;
      if (mark?.kind === "comma" && text.charAt(mark.start) === "、" && unit.factor === undefined) {
        symbol += `、${other.unit.symbol}`;
        i += 2;
      } else if (mark?.kind === "open" && i + 2 < to && tokens[i + 2]?.kind === "close") {
        symbol += `（${other.unit.symbol}）`;
        i += 3;
      } else break;
    }
  }
  const end = tokens[i - 1]?.end ?? token.end;
  const written = text.slice(token.start, end);
  return {
    unit: symbol === unit.symbol ? as(unit, written) : { symbol, written, family: unit.family, scale: symbol },
    span: [token.start, end],
    percent,
    end: i,
  };
}

/** 12（次）: the unit in brackets. */
function readBracketedUnit(text: string, tokens: readonly Token[], at: number, to: number): UnitRead | undefined {
  const [open, inner, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (at + 2 >= to || open?.kind !== "open" || inner?.kind !== "unit" || close?.kind !== "close") return undefined;
  if (!inner.unit) return undefined;
  const span: Span = [open.start, close.end];
  return { unit: as(inner.unit, text.slice(open.start, close.end)), span, percent: undefined, end: at + 3 };
}

/** Denominators that are read as a ratio: 2/3, 6.5/10万, 5/10000; 12/300 are two numbers. */
const isDenominator = (value: number, numerator: number): boolean =>
  (Number.isInteger(value) && numerator < value && value <= 10) ||
  (value >= 1000 && Number.isInteger(Math.log10(value)));

/** The stroke and denominator of a fraction, or 1:15 and 3:1, as the unit of what is before them. */
function readDenominator(text: string, tokens: readonly Token[], at: number, to: number): UnitRead | undefined {
  const [before, mark, number] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (at + 1 >= to || !before || !mark || before.kind !== "number" || number?.kind !== "number") return undefined;
  const word = tokens[at + 2];
  const hasWord = at + 2 < to && word?.kind === "multiplier";
  const value = number.value * (hasWord ? word.value : 1);
  const end = at + (hasWord ? 3 : 2);
  const next = end < to ? tokens[end]?.kind : undefined;
  const isFraction = mark.kind === "slash" && isDenominator(value, before.value) && next !== "unit" && next !== "slash";
  const isRatio = text.slice(mark.start, mark.end).replace("：", ":") === ":" && (value === 1 || before.value === 1);
  if (!isFraction && !isRatio) return undefined;
  const last = hasWord ? word : number;
  const symbol = (isFraction ? "/" : ":") + text.slice(number.start, last.end);
  const span: Span = [mark.start, last.end];
  const written = text.slice(mark.start, last.end);
  const family = isFraction ? "比率" : "其他";
  return {
    unit: { symbol, written, family, scale: isFraction ? "比率" : ":", factor: 1 / value },
    span,
    percent: undefined,
    end,
  };
}

/** 10万人, 百公里: the token index of the unit that a power of ten stands before; `at` where none does. */
function afterPowerOfTen(tokens: readonly Token[], at: number): number {
  const number = tokens[at];
  const i = number?.kind === "number" && Number.isInteger(Math.log10(number.value)) ? at + 1 : at;
  return tokens[i]?.kind === "multiplier" ? i + 1 : i;
}

/** /人, /人/年, /人·月, /每年, 每月, /10万人. */
function readPer(
  { text, tokens }: Source,
  from: number,
  to: number,
): { readonly per: readonly Unit[]; readonly spans: readonly Span[]; readonly end: number } | undefined {
  let per: Unit[] | undefined;
  const spans: Span[] = [];
  let i = from;
  for (;;) {
    let j = i;
    const kind = tokens[j]?.kind;
    if (kind === "slash" || (kind === "dot" && per)) j++;
    const start = startAt(tokens, j);
    if (tokens[j]?.kind === "per") j++;
    const at = kind === "slash" ? afterPowerOfTen(tokens, j) : j;
    const token = tokens[at];
    if (at >= to || !token?.unit || token.unit.symbol === "%" || (at === i && token.kind !== "anchor")) break;
    const written = text.slice(startAt(tokens, j), token.end);
    const { family } = token.unit;
    (per ??= []).push(at === j ? as(token.unit, written) : { symbol: written, written, family, scale: written });
    spans.push([start, token.end]);
    i = at + 1;
  }
  return per && { per, spans, end: i };
}

/** Reads the quantity or range whose number is the token `at`. */
export function parseQuantity(source: Source, at: number, from: number, to: number): Read {
  const { text, tokens } = source;
  const number = tokens[at] as Token;
  const draft = draftOf("quantity", "");
  const places: Places = { operator: undefined, number: undefined, unit: undefined, per: undefined };
  const first = readLeft(source, at, from, draft, places);
  const isNegative = places.number !== undefined;
  const start = places.number ? places.number[0] : number.start;
  places.number = [start, number.end];
  draft.number = isNegative ? -number.value : number.value;
  draft.numberWritten = text.slice(start, number.end);
  const lower = readMeasure(source, at + 1, to);
  const upper = readUpper(source, lower, to);
  const measure = upper ?? lower;
  draft.multiplier = measure.multiplier;
  draft.approximate = lower.approximate;
  if (upper) applyUpper(draft, lower, upper);
  const unit = measure.unit ?? lower.unit;
  if (draft.unit === undefined && unit) {
    draft.unit = unit;
    places.unit = measure.unitSpan ?? lower.unitSpan;
  }
  if (measure.percent) note(draft, measure.percent);
  if (draft.per && measure.per) draft.per = [...draft.per, ...measure.per];
  else if (measure.per) {
    draft.per = measure.per;
    places.per = measure.perSpans;
  }
  const end = readRight(source, measure.end, to, draft, places);
  draft.spans = places;
  return { draft, first, end };
}

/**
 * Everything that may stand directly before a number, right to left: a minus, 百分之 or ￥, 每月, an operator.
 * Returns the index of the first token of it; a minus leaves its place in `places.number`.
 */
function readLeft(source: Source, at: number, from: number, draft: Draft, places: Places): number {
  const { text, tokens } = source;
  let i = at - 1;
  if (i < from) return at;
  const minus = tokens[i];
  const beforeMinus = tokens[i - 1];
  if (minus?.kind === "dash" && (!beforeMinus || beforeMinus.operator || beforeMinus.kind === "comma")) {
    places.number = [minus.start, minus.end];
    i--;
  }
  const sign = i >= from ? tokens[i] : undefined;
  if (sign?.kind === "unit-before" && sign.unit) {
    draft.unit = as(sign.unit, text.slice(sign.start, sign.end));
    places.unit = [sign.start, sign.end];
    if (sign.unit.symbol === "%") note(draft, "percent-in-words");
    i--;
  }
  i = readEach(source, i, from, draft);
  let stray: number | undefined;
  if (i > from && isStray(text, tokens[i]) && tokens[i - 1]?.kind === "symbol") {
    note(draft, "stray-text");
    stray = tokens[i]?.end;
    i--;
  }
  const operator = i >= from ? tokens[i] : undefined;
  if (operator?.kind === "symbol" || operator?.kind === "words-before") {
    applyOperator(draft, source, i);
    let start = operator.start;
    for (i--; i >= from; i--) {
      const repeated = tokens[i];
      if (repeated?.kind !== "symbol" && repeated?.kind !== "words-before") break;
      if (repeated.operator !== operator.operator && repeated.operator !== "=") break;
      note(draft, "stray-text");
      start = repeated.start;
    }
    places.operator = [start, stray ?? operator.end];
    i = readEach(source, i, from, draft);
  }
  return i + 1;
}

/** ≥于7场, ≥：7场. */
const isStray = (text: string, token: Token | undefined): boolean =>
  token?.kind === "text" && token.end - token.start === 1 && "于:：".includes(text.charAt(token.start));

/** 每人每年 before a number or its operator. Returns the index before it. */
function readEach({ text, tokens }: Source, at: number, from: number, draft: Draft): number {
  let i = at;
  for (;;) {
    const token = tokens[i];
    if (i < from || !token?.unit) return i;
    if (token.kind === "anchor") i--;
    else if ((token.kind === "unit" || token.kind === "per-unit") && i > from && tokens[i - 1]?.kind === "per") i -= 2;
    else return i;
    draft.per = [as(token.unit, text.slice(token.start, token.end)), ...(draft.per ?? [])];
  }
}

interface Upper extends Measure {
  readonly number: number;
  readonly scale: number;
}

/** The upper end of 1-2次, 10万-30万元, 95%至100%. */
function readUpper(source: Source, lower: Measure, to: number): Upper | undefined {
  const at = lower.end;
  const dash = source.tokens[at];
  const number = source.tokens[at + 1];
  if (at + 1 >= to || number?.kind !== "number" || lower.per) return undefined;
  if (dash?.kind !== "dash" && dash?.kind !== "to") return undefined;
  const upper = readMeasure(source, at + 2, to);
  const scale = conversion(lower.unit, upper.unit);
  return scale === undefined ? undefined : { ...upper, number: number.value, unit: lower.unit ?? upper.unit, scale };
}

/** What one of the upper unit is in the lower: 30分钟-1小时 → 60. Undefined where they do not convert. */
function conversion(lower: Unit | undefined, upper: Unit | undefined): number | undefined {
  if (!lower || !upper || lower.symbol === upper.symbol) return 1;
  return lower.scale === upper.scale && lower.factor && upper.factor ? upper.factor / lower.factor : undefined;
}

/** 10-30万元 multiplies both ends, 5千-1万元 each its own. */
function applyUpper(draft: Draft, lower: Measure, upper: Upper): void {
  draft.kind = "range";
  draft.upper = upper.number * upper.scale;
  if (lower.percent) note(draft, lower.percent);
  if (lower.multiplier === 1 || lower.multiplier === upper.multiplier) return;
  draft.number = (draft.number ?? 0) * lower.multiplier;
  draft.upper *= upper.multiplier;
  draft.multiplier = 1;
  draft.numberWritten = undefined;
}

/** 以上, 以内 after the unit or after the noun that follows it: 10个社区以上. Returns the index after it. */
function readRight(source: Source, from: number, to: number, draft: Draft, places: Places): number {
  const { text, tokens } = source;
  let i = from;
  while (i < to && isNoun(tokens[i])) i++;
  const word = i < to ? tokens[i] : undefined;
  if (word?.kind !== "words-after") return from;
  const next = tokens[i + 1]?.kind;
  if (i > from && i + 1 < to && next !== "open" && next !== "comma") return from;
  if (draft.operator === undefined) {
    applyOperator(draft, source, i);
    places.operator = [word.start, word.end];
  } else if (draft.operator === word.operator) note(draft, "stray-text");
  else return from;
  if (i > from) draft.suffix = text.slice(startAt(tokens, from), word.start);
  const each = draft.per ? undefined : readPer(source, i + 1, to);
  if (!each) return i + 1;
  draft.per = each.per;
  places.per = each.spans;
  return each.end;
}

const isNoun = (token: Token | undefined): boolean =>
  token?.kind === "text" || token?.kind === "unit" || token?.kind === "per-unit";
