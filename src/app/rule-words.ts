import type { Rule } from "../core/check/rule";

/** The groups of rules by the first part of a rule's id, in Chinese. */
export const GROUP_TITLES: Readonly<Record<string, string>> = {
  structure: "表格结构",
  taxonomy: "指标归类",
  coverage: "指标齐全",
  value: "指标值",
  wording: "文字表述",
  consistency: "前后一致",
  funding: "资金",
  system: "系统上传",
};

export function groupOf({ id }: Rule): string {
  return id.split("/")[0] ?? "";
}

/** What 修复 a rule offers. */
export function fixWord({ fixable }: Rule): string {
  if (!fixable) return "只提示";
  return fixable === "safe" ? "可批量修复" : "给出改法，由您选择";
}

/** A rule's page, beside the pages of the pane and the workbench. */
export function rulePageUrl({ id }: Rule): string {
  return `rules/${id}.html`;
}
