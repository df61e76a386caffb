import { rewrite } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const level1Spelling = defineRule({
  id: "taxonomy/level1-spelling",
  title: "一级指标名称不规范",
  why: "一体化系统按规范名称识别一级指标，少写“指标”二字可能导入失败。各表写法一致，汇总时才能归到一起。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "safe",
  needs: ["level1"],
  messages: {
    misspelt: "一级指标“{text}”写法不规范，建议写作“{canonical}”。",
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值 |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次 |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥95%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标           | 三级指标   | 指标值  |
      | 产出指标 | 数量指标           | 培训人次   | ≥95人次 |
      | 满意度   | 服务对象满意度指标 | 学员满意度 | ≥95%    |`,
    ],
  },

  check({ indicator }, context, report) {
    const cell = indicator.cells.level1;
    if (!cell || cell.text === "") return;
    const { bare, respelt } = taxonomyOf(context).level1(cell.text);
    if (respelt === undefined) return;
    report({
      message: "misspelt",
      data: { text: bare, canonical: respelt },
      cell,
      fixes: [{ label: `改为“${respelt}”`, kind: "safe", edits: [rewrite(indicator, cell, respelt)] }],
    });
  },
});
