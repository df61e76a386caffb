import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { amountBeside } from "../../value/compare";
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
    /** Words of amounts of money that nobody wants to grow. */
    spending: "费 成本 支出 价 标准 工资 薪 奖 预算 采购 债 拖欠 损失 亏 赔 罚".split(" "),
    /** Words of names of which 0 is a success. */
    absent: "故障 差错 违 逾期 隐患 火 舆情 疫 病 伤 亡 灾 污染 超标 失".split(" "),
    /** Words of names whose numbers follow demand or staff, not effort. */
    demand: (
      "补贴 补助 救助 慰问 案件 应诉 诉讼 复议 投诉 信访 来信 来访 事故 突发 在职 用工 职工人数 " +
      "人员数量 退休 低保 特困 待遇 困难 受灾 专线 租赁 编外 雇员"
    ).split(" "),
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标               | 前年 | 上年  | 预期当年实现值 |
      | 产出指标   | 数量指标           | 发放公租房租赁补贴户数 | 22户 | 22户  | ≥9户           |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度         | 100% | 99.6% | ≥95%           |
      | 效益指标   | 社会效益指标       | 学生近视率             | 56%  | 55%   | 40%            |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 省级媒体宣传版数 | 21版 | 17版 | ≥6版           |
      | 效益指标 | 经济效益指标 | 社会消费品零售总额 | 60亿元 | 65亿元 | ≥40亿元 |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value, lastYear, yearBeforeLast } = row;
    if (value.kind !== "quantity" || lastYear?.kind !== "quantity") return;
    const now = amountBeside(value, lastYear);
    const last = amountBeside(lastYear, value);
    if (now === undefined || last === undefined || now >= last || now < 0) return;
    const { knobs } = context;
    const taxonomy = taxonomyOf(context);
    const { family } = taxonomy.level1(indicator.level1);
    if (!isFallWorse(row, lastYear, family === "效益", knobs.spending)) return;
    if (now === 0 && !isWanted(row, lastYear, knobs.absent)) return;
    const isPercent = value.unit?.symbol === "%";
    if (isPercent && name.isBoundedRate && (last - now) * 100 <= knobs.points + 1e-9) return;
    if (knobs.demand.some((word) => name.text.includes(word))) return;
    if (taxonomy.slotOf(indicator.level1, indicator.level2) === "成本") return;

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

/**
 * Whether less than before is worse: as the name says, else as a ≥ says; of counts and the like it is taken for granted.
 * Money whose name does not tell should grow among the benefits alone.
 */
function isFallWorse(
  { name, value }: IndicatorView,
  last: ParsedValue,
  isBenefit: boolean,
  spending: readonly string[],
): boolean {
  const { operator } = value;
  if (operator === "≤" || operator === "<") return false;
  const direction = directionOf(name, last);
  if (direction !== "unknown") return direction === "more";
  const isFloor = operator === "≥" || operator === ">";
  if (name.kind === "money") return isFloor && isBenefit && !spending.some((word) => name.text.includes(word));
  return isFloor || (name.kind !== "rate" && name.kind !== "index");
}

/** 0 of something that nobody is sure to want may be a success; of what all was done last year it is not. */
function isWanted({ name }: IndicatorView, last: ParsedValue, absent: readonly string[]): boolean {
  const wasAll = last.unit?.symbol === "%" && last.number === 100;
  return directionOf(name, last) === "more" || (wasAll && !absent.some((word) => name.text.includes(word)));
}
