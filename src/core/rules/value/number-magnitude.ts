import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

export const numberMagnitude = defineRule({
  id: "value/number-magnitude",
  title: "数值与往年量级或单位不同",
  why: "与往年相差十倍以上，或单位不一样，多半是少写一位、多写一位或单位写错。确是这样请忽略本条。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  needs: ["value", "lastYear"],
  messages: {
    magnitude: "“{name}”的“{value}”与往年“{before}”相差10倍以上，请核对。",
    unit: "“{name}”的“{value}”与往年“{before}”单位不同，请核对。",
    lostDigit: "“{name}”的上年“{before}”像是少写了一位，请与“{value}”核对。",
  },
  knobs: {
    times: 10,
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 前年 | 上年    | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 规费     | 620  | 1007.29 | 3022.1         |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 前年    | 上年    | 预期当年实现值 |
      | 产出指标 | 数量指标 | 图书购置册数 | 0%      | 1.6万册 | ≥1.4万册       |`,
    ],
  },

  check({ indicator, name, value, lastYear, yearBeforeLast }, { knobs }, report) {
    if (value.kind !== "quantity" || !value.number) return;
    if (isSame(value, lastYear) && isSame(value, yearBeforeLast)) return;
    const cell = placeOf(indicator, "value");
    const before = [yearBeforeLast, lastYear].filter((past) => past?.kind === "quantity") as ParsedValue[];
    const other = before.find((past) => hasOtherUnit(value, past));
    if (other) {
      report({ message: "unit", data: { name: name.text, value: value.text, before: other.text }, cell });
      return;
    }
    const last = lastYear?.kind === "quantity" ? lastYear : undefined;
    if (last && losesDigit(value, last)) {
      report({ message: "lostDigit", data: { name: name.text, value: value.text, before: last.text }, cell });
      return;
    }
    const amount = amountOf(value);
    const amounts = before.map(amountOf).filter((past) => past > 0);
    if (amounts.length === 0 || amounts.length < before.length) return;
    const isFar = amounts.every((past) => amount >= past * knobs.times || amount * knobs.times <= past);
    if (isFar)
      report({
        message: "magnitude",
        data: { name: name.text, value: value.text, before: before.at(-1)?.text ?? "" },
        cell,
      });
  },
});

const isSame = (value: ParsedValue, past: ParsedValue | undefined): boolean =>
  past?.number === value.number && past?.unit?.symbol === value.unit?.symbol;

/** In the base of its scale: 1.4万册 is 14000. */
const amountOf = ({ number = 0, multiplier = 1, unit }: ParsedValue): number =>
  number * multiplier * (unit?.factor ?? 1);

const hasOtherUnit = (a: ParsedValue, b: ParsedValue): boolean =>
  a.unit !== undefined && b.unit !== undefined && a.unit.scale !== b.unit.scale;

/** 758.22 beside 58.22. */
function losesDigit(value: ParsedValue, last: ParsedValue): boolean {
  const { numberWritten = "" } = value;
  const past = last.numberWritten ?? "";
  return past.length >= 4 && numberWritten.length === past.length + 1 && numberWritten.endsWith(past);
}
