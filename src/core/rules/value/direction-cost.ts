import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const directionCost = defineRule({
  id: "value/direction-cost",
  title: "成本类指标用了≥",
  why: "成本是控制上限，花得越少越好，写成“≥”等于承诺至少花这么多。节约率、节支率是越高越好，可以用≥。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    floor: "成本指标“{name}”写成下限“{value}”，应为上限，如“{after}”。",
    count: "成本指标“{name}”填的是“{value}”，不是花多少钱，请填金额上限，如“≤N万元”。",
  },
  knobs: {
    /** Standards that policy sets as a floor, and shares of the money that have been spent. */
    floors: [
      "补助标准",
      "补贴标准",
      "救助标准",
      "保障标准",
      "资助标准",
      "供养标准",
      "津贴标准",
      "公用经费标准",
      "低保标准",
      "优待金",
      "抚恤",
      "报酬",
      "生均公用经费",
      "待遇标准",
      "扶助金",
      "最低",
      "达标",
      "执行率",
      "支出率",
      "完成率",
      "到位率",
      "进度",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 产出指标 | 成本指标 | 成本节约率 | ≥1%    |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值       |
      | 成本指标 | 经济成本指标 | 安保服务费 | ≥6.6万/人/年 |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    if ((value.operator !== "≥" && value.operator !== ">") || value.kind !== "quantity" || value.suffix) return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) !== "成本" || name.direction === "more") return;
    if (name.kind === "rate" && name.direction === "unknown" && name.isOpenShare) return;
    if (context.knobs.floors.some((word) => name.text.includes(word))) return;

    const cell = placeOf(indicator, "value");
    const data = { name: name.text, value: value.text };
    const { family = "金额" } = value.unit ?? {};
    if (family !== "金额" && family !== "比率") {
      report({ message: "count", data, cell });
      return;
    }
    const ceiling = { operator: value.operator === "≥" ? "≤" : "<" };
    const fixes = rewriteValue(row, "choice", ceiling);
    report({ message: "floor", data: { ...data, after: rewrittenValue(row, ceiling) }, cell, fixes });
  },
});
