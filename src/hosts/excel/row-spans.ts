import type { RowSpan } from "../../core/sheet/row-span";

/** Rows between two others that are not worth a question of their own. */
const GAP = 20;

/** The spans in order, near ones joined. */
export function joinSpans(spans: readonly RowSpan[]): readonly RowSpan[] {
  const joined: RowSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.first - b.first)) {
    const last = joined[joined.length - 1];
    if (last && span.first <= last.last + 1 + GAP)
      joined[joined.length - 1] = { first: last.first, last: Math.max(last.last, span.last) };
    else joined.push(span);
  }
  return joined;
}

/** The span cut into pieces of at most `most` rows. */
export function splitSpan({ first, last }: RowSpan, most: number): readonly RowSpan[] {
  const pieces: RowSpan[] = [];
  for (let row = first; row <= last; row += most) pieces.push({ first: row, last: Math.min(last, row + most - 1) });
  return pieces;
}

export function rowCountOf(spans: readonly RowSpan[]): number {
  return spans.reduce((sum, { first, last }) => sum + last - first + 1, 0);
}

/** "6:8" */
export function rowsAddress({ first, last }: RowSpan): string {
  return `${first + 1}:${last + 1}`;
}
