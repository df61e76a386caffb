/** How badly a second-level indicator is wanted (STANDARDS §2.5): required, advised, hinted at, not needed. */
export type Need = "required" | "advised" | "hinted" | "none";

/** The columns of the completeness matrix. */
export const COVERAGE_SLOTS = [
  "数量",
  "质量",
  "时效",
  "成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "满意度",
] as const;
export type CoverageSlot = (typeof COVERAGE_SLOTS)[number];

/** A framework or regional form: what is required and what is house style. Data of the rule set. */
export interface Profile {
  /** "2021", "2015", "河北" … */
  readonly id: string;
  /** Shown: “按 2021 口径（成本指标为一级）检查”. */
  readonly title: string;
  /** 成本指标 is a level 1 of its own. */
  readonly costIsLevel1: boolean;
  /** 效益指标 or, in 河北, 效果指标. */
  readonly benefitLevel1: string;
  /** A leading = is how this form is written (=100%): never removed, and written by templates. */
  readonly keepsEquals: boolean;
  /** “98百分比” is this form's unit dictionary entry and stays. */
  readonly keepsWordedPercent: boolean;
  readonly needs: Readonly<Record<CoverageSlot, Need>>;
  /** Slots of which at least one is required. */
  readonly oneOf: readonly CoverageSlot[];
  /** Rules of the group system/ that apply. */
  readonly systemRules: readonly string[];
}
