import { moveRow } from "../../check/move-row";
import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { isAmount, QUALITY_RATINGS, speaksOfQuality } from "../../taxonomy/misfiled";

export const quantityInQuality = defineRule({
  id: "taxonomy/quantity-in-quality",
  title: "数量误放质量",
  why: "人数、次数、个数说的是做了多少，属于数量指标。质量指标要写合格率、达标率这类做得好不好的指标。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level2", "level3", "value"],
  messages: {
    misfiled: "“{name}”的“{value}”是数量，不宜放在“{level2}”，请移到“数量指标”。",
  },
  knobs: {
    /** Words of names that count something and still speak of quality. */
    ratings: QUALITY_RATINGS,
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标                 | 指标值 |
      | 产出指标 | 质量指标 | 全年不发生饮食安全事故   | 0起    |
      | 〃       | 〃       | 购买服务人员考核合格率   | 100%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 质量指标 | 购买服务人员数量 | ≥40人  |`,
    ],
  },

  check({ indicator, value }, context, report) {
    const { level1, level2, level3 } = indicator;
    if (!isAmount(value) || taxonomyOf(context).slotOf(level1, level2) !== "质量") return;
    if (speaksOfQuality(level3, context.knobs.ratings)) return;
    report({
      message: "misfiled",
      data: { name: level3, value: indicator.value, level2 },
      cell: placeOf(indicator, "level3"),
      fixes: [moveRow(indicator, "产出指标", "数量指标")],
    });
  },
});
