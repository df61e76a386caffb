import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ALL_RULES } from "../../../src/core/rules";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { loadRuleSet, printRuleSet } from "../../../src/core/rule-set/load-rule-set";

const RULES_FOLDER = join(__dirname, "../../../src/core/rules");
const TESTS_FOLDER = __dirname;
const GROUPS = ["structure", "taxonomy", "coverage", "value", "wording", "consistency", "funding", "system"];

const filesIn = (folder: string, ending: string): string[] =>
  GROUPS.flatMap((group) =>
    readdirSync(join(folder, group))
      .filter((file) => file.endsWith(ending))
      .map((file) => `${group}/${file.slice(0, -ending.length)}`),
  );

describe("the collection of rules", () => {
  const ids = ALL_RULES.map(({ id }) => id);

  test("every rule has an id of its own, which is its file", () => {
    expect([...ids].sort()).toEqual(filesIn(RULES_FOLDER, ".ts").sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("every rule has its own table of cases", () => {
    const tested = new Set(filesIn(TESTS_FOLDER, ".test.ts"));
    expect(ids.filter((id) => !tested.has(id))).toEqual([]);
  });

  test.each(ALL_RULES.map((rule) => [rule.id, rule] as const))("%s speaks to a clerk", (_, rule) => {
    const chinese = /[\u4e00-\u9fff]/;
    expect(rule.title).toMatch(chinese);
    expect(rule.title.length).toBeLessThanOrEqual(24);
    expect(rule.why).toMatch(chinese);
    expect(rule.basis).toMatch(chinese);
    expect(rule.basis).not.toMatch(/第[一二三四五六七八九十\d]+条/);
    expect(rule.examples.good.length).toBeGreaterThan(0);
    expect(rule.examples.bad.length).toBeGreaterThan(0);
    expect(Object.keys(rule.messages).length).toBeGreaterThan(0);
    for (const message of Object.values(rule.messages)) {
      expect(message).toMatch(chinese);
      expect(message).not.toMatch(/！|!/);
      expect(message.replace(/\{[^}]*\}/g, "").length).toBeLessThanOrEqual(54);
    }
  });

  test.each(ALL_RULES.map((rule) => [rule.id]))("%s stays about one screen", (id) => {
    const lines = readFileSync(join(RULES_FOLDER, `${id}.ts`), "utf8").split("\n").length;
    expect(lines).toBeLessThanOrEqual(130);
  });
});

describe("the built-in rule set", () => {
  test("is valid by its own schema and says the same after a round trip", () => {
    const loaded = loadRuleSet(printRuleSet(BUILT_IN_RULE_SET), BUILT_IN_RULE_SET, ALL_RULES);
    expect(loaded).toEqual({ ok: true, ruleSet: BUILT_IN_RULE_SET });
  });

  test("ranks only rules that exist", () => {
    const ids = new Set(ALL_RULES.map(({ id }) => id));
    expect(
      BUILT_IN_RULE_SET.precedence.flat().filter((id) => !ids.has(id) && !GROUPS.some((group) => id === `${group}/*`)),
    ).toEqual([]);
  });

  test("no rule wins over itself in a circle", () => {
    const loses = new Map<string, string[]>();
    for (const [winner, loser] of BUILT_IN_RULE_SET.precedence)
      loses.set(winner, [...(loses.get(winner) ?? []), loser]);
    const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
      (loses.get(from) ?? []).some((next) => next === to || (!seen.has(next) && reaches(next, to, seen.add(next))));
    expect(BUILT_IN_RULE_SET.precedence.filter(([winner]) => reaches(winner, winner))).toEqual([]);
  });
});
