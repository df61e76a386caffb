import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const nameTooLong = defineRule({
  id: "system/name-too-long",
  title: "三级指标名称超过100字",
  why: "部分地区系统的三级指标名称最多 100 字，超出的部分存不进去。名称写成短语，详细说明放到描述栏。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  needs: ["level3"],
  messages: {
    long: "名称有{length}字，部分地区系统最多收{most}字：“{name}”，请写短一些。",
  },
  knobs: { most: 100 },
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
      | 产出指标 | 数量指标     | ${"组织开展各类业务培训".repeat(11)} | ≥95人次 |`,
    ],
  },

  check({ indicator }, { knobs }, report) {
    const { level3 } = indicator;
    if (level3.length <= knobs.most) return;
    report({
      message: "long",
      data: { length: String(level3.length), most: String(knobs.most), name: level3 },
      cell: placeOf(indicator, "level3"),
    });
  },
});
