import { isDigit } from "./characters";

const NUMERAL_DIGITS = "零一二三四五六七八九";
const NUMERAL_STEPS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 九千九百九十九 and a few zeros; the bound keeps a hostile run of numerals linear. */
const LONGEST_NUMERAL = 12;

const NUMERAL_BEGINNINGS: ReadonlySet<number> = new Set(
  [..."半两〇", ...NUMERAL_DIGITS, ...Object.keys(NUMERAL_STEPS)].map((character) => character.charCodeAt(0)),
);

/** Most characters of a prose begin no numeral: told by one look. */
export const beginsNumeral = (code: number): boolean => NUMERAL_BEGINNINGS.has(code);

/**
 * The Chinese number below ten thousand that starts at `from`: 十二, 两百, 半. Strict: digits need a step between them.
 * Returns its value and end, or an end equal to `from` where there is none.
 */
export function readNumeral(text: string, from: number): { value: number; end: number } {
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

/** End of a run of digits. */
export function digitsEnd(text: string, from: number): number {
  let i = from;
  while (isDigit(text.charCodeAt(i))) i++;
  return i;
}

/** 2024-12-31, 2024/12/31, 2024.12.31 at `from`, where day and month are possible. */
export function readYearMonthDay(text: string, from: number, yearEnd: number): number {
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
export function numberEnd(text: string, from: number, firstEnd: number): number {
  let end = firstEnd;
  if (end - from <= 3) while (text.charAt(end) === "," && digitsEnd(text, end + 1) === end + 4) end += 4;
  if (text.charAt(end) === "." && isDigit(text.charCodeAt(end + 1))) end = digitsEnd(text, end + 1);
  return end;
}

/** GB18918-2002: the numbers behind belong to the name. */
export function serialEnd(text: string, from: number): number {
  let end = from;
  while ((text.charAt(end) === "-" || text.charAt(end) === ".") && isDigit(text.charCodeAt(end + 1))) {
    end = digitsEnd(text, end + 1);
  }
  return end;
}
