import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { isCountOf, pairPrices, pricedUnit, shareSubject, type PricedCount } from "../../pairing/prices-and-counts";
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
    several: "{reckoning}＝{product}元，超过“{name}”的“{value}”，请核对。",
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
    const byUnit = pricesByUnit(rows);
    if (byUnit.size === 0) return;
    const taxonomy = taxonomyOf(context);
    const isCost = ({ indicator }: IndicatorView): boolean =>
      taxonomy.slotOf(indicator.level1, indicator.level2) === "成本";
    const totals = rows.filter((row) => isTotal(row) && isCost(row));
    for (const [unit, all] of byUnit) {
      const prices = all.filter(isCost);
      const pairs = pairPrices(
        prices,
        rows.filter((row) => isCountOf(unit, row)),
      );
      if (!pairs) continue;
      const sum = sumOf(pairs);
      const total = totalOver(rows, totals, pairs, sum);
      if (!total || sum <= amountOf(total) * (1 + ROUNDING)) continue;
      const [only] = pairs;
      const product = String(Math.round(sum));
      const limit = { name: total.name.text, value: total.value.text };
      const cell = placeOf(total.indicator, "value");
      if (only && pairs.length === 1)
        report({
          message: "over",
          data: { price: only.price.value.text, count: only.count.value.text, product, ...limit },
          cell,
        });
      else report({ message: "several", data: { reckoning: reckoningOf(pairs), product, ...limit }, cell });
    }
  },
});

const ROUNDING = 0.001;

type PricedUnit = NonNullable<ReturnType<typeof pricedUnit>>;

function pricesByUnit(rows: readonly IndicatorView[]): ReadonlyMap<PricedUnit, readonly IndicatorView[]> {
  const units = new Map<string, PricedUnit>();
  const found = new Map<PricedUnit, IndicatorView[]>();
  for (const row of rows) {
    const per = pricedUnit(row);
    if (!per) continue;
    const unit = units.get(per.symbol) ?? per;
    units.set(per.symbol, unit);
    found.set(unit, [...(found.get(unit) ?? []), row]);
  }
  return found;
}

const amountOf = ({ value }: IndicatorView): number => toBase(value)?.amount ?? 0;

const sumOf = (pairs: readonly PricedCount[]): number =>
  pairs.reduce((sum, { price, count }) => sum + amountOf(price) * amountOf(count), 0);

const reckoningOf = (pairs: readonly PricedCount[]): string =>
  pairs.map(({ price, count }) => `${price.value.numberWritten}×${count.value.numberWritten}`).join("＋");

const isTotal = ({ value }: IndicatorView): boolean =>
  value.kind === "quantity" &&
  value.unit?.symbol === "元" &&
  !value.per &&
  !value.suffix &&
  value.operator !== "≥" &&
  value.operator !== ">";

const CALLS_ITSELF_TOTAL = /总|合计|共计|控制数|预算/;

/**
 * The one total of the block, if it calls itself one or is of what is paid for: a fee for something else limits
 * nothing. Of several the one that equals the sum, else the one printed right below the prices.
 */
function totalOver(
  rows: readonly IndicatorView[],
  totals: readonly IndicatorView[],
  pairs: readonly PricedCount[],
  sum: number,
): IndicatorView | undefined {
  const [only] = totals;
  if (only && totals.length === 1) return isLimitOf(only, pairs) ? only : undefined;
  const last = pairs.at(-1)?.price;
  const below = last && rows[rows.indexOf(last) + 1];
  const equal = totals.find((total) => Math.abs(amountOf(total) - sum) <= sum * ROUNDING);
  return equal ?? totals.find((total) => total === below && CALLS_ITSELF_TOTAL.test(total.name.text));
}

const isLimitOf = ({ name: { text } }: IndicatorView, pairs: readonly PricedCount[]): boolean =>
  CALLS_ITSELF_TOTAL.test(text) ||
  pairs.some(({ price, count }) => shareSubject(text, count.name.text) || shareSubject(text, price.name.text));
