import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

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
    const direction = directionOf(name, value);
    if (value.kind !== "quantity" || value.operator || value.unit?.symbol !== "%" || value.prefix || value.suffix)
      return;
    if (number === undefined || number <= 0 || number >= 100 || direction === "unknown") return;
    const operator = direction === "more" ? "≥" : "≤";
    report({
      message: "missing",
      data: { name: name.text, value: value.text, after: rewrittenValue(row, { operator }) },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { operator }),
    });
  },
});
