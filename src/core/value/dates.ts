import { halfWidth } from "./characters";
import type { Token } from "./tokens";
import type { DateValue } from "./value";

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type Edge = NonNullable<DateValue["edge"]>;

interface DateRead {
  readonly date: DateValue;
  /** Index of the token after it. */
  readonly end: number;
}

/** Months `lower` to `upper`, or any two dates. */
interface SpanRead {
  readonly lower?: number;
  readonly upper?: number;
  readonly date?: DateValue;
  readonly until?: DateValue;
  readonly end: number;
}

const written = (text: string, token: Token | undefined): string => (token ? text.slice(token.start, token.end) : "");
const isWhole = (value: number, least: number, most: number): boolean =>
  Number.isInteger(value) && value >= least && value <= most;
const isMonthWord = (word: string): boolean => word === "月" || word === "月份";
const isYearWord = (word: string): boolean => word === "年" || word === "年度";
const isDayWord = (word: string): boolean => word === "日" || word === "号";

/** A number from..: `least` to `most`, followed by one of the words. */
function numbered(
  text: string,
  tokens: readonly Token[],
  at: number,
  to: number,
  range: readonly [number, number],
  isWord: (word: string) => boolean,
): number | undefined {
  const token = tokens[at];
  if (at + 1 >= to || token?.kind !== "number" || !isWhole(token.value, range[0], range[1])) return undefined;
  return isWord(written(text, tokens[at + 1])) ? token.value : undefined;
}

/** Reads a point in time that begins at the token `from`: 2024年12月底前, 当年年底, 每月10日前, 八一之前, 上半年. */
export function readDate(text: string, tokens: readonly Token[], from: number, to: number): DateRead | undefined {
  const date: Writable<DateValue> = {};
  let i = from;
  const whole = tokens[i];
  if (i < to && whole?.kind === "year-month-day") {
    const [year, month, day] = halfWidth(written(text, whole)).split(/\D/).map(Number);
    return withEdge(text, tokens, i + 1, to, { year, month, day });
  }
  const dotted = readDotted(text, tokens, i, to);
  if (dotted) return withEdge(text, tokens, i + 1, to, dotted);
  const year = numbered(text, tokens, i, to, [1900, 2100], isYearWord);
  if (year !== undefined) {
    date.year = year;
    i += 2;
  }
  const anchor = tokens[i];
  if (i < to && anchor?.kind === "anchor" && anchor.word) {
    date.anchor = anchor.word;
    i++;
  }
  const yearWord = tokens[i];
  if (i + 1 < to && yearWord && isEdge(text, tokens[i + 1])) {
    const word = written(text, yearWord);
    const isNamed = date.anchor !== undefined || date.year !== undefined;
    if (word === "年" || (!isNamed && (word === "月" || word === "季度" || word === "年度"))) {
      if (!isNamed) date.anchor = word;
      i++;
    }
  }
  const month = numbered(text, tokens, i, to, [1, 12], isMonthWord);
  if (month !== undefined) {
    date.month = month;
    i += 2;
  }
  const day = numbered(text, tokens, i, to, [1, 31], isDayWord);
  if (day !== undefined) {
    date.day = day;
    i += 2;
  }
  if (i === from) return undefined;
  const read = withEdge(text, tokens, i, to, date);
  return isPoint(read.date) ? read : undefined;
}

/** 12.31前, 2024.6底前: a number with a point is a date only where an edge says so. */
function readDotted(text: string, tokens: readonly Token[], at: number, to: number): DateValue | undefined {
  const token = tokens[at];
  if (at + 1 >= to || token?.kind !== "number" || tokens[at + 1]?.kind !== "edge") return undefined;
  const [whole = "", fraction = "", more] = halfWidth(written(text, token)).split(".");
  if (fraction === "" || fraction.length > 2 || more !== undefined) return undefined;
  const [first, second] = [Number(whole), Number(fraction)];
  if (isWhole(first, 1900, 2100) && isWhole(second, 1, 12)) return { year: first, month: second };
  return isWhole(first, 1, 12) && isWhole(second, 1, 31) ? { month: first, day: second } : undefined;
}

/** 10日 alone is ten days, 每月 alone is “each month”, 上半年 alone is a time. */
function isPoint({ year, month, day, anchor, edge }: DateValue): boolean {
  if (year !== undefined || month !== undefined) return true;
  if (day !== undefined) return anchor !== undefined || edge === "前" || edge === "起";
  return anchor !== undefined && (edge !== undefined || anchor.endsWith("半年") || anchor.endsWith("季度"));
}

function isEdge(text: string, token: Token | undefined): boolean {
  return token?.kind === "edge" || written(text, token) === "内";
}

function withEdge(text: string, tokens: readonly Token[], at: number, to: number, date: DateValue): DateRead {
  const token = tokens[at];
  if (at >= to || !token) return { date, end: at };
  if (token.kind === "edge") return { date: { ...date, edge: token.word as Edge }, end: at + 1 };
  const word = written(text, token);
  if (word === "内" || word === "起") return { date: { ...date, edge: word }, end: at + 1 };
  return { date, end: at };
}

/** Reads 1-12月, 2024年1月至12月, 1月1日-6月30日, 2023-2025年 at the token `from`. */
export function readDateSpan(text: string, tokens: readonly Token[], from: number, to: number): SpanRead | undefined {
  const year = numbered(text, tokens, from, to, [1900, 2100], isYearWord);
  const start = year === undefined ? from : from + 2;
  const bare = tokens[start];
  const dash = tokens[start + 1];
  const isDash = (token: Token | undefined): boolean => token?.kind === "dash" || token?.kind === "to";
  if (start + 2 < to && bare?.kind === "number" && isDash(dash)) {
    const upper = numbered(text, tokens, start + 2, to, [1, 12], isMonthWord);
    if (upper !== undefined && isWhole(bare.value, 1, 12) && !isDayWord(written(text, tokens[start + 5]))) {
      return { lower: bare.value, upper, ...(year !== undefined && { date: { year } }), end: start + 4 };
    }
    const lastYear = numbered(text, tokens, start + 2, to, [1900, 2100], isYearWord);
    if (lastYear !== undefined && year === undefined && isWhole(bare.value, 1900, 2100)) {
      return { date: { year: bare.value }, until: { year: lastYear }, end: start + 4 };
    }
    return undefined;
  }
  const first = readDate(text, tokens, from, to);
  if (!first || first.end + 1 >= to || !isDash(tokens[first.end])) return undefined;
  const second = readDate(text, tokens, first.end + 1, to) ?? readDay(text, tokens, first, to);
  if (!second) return undefined;
  const { year: firstYear, month: lower } = first.date;
  const sameYear = second.date.year === undefined || second.date.year === firstYear;
  if (isMonth(first.date) && isMonth(second.date) && sameYear) {
    return {
      lower,
      upper: second.date.month,
      ...(firstYear !== undefined && { date: { year: firstYear } }),
      end: second.end,
    };
  }
  return { date: first.date, until: second.date, end: second.end };
}

/** The 9日 of 6月7日-9日: a later day of the month that stands before it. */
function readDay(text: string, tokens: readonly Token[], { date, end }: DateRead, to: number): DateRead | undefined {
  const day = date.day === undefined ? undefined : numbered(text, tokens, end + 1, to, [date.day + 1, 31], isDayWord);
  return day === undefined ? undefined : { date: { month: date.month, day }, end: end + 3 };
}

const isMonth = ({ month, day, anchor, edge }: DateValue): boolean =>
  month !== undefined && day === undefined && anchor === undefined && edge === undefined;
