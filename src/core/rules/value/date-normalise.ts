import type { Fix } from "../../check/finding";
import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { deadlineAtEndOf } from "../../rewriting/deadline";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const dateNormalise = defineRule({
  id: "value/date-normalise",
  title: "时间节点写法",
  why: "“12月底”“年底前”不是一个日期，系统要填到年月日。“12月前”还可能指11月30日前或12月31日前，要请您定。",
  basis: DOCUMENTS.system,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["value"],
  messages: {
    endOf: "“{value}”请写成具体日期“{date}”。",
    beforeMonth: "“{value}”是{early}还是{late}？请写成具体日期。",
    hours: "“{value}”的“{written}”请写成“小时”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值          |
      | 产出指标 | 时效指标 | 完成时限 | 2024年12月31日前 |
      | 〃       | 〃       | 慰问时间 | 八一之前        |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 完成时限 | 12月底 |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, value } = row;
    const cell = placeOf(indicator, "value");
    if (value.kind === "quantity") {
      const written = value.unit?.symbol === "小时" ? value.unit.written : "";
      if (!LATIN.test(written)) return;
      report({
        message: "hours",
        data: { value: value.text, written },
        cell,
        fixes: rewriteValue(row, "safe", { unit: "小时" }),
      });
      return;
    }
    if (value.kind !== "date" || !value.date || value.until || value.operator) return;
    const { prefix = "", suffix = "" } = value;
    if ((prefix !== "" && !LEADS.has(prefix)) || (suffix !== "" && !DONE_BY_THEN.test(suffix))) return;
    const { edge, day } = value.date;
    const month = monthOf(row);
    if (day !== undefined || month === undefined) return;
    const year = yearOf(row);
    if (edge === "底" || edge === "底前") {
      const date = deadlineAtEndOf(month, year) + suffix;
      const isDated = value.date.year !== undefined && edge === "底前" && prefix === "";
      const kind: Fix["kind"] = isDated ? "safe" : "choice";
      report({
        message: "endOf",
        data: { value: value.text, date },
        cell,
        fixes: rewriteValue(row, kind, { whole: date }),
      });
    } else if (edge === "前" && value.date.month !== undefined && month > 1) {
      const early = deadlineAtEndOf(month - 1, year);
      const late = deadlineAtEndOf(month, year);
      const fixes = [early, late].flatMap((date) => rewriteValue(row, "choice", { whole: date + suffix }));
      report({ message: "beforeMonth", data: { value: value.text, early, late }, cell, fixes });
    }
  },
});

/** 12月底前完成, 年底前拨付到位. */
const DONE_BY_THEN =
  /^(?:全部|全面|基本)?(?:完成|完工|竣工|到位|发放|拨付|支付|交付|验收|建成|结束|投入使用)[\u4e00-\u9fff]{0,4}$/;
const LATIN = /^[A-Za-z]/;
/** Words that may stand before a deadline without being part of it: 于12月底前完成. */
const LEADS: ReadonlySet<string> = new Set(["于", "在", "截至", "截止", "至", "到"]);
const YEAR_ANCHORS = new Set(["年", "当年", "当年度", "本年", "本年度", "今年"]);

/** The month meant: December where the end of the year is. */
function monthOf({ value }: IndicatorView): number | undefined {
  const { month, anchor, edge, year } = value.date ?? {};
  if (month !== undefined) return anchor === undefined || YEAR_ANCHORS.has(anchor) ? month : undefined;
  const isYearEnd = edge === "底" || edge === "底前";
  if (!isYearEnd) return undefined;
  return anchor === undefined ? (year !== undefined ? 12 : undefined) : YEAR_ANCHORS.has(anchor) ? 12 : undefined;
}

/** The year that the cell names, or the form's; a long-term goal spans several. */
function yearOf({ value, indicator, block }: IndicatorView): number | undefined {
  return value.date?.year ?? (block.kind === "长期" ? undefined : indicator.table.year);
}
