import { defineRule, headerCellOf, type IndicatorView } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import type { ParsedValue } from "../../value/value";
import { placeholderIn } from "../../wording/placeholder";

export const uniformValues = defineRule({
  id: "structure/uniform-values",
  title: "全表指标值雷同",
  why: "数量、质量、成本、效益都填成同一个值，说明没有逐项测算。审核会认定为随意填报，整张表退回。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "block",
  needs: ["level2", "value"],
  messages: {
    uniform: "{count}个指标的值都是“{value}”，请按各指标实际测算分别填写。",
  },
  knobs: {
    /** Indicators with the same value, over so many second levels, and their share of the table. */
    fewestRows: 6,
    fewestLevels: 4,
    share: 0.6,
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 产出指标   | 数量指标           | 清运量     | ≥90吨   |
      | 〃         | 质量指标           | 清运合格率 | 100%    |
      | 〃         | 时效指标           | 清运及时率 | 100%    |
      | 〃         | 成本指标           | 清运成本   | ≤9万元  |
      | 效益指标   | 社会效益指标       | 覆盖率     | 100%    |
      | 满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90%    |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标         | 指标值    |
      | 产出指标   | 数量指标           | 村垃圾清运数量   | ≥90百分百 |
      | 〃         | 质量指标           | 村内环境干净整洁 | ≥90百分百 |
      | 〃         | 时效指标           | 资金按时拨付     | ≥90百分百 |
      | 〃         | 成本指标           | 按成本控制       | ≥90百分百 |
      | 效益指标   | 社会效益指标       | 保障各村稳定发展 | ≥90百分百 |
      | 满意度指标 | 服务对象满意度指标 | 村民满意度       | ≥90百分百 |`,
    ],
  },

  check({ block, rows }, context, report) {
    if (rows.length < context.knobs.fewestRows || (context.knobs.share > 0.5 && !mayBeUniform(rows))) return;
    const groups = new Map<string, { text: string; rows: number; levels: Set<string> }>();
    let filled = 0;
    for (const { indicator, value } of rows) {
      if (indicator.value === "") continue;
      filled++;
      const key = sameness(value);
      const group = groups.get(key);
      if (group) {
        group.rows++;
        group.levels.add(indicator.level2);
      } else groups.set(key, { text: indicator.value, rows: 1, levels: new Set([indicator.level2]) });
    }
    const { fewestRows, fewestLevels, share } = context.knobs;
    const taxonomy = taxonomyOf(context);
    for (const group of groups.values()) {
      if (group.rows < fewestRows || group.levels.size < fewestLevels || group.rows < filled * share) continue;
      if (placeholderIn(group.text) !== undefined) continue;
      // 100% on coverage, quality and timeliness is honest where amounts and costs differ.
      const slots = [...group.levels].map((level2) => taxonomy.level2(level2).slot);
      if (!slots.includes("数量") && !slots.includes("成本")) continue;
      report({ message: "uniform", data: { count: String(group.rows), value: group.text }, cell: headerCellOf(block) });
      return;
    }
  },
});

/** Whether one number could have the majority, by a vote that costs one pass and no memory. */
function mayBeUniform(rows: readonly IndicatorView[]): boolean {
  let candidate: number | undefined;
  let lead = 0;
  for (const { value } of rows) {
    if (lead === 0) candidate = value.number;
    lead += value.number === candidate ? 1 : -1;
  }
  return lead > 0;
}

/** Number and unit without the operator: ≥90% and 90% are the same promise. */
const sameness = ({ kind, number, multiplier, unit, prefix, suffix, text }: ParsedValue): string =>
  kind === "quantity" && number !== undefined && !prefix && !suffix
    ? `${number * (multiplier ?? 1)} ${unit?.symbol ?? ""}`
    : text;
