import { choices, placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const unitRequired = defineRule({
  id: "system/unit-required",
  title: "定量指标缺计量单位",
  why: "计量单位单独成列的系统规定，除定性指标外单位必填。单位空着，保存时会被拦下。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["unit", "value", "level3"],
  messages: {
    missing: "“{name}”的值是“{value}”，计量单位列空着，请填上单位。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
      | 产出指标 | 数量指标 | 培训人次 | ≥        | 95     | 人次     |
      | 〃       | 质量指标 | 培训效果 | 定性     | 优     |          |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
      | 产出指标 | 数量指标 | 培训人次 | ≥        | 95     |          |`,
    ],
  },

  check({ indicator, name, value }, _context, report) {
    const { cells, level3 } = indicator;
    if (value.kind !== "quantity" || value.unit !== undefined || (cells.unit?.text ?? "") !== "") return;
    if (NOT_QUANTITATIVE.test(cells.operator?.text ?? "")) return;
    const isRate = name.kind === "rate" || name.kind === "satisfaction";
    report({
      message: "missing",
      data: { name: level3, value: indicator.value },
      cell: placeOf(indicator, "unit"),
      fixes: isRate ? choices(indicator, "unit", ["%"], "填") : [],
    });
  },
});

const NOT_QUANTITATIVE = /定性|其他|不适用/;
