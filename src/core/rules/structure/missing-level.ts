import { choices, placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf, type LevelFamily } from "../../taxonomy/level-names";

export const missingLevel = defineRule({
  id: "structure/missing-level",
  title: "一级、二级或三级指标名称为空",
  why: "每一行指标都要说清属于哪个一级、二级指标，叫什么名字。名称空着，系统归不了类，这一行等于没填。",
  basis: DOCUMENTS.goals,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3"],
  messages: {
    level: "“{name}”这一行的{level}为空，请补上。",
    name: "这一行填了“{value}”，但三级指标名称为空，请补上名称。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标         | 指标值 |
      | 产出指标 | 数量指标     | 档案整理数量     | ≥800件 |
      | 效益指标 | 社会效益指标 | 反映档案开放率   | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 档案整理数量   | ≥800件 |
      | 效益指标 |          | 反映档案开放率 | ≥90%   |`,
    ],
  },

  check({ indicator }, context, report) {
    const { level1, level2, level3, value, table } = indicator;
    if (level3 === "") {
      if (value !== "") report({ message: "name", data: { value }, cell: placeOf(indicator, "level3") });
      return;
    }
    if (level1 === "" && table.columns.level1 !== undefined) {
      report({ message: "level", data: { name: level3, level: "一级指标" }, cell: placeOf(indicator, "level1") });
    }
    if (level2 === "" && table.columns.level2 !== undefined) {
      const family = taxonomyOf(context).level1(level1).family;
      report({
        message: "level",
        data: { name: level3, level: "二级指标" },
        cell: placeOf(indicator, "level2"),
        fixes: family ? choices(indicator, "level2", LEVEL2_OF[family], "填") : [],
      });
    }
  },
});

const LEVEL2_OF: Readonly<Record<LevelFamily, readonly string[]>> = {
  成本: ["经济成本指标"],
  产出: ["数量指标", "质量指标", "时效指标"],
  效益: ["社会效益指标", "经济效益指标", "生态效益指标"],
  满意度: ["服务对象满意度指标"],
};
