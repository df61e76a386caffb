import { defineRule, headerCellOf } from "../../check/rule";
import { levelPairsOf } from "../../coverage/level-pairs";
import type { Block } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf, type Taxonomy } from "../../taxonomy/level-names";

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
        const costs = costsOf(block, taxonomy);
        if (costs.upper) upper.push(costs.upper);
        if (costs.lower) lower.push(costs.lower);
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

/** Where a block first files a cost as a level 1, and where under 产出指标. */
interface Costs {
  readonly taxonomy: Taxonomy;
  readonly upper: Place | undefined;
  readonly lower: Place | undefined;
}

const remembered = new WeakMap<Block, Costs>();

function costsOf(block: Block, taxonomy: Taxonomy): Costs {
  const known = remembered.get(block);
  if (known?.taxonomy === taxonomy) return known;
  const pairs = levelPairsOf(block).filter(({ level1, level2 }) => taxonomy.slotOf(level1, level2) === "成本");
  const under = (family: string): Place | undefined => {
    const pair = pairs.find(({ level1 }) => taxonomy.level1(level1).family === family);
    return pair && { row: pair.row, year: block.header.year };
  };
  const costs = { taxonomy, upper: under("成本"), lower: under("产出") };
  remembered.set(block, costs);
  return costs;
}

/** A workbook that holds several years may hold both frameworks. */
function sameYear(upper: readonly Place[], lower: readonly Place[]): readonly [Place, Place] | undefined {
  const years = new Map(lower.map((place) => [place.year, place]));
  for (const a of upper) {
    const b = a.year === undefined ? lower[0] : (years.get(a.year) ?? years.get(undefined));
    if (b) return [a, b];
  }
  return undefined;
}
