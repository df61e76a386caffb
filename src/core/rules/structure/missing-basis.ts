import { choices, placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const missingBasis = defineRule({
  id: "structure/missing-basis",
  title: "缺少指标值确定依据",
  why: "依据说明指标值从哪里来：计划、行业标准，还是历年完成情况。空着的话，审核会问这个数是怎么定的。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["basis", "level3"],
  messages: {
    missing: "“{name}”没有填确定依据，请补上，如“计划标准”或文件名称。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 质量指标 | 机房设备运行正常率 | 100%   | 计划标准       |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标 | 数量指标 | 巡检次数           | ≥12次  | 计划标准       |
      | 〃       | 质量指标 | 机房设备运行正常率 | 100%   |                |`,
    ],
  },

  check({ indicator }, context, report) {
    const { level3, value, cells } = indicator;
    if (level3 === "" || value === "" || (cells.basis?.text ?? "") !== "") return;
    report({
      message: "missing",
      data: { name: level3 },
      cell: placeOf(indicator, "basis"),
      fixes: choices(indicator, "basis", [...context.words("basis-categories")], "填"),
    });
  },
});
