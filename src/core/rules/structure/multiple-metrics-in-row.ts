import { perList } from "../../check/per-list";
import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import type { Fix } from "../../check/finding";
import type { Indicator } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const multipleMetricsInRow = defineRule({
  id: "structure/multiple-metrics-in-row",
  title: "一行多个指标",
  why: "一行只能考核一个指标。几件事合写一个值，年底只完成其中一件时，就说不清到底完成了没有。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    several: "“{name}”里有{count}个指标（{parts}），请一行写一个。",
    list: "“{name}”列了几件事而没有写完（…等），请一行写一个指标。",
    values: "“{name}”的“{value}”是两个值，请拆成两行，一行写一个。",
  },
  knobs: {
    /** Words that a measurable indicator ends with. */
    heads: [
      "情况",
      "数量",
      "次数",
      "人数",
      "户数",
      "个数",
      "场次",
      "面积",
      "里程",
      "长度",
      "金额",
      "合格率",
      "完成率",
      "及时率",
      "覆盖率",
      "到位率",
      "办结率",
      "知晓率",
      "参与率",
      "达标率",
      "满意度",
      "满意率",
      "完好率",
      "受理率",
      "回复率",
      "水平",
      "效率",
      "能力",
    ],
    /** Words that a piece of work ends with. Several of them are several indicators, unless the last names a common measure. */
    doings: ["活动"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 质量指标 | 保洁、保安出勤率 | 100%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标                       | 指标值 |
      | 产出指标 | 数量指标 | 征兵工作完成情况、民兵训练情况 | =2次   |`,
    ],
  },

  check({ indicator }, context, report) {
    const { level3, value } = indicator;
    if (TWO_RATES.test(value)) {
      report({ message: "values", data: { name: level3, value }, cell: placeOf(indicator, "value") });
      return;
    }
    if (!JOINED.test(level3)) return;
    const cell = placeOf(indicator, "level3");
    if (level3.endsWith("等") && UNFINISHED.test(level3)) {
      report({ message: "list", data: { name: level3 }, cell });
      return;
    }
    const parts = level3.split(SEPARATOR);
    const { heads, doings } = context.knobs;
    const areAlike = parts.every((part) => A_RATE.test(part)) || parts.every((part) => isMetric(part, false, doings));
    if (!areAlike && !parts.every((part, index) => isMetric(part, index > 0, heads))) return;
    report({
      message: "several",
      data: { name: level3, count: String(parts.length), parts: parts.join("；") },
      cell,
      fixes: [splitInto(indicator, parts)],
    });
  },
});

/** 20%/20% */
const TWO_RATES = /^[≥≤]?\d{1,3}(?:\.\d{1,2})?%[/／][≥≤]?\d{1,3}(?:\.\d{1,2})?%$/;
const JOINED = /[、，；/和与]|及(?!时)/;
const SEPARATOR = /[、，；/和与]|及(?!时)/;
/** 开展便民活动、基础设施等 */
const UNFINISHED = /、[^、]+等$/;

/** 受理率、办结率: rates each of them, however short; 保洁、保安出勤率 is one. */
const A_RATE = /[\u4e00-\u9fff]{2}率$/;

const headsOf = perList((heads: readonly string[]) => ({
  heads: new Set(heads),
  longest: Math.max(...heads.map((head) => head.length)),
}));

/** The first part has to say of what it is the measure; the others may lean on it: 信访受理率和回复率. */
function isMetric(part: string, mayBeBare: boolean, known: readonly string[]): boolean {
  const { heads, longest } = headsOf(known);
  const room = mayBeBare ? part.length : part.length - 1;
  for (let length = Math.min(longest, room); length > 0; length--) if (heads.has(part.slice(-length))) return true;
  return false;
}

const splitInto = (indicator: Indicator, parts: readonly string[]): Fix => ({
  label: `拆成${parts.length}行`,
  kind: "choice",
  intent: {
    action: "split-row",
    anchor: { sheet: indicator.table.sheet, row: indicator.row },
    payload: { names: parts },
  },
});
