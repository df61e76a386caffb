import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { parseValue } from "../../value/parse";

export const nameCellHoldsValue = defineRule({
  id: "structure/name-cell-holds-value",
  title: "三级指标栏填了指标值",
  why: "三级指标栏要写指标的名字，如“培训合格率”。只写“≥90%”，看表的人不知道是什么达到 90%。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  needs: ["level3"],
  messages: {
    value: "三级指标栏写的是指标值“{name}”，请补上指标名称，如“…合格率”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标                         | 指标值 |
      | 产出指标 | 质量指标 | 新报告丙肝患者核酸检测比例达80%以上 | >80%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | ≥90%     | ≥90%   |`,
    ],
  },

  check({ indicator }, _context, report) {
    const { level3 } = indicator;
    if (level3.length > LONGEST_VALUE || !STARTS_LIKE_A_VALUE.test(level3) || !isValue(level3)) return;
    report({ message: "value", data: { name: level3 }, cell: placeOf(indicator, "level3") });
  },
});

const LONGEST_VALUE = 14;
const STARTS_LIKE_A_VALUE = /^[\d０-９≥≤≧≦＞＜><=＝═《》]/;

/** A bare quantity; with a unit of no known family, only behind an operator: 12345热线 is a name. */
function isValue(text: string): boolean {
  const { kind, operator, unit, prefix, suffix } = parseValue(text);
  if (kind !== "quantity" || prefix || suffix) return false;
  return operator !== undefined || unit === undefined || unit.family !== "其他";
}
