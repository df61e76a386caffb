/** How a value compares; "=" also where a leading = is house style. */
export type Operator = "≥" | "≤" | ">" | "<" | "=";

/** Families of units that can be converted into one another or at least compared. */
export type UnitFamily =
  "比率" | "人" | "次" | "金额" | "时间" | "面积" | "长度" | "重量" | "体积" | "件" | "处" | "分值" | "其他";

export interface Unit {
  /** The canonical symbol: 公里 for km. */
  readonly symbol: string;
  /** As written. */
  readonly written: string;
  readonly family: UnitFamily;
  /** Units convert only within one scale: 小时 and 天 do, 天 and 个工作日 do not. For counted units the symbol itself. */
  readonly scale: string;
  /** Of the scale's base unit: 公斤 is 1, 斤 0.5, 百分比 0.01. Undefined for counted units. 万元 is 元 with a `multiplier` of 10000. */
  readonly factor?: number;
}

/** A point or span in time: 12月底前, 2024年12月31日前, 八一之前. Months and days are 1-based. */
export interface DateValue {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 底 = last day, 前 alone = before the month begins. */
  readonly edge?: "底" | "前" | "底前" | "内" | "起";
  /** 当年, 每月, 年 (of 年底), 八一 …: what the date hangs on when it is no number. */
  readonly anchor?: string;
}

/**
 * What a value without a number is: an 应X尽X idiom, 是 or 否, a defined grade (in `band`), a unit whose number
 * was forgotten (亿元), or any other words.
 */
export type QualitativeSort = "coverage" | "yes-no" | "grade" | "unit-only" | "free";

/** Half-open range of characters in `text`. */
export type Span = readonly [start: number, end: number];

/** Where the pieces of a quantity stand in `text`; pieces that were not written are absent. */
export interface Spans {
  readonly operator?: Span;
  readonly number?: Span;
  readonly unit?: Span;
  /** One for each of `per`, without the stroke. */
  readonly per?: readonly Span[];
}

export type ValueKind =
  "empty" | "quantity" | "range" | "date" | "month-span" | "service-hours" | "qualitative" | "compound";

/**
 * A 指标值 understood; `text` is what was written, without white space.
 * empty: blank, or a dash for “none”. quantity: one number. range: `number` to `upper`, or `date` to `until`.
 * month-span: months `number` to `upper`. service-hours: `number` days × `upper` hours.
 * compound: more than one of these, in `parts`.
 */
export interface ParsedValue {
  readonly kind: ValueKind;
  readonly text: string;
  readonly operator?: Operator;
  /** How the operator was written: "≧", "《", "以上", "不低于", "=" …; absent where none. */
  readonly operatorWritten?: string;
  readonly operatorStyle?: "symbol" | "variant" | "book-title" | "words";
  /** Without unit factor: 25万斤 → 25 (and `multiplier` 10000). */
  readonly number?: number;
  /** Digits as written: "1,500", "95.0". */
  readonly numberWritten?: string;
  /** 万, 亿, 千 … as a factor; 1 where none. */
  readonly multiplier?: number;
  readonly unit?: Unit;
  /** /人, /台, 每年 … */
  readonly per?: readonly Unit[];
  /** Upper end of a range 1-2次; `number` is the lower. */
  readonly upper?: number;
  readonly date?: DateValue;
  /** End of a span of days or years: 1月1日至6月30日. */
  readonly until?: DateValue;
  /** 优, 合格, 一级A: a defined grade. A mere 良好 is none, 良好以上 is. */
  readonly band?: string;
  /** Of a qualitative value. */
  readonly sort?: QualitativeSort;
  /**
   * percent-in-words: 百分百, 百分比, 百分之, ％. double-percent: %%. fullwidth: １. stray-text: characters inside the
   * quantity that say nothing (≥于7场, ≥90%以上).
   */
  readonly oddities: readonly ("percent-in-words" | "double-percent" | "fullwidth" | "stray-text")[];
  /** Text around the quantity that is not part of it: 共, 左右, （含软件）. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** 余, 多 between number and unit: 100余人. */
  readonly approximate?: string;
  /** Parts of a compound value (区级≥50场，市级≥7场), in order; each part's `text` is a slice of this `text`. */
  readonly parts?: readonly ParsedValue[];
  readonly spans?: Spans;
}
