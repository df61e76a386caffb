import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { printNumber } from "../../value/print";
import type { ParsedValue } from "../../value/value";

export const missingOperator = defineRule({
  id: "value/missing-operator",
  title: "百分比缺少比较符号",
  why: "“90%”没有写明是至少还是至多，自评时 92% 算不算完成说不清。比率类目标通常写 ≥ 或 ≤；100% 和实有人数、单价可以不写。",
  basis: DOCUMENTS.system,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    missing: "“{name}”的“{value}”没有比较符号，建议写成“{after}”。",
    approximate: "“{name}”的“{value}”是个约数，至少还是至多说不清，建议写成“{after}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标               | 指标值    |
      | 产出指标 | 质量指标 | 行政复议案件按期办结率 | ≥90%      |
      | 〃       | 〃       | 培训合格率             | 100%      |
      | 〃       | 数量指标 | 乡改人员数量           | 16人      |
      | 〃       | 成本指标 | 男士标准               | 1500元/人 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标               | 指标值 |
      | 产出指标 | 质量指标 | 行政复议案件按期办结率 | 90%    |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, name, value } = row;
    const { number } = value;
    if (value.kind !== "quantity" || value.operator || value.unit?.symbol !== "%") return;
    const isRough = isApproximate(value);
    if ((value.prefix || value.suffix) && !isRough) return;
    const direction = directionOf(name, value);
    if (number === undefined || number <= 0 || number >= 100 || direction === "unknown") return;
    const operator = direction === "more" ? "≥" : "≤";
    const change = isRough ? { whole: `${operator}${printNumber(number)}%` } : { operator };
    report({
      message: isRough ? "approximate" : "missing",
      data: { name: name.text, value: value.text, after: rewrittenValue(row, change) },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", change),
    });
  },
});

const ABOUT: ReadonlySet<string> = new Set(["约", "大约", "大概", "近", "将近", "接近", "差不多"]);
const OR_SO: ReadonlySet<string> = new Set(["左右", "上下"]);

/** 约90%, 90%左右: nothing else stands around the number. */
function isApproximate({ prefix, suffix }: ParsedValue): boolean {
  return prefix ? ABOUT.has(prefix) && (!suffix || OR_SO.has(suffix)) : suffix !== undefined && OR_SO.has(suffix);
}
