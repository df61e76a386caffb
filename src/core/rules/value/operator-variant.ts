import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const operatorVariant = defineRule({
  id: "value/operator-variant",
  title: "运算符写法不统一",
  why: "≧、>=、＞ 等写法系统未必认识，汇总时同一个意思会变成几种写法。统一用 ≥、≤、>、<、= 即可，意思不变。",
  basis: DOCUMENTS.system,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["value"],
  messages: {
    variant: "“{value}”中的符号“{written}”不是常用写法，请改为“{operator}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 产出指标 | 数量指标 | 培训次数   | ≥1次   |
      | 〃       | 质量指标 | 整改达标率 | >90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训次数 | ≧1次   |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, value } = row;
    if (value.operatorStyle !== "variant" || !value.operator || !value.spans?.operator) return;
    if (OF_A_LIST.has(indicator.cells.operator?.text ?? "")) return;
    report({
      message: "variant",
      data: { value: value.text, written: value.operatorWritten ?? "", operator: value.operator },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "safe", { operator: value.operator }),
    });
  },
});

/** What the lists of a column of its own (指标性质) offer in some provinces, as 云南's 公开14表: not the clerk's to change. */
const OF_A_LIST: ReadonlySet<string> = new Set(["≧", "≦", "═", "＝"]);
