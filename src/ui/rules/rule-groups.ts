import type { Rule } from "../../core/check/rule";

const TITLES: Readonly<Record<string, string>> = {
  structure: "表格结构",
  taxonomy: "指标归类",
  coverage: "指标齐全",
  value: "指标值",
  wording: "文字表述",
  consistency: "前后一致",
  funding: "资金",
  system: "系统上传",
};

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Rules under the Chinese names of their groups, those that contain the text. */
export function groupRules(rules: readonly Rule[], text: string): readonly RuleGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) {
    const group = rule.id.split("/")[0] ?? "";
    const said = [rule.title, rule.id, rule.why, rule.basis, TITLES[group]].join("\n").toLowerCase();
    if (!words.every((word) => said.includes(word))) continue;
    const members = groups.get(group);
    if (members) members.push(rule);
    else groups.set(group, [rule]);
  }
  return [...groups].map(([group, members]) => ({ title: TITLES[group] ?? group, rules: members }));
}
