import { defineRule, headerCellOf } from "../../check/rule";
import { levelPairsOf } from "../../coverage/level-pairs";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const frameworkMixed = defineRule({
  id: "taxonomy/framework-mixed",
  title: "同一工作簿混用两套体系",
  why: "2021 年起成本指标是一级指标，此前放在产出指标下。同一年度的表混用两种口径，汇总和权重都对不上。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "workbook",
  messages: {
    mixed: "成本指标有的是一级（第{upper}行），有的在产出下（第{lower}行），请统一口径。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 指标值  |
      | 成本指标 | 经济成本指标 | 培训费   | ≤5万元  |
      | 产出指标 | 数量指标     | 培训人次 | ≥95人次 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 指标值  |
      | 成本指标 | 经济成本指标 | 培训费   | ≤5万元  |
      | 产出指标 | 经济成本指标 | 会议费   | ≤2万元  |
      | 〃       | 数量指标     | 培训人次 | ≥95人次 |`,
    ],
  },

  check({ forms }, context, report) {
    const taxonomy = taxonomyOf(context);
    const upper: Place[] = [];
    const lower: Place[] = [];
    for (const { form } of forms) {
      for (const block of form.blocks) {
        for (const { level1, level2, row } of levelPairsOf(block)) {
          if (taxonomy.slotOf(level1, level2) !== "成本") continue;
          const { family } = taxonomy.level1(level1);
          if (family === "成本") upper.push({ row, year: block.header.year });
          else if (family === "产出") lower.push({ row, year: block.header.year });
        }
      }
    }
    const firstForm = forms.find(({ form }) => form.blocks.length > 0)?.form;
    const block = firstForm?.blocks[0];
    const pair = sameYear(upper, lower);
    if (!firstForm || !block || !pair) return;
    report(firstForm.sheet)({
      message: "mixed",
      data: { upper: String(pair[0].row + 1), lower: String(pair[1].row + 1) },
      cell: headerCellOf(block),
    });
  },
});

interface Place {
  readonly row: number;
  readonly year: number | undefined;
}

/** A workbook that holds several years may hold both frameworks. */
function sameYear(upper: readonly Place[], lower: readonly Place[]): readonly [Place, Place] | undefined {
  for (const a of upper) {
    const b = lower.find(({ year }) => year === undefined || a.year === undefined || year === a.year);
    if (b) return [a, b];
  }
  return undefined;
}
