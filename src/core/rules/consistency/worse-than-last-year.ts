import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { toBase } from "../../value/compare";
import type { ParsedValue } from "../../value/value";

export const worseThanLastYear = defineRule({
  id: "consistency/worse-than-last-year",
  title: "预期值低于上年",
  why: "指标值一般不低于上年或前三年平均水平。明显下调时，请在依据或备注里说明原因，如任务调整、对象减少。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  needs: ["level3", "value", "lastYear"],
  messages: {
    drop: "“{name}”往年“{before}”，今年“{value}”，下降{percent}%，请说明原因。",
    lower: "“{name}”上年“{before}”，今年“{value}”，低于上年，请核对。",
  },
  knobs: {
    /** Fall against both years from which it is a warning. */
    drop: 0.2,
    /** Fall that is not worth a word. */
    slack: 0.05,
    /** Percentage points by which the floor of a rate that cannot exceed 100 % may lie below what was reached. */
    points: 5,
    /** Words of names whose numbers follow demand or staff, not effort. */
    demand: [
      "补贴",
      "补助",
      "救助",
      "慰问",
      "案件",
      "应诉",
      "诉讼",
      "复议",
      "投诉",
      "信访",
      "来信",
      "来访",
      "事故",
      "突发",
      "在职",
      "用工",
      "职工人数",
      "人员数量",
      "退休",
      "低保",
      "特困",
      "待遇",
      "困难",
      "受灾",
      "专线",
      "租赁",
      "编外",
      "雇员",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标               | 前年 | 上年  | 预期当年实现值 |
      | 产出指标   | 数量指标           | 发放公租房租赁补贴户数 | 22户 | 22户  | ≥9户           |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度         | 100% | 99.6% | ≥95%           |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 省级媒体宣传版数 | 21版 | 17版 | ≥6版           |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value, lastYear, yearBeforeLast } = row;
    if (value.kind !== "quantity" || lastYear?.kind !== "quantity" || lessIsBetter(row)) return;
    const now = amountBeside(value, lastYear);
    const last = amountBeside(lastYear, value);
    if (now === undefined || last === undefined || now >= last || now <= 0) return;
    const isPercent = value.unit?.symbol === "%";
    const { knobs } = context;
    if (isPercent && name.isBoundedRate && (last - now) * 100 <= knobs.points + 1e-9) return;
    if (knobs.demand.some((word) => name.text.includes(word))) return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) === "成本") return;

    const earlier = yearBeforeLast?.kind === "quantity" ? amountBeside(yearBeforeLast, value) : undefined;
    const lowest = earlier === undefined || earlier <= 0 ? last : Math.min(last, earlier);
    const fall = 1 - now / lowest;
    const cell = placeOf(indicator, "value");
    const data = { name: name.text, value: value.text };
    if (fall > knobs.drop) {
      report({
        message: "drop",
        data: { ...data, before: lastYear.text, percent: String(Math.round(fall * 100)) },
        cell,
      });
    } else if (1 - now / last > knobs.slack || isPercent)
      report({ message: "lower", data: { ...data, before: lastYear.text }, cell, severity: "info" });
  },
});

function lessIsBetter({ name, value }: IndicatorView): boolean {
  return name.direction === "less" || value.operator === "≤" || value.operator === "<" || name.kind === "money";
}

/** In base units where the two compare; a year without its unit is taken to have the other's. */
function amountBeside(value: ParsedValue, other: ParsedValue): number | undefined {
  const own = toBase(value);
  const beside = toBase(other);
  if (!own || !beside) return undefined;
  if (own.scale === beside.scale && own.per === beside.per) return own.amount;
  return own.scale === "" && own.per === ""
    ? own.amount * (other.unit?.factor ?? 1)
    : beside.scale === ""
      ? own.amount
      : undefined;
}
