import { moveRow } from "../../check/move-row";
import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const rateInQuantity = defineRule({
  id: "taxonomy/rate-in-quantity",
  title: "比率误放数量",
  why: "数量指标要写人数、次数、面积这样的实物量。合格率、完成率放在质量或时效指标下，更能说明做得怎么样。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level2", "level3", "value"],
  messages: {
    misfiled: "数量指标“{name}”的值是比率“{value}”，建议写实物量，或移到质量指标。",
  },
  knobs: {
    /** Rates that many indicator libraries count as volume. */
    tolerated: [
      "覆盖",
      "占比",
      "比例",
      "比重",
      "普及率",
      "参保率",
      "入学率",
      "控制率",
      "增长",
      "下降",
      "增加",
      "减少",
      "净增",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值   |
      | 产出指标 | 数量指标 | 培训人次     | ≥100人次 |
      | 〃       | 〃       | 工资发放覆盖率 | 100%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 产出指标 | 数量指标 | 培训合格率 | ≥90%   |`,
    ],
  },

  check({ indicator, name, value }, context, report) {
    // 培训次数 ≥90% is a value of the wrong kind, not a rate in the wrong place.
    if (value.unit?.family !== "比率" || name.kind === "count") return;
    const { level1, level2, level3 } = indicator;
    if (taxonomyOf(context).slotOf(level1, level2) !== "数量") return;
    if (context.knobs.tolerated.some((word) => level3.includes(word))) return;
    report({
      message: "misfiled",
      data: { name: level3, value: indicator.value },
      cell: placeOf(indicator, "level3"),
      fixes: [moveRow(indicator, "产出指标", "质量指标")],
    });
  },
});
