import type { CoverageSlot } from "../check/profile";

/** N 数量 Z 质量 T 时效 C 成本 E 经济 S 社会 G 生态 K 可持续 M 满意度 */
export type TemplateSlot = "N" | "Z" | "T" | "C" | "E" | "S" | "G" | "K" | "M";

export const SLOT_OF: Readonly<Record<TemplateSlot, CoverageSlot>> = {
  N: "数量",
  Z: "质量",
  T: "时效",
  C: "成本",
  E: "经济效益",
  S: "社会效益",
  G: "生态效益",
  K: "可持续影响",
  M: "满意度",
};

export interface TemplateRow {
  readonly slot: TemplateSlot;
  /** 三级指标 */
  readonly name: string;
  /** With placeholders {N}, {预算数}, {YYYY}, {M}, {D}: "≥{N}吨". */
  readonly value: string;
  /** 说明/计算口径 */
  readonly description: string;
  readonly basis: string;
  readonly direction: "正" | "反" | "—";
  /** A customary or statutory constant that the clerk should compare with local documents. */
  readonly verify?: boolean;
  /** Part of the preset: ticked at first. */
  readonly preset?: boolean;
}

export interface Template {
  readonly id: string;
  readonly title: string;
  /** Words of project names and goals that call for it. */
  readonly match: readonly string[];
  readonly rows: readonly TemplateRow[];
}
