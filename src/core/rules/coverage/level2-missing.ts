import { insertRows } from "../../check/insert-rows";
import { moveRow } from "../../check/move-row";
import type { CoverageSlot } from "../../check/profile";
import { defineRule, headerCellOf, type RuleContext } from "../../check/rule";
import { coverageOfBlock } from "../../coverage/coverage-of";
import { blockTitle } from "../../form/block-title";
import type { Block, Indicator } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { rightSlotOf } from "../../taxonomy/misfiled";

export const level2Missing = defineRule({
  id: "coverage/level2-missing",
  title: "缺少必填二级指标",
  why: "数量、质量、时效、成本各说一面，满意度由服务对象来评。缺了哪一面，目标就不完整，审核会要求补上。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "block",
  fixable: "choice",
  messages: {
    missing: "{block}缺少“{slot}指标”，请补一条，可从模板插入。",
    misfiled: "{block}缺少“{slot}指标”：“{name}”放在了“{level2}”，把它移过来即可。",
    onlyOne: "{block}缺少“{slot}指标”：“{name}”像是，但移走后“{level2}”就空了，请另补一条。",
  },
  knobs: {
    /** Whether to speak of places that a profile only hints at, as 可持续影响 since 2021. */
    hints: false,
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值        |
      | 成本指标   | 经济成本指标       | 培训费     | ≤5万元        |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次       |
      | 〃         | 质量指标           | 合格率     | ≥95%          |
      | 〃         | 时效指标           | 完成时间   | 2025年6月30日前 |
      | 效益指标   | 社会效益指标       | 政策知晓率 | ≥90%          |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%          |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值  |
      | 成本指标 | 经济成本指标 | 培训费     | ≤5万元  |
      | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
      | 〃       | 质量指标     | 合格率     | ≥95%    |
      | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%    |`,
    ],
  },

  check({ block, rows }, context, report) {
    if (block.indicators.length === 0) return;
    for (const { slot, need } of coverageOfBlock(block, context.profile, context).missing) {
      if (need === "hinted" && !context.knobs.hints) continue;
      const mustHave = need === "required" && (slot === "数量" || slot === "满意度");
      const place = {
        cell: headerCellOf(block),
        about: slot,
        severity: mustHave ? "error" : need === "hinted" ? "info" : "warning",
      } as const;
      const insertion = insertRows(`插入“${slot}指标”`, block, slot);
      const levels = LEVELS_OF[slot];
      const strays = levels ? rows.filter((row) => rightSlotOf(row, context) === slot) : [];
      const spared = strays.find(({ indicator }) => leavesAnother(indicator, block, context));
      const stray = spared ?? strays[0];
      if (levels && stray) {
        const { level2, level3 } = stray.indicator;
        const data = { block: nameOf(block), slot, name: level3, level2 };
        const fixes = spared ? [moveRow(stray.indicator, ...levels), insertion] : [insertion];
        report({ message: spared ? "misfiled" : "onlyOne", data, ...place, fixes });
      } else report({ message: "missing", data: { block: nameOf(block), slot }, ...place, fixes: [insertion] });
    }
  },
});

/** Where an indicator that stands in the wrong place is moved. */
const LEVELS_OF: Readonly<Partial<Record<CoverageSlot, readonly [level1: string, level2: string]>>> = {
  数量: ["产出指标", "数量指标"],
  时效: ["产出指标", "时效指标"],
  满意度: ["满意度指标", "服务对象满意度指标"],
};

/** Whether its place is not bare once the row has moved: another row stands there, or nobody asks for the place. */
function leavesAnother({ row, level1, level2 }: Indicator, block: Block, context: RuleContext): boolean {
  const { profile } = context;
  const taxonomy = taxonomyOf(context);
  const left = taxonomy.slotOf(level1, level2);
  if (!left) return true;
  const isBenefit = profile.oneOf.includes(left);
  if (!isBenefit && (profile.needs[left] === "none" || profile.needs[left] === "hinted")) return true;
  return [...block.indicators, ...block.emptyRows].some((other) => {
    const slot = taxonomy.slotOf(other.level1, other.level2);
    return other.row !== row && slot !== undefined && (slot === left || (isBenefit && profile.oneOf.includes(slot)));
  });
}

/** “年度目标1（行政审批）”, or 本表 where the form numbers no goals. */
const nameOf = (block: Block): string =>
  block.number === undefined ? "本表" : blockTitle(block).replace(/ · (.*)$/, "（$1）");
