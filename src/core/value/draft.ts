import type { Token } from "./tokens";
import type { ParsedValue } from "./value";

/** A text under the reader's cursor. */
export interface Source {
  readonly text: string;
  /** Has full-width characters. */
  readonly isWide: boolean;
  readonly tokens: readonly Token[];
}

export type Oddity = ParsedValue["oddities"][number];
type Writable<T> = { -readonly [K in keyof T]: T[K] };

const NONE: readonly Oddity[] = [];

/** A value in the making: every field is there from the start, so that all values share one shape. */
export type Draft = Writable<ParsedValue>;

export function draftOf(kind: ParsedValue["kind"], text: string): Draft {
  return {
    kind,
    text,
    operator: undefined,
    operatorWritten: undefined,
    operatorStyle: undefined,
    number: undefined,
    numberWritten: undefined,
    multiplier: undefined,
    unit: undefined,
    per: undefined,
    upper: undefined,
    date: undefined,
    until: undefined,
    band: undefined,
    sort: undefined,
    oddities: NONE,
    approximate: undefined,
    prefix: undefined,
    suffix: undefined,
    parts: undefined,
    spans: undefined,
  };
}

export function note(draft: { oddities: readonly Oddity[] }, oddity: Oddity): void {
  if (!draft.oddities.includes(oddity)) draft.oddities = [...draft.oddities, oddity];
}

export const startOf = (source: Source, at: number): number => source.tokens[at]?.start ?? source.text.length;

export const sliceOf = (source: Source, from: number, to: number): string =>
  source.text.slice(startOf(source, from), startOf(source, to));

export interface Read {
  readonly draft: Draft;
  /** Index of its first token. */
  readonly first: number;
  /** Index of the token after it. */
  readonly end: number;
}

export function applyOperator(draft: Draft, { text, tokens }: Source, at: number): void {
  const token = tokens[at];
  if (!token?.operator) return;
  const written = text.slice(token.start, token.end);
  draft.operator = token.operator;
  draft.operatorWritten = written;
  draft.operatorStyle = token.style === "symbol" && written !== token.operator ? "variant" : token.style;
}
