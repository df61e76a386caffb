import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { BENEFIT_SLOTS, taxonomyOf } from "../../taxonomy/level-names";

export const benefitIsOutput = defineRule({
  id: "taxonomy/benefit-is-output",
  title: "效益填成产出/过程",
  why: "效益指标要回答“做成之后带来了什么”。次数、合格率、完成率说的还是做了什么，审核时会要求改写。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  needs: ["level2", "level3"],
  messages: {
    output: "“{name}”说的是做了什么，效益指标请写带来的变化，如知晓率、受益人数。",
  },
  knobs: {
    /** Names that count work done end so. */
    outputs: [
      "次数",
      "场次",
      "合格率",
      "完成率",
      "及时率",
      "准确率",
      "发放率",
      "拨付率",
      "到位率",
      "办结率",
      "验收率",
      "培训率",
      "开展率",
      "执行率",
      "报酬保障人数",
    ],
    /** Words that speak of an effect all the same. */
    effects: [
      "受益",
      "带动",
      "就业",
      "惠及",
      "投诉",
      "事故",
      "事件",
      "案件",
      "发生",
      "犯罪",
      "诉讼",
      "违法",
      "上访",
      "达标",
      "优良天数",
      "获奖",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值 |
      | 效益指标 | 社会效益指标 | 带动就业人数 | ≥50人  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标               | 指标值 |
      | 效益指标 | 社会效益指标 | 心理咨询服务验收合格率 | 100%   |`,
    ],
  },

  check({ indicator, value }, context, report) {
    const { level1, level2, level3 } = indicator;
    const slot = taxonomyOf(context).slotOf(level1, level2);
    if (!slot || !BENEFIT_SLOTS.includes(slot)) return;
    // What is to stay below a number, or at none, is no work to be done.
    if (value.operator === "≤" || value.operator === "<" || value.number === 0) return;
    const { outputs, effects } = context.knobs;
    const isOutput = outputs.some((end) => level3.endsWith(end)) || HELD.test(level3);
    if (!isOutput || effects.some((word) => level3.includes(word))) return;
    report({ message: "output", data: { name: level3 }, cell: placeOf(indicator, "level3") });
  },
});

/** 开展党日活动覆盖面: what was held, and how widely. */
const HELD = /^(?:开展|举办|组织|召开).{0,40}(?:活动|会议|培训)覆盖[面率]$/;
