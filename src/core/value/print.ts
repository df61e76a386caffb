import { parseValue } from "./parse";
import { halfWidth } from "./characters";
import { MULTIPLIER_WORDS, UNITS } from "./units";
import type { DateValue, Operator, ParsedValue, Unit } from "./value";

/** A number without exponent, thousands separators or trailing zeros: 1500, 0.0000001, 95. */
export function printNumber(value: number): string {
  if (value < 0) return `-${printNumber(-value)}`;
  const short = String(value);
  if (!short.includes("e")) return short;
  const [digits = "", exponent = "0"] = short.split("e");
  const [whole = "", fraction = ""] = digits.split(".");
  const shift = Number(exponent);
  const all = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `0.${"0".repeat(-point)}${all}`;
  return point >= all.length ? all + "0".repeat(point - all.length) : `${all.slice(0, point)}.${all.slice(point)}`;
}

/** The digits as written, without separators and idle zeros: exact also where a number is not. "" for 三. */
function plainDigits(written: string | undefined): string {
  const digits = halfWidth(written ?? "").replace(/,/g, "");
  if (!/^\d*(?:\.\d+)?$/.test(digits) || digits === "") return "";
  const [whole = "", fraction = ""] = digits.split(".");
  let end = fraction.length;
  while (fraction.charAt(end - 1) === "0") end--;
  let start = 0;
  while (start < whole.length - 1 && whole.charAt(start) === "0") start++;
  return (whole.slice(start) || "0") + (end > 0 ? `.${fraction.slice(0, end)}` : "");
}

/** Number and multiplier; a factor without a word or one that would spell another unit (5千 + 克) is folded in. */
function printAmount(value: number, multiplier: number, unit: Unit | undefined, written?: string): string {
  const word = multiplier === 1 ? "" : MULTIPLIER_WORDS.get(multiplier);
  if (word === undefined || (unit && word !== "" && UNITS.has(word + unit.symbol))) {
    return printNumber(value * multiplier);
  }
  const digits = plainDigits(written);
  return (digits !== "" && Number(digits) === value ? digits : printNumber(value)) + word;
}

/** A date in the form the grammar reads back: 2024年12月底前, 每月10日前, 年底前. */
function printDate({ year, anchor, month, day, edge }: DateValue): string {
  return (
    (year === undefined ? "" : `${year}年`) +
    (anchor ?? "") +
    (month === undefined ? "" : `${month}月`) +
    (day === undefined ? "" : `${day}日`) +
    (edge ?? "")
  );
}

function printGrade({ text, band, operator, suffix }: ParsedValue): string {
  if (operator === undefined || operator === "=") return text;
  const bound = operator === "≥" ? `${band}以上` : operator === "≤" ? `${band}以下` : `${operator}${band}`;
  return bound + (suffix ?? "");
}

function printCompound({ text, parts = [] }: ParsedValue): string {
  let printed = "";
  let done = 0;
  for (const part of parts) {
    const at = text.indexOf(part.text, done);
    if (at < 0) return parts.map(canonical).join("，");
    printed += text.slice(done, at) + canonical(part);
    done = at + part.text.length;
  }
  return printed + text.slice(done);
}

/** The canonical spelling, before it is checked. */
function canonical(value: ParsedValue): string {
  const { kind, text, operator = "", number = 0, upper = 0, multiplier = 1, unit, per, date, until } = value;
  const around = (inner: string): string => (value.prefix ?? "") + operator + inner + (value.suffix ?? "");
  const measure = (unit?.symbol ?? "") + (per ?? []).map((each) => `/${each.symbol}`).join("");
  switch (kind) {
    case "empty":
      return text;
    case "qualitative":
      return value.sort === "grade" ? printGrade(value) : text;
    case "compound":
      return printCompound(value);
    case "service-hours":
      return around(`${printNumber(number)}×${printNumber(upper)}小时`);
    case "month-span":
      return around(`${date ? printDate(date) : ""}${printNumber(number)}-${printNumber(upper)}月`);
    case "date":
      return around(printDate(date ?? {}) + (until ? `至${printDate(until)}` : ""));
    case "range":
      return around(
        MULTIPLIER_WORDS.has(multiplier) || multiplier === 1
          ? `${printNumber(number)}-${printAmount(upper, multiplier, unit)}${measure}`
          : `${printNumber(number * multiplier)}-${printNumber(upper * multiplier)}${measure}`,
      );
    case "quantity":
      return around(printAmount(number, multiplier, unit, value.numberWritten) + (value.approximate ?? "") + measure);
  }
}

/**
 * The canonical form of a value: “不低于1，500次” and “≧1500次” print “≥1500次”. Means the same when read again;
 * where no canonical form does, the text itself.
 */
export function printValue(value: ParsedValue): string {
  const printed = canonical(value);
  return printed === value.text || sameMeaning(parseValue(printed), value) ? printed : value.text;
}

const close = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function sameUnit(a: Unit | undefined, b: Unit | undefined): boolean {
  return a?.symbol === b?.symbol;
}

function sameDate(a: DateValue | undefined, b: DateValue | undefined): boolean {
  if (!a || !b) return a === b;
  return a.year === b.year && a.month === b.month && a.day === b.day && a.anchor === b.anchor && a.edge === b.edge;
}

const amount = (value: ParsedValue, bound: "number" | "upper"): number => (value[bound] ?? 0) * (value.multiplier ?? 1);

/** True when two values say the same, however they are written. 12个月 and 1年 are told apart; see compareQuantity. */
export function sameMeaning(a: ParsedValue, b: ParsedValue): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === "empty") return (a.text === "") === (b.text === "");
  const operator: Operator | undefined = a.operator;
  if (operator !== b.operator || a.prefix !== b.prefix || a.suffix !== b.suffix) return false;
  if (a.kind === "qualitative") {
    if (a.sort !== b.sort || a.band !== b.band) return false;
    return a.sort === "grade" || a.text === b.text;
  }
  if (a.kind === "compound") {
    const [left, right] = [a.parts ?? [], b.parts ?? []];
    return left.length === right.length && left.every((part, i) => sameMeaning(part, right[i] as ParsedValue));
  }
  const [perA, perB] = [a.per ?? [], b.per ?? []];
  return (
    close(amount(a, "number"), amount(b, "number")) &&
    close(amount(a, "upper"), amount(b, "upper")) &&
    a.approximate === b.approximate &&
    sameUnit(a.unit, b.unit) &&
    perA.length === perB.length &&
    perA.every((unit, i) => sameUnit(unit, perB[i])) &&
    sameDate(a.date, b.date) &&
    sameDate(a.until, b.until)
  );
}
