import { readFile } from "node:fs/promises";
import { BUILT_IN_RULE_SET } from "../core/rule-set/built-in";
import { loadRuleSet } from "../core/rule-set/load-rule-set";
import type { RuleSet } from "../core/rule-set/rule-set";
import { ALL_RULES } from "../core/rules";
import { UsageError } from "./command";

/** The rule set of --rule-set, or the built-in one; a broken file is a UsageError that says what and where. */
export async function ruleSetFrom(path: string | undefined): Promise<RuleSet> {
  if (path === undefined) return BUILT_IN_RULE_SET;
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`打不开规则集文件 ${path}。`);
  });
  const loaded = loadRuleSet(text, BUILT_IN_RULE_SET, ALL_RULES);
  if (!loaded.ok)
    throw new UsageError(`规则集 ${path} 有误：\n${loaded.problems.map((problem) => `  ${problem}`).join("\n")}`);
  return loaded.ruleSet;
}
