import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf, type Vocabulary } from "../../taxonomy/level-names";
import type { Operator } from "../../value/value";

export const operatorBookTitleMark = defineRule({
  id: "value/operator-book-title-mark",
  title: "书名号误作大于小于号",
  why: "中文输入法下按 < 键得到的是书名号，“《10”既不是 ≤10 也不是 <10，系统无法识别。请确认方向后改为 ≤ 或 ≥。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["value"],
  messages: {
    mark: "“{value}”用了书名号“{mark}”，请改为比较符号“{operator}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值   |
      | 成本指标 | 经济成本指标 | 基层组织建设 | ≤10万元  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 |
      | 成本指标 | 经济成本指标 | 基层组织建设 | 《10   |`,
    ],
  },

  check(row, context, report) {
    const { indicator, value } = row;
    const { operatorWritten } = value;
    if (value.operatorStyle !== "book-title" || value.kind !== "quantity" || !value.operator || !operatorWritten)
      return;
    if (value.spans?.operator?.[0] !== 0 || value.spans.number?.[0] !== operatorWritten.length) return;
    const operator = operatorMeant(row, context) ?? value.operator;
    report({
      message: "mark",
      data: { value: value.text, mark: operatorWritten, operator },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { operator }),
    });
  },
});

/** The side that the name asks for, whichever of the two keys was hit; undefined where it tells nothing: then as typed. */
function operatorMeant({ indicator, name, value }: IndicatorView, vocabulary: Vocabulary): Operator | undefined {
  const direction = directionOf(name, value);
  if (direction === "more") return "≥";
  const slot = taxonomyOf(vocabulary).slotOf(indicator.level1, indicator.level2);
  // So many cases heard or hidden dangers found are work done, of which more may be wanted.
  if (direction === "less") return slot === "数量" && name.kind === "count" ? undefined : "≤";
  return slot === "成本" && name.kind !== "rate" && !FLOOR.test(name.text) ? "≤" : undefined;
}

/** Costs that policy sets as a floor. */
const FLOOR = /标准|最低|达标/;
