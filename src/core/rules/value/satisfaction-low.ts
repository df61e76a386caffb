import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const satisfactionLow = defineRule({
  id: "value/satisfaction-low",
  title: "满意度目标偏低",
  why: "满意度目标通常不低于 85%，多数单位定在 90%—95%。定得太低，审核时会被认为目标缺乏约束力。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    low: "“{name}”定为“{value}”偏低，一般不低于{floor}%，请说明依据或提高。",
  },
  knobs: {
    /** Percent. */
    floor: 85,
    /** Bases that carry a lower value. */
    bases: ["行业标准", "国家标准", "地方标准"],
    /** Words of services that not everybody can be pleased with, and their floor. */
    sensitive: ["救助", "低保", "信访", "执法", "征地", "拆迁", "被征", "涉毒", "处罚"],
    sensitiveFloor: 80,
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度     | ≥85%   | 历史标准       |
      | 〃         | 〃                 | 救助对象满意度 | ≥80%   | 计划标准       |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标       | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥65%   |`,
    ],
  },

  check(row, { knobs }, report) {
    const { indicator, name, value } = row;
    const { number, operator, unit } = value;
    if (name.kind !== "satisfaction" || value.kind !== "quantity" || unit?.symbol !== "%" || number === undefined)
      return;
    const isSensitive = knobs.sensitive.some((word) => name.text.includes(word));
    const floor = isSensitive ? knobs.sensitiveFloor : knobs.floor;
    if (number >= floor || operator === "≤" || operator === "<" || name.direction === "less" || name.isChange) return;
    const basis = indicator.cells.basis?.text ?? "";
    if (knobs.bases.some((word) => basis.includes(word))) return;
    report({
      message: "low",
      data: { name: name.text, value: value.text, floor: String(floor) },
      cell: placeOf(indicator, "value"),
      fixes: [floor, 90].flatMap((percent) => rewriteValue(row, "choice", { whole: `≥${percent}%` })),
    });
  },
});
