import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { matchCommitments } from "../../goal-text/match";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { toBase } from "../../value/compare";
import type { ParsedValue } from "../../value/value";

export const goalVsIndicator = defineRule({
  id: "consistency/goal-vs-indicator",
  title: "目标文字与指标值矛盾",
  why: "同一件事，目标里写24条、指标里写≥22条，审核时会问以哪个为准。请改成一致；单位写错（公斤与斤）会差一倍。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "block",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    weaker: "目标写“{promise}”，指标“{name}”为“{value}”，达不到目标，请改一致。",
    stronger: "指标“{name}”定为“{value}”，比目标写的“{promise}”要求更高，请改一致。",
    differs: "目标写“{promise}”，指标“{name}”却是“{value}”，相差太大，请核对。",
    opposite: "目标写“{promise}”，指标“{name}”为“{value}”，方向相反。",
  },
  knobs: {
    /** A clash of so many times is an error whichever side it is on. */
    times: 10,
  },
  examples: {
    good: [
      `
      | 年度目标1： | 安全生产执法检查次数不少于101次，成本控制数不超过4.84万元 |||||
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标             | 指标值     |
      |              | 产出指标 | 数量指标 | 安全生产执法检查次数 | ≥101次     |
      |              | 〃       | 成本指标 | 成本控制数           | ≤6472644元 |`,
    ],
    bad: [
      `
      | 年度目标1： | 预计2024年政务网数量24条，网络运行畅通率达到100% |||||
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      |              | 产出指标 | 数量指标 | 政务网数量 | ≥22条  |`,
    ],
  },

  check({ block, rows }, { knobs }, report) {
    for (const { row, commitment, isExact } of matchCommitments(block.goal, rows)) {
      const { value, name } = row;
      const promised = commitment.value;
      const clash = clashOf(promised, value, name.direction === "less", knobs.times);
      if (clash === "none" || (value.unit?.family === "金额" && !isMoneyClash(promised, value, isExact))) continue;
      const operator = promised.operator ?? value.operator ?? "";
      report({
        message: clash,
        data: { promise: commitment.text, name: name.text, value: value.text },
        cell: placeOf(row.indicator, "value"),
        severity: clash === "stronger" ? "warning" : "error",
        fixes: rewriteValue(row, "choice", { whole: operator + amountOf(promised) }),
      });
    }
  },
});

type Clash = "none" | "weaker" | "stronger" | "opposite" | "differs";

/** How an indicator's value stands to what the goal promises; “about” allows a tenth. */
function clashOf(promised: ParsedValue, value: ParsedValue, lessIsBetter: boolean, times: number): Clash {
  const [goal, own] = [toBase(promised)?.amount, toBase(value)?.amount];
  if (goal === undefined || own === undefined || value.approximate || value.prefix || value.suffix) return "none";
  const isCeiling = isUpper(promised) || (!isLower(promised) && lessIsBetter);
  if (isCeiling ? isLower(value) && isUpper(promised) : isUpper(value) && isLower(promised)) return "opposite";
  const ratio = goal === 0 || own === 0 ? (goal === own ? 1 : Infinity) : Math.max(goal / own, own / goal);
  if (ratio <= (promised.approximate ? 1.1 : 1 + 1e-9)) return "none";
  if (isCeiling ? own > goal : own < goal) return "weaker";
  return ratio >= times ? "differs" : "stronger";
}

const isLower = ({ operator }: ParsedValue): boolean => operator === "≥" || operator === ">";
const isUpper = ({ operator }: ParsedValue): boolean => operator === "≤" || operator === "<";

/** An amount in a goal may be one of several that the indicator adds up: only more money than is indicated is a clash. */
function isMoneyClash(promised: ParsedValue, value: ParsedValue, isExact: boolean): boolean {
  const [goal = 0, own = 0] = [toBase(promised)?.amount, toBase(value)?.amount];
  return isExact && (own < goal || value.per !== undefined);
}

/** The goal's number with its unit, without words of comparison. */
function amountOf({ text, spans }: ParsedValue): string {
  const start = spans?.number?.[0] ?? 0;
  const operator = spans?.operator;
  return operator && operator[0] > start ? text.slice(start, operator[0]) : text.slice(start);
}
