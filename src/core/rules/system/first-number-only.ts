import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

export const firstNumberOnly = defineRule({
  id: "system/first-number-only",
  title: "导入时只取第一个数",
  why: "部分地区系统导入时只认指标值里的第一个数，“10-30万元”会变成 10。一个指标值请只写一个数。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  needs: ["value"],
  messages: {
    first: "部分地区系统导入“{value}”时只留下“{number}”，请只写一个数或拆成几行。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 指标值          |
      | 成本指标 | 经济成本指标 | 培训费   | ≤5万元          |
      | 产出指标 | 时效指标     | 完成时间 | 2025年6月30日前 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标 | 指标值      |
      | 成本指标 | 经济成本指标 | 征编费用 | 10-30万元/本 |
      | 产出指标 | 数量指标     | 印刷份数 | ≥95份       |`,
    ],
  },

  check({ indicator, value }, _context, report) {
    if (!SEVERAL.has(value.kind)) return;
    const numbers = indicator.value.match(NUMBER);
    const number = numbers?.[0];
    if (number === undefined || (numbers?.length ?? 0) < 2) return;
    report({ message: "first", data: { value: indicator.value, number }, cell: placeOf(indicator, "value") });
  },
});

const SEVERAL: ReadonlySet<ParsedValue["kind"]> = new Set(["range", "month-span", "service-hours", "compound"]);
const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
