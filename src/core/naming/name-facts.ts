import type { UnitFamily } from "../value/value";

/** What a 三级指标's name promises about its value. */
export type NameKind = "rate" | "satisfaction" | "count" | "money" | "duration" | "deadline" | "measure" | "other";

/** Read once for each distinct name; a name that leaves something open says so with "unknown" or undefined. */
export interface NameFacts {
  readonly text: string;
  readonly kind: NameKind;
  /** A rate that cannot exceed 100 %: 合格率, 完成率, 满意度; not 增长率, 投入产出比. */
  readonly isBoundedRate: boolean;
  /** Which way is good: 无故障率 more, 响应时间 less, 投诉率 less, 投诉回复满意率 more. */
  readonly direction: "more" | "less" | "unknown";
  /** Families its unit may be of; undefined where the name does not tell. */
  readonly families: readonly UnitFamily[] | undefined;
  /** The unit that the name itself carries: 社零额（亿元） → 亿元. */
  readonly unitInName: string | undefined;
  /** 增长, 提高, 下降, 减少: the value is a change, not a level. */
  readonly isChange: boolean;
}
