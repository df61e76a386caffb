import type { CoverageSlot } from "../check/profile";
import type { IndicatorView } from "../check/rule";
import type { ParsedValue, UnitFamily } from "../value/value";
import { taxonomyOf, type Vocabulary } from "./level-names";

/** Words of names that count something and still speak of quality. */
export const QUALITY_RATINGS: readonly string[] = [
  "合格",
  "达标",
  "优",
  "奖",
  "荣誉",
  "表彰",
  "等级",
  "评级",
  "得分",
  "事故",
  "投诉",
  "差错",
  "错误",
  "失误",
  "故障",
  "问题",
  "隐患",
  "违规",
  "违纪",
  "违法",
  "案件",
  "舆情",
  "逾期",
  "返工",
  "不发生",
  "论文",
  "专利",
  "成果",
  "认证",
  "生均",
  "人均",
  "户均",
  "村均",
];

const COUNTS: ReadonlySet<UnitFamily> = new Set(["人", "次", "件", "处"]);

/** ≥40人, 12次: some number of something, and no ceiling. */
export function isAmount({ kind, unit, number, operator }: ParsedValue): boolean {
  if (kind !== "quantity" || !unit || !COUNTS.has(unit.family)) return false;
  return number !== undefined && number !== 0 && operator !== "≤" && operator !== "<";
}

const RATE = /[率度]$/;

/** A rate, or a number of something good or bad: 获奖数, 事故起数. */
export const speaksOfQuality = (name: string, ratings: readonly string[]): boolean =>
  RATE.test(name) || ratings.some((word) => name.includes(word));

const TIMELY = /及时|按期|按时|准时/;
/** Inside a proper noun the word says nothing about this indicator. */
const QUOTED = /[《“][^》”]*(?:及时|按期|按时|准时)[^》”]*[》”]/;

export const speaksOfTime = (name: string): boolean => TIMELY.test(name) && !QUOTED.test(name);

/** The place that an indicator belongs to where it plainly stands in another; undefined for all others. */
export function rightSlotOf(
  { indicator: { level1, level2, level3 }, name, value }: IndicatorView,
  vocabulary: Vocabulary,
): CoverageSlot | undefined {
  const slot = taxonomyOf(vocabulary).slotOf(level1, level2);
  if (!slot) return undefined;
  if (name.kind === "satisfaction") return slot === "满意度" ? undefined : "满意度";
  if (slot !== "质量") return undefined;
  if (speaksOfTime(level3)) return "时效";
  return isAmount(value) && !speaksOfQuality(level3, QUALITY_RATINGS) ? "数量" : undefined;
}
