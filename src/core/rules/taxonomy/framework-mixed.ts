import { ofBlocks } from "../../check/of-blocks";
import { defineRule, headerCellOf, type FormView } from "../../check/rule";
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
    const firstForm = forms.find(({ form }) => form.blocks.length > 0)?.form;
    const block = firstForm?.blocks[0];
    const pair = sameYear(forms, costsIn(taxonomyOf(context)));
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

/** Where each block first files a cost: as a level 1, or under 产出指标. */
interface Costs {
  readonly upperIn: (form: FormView) => readonly (Place | undefined)[];
  readonly lowerIn: (form: FormView) => readonly (Place | undefined)[];
}

const known = new WeakMap<Taxonomy, Costs>();

/** One for each taxonomy, so that what is found in unchanged blocks is remembered. */
function costsIn(taxonomy: Taxonomy): Costs {
  let costs = known.get(taxonomy);
  if (!costs) {
    const under = (family: string) => ofBlocks(({ block }) => costUnder(family, block, taxonomy));
    known.set(taxonomy, (costs = { upperIn: under("成本"), lowerIn: under("产出") }));
  }
  return costs;
}

function costUnder(family: string, block: Block, taxonomy: Taxonomy): Place | undefined {
  const pair = levelPairsOf(block).find(
    ({ level1, level2 }) => taxonomy.slotOf(level1, level2) === "成本" && taxonomy.level1(level1).family === family,
  );
  return pair && { row: pair.row, year: block.header.year };
}

/** A workbook that holds several years may hold both frameworks. */
function sameYear(forms: readonly FormView[], { upperIn, lowerIn }: Costs): readonly [Place, Place] | undefined {
  const lower = new Map<number | undefined, Place>();
  for (const form of forms) {
    for (const place of lowerIn(form)) if (place && !lower.has(place.year)) lower.set(place.year, place);
  }
  if (lower.size === 0) return undefined;
  const [first] = lower.values();
  for (const form of forms) {
    for (const a of upperIn(form)) {
      const b = a && (a.year === undefined ? first : (lower.get(a.year) ?? lower.get(undefined)));
      if (b) return [a, b];
    }
  }
  return undefined;
}
