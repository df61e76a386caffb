import { insertRows } from "../../check/insert-rows";
import { defineRule, headerCellOf } from "../../check/rule";
import { coverageOfBlock } from "../../coverage/coverage-of";
import { blockTitle } from "../../form/block-title";
import type { Block } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const benefitMissing = defineRule({
  id: "coverage/benefit-missing",
  title: "缺少效益指标",
  why: "效益指标回答“花了钱带来什么”。经济、社会、生态里选最相关的一类写一条就够，不必四类都填。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "block",
  fixable: "choice",
  messages: {
    missing: "{block}没有效益指标，请从经济、社会、生态效益中选一类补一条。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值  |
      | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
      | 效益指标 | 生态效益指标 | 森林覆盖率 | ≥30%    |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次 |
      | 〃         | 质量指标           | 合格率     | ≥95%    |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%    |`,
    ],
  },

  check({ block }, context, report) {
    if (block.indicators.length === 0) return;
    if (!coverageOfBlock(block, context.profile, context).lacksBenefit) return;
    report({
      message: "missing",
      data: { block: nameOf(block) },
      cell: headerCellOf(block),
      fixes: [insertRows("插入效益指标", block, "社会效益")],
    });
  },
});

/** “年度目标1（行政审批）”, or 本表 where the form numbers no goals. */
const nameOf = (block: Block): string =>
  block.number === undefined ? "本表" : blockTitle(block).replace(/ · (.*)$/, "（$1）");
