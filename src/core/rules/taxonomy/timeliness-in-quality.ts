import { moveRow } from "../../check/move-row";
import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { speaksOfTime } from "../../taxonomy/misfiled";

export const timelinessInQuality = defineRule({
  id: "taxonomy/timeliness-in-quality",
  title: "时效类指标误放质量",
  why: "质量指标看做得好不好，时效指标看做得快不快。按期、及时一类的指标放在时效指标下，评价时才看得清进度。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level2", "level3"],
  messages: {
    misfiled: "“{name}”说的是快慢，建议从“{level2}”移到“时效指标”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 质量指标 | 案件结案率   | ≥95%   |
      | 〃       | 时效指标 | 按期办结率   | ≥95%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值 |
      | 产出指标 | 质量指标 | 信访事项按期办结率 | ≥95%   |`,
    ],
  },

  check({ indicator }, context, report) {
    const { level1, level2, level3 } = indicator;
    if (!speaksOfTime(level3) || taxonomyOf(context).slotOf(level1, level2) !== "质量") return;
    report({
      message: "misfiled",
      data: { name: level3, level2 },
      cell: placeOf(indicator, "level3"),
      fixes: [moveRow(indicator, "产出指标", "时效指标")],
    });
  },
});
