import { parseValue } from "./parse";
import { printNumber, sameMeaning } from "./print";
import { halfWidth } from "./tokens";
import type { ParsedValue, Span } from "./value";

/**
 * One way of writing to set right: operator (≧, 不低于, 《, …以上 → ≥), percent (百分百, ％, %% → %), width (１ → 1),
 * unit (km → 公里, /每年 → /年).
 */
export type Spelling = "operator" | "percent" | "width" | "unit";

interface Change {
  readonly at: Span;
  readonly to: string;
}

/**
 * The text of a value with only the named spellings in canonical form, everything else as the clerk wrote it. Never
 * changes the meaning: where it would, or where there is nothing to change, the text comes back as it is.
 */
export function respell(value: ParsedValue, spellings: readonly Spelling[]): string {
  const spelt = value.kind === "compound" ? respellParts(value, spellings) : respellQuantity(value, spellings);
  return spelt === value.text || !sameMeaning(parseValue(spelt), value) ? value.text : spelt;
}

function respellParts({ text, parts = [] }: ParsedValue, spellings: readonly Spelling[]): string {
  let spelt = "";
  let done = 0;
  for (const part of parts) {
    const at = text.indexOf(part.text, done);
    if (at < 0) return text;
    spelt += text.slice(done, at) + respell(part, spellings);
    done = at + part.text.length;
  }
  return spelt + text.slice(done);
}

function respellQuantity(value: ParsedValue, spellings: readonly Spelling[]): string {
  const changes: Change[] = [];
  if (spellings.includes("operator")) changes.push(...operatorChanges(value));
  if (value.unit?.symbol === "%") {
    if (spellings.includes("percent")) changes.push(...percentChanges(value));
  } else if (spellings.includes("unit") && value.unit && value.spans?.unit) {
    changes.push({ at: value.spans.unit, to: value.unit.symbol });
  }
  if (spellings.includes("unit")) {
    value.spans?.per?.forEach((at, i) => changes.push({ at, to: value.per?.[i]?.symbol ?? "" }));
  }
  const spelt = applied(value.text, changes);
  return spellings.includes("width") ? narrowed(spelt) : spelt;
}

/** A symbol or 不低于 is replaced where it stands; 以上 goes and the symbol comes before the number. */
function operatorChanges({ operator, operatorStyle, spans }: ParsedValue): Change[] {
  if (!operator || operatorStyle === "symbol" || !spans?.operator || !spans.number) return [];
  if (spans.operator[0] < spans.number[0]) return [{ at: spans.operator, to: operator }];
  const before = Math.min(spans.number[0], spans.unit?.[0] ?? Infinity);
  return [
    { at: [before, before], to: operator },
    { at: spans.operator, to: "" },
  ];
}

/** 百分之八十 becomes 80%. */
function percentChanges({ number = 0, spans }: ParsedValue): Change[] {
  if (!spans?.unit || !spans.number) return [];
  if (spans.unit[0] > spans.number[0]) return [{ at: spans.unit, to: "%" }];
  return [
    { at: spans.unit, to: "" },
    { at: spans.number, to: `${printNumber(number)}%` },
  ];
}

function applied(text: string, changes: readonly Change[]): string {
  const inOrder = [...changes].sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
  let result = "";
  let done = 0;
  for (const { at, to } of inOrder) {
    result += text.slice(done, at[0]) + to;
    done = at[1];
  }
  return result + text.slice(done);
}

const WIDE = /[０-９Ａ-Ｚａ-ｚ．／＊＋－]/g;

/** Digits, letters, points and strokes in half width; brackets, commas and ＞ are not a matter of width. */
const narrowed = (text: string): string => text.replace(WIDE, halfWidth);
