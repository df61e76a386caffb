import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

export const prevTypeMismatch = defineRule({
  id: "consistency/prev-type-mismatch",
  title: "往年与预期量纲不同",
  why: "往年填的是数，今年填的是文字（或反过来），无法比较，也说明口径变了。往年有数的，今年也请填数。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  needs: ["level3", "value", "lastYear"],
  messages: {
    wordsNow: "“{name}”往年是“{before}”，今年却填“{value}”，请也填数值。",
    wordsBefore: "“{name}”今年是“{value}”，往年却填“{before}”，请统一口径。",
    percent: "“{name}”今年“{value}”与往年“{before}”一个是比率一个不是，请统一口径。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 质量指标 | 综合得分率 | - | - | ≥80% |
      | 〃 | 数量指标 | 执法检查 | 1902 | 1489 | ≥1500次 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 执法检查 | 1902 | 1489 | 检查计划 |`,
    ],
  },

  check({ indicator, name, value, lastYear, yearBeforeLast }, _context, report) {
    const now = natureOf(value);
    if (now === "other" || !lastYear) return;
    const last = natureOf(lastYear);
    const earlier = yearBeforeLast ? natureOf(yearBeforeLast) : "other";
    const before = last === "other" ? earlier : last;
    if (before === "other" || before === now || (earlier !== "other" && last !== "other" && earlier !== last)) return;
    const cell = placeOf(indicator, "value");
    const data = {
      name: name.text,
      value: value.text,
      before: last === "other" ? (yearBeforeLast?.text ?? "") : lastYear.text,
    };
    if (now === "words") report({ message: "wordsNow", data, cell });
    else if (before === "words") report({ message: "wordsBefore", data, cell });
    else if (now !== "bare" && before !== "bare") report({ message: "percent", data, cell });
  },
});

type Nature = "words" | "percent" | "amount" | "bare" | "other";

/** 0 may be anything, and so may what is neither words nor one number. */
function natureOf({ kind, sort, unit, number, prefix }: ParsedValue): Nature {
  if (kind === "qualitative") return sort === "free" || sort === "yes-no" ? "words" : "other";
  if (kind !== "quantity" || number === 0) return "other";
  if (prefix) return "bare";
  if (!unit) return "bare";
  return unit.symbol === "%" ? "percent" : "amount";
}
