import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { deadlineAtEndOf } from "../../rewriting/deadline";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const monthSpan = defineRule({
  id: "value/month-span",
  title: "“1-12月”不是时效目标",
  why: "“1-12月”只说全年都做，没有说到哪天完成、按期率多少，无法考核，部分地区系统也不收连字符。请写截止日期，或改用按期完成率。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["value"],
  messages: {
    wholeYear: "“{value}”说不清何时完成，请写截止日期，如“{date}”。",
  },
  knobs: {
    /** Spans of fewer months are a season with an end. */
    months: 10,
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值    |
      | 产出指标 | 时效指标 | 完成时限 | 12月底前  |
      | 〃       | 〃       | 拨付时间 | 当年12月  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 响应时效 | 1-12月 |`,
    ],
  },

  check(row, { knobs }, report) {
    const { indicator, value } = row;
    if (value.kind !== "month-span" || value.number === undefined || value.upper === undefined) return;
    if (value.upper - value.number + 1 < knobs.months) return;
    const year = value.date?.year ?? (row.block.kind === "长期" ? undefined : indicator.table.year);
    const date = deadlineAtEndOf(value.upper, year);
    report({
      message: "wholeYear",
      data: { value: value.text, date },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { whole: date }),
    });
  },
});
