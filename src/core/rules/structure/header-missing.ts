import { defineRule, headerCellOf } from "../../check/rule";
import type { ColumnKey, Indicator } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const headerMissing = defineRule({
  id: "structure/header-missing",
  title: "表头列缺失",
  why: "绩效指标表要有一级、二级、三级指标和指标值四列。缺了哪一列，收表的系统就读不出指标。",
  basis: DOCUMENTS.goals,
  severity: "error",
  scope: "block",
  messages: {
    missing: "这张指标表缺“{column}”列，请补上表头和内容。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 |
      | 产出指标 | 数量指标 | 培训人次 |
      | 〃       | 质量指标 | 合格率   |`,
    ],
  },

  check({ block }, _context, report) {
    const { header, indicators, hasOwnHeader } = block;
    if (!hasOwnHeader || indicators.length === 0) return;
    for (const { key, title, isThere } of COLUMNS) {
      // Forms at times print a level without a heading of its own; what can be read is there.
      if (header.columns[key] !== undefined || indicators.some(isThere)) continue;
      report({ message: "missing", data: { column: title }, cell: headerCellOf(block), about: key });
    }
  },
});

const COLUMNS: readonly {
  readonly key: ColumnKey;
  readonly title: string;
  readonly isThere: (row: Indicator) => boolean;
}[] = [
  { key: "level1", title: "一级指标", isThere: ({ level1 }) => level1 !== "" },
  { key: "level2", title: "二级指标", isThere: ({ level2 }) => level2 !== "" },
  { key: "level3", title: "三级指标", isThere: ({ level3 }) => level3 !== "" },
  { key: "value", title: "指标值", isThere: ({ value }) => value !== "" },
];
