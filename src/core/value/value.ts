/** How a value compares; "=" also where a leading = is house style. */
export type Operator = "≥" | "≤" | ">" | "<" | "=";

/** Families of units that can be converted into one another or at least compared. */
export type UnitFamily =
  | "比率"
  | "人"
  | "次"
  | "金额"
  | "时间"
  | "面积"
  | "长度"
  | "重量"
  | "体积"
  | "件"
  | "处"
  | "分值"
  | "其他";

export interface Unit {
  /** The canonical symbol: 公里 for km. */
  readonly symbol: string;
  /** As written. */
  readonly written: string;
  readonly family: UnitFamily;
  /** Of the family's base unit: 万元 is 10000 of 元, 百分比 is 0.01. Undefined where units of the family do not convert (套 and 个). */
  readonly factor?: number;
}

/** A point or span in time: 12月底前, 2024年12月31日前, 八一之前. Months and days are 1-based. */
export interface DateValue {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 底 = last day, 前 alone = before the month begins. */
  readonly edge?: "底" | "前" | "底前" | "起";
  /** 当年, 每月, 八一 … as written. */
  readonly anchor?: string;
}

export type ValueKind = "empty" | "quantity" | "range" | "date" | "month-span" | "service-hours" | "qualitative" | "compound";

/** A 指标值 understood; `text` is what was written, without white space. */
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
  /** 优, 良, 合格, 一级A: a defined grade. */
  readonly band?: string;
  /** True when the text was written with a doubled or worded percent sign, full-width digits, inner blanks. */
  readonly oddities: readonly ("percent-in-words" | "double-percent" | "fullwidth" | "stray-text")[];
  /** Text around the quantity that is not part of it: 共, 左右, （含软件）. */
  readonly prefix?: string;
  readonly suffix?: string;
  /** Parts of a compound value (区级≥50场，市级≥7场). */
  readonly parts?: readonly ParsedValue[];
}
