import { readName } from "../../../src/core/naming/read-name";
import { namingVocabulary } from "../../../src/core/naming/vocabulary";
import { parseValue } from "../../../src/core/value/parse";
import vocabulary from "../../../rule-sets/words.json";
import standard from "../../../templates/standard.json";

const WORDS = namingVocabulary(vocabulary.words);
/** The standard templates say of each indicator which way is good, and give a value in the right unit. */
const ROWS = standard.templates.flatMap(
  ({ rows }): readonly { readonly name: string; readonly value: string; readonly direction?: string }[] => rows,
);
const CONTRARY: Readonly<Record<string, string>> = { 正: "less", 反: "more" };

test("what a name promises never contradicts the standard indicators", () => {
  const contradicted = ROWS.filter(
    ({ name, direction }) => readName(name, WORDS).direction === CONTRARY[direction ?? ""],
  );
  expect(contradicted.map(({ name }) => name)).toEqual([]);
});

test("the unit of a standard value is one that its name expects", () => {
  const strange = ROWS.filter(({ name, value }) => {
    const { unit } = parseValue(value.replace(/\{[^}]*\}/g, "5"));
    const { families } = readName(name, WORDS);
    return unit && families && !families.includes(unit.family);
  });
  expect(strange.map(({ name, value }) => `${name} ${value}`)).toEqual([]);
});

test("most names tell which way is good", () => {
  const silent = ROWS.filter(
    ({ name, direction }) => CONTRARY[direction ?? ""] && readName(name, WORDS).direction === "unknown",
  );
  expect(silent.length / ROWS.length).toBeLessThan(0.4);
});
