import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { familyOfSlot, taxonomyOf } from "../../taxonomy/level-names";

export const level1IsLevel2 = defineRule({
  id: "taxonomy/level1-is-level2",
  title: "二级指标写到了一级栏",
  why: "一级指标只有成本、产出、效益、满意度几类。二级指标写在一级栏里，系统会找不到它的上级，整组指标都归不了类。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level1", "level2"],
  messages: {
    misplaced: "一级栏的“{text}”是二级指标，请移到二级栏，一级栏填“{parent}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标       | 指标值 |
      | 成本指标 | 经济成本指标 | 培训费         | ≤5万元 |
      | 效益指标 | 社会效益指标 | 心理知识知晓率 | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标               | 指标值 |
      | 产出指标 | 数量指标 | 心理咨询人次           | ≥50人次 |
      | 社会效益 | 社会效益 | 心理咨询服务验收合格率 | 100%   |`,
    ],
  },

  check({ indicator }, context, report) {
    const cell = indicator.cells.level1;
    if (!cell || cell.text === "") return;
    const taxonomy = taxonomyOf(context);
    if (taxonomy.level1(cell.text).family || taxonomy.level1(cell.text).respelt !== undefined) return;
    const { bare, isKnown, slot } = taxonomy.level2(cell.text);
    if (!isKnown || !slot) return;
    const family = slot === "成本" && !context.profile.costIsLevel1 ? "产出" : familyOfSlot(slot);
    const parent = family === "效益" ? context.profile.benefitLevel1 : `${family}指标`;
    report({
      message: "misplaced",
      data: { text: bare, parent },
      cell,
      fixes: [
        {
          label: `移到二级栏，一级填“${parent}”`,
          kind: "choice",
          intent: {
            action: "insert-parent",
            anchor: { sheet: indicator.table.sheet, row: cell.row },
            payload: { level1: parent, level2: bare, lastRow: cell.span.bottom },
          },
        },
      ],
    });
  },
});
