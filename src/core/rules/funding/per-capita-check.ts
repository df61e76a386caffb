import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { toBase } from "../../value/compare";

export const perCapitaCheck = defineRule({
  id: "funding/per-capita-check",
  title: "单价×数量与成本控制数不符",
  why: "同一目标下写了单价、数量和成本控制数，三者应能对上。乘积超过控制数，说明有一个数写错了。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "block",
  needs: ["level3", "value"],
  messages: {
    over: "“{price}”×“{count}”＝{product}元，超过“{name}”的“{value}”，请核对。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标             | 指标值     |
      | 产出指标 | 数量指标 | 购置设备数量         | 56台       |
      | 〃       | 成本指标 | 购置成本（含软件）   | ≤9000元/台 |
      | 〃       | 〃       | 设备总成本控制数     | ≤50.4万元  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标             | 指标值     |
      | 产出指标 | 数量指标 | 购置设备数量         | 56台       |
      | 〃       | 成本指标 | 购置成本（含软件）   | ≤9000元/台 |
      | 〃       | 〃       | 设备总成本控制数     | ≤45万元    |`,
    ],
  },

  check({ rows }, context, report) {
    const prices = rows.filter(isPrice);
    if (prices.length === 0) return;
    const taxonomy = taxonomyOf(context);
    const isCost = ({ indicator }: IndicatorView): boolean =>
      taxonomy.slotOf(indicator.level1, indicator.level2) === "成本";
    const totals = rows.filter((row) => isCost(row) && isTotal(row));
    for (const price of prices) {
      if (!isCost(price)) continue;
      const unit = price.value.per?.[0]?.symbol;
      const counts = rows.filter(
        (row) => row.value.kind === "quantity" && row.value.unit?.symbol === unit && !row.value.per,
      );
      const [count] = counts;
      const [total] = totals;
      if (counts.length !== 1 || totals.length !== 1 || !count || !total || !areOfOneThing(price, count)) continue;
      const product = (toBase(price.value)?.amount ?? 0) * (toBase(count.value)?.amount ?? 0);
      const limit = toBase(total.value)?.amount ?? Infinity;
      if (product <= limit * (1 + ROUNDING)) continue;
      report({
        message: "over",
        data: {
          price: price.value.text,
          count: count.value.text,
          product: String(Math.round(product)),
          name: total.name.text,
          value: total.value.text,
        },
        cell: placeOf(total.indicator, "value"),
      });
    }
  },
});

const ROUNDING = 0.001;

/** 9000元/台; a price for a time (元/人/月) would need the time too. */
const isPrice = ({ value }: IndicatorView): boolean =>
  value.kind === "quantity" &&
  value.unit?.symbol === "元" &&
  value.per?.length === 1 &&
  value.per[0]?.family !== "时间";

const isTotal = ({ value }: IndicatorView): boolean =>
  value.kind === "quantity" &&
  value.unit?.symbol === "元" &&
  !value.per &&
  value.operator !== "≥" &&
  value.operator !== ">";

/** A word of two characters in both names: 购置设备数量, 购置成本. */
function areOfOneThing(a: IndicatorView, b: IndicatorView): boolean {
  const other = b.name.text;
  for (let i = 0; i + 2 <= a.name.text.length; i++) if (other.includes(a.name.text.slice(i, i + 2))) return true;
  return false;
}
