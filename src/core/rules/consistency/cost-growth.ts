import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { compareQuantity, toBase } from "../../value/compare";

export const costGrowth = defineRule({
  id: "consistency/cost-growth",
  title: "成本上限高于上年较多",
  why: "成本比上年多三成以上，审核时会问增长的理由。有新增任务或法定调标的，请在依据里写明。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  needs: ["level3", "value", "lastYear"],
  messages: {
    growth: "“{name}”上年“{before}”，今年“{value}”，增长{percent}%，请说明依据。",
    fresh: "“{name}”上年为“{before}”，今年“{value}”，新增支出请说明依据。",
  },
  knobs: {
    growth: 0.3,
    /** One-off charges and prices that law sets. */
    excused: ["规费", "税费", "保险费", "最低工资"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 前年 | 上年    | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 会议费   | 80   | 85      | ≤90            |
      | 〃       | 〃           | 一次性规费 | 620 | 1007.29 | 3022.1         |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 成本指标 | 经济成本指标 | 舆情管控 | 80   | 80   | ≤135.8         |`,
    ],
  },

  check({ indicator, name, value, lastYear }, context, report) {
    if (value.kind !== "quantity" || lastYear?.kind !== "quantity" || value.unit?.symbol === "%") return;
    if ((compareQuantity(value, lastYear) ?? 0) <= 0 || name.direction === "more") return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) !== "成本") return;
    const { knobs } = context;
    if (knobs.excused.some((word) => name.text.includes(word))) return;
    const [now = 0, last = 0] = [toBase(value)?.amount, toBase(lastYear)?.amount];
    const cell = placeOf(indicator, "value");
    const data = { name: name.text, before: lastYear.text, value: value.text };
    if (last === 0) report({ message: "fresh", data, cell });
    else if (now / last - 1 > knobs.growth) {
      report({ message: "growth", data: { ...data, percent: String(Math.round((now / last - 1) * 100)) }, cell });
    }
  },
});
