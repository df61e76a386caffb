import fc from "fast-check";
import { parseValue } from "../../../src/core/value/parse";
import type { ParsedValue } from "../../../src/core/value/value";
import { GRAMMAR_TEXT } from "./grammar-text";

/** A value and its parts; a part's text is a slice of the whole, in order. */
function piecesOf(value: ParsedValue): readonly ParsedValue[] {
  return value.parts ? value.parts.flatMap(piecesOf) : [value];
}

test("every span points to what was written", () => {
  fc.assert(
    fc.property(GRAMMAR_TEXT, (text) => {
      for (const { text: piece, spans, numberWritten, unit, per } of piecesOf(parseValue(text))) {
        if (!spans) continue;
        const slice = (span: readonly [number, number] | undefined): string | undefined => span && piece.slice(...span);
        if (numberWritten !== undefined) expect(slice(spans.number)).toBe(numberWritten);
        if (spans.unit) expect(slice(spans.unit)).toBe(unit?.written);
        spans.per?.forEach((span, i) => expect(slice(span)?.endsWith(per?.[i]?.written ?? "?")).toBe(true));
        const inOrder = [spans.operator, spans.number, spans.unit, ...(spans.per ?? [])].filter(
          (span) => span !== undefined,
        );
        inOrder.sort((a, b) => a[0] - b[0]);
        inOrder.forEach(([start, end], i) => {
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(inOrder[i + 1]?.[0] ?? piece.length);
        });
      }
    }),
    { numRuns: 5000 },
  );
});

test("the operator's span holds the operator as written", () => {
  fc.assert(
    fc.property(GRAMMAR_TEXT, (text) => {
      for (const { text: piece, spans, operatorWritten } of piecesOf(parseValue(text))) {
        if (spans?.operator) expect(piece.slice(...spans.operator)).toContain(operatorWritten);
      }
    }),
  );
});

test("the parts of a compound follow one another in its text", () => {
  fc.assert(
    fc.property(GRAMMAR_TEXT, (text) => {
      const value = parseValue(text);
      let from = 0;
      for (const part of value.parts ?? []) {
        const at = value.text.indexOf(part.text, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + part.text.length;
      }
    }),
  );
});
