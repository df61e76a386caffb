import { finish, parseAt } from "./parse";
import { halfWidth } from "./characters";
import { tokenize } from "./tokens";
import type { ParsedValue } from "./value";

export interface FoundValue {
  /** Without prefix and suffix; its operator is part of it: 不少于101次, 95%以上. */
  readonly value: ParsedValue;
  /** Half-open range of characters in the text. */
  readonly start: number;
  readonly end: number;
}

/** Every quantity, range and date with digits that a prose text (a goal, a reckoning) contains, in order. Linear. */
export function valuesIn(text: string): readonly FoundValue[] {
  const half = halfWidth(text);
  const tokens = tokenize(half);
  const source = { text, isWide: half !== text, tokens };
  const found: FoundValue[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const kind = tokens[i]?.kind;
    if (kind !== "number" && kind !== "year-month-day") continue;
    const read = parseAt(source, i, from, tokens.length);
    const value = finish(source, read, read.first, read.end);
    const start = tokens[read.first]?.start ?? 0;
    found.push({ value, start, end: start + value.text.length });
    from = read.end;
    i = Math.max(i, read.end - 1);
  }
  return found;
}
