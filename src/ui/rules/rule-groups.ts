import { GROUP_TITLES, groupOf } from "../../app/rule-words";
import type { Rule } from "../../core/check/rule";

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Rules under the Chinese names of their groups, those that contain the text. */
export function groupRules(rules: readonly Rule[], text: string): readonly RuleGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const group = groupOf(rule);
    const said = [rule.title, rule.id, rule.why, rule.basis, GROUP_TITLES[group]].join("\n").toLowerCase();
    if (!words.every((word) => said.includes(word))) continue;
    const members = groups.get(group);
    if (members) members.push(rule);
    else groups.set(group, [rule]);
  }
  return [...groups].map(([group, members]) => ({ title: GROUP_TITLES[group] ?? group, rules: members }));
}
