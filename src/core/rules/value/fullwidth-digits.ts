import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteText } from "../../rewriting/rewrite-text";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const fullwidthDigits = defineRule({
  id: "value/fullwidth-digits",
  title: "全角数字或多余空格",
  why: "全角的“１”、数值中间的空格或换行，在系统里不是数字，导入会被退回。改成半角并去掉空白，意思不变。",
  basis: DOCUMENTS.system,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["value"],
  messages: {
    fullwidth: "“{value}”含全角字符，请改为半角“{after}”。",
    blanks: "“{value}”中间有空格或换行，请去掉。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 调研课题 | 1项    |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 调研课题 | １项   |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, value } = row;
    if (value.oddities.includes("fullwidth")) {
      const after = toHalfWidth(value.text);
      const fixes = rewriteValue(row, "safe", { whole: after });
      report({ message: "fullwidth", data: { value: value.text, after }, cell: placeOf(indicator, "value"), fixes });
      return;
    }
    if (value.kind !== "quantity") return;
    const printed = indicator.cells.value;
    const content = printed?.cell.value;
    if (!printed || typeof content !== "string" || content.length === printed.text.length) return;
    if (!INNER_BLANK.test(content)) return;
    const fixes = rewriteText(indicator.table.sheet, printed, "safe", (text) => text.replace(/\s+/g, ""));
    report({ message: "blanks", data: { value: value.text }, cell: placeOf(indicator, "value"), fixes });
  },
});

const INNER_BLANK = /\S\s+\S/;
const FULL_WIDTH = /[！＂＃＄％＆＇＊＋－．／０-９：＜＝＞＠Ａ-Ｚａ-ｚ]/g;

/** Brackets and commas stay as Chinese writes them. */
function toHalfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
