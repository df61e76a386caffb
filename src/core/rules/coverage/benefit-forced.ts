import { defineRule, headerCellOf, type IndicatorView } from "../../check/rule";
import type { CoverageSlot } from "../../check/profile";
import { DOCUMENTS } from "../../taxonomy/documents";
import { BENEFIT_SLOTS, taxonomyOf } from "../../taxonomy/level-names";

export const benefitForced = defineRule({
  id: "coverage/benefit-forced",
  title: "四类效益全填但空洞",
  why: "效益写最相关的一两类就好。四类都填而名称空泛、数值雷同，反而说明没有想清楚项目带来什么。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "block",
  needs: ["level2", "value"],
  messages: {
    sameValue: "经济、社会、生态、可持续四类效益都填了，{count}类同为“{value}”，请只留最相关的。",
    generic: "四类效益都填了，但“{name}”等名称空泛，请只留最相关的并写具体。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标       | 三级指标         | 指标值 |
      | 效益指标 | 经济效益指标   | 农户年增收       | ≥500元 |
      | 〃       | 社会效益指标   | 受益农户数       | ≥300户 |
      | 〃       | 生态效益指标   | 节水量           | ≥2万吨 |
      | 〃       | 可持续影响指标 | 工程设计使用年限 | ≥20年  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标       | 三级指标             | 指标值    |
      | 效益指标 | 经济效益指标   | 促进乡镇经济发展     | ≥90百分百 |
      | 〃       | 社会效益指标   | 保障社会稳定发展     | ≥90百分百 |
      | 〃       | 生态效益指标   | 促进乡镇生态环境改善 | ≥90百分百 |
      | 〃       | 可持续影响指标 | 促进乡镇各方面均衡发展 | ≥90百分百 |`,
    ],
  },

  check({ block, rows }, context, report) {
    const taxonomy = taxonomyOf(context);
    const first = new Map<CoverageSlot, IndicatorView>();
    for (const row of rows) {
      const slot = taxonomy.level2(row.indicator.level2).slot;
      if (slot && BENEFIT_SLOTS.includes(slot) && !first.has(slot)) first.set(slot, row);
    }
    if (first.size < BENEFIT_SLOTS.length) return;
    const indicators = [...first.values()].map(({ indicator }) => indicator);
    const generic = indicators.filter(({ level3 }) => GENERIC.test(level3));
    const cell = headerCellOf(block);

    const counts = new Map<string, number>();
    for (const { value } of indicators) counts.set(value, (counts.get(value) ?? 0) + 1);
    for (const [value, count] of counts) {
      if (value === "" || count < MOST_OF_FOUR || !(/\d/.test(value) || generic.length >= MOST_OF_FOUR)) continue;
      report({ message: "sameValue", data: { count: String(count), value }, cell });
      return;
    }
    const emptiest = generic[0];
    if (emptiest && generic.length === BENEFIT_SLOTS.length)
      report({ message: "generic", data: { name: emptiest.level3 }, cell });
  },
});

const MOST_OF_FOUR = 3;
/** 促进…发展, 保障…稳定: true of any project. */
const GENERIC =
  /^(?:促进|保障|保证|推动|推进|维护|改善|提升|提高|带动|增强).{0,12}(?:发展|稳定|和谐|改善|环境|提升|水平|运转)$/;
