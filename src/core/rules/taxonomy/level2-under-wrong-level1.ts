import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { familyOfSlot, taxonomyOf, type LevelFamily } from "../../taxonomy/level-names";

export const level2UnderWrongLevel1 = defineRule({
  id: "taxonomy/level2-under-wrong-level1",
  title: "二级指标归属错误",
  why: "数量、质量、时效属于产出，经济、社会、生态属于效益，服务对象满意度属于满意度。挂错一级，系统校验不通过，权重也会算错。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level1", "level2"],
  messages: {
    misfiled: "“{text}”应属“{right}”，现在挂在“{level1}”下，请移到“{right}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值 |
      | 产出指标 | 时效指标     | 会议召开时间 | 2025年6月底前 |
      | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值   |
      | 产出指标 | 数量指标     | 会议次数     | ≥4次     |
      | 效益指标 | 社会效益指标 | 政策知晓率   | ≥90%     |
      | 〃       | 时效指标     | 会议召开时间 | 按时召开 |`,
    ],
  },

  check({ indicator }, context, report) {
    const cell = indicator.cells.level2;
    if (!cell || cell.text === "") return;
    const taxonomy = taxonomyOf(context);
    const { family, bare } = taxonomy.level1(indicator.level1);
    const { slot, isKnown, isSatisfactionKind } = taxonomy.level2(cell.text);
    if (!family || !slot || !(isKnown || isSatisfactionKind)) return;
    const right = familyOfSlot(slot);
    if (family === right || (slot === "成本" && family === "产出")) return;
    // In the frame of 2013 that 效果指标 comes from, satisfaction is one of the effects.
    if (slot === "满意度" && bare.startsWith("效果")) return;
    const level1 = nameOf(right, context.profile.benefitLevel1);
    report({
      message: "misfiled",
      data: { text: cell.text, right: level1, level1: indicator.level1 },
      cell,
      fixes: [
        {
          label: `移到“${level1}”下`,
          kind: "choice",
          intent: {
            action: "move-row",
            anchor: { sheet: indicator.table.sheet, row: indicator.row },
            payload: { level1, level2: cell.text },
          },
        },
      ],
    });
  },
});

const nameOf = (family: LevelFamily, benefitLevel1: string): string =>
  family === "效益" ? benefitLevel1 : `${family}指标`;
