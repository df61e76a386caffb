import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import { READINGS } from "../../../src/ui/templates/pinyin-data";
import { parseReadings, soundsLike } from "../../../src/ui/templates/pinyin-search";
import { valueParts } from "../../../src/ui/templates/template-value";
import { pinyinReadings } from "./pinyin-readings";

test("the data is what the library says; else: npx tsx tests/ui/templates/write-pinyin-data.ts", () => {
  expect(READINGS).toBe(pinyinReadings());
});

test.each([
  ["垃圾清运", "垃圾", true],
  ["垃圾清运", "laji", true],
  ["垃圾清运", "LA JI", true],
  ["垃圾清运", "lj", true],
  ["垃圾清运", "ljqy", true],
  ["垃圾清运", "lajq", true],
  ["垃圾清运", "la圾", true],
  ["垃圾清运", "qingyun", true],
  ["垃圾清运", "ly", false],
  ["垃圾清运", "ljqyx", false],
  ["垃圾清运", "aji", false],
  ["重点工作", "zdgz", true],
  ["银行", "yinhang", true],
  ["人居环境（2025）", "2025", true],
  ["垃圾清运", "", true],
])("%s, sought with “%s”: %s", (text, query, expected) => {
  expect(soundsLike(text, query, parseReadings(READINGS))).toBe(expected);
});

test("before the readings are there, characters are found", () => {
  expect(["垃圾", "LA圾", "lj"].map((query) => soundsLike("垃圾清运", query, undefined))).toEqual([true, false, false]);
});

test("every standard template is found by the initials of its title", () => {
  const lost = STANDARD_TEMPLATES.map(({ title }) => title).filter((title) =>
    [...title].some((character) => /\p{Script=Han}/u.test(character) && !READINGS.includes(character)),
  );
  expect(lost).toEqual([]);
});

test("a hostile query costs no more than text × query", () => {
  expect(soundsLike("是时事市试实师诗".repeat(50), `${"s".repeat(400)}x`, parseReadings(READINGS))).toBe(false);
});

test("a value is cut at its blanks", () => {
  expect(valueParts("{YYYY}年{M}月底前")).toEqual([{ blank: 0 }, { text: "年" }, { blank: 1 }, { text: "月底前" }]);
  expect(valueParts("≥95%")).toEqual([{ text: "≥95%" }]);
});
