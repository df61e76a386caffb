import type { IndicatorView } from "../check/rule";

const counted = new WeakMap<readonly IndicatorView[], "=" | "＝">();

/** How a block's column of signs (指标性质) writes “=”: “＝” where its cells mostly do; “=” where there is no such column. */
export function equalsOf(rows: readonly IndicatorView[]): "=" | "＝" {
  let sign = counted.get(rows);
  if (!sign) counted.set(rows, (sign = count(rows, "＝") > count(rows, "=") ? "＝" : "="));
  return sign;
}

const count = (rows: readonly IndicatorView[], sign: string): number =>
  rows.reduce((n, { indicator }) => (indicator.cells.operator?.text === sign ? n + 1 : n), 0);
