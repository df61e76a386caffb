import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const charactersRefused = defineRule({
  id: "system/characters-refused",
  title: "指标值含系统不收的字符",
  why: "部分地区系统的指标值不收“*”“_”“-”。区间、“1-12月”这类写法保存时会被拦下，请改成一个数或一个时间点。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  needs: ["value"],
  messages: {
    refused: "部分地区系统不收“{value}”里的“{character}”，请换一种写法。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 成本指标 | 经济成本指标 | 培训费   | ≤5万元 |
      | 产出指标 | 数量指标 | 增长率       | -5%    |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值    |
      | 成本指标 | 经济成本指标 | 培训费       | ≤5万元    |
      | 产出指标 | 时效指标     | 舆情监测时间 | 7*24小时  |
      | 〃       | 〃           | 响应时效     | 1-12月    |`,
    ],
  },

  check({ indicator }, _context, report) {
    const { value } = indicator;
    const character = REFUSED.exec(value)?.[0].slice(-1);
    if (character === undefined) return;
    report({ message: "refused", data: { value, character }, cell: placeOf(indicator, "value") });
  },
});

/** A minus sign before a number is part of it: -5%, ≥-5%. A lone dash says “none”. */
const REFUSED = /[*_]|[^≥≤><=＞＜≧≦]-/;
