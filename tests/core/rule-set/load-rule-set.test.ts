import { defineRule, type Rule } from "../../../src/core/check/rule";
import { loadRuleSet, printRuleSet, withDigest, withSetting } from "../../../src/core/rule-set/load-rule-set";

const rule: Rule = defineRule({
  id: "value/satisfaction-low",
  title: "满意度目标偏低",
  why: "",
  basis: "",
  severity: "info",
  scope: "indicator",
  messages: { low: "满意度“{value}”偏低" },
  knobs: { floor: 85, services: ["救助"] },
  examples: { good: [], bad: [] },
  check: () => undefined,
});
const base = withDigest({
  name: "通用",
  version: "1",
  issuer: "",
  date: "",
  rules: {},
  words: { 模糊词: ["提升"] },
  mappings: {},
  profiles: [],
  precedence: [["a", "b"]],
});
const file = (rules: object): string => JSON.stringify({ name: "某区财政局", version: "2026.1", rules });

describe("loadRuleSet", () => {
  test("what the file leaves out stays as in the rule set below", () => {
    const loaded = loadRuleSet(
      file({ "value/satisfaction-low": { severity: "warning", knobs: { floor: 90 } } }),
      base,
      [rule],
    );
    expect(loaded).toEqual({
      ok: true,
      ruleSet: {
        ...base,
        name: "某区财政局",
        version: "2026.1",
        digest: expect.stringMatching(/^[0-9a-f]{12}$/) as string,
        rules: { "value/satisfaction-low": { on: true, severity: "warning", knobs: { floor: 90 } } },
      },
    });
  });

  test.each([
    ["no JSON", "{name:", /^文件不是有效的 JSON/],
    [
      "another severity",
      file({ "value/satisfaction-low": { severity: "fatal" } }),
      /^rules › value\/satisfaction-low › severity：/,
    ],
    ["a rule that does not exist", file({ "value/nonsense": { on: false } }), /^rules：.*value\/nonsense/],
    ["a knob of another kind", file({ "value/satisfaction-low": { knobs: { floor: "90" } } }), /knobs › floor：/],
    ["a knob that does not exist", file({ "value/satisfaction-low": { knobs: { ceiling: 90 } } }), /knobs：.*ceiling/],
    ["no name", JSON.stringify({ version: "1" }), /^name：/],
    ["a list instead of an object", "[]", /^文件：/],
  ])("says in Chinese what is wrong and where: %s", (_, text, problem) => {
    const loaded = loadRuleSet(text, base, [rule]);
    expect(loaded.ok ? [] : loaded.problems).toEqual([expect.stringMatching(problem)]);
    expect(loaded.ok ? "" : loaded.problems.join("")).toMatch(/[\u4e00-\u9fff]/);
  });

  test("a file written by Windows Notepad has a byte order mark", () => {
    expect(loadRuleSet(`\uFEFF${file({})}`, base, [rule]).ok).toBe(true);
  });

  test("printing and loading gives the same rule set and digest", () => {
    const changed = withSetting(base, rule.id, { on: false });
    const again = loadRuleSet(printRuleSet(changed), base, [rule]);
    expect(again).toEqual({ ok: true, ruleSet: changed });
  });

  test("the digest speaks of what decides findings, not of names", () => {
    expect(withDigest({ ...base, name: "另一个名字" }).digest).toBe(base.digest);
    expect(withSetting(base, rule.id, { on: false }).digest).not.toBe(base.digest);
    expect(withSetting(base, rule.id, { knobs: { floor: 90 } }).digest).not.toBe(
      withSetting(base, rule.id, { knobs: { floor: 91 } }).digest,
    );
  });
});
