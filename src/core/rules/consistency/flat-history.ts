import { defineRule, headerCellOf, type IndicatorView } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

export const flatHistory = defineRule({
  id: "consistency/flat-history",
  title: "三年指标值完全相同",
  why: "前年、上年、当年一字不差，审核时会认为目标是照抄的，没有依据往年完成情况测算。法定的固定次数可以不变。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "block",
  needs: ["value", "lastYear", "yearBeforeLast"],
  messages: {
    flat: "本目标{count}个指标三年的值都相同，请按实际完成情况核对往年数和目标。",
  },
  knobs: {
    /** Share of rows above which a block is flat. */
    share: 0.9,
    /** Blocks with fewer rows say too little. */
    rows: 4,
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标   | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 主题党日   | 12次 | 12次 | 12次           |
      | 〃       | 〃       | 巡检次数   | 180次 | 190次 | ≥200次       |
      | 〃       | 质量指标 | 网络畅通率 | 98%  | 99%  | ≥99%           |
      | 〃       | 〃       | 验收合格率 | 100% | 100% | 100%           |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标   | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 主题党日   | 12次 | 12次 | 12次           |
      | 〃       | 〃       | 巡检次数   | 200次 | 200次 | ≥200次       |
      | 〃       | 质量指标 | 网络畅通率 | 98%  | 98%  | ≥98%           |
      | 〃       | 〃       | 验收合格率 | 100% | 100% | 100%           |`,
    ],
  },

  check({ block, rows }, { knobs }, report) {
    if (rows.length < knobs.rows) return;
    const flat = rows.filter(isFlat).length;
    if (flat <= rows.length * knobs.share) return;
    report({ message: "flat", data: { count: String(flat) }, cell: headerCellOf(block) });
  },
});

const isFlat = ({ value, lastYear, yearBeforeLast }: IndicatorView): boolean =>
  lastYear !== undefined && yearBeforeLast !== undefined && isSame(value, lastYear) && isSame(value, yearBeforeLast);

/** The same but for the sign of comparison: ≥200次 and 200次. */
function isSame(a: ParsedValue, b: ParsedValue): boolean {
  if (a.kind === "empty" || b.kind === "empty") return false;
  if (a.text === b.text) return true;
  if (a.kind !== "quantity" || b.kind !== "quantity") return false;
  return a.number === b.number && a.multiplier === b.multiplier && a.unit?.symbol === b.unit?.symbol;
}
