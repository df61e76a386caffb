import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const duplicateIndicator = defineRule({
  id: "structure/duplicate-indicator",
  title: "同一目标下三级指标重复",
  why: "同一目标下两条指标名称一样，系统会认为重复录入。值不同更分不清哪条算数；确是两件事，就把对象写进名称。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "block",
  needs: ["level3"],
  messages: {
    twoValues: "“{name}”与第{row}行重名而值不同（{value}、{other}），请改名区分或删去一条。",
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
    const first = new Map<string, IndicatorView>();
    for (const row of rows) {
      const { level1, level2, level3, value } = row.indicator;
      if (level3 === "") continue;
      const { bare, respelt } = taxonomy.level2(level2);
      const key = `${taxonomy.level1(level1).family ?? level1}\t${respelt ?? bare}\t${nameOf(level3)}`;
      const twin = first.get(key);
      if (!twin) {
        first.set(key, row);
        continue;
      }
      const cell = placeOf(row.indicator, "level3");
      const data = { name: level3, row: String(twin.indicator.row + 1) };
      const other = twin.indicator.value;
      if (value === "" || other === "" || value === other) report({ message: "repeated", data, cell });
      else report({ message: "twoValues", data: { ...data, value, other }, cell, severity: "error" });
    }
  },
});

/** Without the index that some forms print in the name: 指标1：. */
const nameOf = (level3: string): string => level3.replace(/^指标\d{1,2}[:：.、]/, "");
