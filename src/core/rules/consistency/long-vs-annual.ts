import { placeOf } from "../../check/printed-cell";
import { defineRule, type BlockView, type IndicatorView } from "../../check/rule";
import { blockPairs, pairsOf, perBlockPair, standsOnce, type Pair } from "../../pairing/long-and-annual";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { toBase } from "../../value/compare";
import type { ParsedValue } from "../../value/value";

export const longVsAnnual = defineRule({
  id: "consistency/long-vs-annual",
  title: "长期与年度指标不一致",
  why: "同名的长期目标和年度目标应前后衔接：年度满意度低于长期要求，年度成本高于长期上限，或一个写≤一个写≥，审核时会被要求说明。逐年增长不在此列。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "sheet",
  fixable: "choice",
  messages: {
    weaker: "“{name}”长期为“{long}”，年度却是“{annual}”，低于长期要求，请核对。",
    looser: "“{name}”长期为“{long}”，年度却是“{annual}”，宽于长期要求，请核对。",
    opposite: "“{name}”长期写“{long}”，年度写“{annual}”，比较方向不同，请改一致。",
  },
  knobs: {
    /** A long-term count of so many times the annual one is a total over the years. */
    totalTimes: 2,
  },
  examples: {
    good: [
      `
      | 长期目标1： | 编修年鉴 ||||
      | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      |              | 产出指标 | 数量指标 | 发放党史书籍 | ≥100本 |
      | 年度目标1： | 编修年鉴 ||||
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      |              | 产出指标 | 数量指标 | 发放党史书籍 | ≥150本 |`,
    ],
    bad: [
      `
      | 长期目标1： | 做好信访 ||||
      | 长期绩效指标 | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      |              | 满意度指标 | 服务对象满意度指标 | 信访群众满意度 | ≥90%   |
      | 年度目标1： | 做好信访 ||||
      | 年度绩效指标 | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      |              | 满意度指标 | 服务对象满意度指标 | 信访群众满意度 | ≥85%   |`,
    ],
  },

  check(view, context, report) {
    const { knobs } = context;
    const taxonomy = taxonomyOf(context);
    const isCost = ({ indicator }: IndicatorView): boolean =>
      taxonomy.slotOf(indicator.level1, indicator.level2) === "成本";
    for (const { long, annual } of blockPairs(view)) {
      for (const pair of comparablePairs(long, annual)) {
        const clash = clashOf(pair, isCost(pair.annual), knobs.totalTimes);
        if (clash === "none") continue;
        if (clash === "looser" && isCost(pair.annual) && !isNamedOnce(pair, long, annual)) continue;
        const { value, name, indicator } = pair.annual;
        report({
          message: clash,
          data: { name: name.text, long: pair.long.value.text, annual: value.text },
          cell: placeOf(indicator, "value"),
          severity: clash === "weaker" && isRate(value) ? "error" : "warning",
          fixes: clash !== "opposite" ? rewriteValue(pair.annual, "choice", { whole: pair.long.value.text }) : [],
        });
      }
    }
  },
});

/** Pairs whose values differ; found once for two unchanged blocks. */
const comparablePairs = perBlockPair((long, annual) =>
  pairsOf(long, annual).filter(
    ({ long: a, annual: b }) => a.value.text !== b.value.text && isComparable(a.value, b.value),
  ),
);

/** 成本控制数 of several projects cannot be told apart. */
const isNamedOnce = (pair: Pair, long: BlockView, annual: BlockView): boolean =>
  standsOnce(long, pair.long) && standsOnce(annual, pair.annual);

/** Quantities of one scale, or of which one lacks its unit. */
function isComparable(a: ParsedValue, b: ParsedValue): boolean {
  const [left, right] = [toBase(a), toBase(b)];
  if (!left || !right || a.kind !== "quantity" || b.kind !== "quantity" || left.per !== right.per) return false;
  return left.scale === right.scale;
}

function clashOf(pair: Pair, isCost: boolean, totalTimes: number): "none" | "weaker" | "looser" | "opposite" {
  const { long, annual } = pair;
  const [then = 0, now = 0] = [toBase(long.value)?.amount, toBase(annual.value)?.amount];
  const direction = directionOf(long) ?? directionOf(annual);
  if (direction === undefined) return "none";
  const [own, other] = [boundOf(annual.value), boundOf(long.value)];
  if ((own && other && own !== other) || isReversed(long, direction) || isReversed(annual, direction))
    return "opposite";
  if (direction === "less") return now > then && mayBeLooser(pair, isCost) ? "looser" : "none";
  if (now >= then || now <= 0) return "none";
  return isRate(annual.value) || then < now * totalTimes ? "weaker" : "none";
}

/**
 * Shares, delays and bad things as such; of costs, which may be prices of different things, those written in one unit.
 */
function mayBeLooser({ long, annual }: Pair, isCost: boolean): boolean {
  if (isRate(annual.value)) return true;
  if (!isCost) return annual.name.direction === "less" && annual.name.kind !== "money";
  const isOneUnit =
    long.value.unit?.written === annual.value.unit?.written && long.value.multiplier === annual.value.multiplier;
  return isOneUnit && boundOf(long.value) === "less";
}

const isRate = ({ unit }: ParsedValue): boolean => unit?.symbol === "%";

function boundOf({ operator }: ParsedValue): "more" | "less" | undefined {
  if (operator === "≥" || operator === ">") return "more";
  return operator === "≤" || operator === "<" ? "less" : undefined;
}

/** By the name where it tells, else by the sign. */
function directionOf({ name, value }: IndicatorView): "more" | "less" | undefined {
  return name.direction === "unknown" ? boundOf(value) : name.direction;
}

/** ≤95% for a satisfaction: then the other half of the pair is the better one. */
function isReversed({ value, name }: IndicatorView, direction: "more" | "less"): boolean {
  const bound = boundOf(value);
  return name.direction !== "unknown" && bound !== undefined && bound !== direction;
}
