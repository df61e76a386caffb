import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import type { Indicator } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf, type Taxonomy } from "../../taxonomy/level-names";

export const duplicateIndicator = defineRule({
  id: "structure/duplicate-indicator",
  title: "同一目标下三级指标重复",
  why: "同一目标下两条指标名称一样，系统会认为重复录入。值不同更分不清哪条算数；确是两件事，就把对象写进名称。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "block",
  needs: ["level3"],
  messages: {
    twoValues: "“{name}”与第{row}行重名而值不同（{value}、{other}）：若属两个项目请写进名称，否则留一条。",
    repeated: "“{name}”与第{row}行重复，若是两件事请在名称中写明对象，否则留一条。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 指标值  |
      | 成本指标 | 经济成本指标 | 调研报告 | ≤6.5万元 |
      | 产出指标 | 数量指标     | 调研报告 | ≥1篇    |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值       |
      | 产出指标 | 质量指标 | 政府院内卫生环境   | 干净、整洁   |
      | 〃       | 〃       | 政府院内卫生环境   | 安全、无隐患 |`,
    ],
  },

  check({ rows }, context, report) {
    const taxonomy = taxonomyOf(context);
    const isAlike = (a: Indicator, b: Indicator): boolean =>
      canonical(taxonomy, a.level2) === canonical(taxonomy, b.level2) &&
      (taxonomy.level1(a.level1).family ?? a.level1) === (taxonomy.level1(b.level1).family ?? b.level1);
    const known = new Map<string, Indicator[]>();
    for (const { indicator } of rows) {
      if (indicator.level3 === "") continue;
      const name = nameOf(indicator.level3);
      const namesakes = known.get(name);
      const twin = namesakes?.find((other) => isAlike(other, indicator));
      if (!twin) {
        if (namesakes) namesakes.push(indicator);
        else known.set(name, [indicator]);
        continue;
      }
      const cell = placeOf(indicator, "level3");
      const data = { name: indicator.level3, row: String(twin.row + 1) };
      const { value } = indicator;
      if (value === "" || twin.value === "" || value === twin.value) report({ message: "repeated", data, cell });
      else report({ message: "twoValues", data: { ...data, value, other: twin.value }, cell, severity: "error" });
    }
  },
});

function canonical(taxonomy: Taxonomy, level2: string): string {
  const { bare, respelt } = taxonomy.level2(level2);
  return respelt ?? bare;
}

/** Without the index that some forms print in the name: 指标1：. */
const nameOf = (level3: string): string =>
  level3.startsWith("指标") ? level3.replace(/^指标\d{1,2}[:：.、]/, "") : level3;
