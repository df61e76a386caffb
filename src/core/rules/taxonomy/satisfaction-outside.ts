import { moveRow } from "../../check/move-row";
import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const satisfactionOutside = defineRule({
  id: "taxonomy/satisfaction-outside",
  title: "满意度放在效益/质量",
  why: "满意度在体系里单独是一类，有自己的权重。写在产出或效益下会被重复计算，也常被审核指出“用满意度代替效益”。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level2", "level3"],
  messages: {
    misfiled: "“{name}”是满意度，现在放在“{level2}”，请移到“服务对象满意度指标”。",
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标             | 指标值 |
      | 效益指标   | 社会效益指标       | 文体活动参与人次     | ≥5000人次 |
      | 满意度指标 | 服务对象满意度指标 | 文体活动演出满意度   | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标               | 指标值 |
      | 效益指标 | 社会效益指标 | 文体活动演出居民满意度 | ≥90%   |`,
    ],
  },

  check({ indicator, name }, context, report) {
    if (name.kind !== "satisfaction") return;
    const { level1, level2, level3 } = indicator;
    const taxonomy = taxonomyOf(context);
    const slot = taxonomy.slotOf(level1, level2);
    if (!slot || slot === "满意度" || taxonomy.level1(level1).family === "满意度") return;
    report({
      message: "misfiled",
      data: { name: level3, level2 },
      cell: placeOf(indicator, "level3"),
      fixes: [moveRow(indicator, "满意度指标", "服务对象满意度指标")],
    });
  },
});
