import type { IndicatorView } from "../check/rule";
import type { UnitFamily } from "../value/value";

/** A 单价 with the 数量 it is paid for: 未婚女性标准 1600元/人 and 在职未婚女职工人数 4人. */
export interface PricedCount {
  readonly price: IndicatorView;
  readonly count: IndicatorView;
}

/**
 * Pairs prices per one unit (all 元/人) with counts of that unit, each price with the one count whose name is most like
 * its own. Undefined where that is not plain for all of them: then nobody can say what the sum is. A single price goes
 * with the only count, if a word of two characters stands in both names.
 */
export function pairPrices(
  prices: readonly IndicatorView[],
  counts: readonly IndicatorView[],
): readonly PricedCount[] | undefined {
  const [price, ...others] = prices;
  if (!price) return undefined;
  if (others.length === 0) {
    const [count] = counts;
    return count && counts.length === 1 && shareWord(price.name.text, count.name.text) ? [{ price, count }] : undefined;
  }
  const likenesses = prices.map((each) => counts.map((count) => likenessOf(each.name.text, count.name.text)));
  const pairs: PricedCount[] = [];
  let telling = 0;
  for (const [index, row] of likenesses.entries()) {
    const best = Math.max(...row);
    const at = row.indexOf(best);
    const isOnly = row.lastIndexOf(best) === at;
    const isBestForCount = likenesses.every((other, i) => i === index || (other[at] ?? 0) < best);
    const [each, count] = [prices[index], counts[at]];
    if (best < 1 || !isOnly || !isBestForCount || !each || !count) return undefined;
    if (best > 1) telling++;
    pairs.push({ price: each, count });
  }
  // 男教师补助 and 男生人数 are of different things.
  return telling * 2 >= pairs.length ? pairs : undefined;
}

/** What a price is for one of; undefined for a price for a time (元/人/月), which would need the time too. */
export function pricedUnit({ value }: IndicatorView): { symbol: string; family: UnitFamily } | undefined {
  const [per, further] = value.per ?? [];
  const isPrice = value.kind === "quantity" && value.unit?.symbol === "元" && per !== undefined;
  return isPrice && further === undefined && per.family !== "时间" ? per : undefined;
}

/** A count of that unit; a bare number counts where its name says so (在职男职工人数 47). */
export function isCountOf({ symbol, family }: { symbol: string; family: UnitFamily }, row: IndicatorView): boolean {
  const { value, name } = row;
  if (value.kind !== "quantity" || value.per) return false;
  return value.unit ? value.unit.symbol === symbol : (name.families?.includes(family) ?? false);
}

/** Words that say that something is a price or a count, not of what. */
const GENERIC = /标准|单价|价格|成本|费用|经费|补助|补贴|金额|人均|数量|人数|户数|次数|数|职工|人员|性|士/g;

/** Characters that tell groups apart by themselves. */
const TELLING = "男女老幼";

/** Characters that both names have in common beside the generic words; a single one counts if it is telling. */
function likenessOf(price: string, count: string): number {
  const other = [...count.replace(GENERIC, "")];
  const shared: string[] = [];
  for (const char of price.replace(GENERIC, "")) {
    const at = other.indexOf(char);
    if (at < 0) continue;
    other.splice(at, 1);
    shared.push(char);
  }
  return shared.length > 1 || shared.some((char) => TELLING.includes(char)) ? shared.length : 0;
}

/** A word of two characters in both names: 购置设备数量, 购置成本. */
function shareWord(a: string, b: string): boolean {
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return false;
}

/** A word of two characters in both names that says what they are about, not that they are prices: 餐费, 餐费标准. */
export function shareSubject(a: string, b: string): boolean {
  return shareWord(a.replace(GENERIC, ""), b.replace(GENERIC, ""));
}
