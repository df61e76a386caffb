import { placeOf, rewrite } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const basisOutOfList = defineRule({
  id: "structure/basis-out-of-list",
  title: "依据不在规定类别",
  why: "依据一般选计划标准、行业标准、历史标准、其他标准，或写明文件名称。人数、调查方法不是依据，核不了。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["basis"],
  messages: {
    stray: "依据“{basis}”多了标点，应为“{category}”。",
    method: "依据“{basis}”说的不是标准来源，请改为{categories}等或文件名称。",
  },
  knobs: {
    /** Words that make any text a document or an agreement one can look up. */
    documents: [
      "标准",
      "数据",
      "指标",
      "办法",
      "规定",
      "通知",
      "文件",
      "方案",
      "合同",
      "协议",
      "约定",
      "制度",
      "条例",
      "意见",
      "规划",
      "计划",
      "政策",
      "要求",
      "纪要",
      "预算",
      "责任书",
      "清单",
      "细则",
      "规程",
      "规范",
      "目标",
      "法",
      "号",
      "《",
      "经验",
      "年鉴",
      "报告",
      "台账",
      "年报",
      "报表",
      "系统",
      "平台",
      "名册",
      "名单",
      "上年",
      "去年",
      "往年",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值  | 指标值确定依据             |
      | 产出指标 | 数量指标 | 劝返上访人员数量 | ≤3000人 | 市信访局信访工作考核办法 |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标           | 指标值 | 指标值确定依据 |
      | 产出指标   | 质量指标           | 护理补贴发放率     | 100%   | 行业标准：     |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度     | ≥99%   | 通过满意度调查 |`,
    ],
  },

  check({ indicator }, context, report) {
    const cell = indicator.cells.basis;
    if (!cell || cell.text === "") return;
    const { text } = cell;
    const categories = context.words("basis-categories");
    const synonyms = context.mapping("basis-synonyms");
    if (categories.has(text) || Object.hasOwn(synonyms, text)) return;
    const trimmed = STRAY_ENDS.test(text) ? text.replace(STRAY, "") : text;
    if (categories.has(trimmed) || Object.hasOwn(synonyms, trimmed)) {
      const fix = { label: `改为“${trimmed}”`, kind: "safe", edits: [rewrite(indicator, cell, trimmed)] } as const;
      report({ message: "stray", data: { basis: text, category: trimmed }, cell, fixes: [fix] });
      return;
    }
    if (!hasAny(text, context.words("basis-methods")) || hasAny(text, context.knobs.documents)) return;
    report({
      message: "method",
      data: { basis: text, categories: "“计划标准”“历史标准”" },
      cell: placeOf(indicator, "basis"),
      fixes: [...categories].map((category) => ({
        label: `改为“${category}”`,
        kind: "choice",
        edits: [rewrite(indicator, cell, category)],
      })),
    });
  },
});

function hasAny(text: string, words: Iterable<string>): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return false;
}

const STRAY_ENDS = /^[:：,，。.、;；]|[:：,，。.、;；]$/;
const STRAY = /^[:：,，。.、;；]+|[:：,，。.、;；]+$/g;
