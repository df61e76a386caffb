import type { UnitFamily } from "../value/value";

/** What a 三级指标's name promises about its value; “index” is a number that stands without a unit: 系数, 指数, 生师比. */
export type NameKind =
  "rate" | "satisfaction" | "count" | "money" | "duration" | "deadline" | "measure" | "index" | "other";

/** Read once for each distinct name; a name that leaves something open says so with "unknown" or undefined. */
export interface NameFacts {
  readonly text: string;
  readonly kind: NameKind;
  /** A rate that cannot exceed 100 %: 合格率, 完成率, 满意度; not 增长率, 投入产出比. */
  readonly isBoundedRate: boolean;
  /** Which way is good: 无故障率 more, 响应时间 less, 投诉率 less, 投诉回复满意率 more; 抗菌药物使用率 does not tell. */
  readonly direction: "more" | "less" | "unknown";
  /** A share of something that is not known to be wanted or unwanted: 设备使用率, 剖宫产率; not 占比, which may be either. */
  readonly isOpenShare: boolean;
  /** Families its unit may be of; undefined where the name does not tell. */
  readonly families: readonly UnitFamily[] | undefined;
  /** The unit that the name itself carries: 社零额（亿元） → 亿元. */
  readonly unitInName: string | undefined;
  /** 增长, 提高, 下降, 减少: the value is a change, not a level. */
  readonly isChange: boolean;
  /** The change is one for less: 投诉下降率, 化肥减量; not 增长率. */
  readonly isFall: boolean;
}
