import { rewrite } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const level2Spelling = defineRule({
  id: "taxonomy/level2-spelling",
  title: "二级指标名称不规范",
  why: "规范的二级指标名称都带“指标”二字。写法统一，系统导入和部门汇总时才不会被当成两类指标。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["level2"],
  messages: {
    misspelt: "二级指标“{text}”建议写作“{canonical}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 |
      | 效益指标 | 社会效益指标 | 政策知晓率   | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 效益指标 | 社会效益 | 政策知晓率 | ≥90%   |`,
    ],
  },

  check({ indicator }, context, report) {
    const cell = indicator.cells.level2;
    if (!cell || cell.text === "") return;
    const taxonomy = taxonomyOf(context);
    const { bare, respelt, slot } = taxonomy.level2(cell.text);
    if (
      respelt === undefined ||
      (slot === "成本" && bare === "成本" && taxonomy.level1(indicator.level1).family === "成本")
    )
      return;
    report({
      message: "misspelt",
      data: { text: bare, canonical: respelt },
      cell,
      fixes: [{ label: `改为“${respelt}”`, kind: "safe", edits: [rewrite(indicator, cell, respelt)] }],
    });
  },
});
