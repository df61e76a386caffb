import type { Rule } from "../core/check/rule";
import { loadRuleSet } from "../core/rule-set/load-rule-set";
import type { RuleSet } from "../core/rule-set/rule-set";

export interface RuleSetChoice {
  readonly ruleSet: RuleSet;
  readonly source: "imported" | "office" | "built-in";
  /** What was wrong with a rule set that was to be used; the next one in order is in force. */
  readonly problems: readonly string[];
}

/**
 * The shared rule set, in this order: what this clerk imported, the bureau's office.json, the built-in one.
 * `imported` and `office` are the texts of their files; undefined where there is none.
 */
export function chooseRuleSet(
  builtIn: RuleSet,
  rules: readonly Rule[],
  imported: string | undefined,
  office: string | undefined,
): RuleSetChoice {
  const problems: string[] = [];
  let base: RuleSetChoice = { ruleSet: builtIn, source: "built-in", problems };
  if (office !== undefined) {
    const loaded = loadRuleSet(office, builtIn, rules);
    if (loaded.ok) base = { ruleSet: loaded.ruleSet, source: "office", problems };
    else problems.push(...loaded.problems.map((problem) => `单位规则集（office.json）没有启用：${problem}`));
  }
  if (imported !== undefined) {
    const loaded = loadRuleSet(imported, builtIn, rules);
    if (loaded.ok) return { ruleSet: loaded.ruleSet, source: "imported", problems };
    problems.push(...loaded.problems.map((problem) => `导入的规则集没有启用：${problem}`));
  }
  return base;
}
