import fc from "fast-check";
import { readName } from "../../../src/core/naming/read-name";
import { namingVocabulary } from "../../../src/core/naming/vocabulary";
import { parseValue } from "../../../src/core/value/parse";
import { printValue } from "../../../src/core/value/print";
import { valuesIn } from "../../../src/core/value/values-in";
import vocabulary from "../../../rule-sets/words.json";
import { GRAMMAR_TEXT } from "./grammar-text";

const HOSTILE = [
  "1",
  "1,",
  "1,111",
  "1.",
  "1-",
  "2024-",
  "2024-1-",
  "2024年",
  "（",
  "（1）",
  "（）",
  "≥",
  "≥1",
  "每人",
  "每人1",
  "%",
  "百分之",
  "零",
  "零零一",
  "十",
  "万",
  "、",
  "1、",
  "1个社区",
  "个社区",
  "1以上",
  "个以上",
  "/人",
  "1/人",
  "1*24",
  "12月至",
  "a",
  "1a",
  "优",
  "提升",
  "。",
  "（个）",
  "/个",
];
const STRING_METHODS = ["charCodeAt", "charAt", "startsWith", "endsWith", "includes"] as const;

/** How often the characters of a text are looked at. */
function looks(work: () => void): number {
  const spies = STRING_METHODS.map((method) => jest.spyOn(String.prototype, method));
  try {
    work();
    return spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

const WORDS = namingVocabulary(vocabulary.words);

describe("long texts", () => {
  test.each(HOSTILE)("%s repeated: twice the text, twice the work", (piece) => {
    const [short, long] = [200, 400].map((times) => piece.repeat(times));
    for (const read of [parseValue, valuesIn, (text: string) => readName(text, WORDS)]) {
      const once = looks(() => read(short ?? ""));
      expect(looks(() => read(long ?? ""))).toBeLessThan(2.2 * once + 200);
    }
  });

  test("ten thousand characters are read and printed, whatever they repeat", () => {
    for (const piece of HOSTILE) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      expect(printValue(parseValue(text))).not.toBe("");
      expect(valuesIn(text).length).toBeGreaterThanOrEqual(0);
    }
  });
});

test("no text makes the readers throw, and the text is kept", () => {
  fc.assert(
    fc.property(fc.oneof(GRAMMAR_TEXT, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
      const value = parseValue(text);
      expect(text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, "")).toBe(value.text);
      for (const { start, end } of valuesIn(text)) expect(end).toBeGreaterThan(start);
    }),
    { numRuns: 3000 },
  );
});
