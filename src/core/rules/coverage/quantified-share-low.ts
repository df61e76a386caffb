import { defineRule, headerCellOf } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { BENEFIT_SLOTS, taxonomyOf } from "../../taxonomy/level-names";
import { placeholderIn } from "../../wording/placeholder";

export const quantifiedShareLow = defineRule({
  id: "coverage/quantified-share-low",
  title: "定量指标比例偏低",
  why: "指标值以数字为主，能数能算才好考核。文字性的目标也可以写成优、良、中、差的分档标准。",
  basis: DOCUMENTS.goals,
  severity: "info",
  scope: "block",
  needs: ["level3", "value"],
  messages: {
    low: "{count}个指标里有{words}个没有数字（如“{value}”），请尽量量化。",
  },
  knobs: {
    /** Share of indicators without any number, and the fewest indicators that make a share. */
    share: 0.35,
    fewestRows: 5,
    /** Words of goals whose effects are rightly told in words. */
    wordy: ["党建", "党组织", "党员", "党的建设", "宣传"],
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 产出指标   | 数量指标           | 检查次数   | ≥12次   |
      | 〃         | 质量指标           | 整改率     | 100%    |
      | 〃         | 时效指标           | 及时率     | 100%    |
      | 效益指标   | 社会效益指标       | 市场秩序   | 明显好转 |
      | 满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90%    |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值   |
      | 产出指标   | 数量指标           | 执法检查   | 检查计划 |
      | 〃         | 质量指标           | 整改情况   | 到位     |
      | 〃         | 时效指标           | 办结时限   | 及时     |
      | 效益指标   | 社会效益指标       | 市场秩序   | 好转     |
      | 满意度指标 | 服务对象满意度指标 | 公众满意度 | ≥90%     |`,
    ],
  },

  check({ block, rows }, context, report) {
    const { share, fewestRows, wordy } = context.knobs;
    if (rows.length < fewestRows) return;
    const taxonomy = taxonomyOf(context);
    const mayUseWords = wordy.some((word) => block.goal.includes(word));
    let count = 0;
    let words = 0;
    let example = "";
    for (const { indicator, value } of rows) {
      if (indicator.value === "") continue;
      count++;
      if (value.kind !== "qualitative" || value.band !== undefined || /\d/.test(indicator.value)) continue;
      // A number that waits to be filled in.
      if (placeholderIn(indicator.value) !== undefined) continue;
      const slot = taxonomy.slotOf(indicator.level1, indicator.level2);
      if (mayUseWords && slot && BENEFIT_SLOTS.includes(slot)) continue;
      words++;
      example ||= indicator.value;
    }
    if (words <= count * share) return;
    report({
      message: "low",
      data: { count: String(count), words: String(words), value: example },
      cell: headerCellOf(block),
    });
  },
});
