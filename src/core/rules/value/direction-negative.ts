import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const directionNegative = defineRule({
  id: "value/direction-negative",
  title: "指标方向与符号相反",
  why: "事故、投诉、逾期这类负面事项越少越好，用≥就反了；完成率、及时率越高越好，用≤也反了。无故障率、投诉办结率是好事，用≥没有问题。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    floor: "“{name}”越少越好，“{value}”写成了下限，应为“{after}”。",
    ceiling: "“{name}”越高越好，“{value}”写成了上限，应为“{after}”。",
    fallCapped: "“{name}”说的是下降，“{value}”却限制了降幅，应为“{after}”。",
    unclearFall: "“{name}”配“{value}”，看不出是减少多少还是还剩多少，请写明。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标         | 指标值 |
      | 产出指标 | 质量指标     | 设备运转无故障率 | ≥98%   |
      | 效益指标 | 社会效益指标 | 信访举报办结率   | ≥90%   |
      | 〃       | 〃           | 群众投诉下降率   | ≥5%    |
      | 〃       | 〃           | 安全事故起数     | ≤1起   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 时效指标 | 活动完成及时率 | ≤100%  |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    const { operator } = value;
    if (!operator || operator === "=" || value.kind !== "quantity") return;
    const isFloor = operator === "≥" || operator === ">";
    if (isFloor ? name.direction !== "less" : name.direction !== "more") return;
    if (name.kind === "satisfaction" || name.kind === "duration" || name.kind === "deadline" || name.kind === "money")
      return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) === "成本") return;

    const cell = placeOf(indicator, "value");
    const isAll = value.number === 100 && value.unit?.symbol === "%" && !isFloor;
    const right = isFloor ? "≤" : isAll ? (context.profile.keepsEquals ? "=" : "") : "≥";
    const data = { name: name.text, value: value.text, after: rewrittenValue(row, { operator: right }) };
    const fixes = rewriteValue(row, "choice", { operator: right });
    if (isFloor) {
      if (FALL.test(name.text)) report({ message: "unclearFall", data, cell, severity: "warning" });
      else report({ message: "floor", data, cell, fixes });
    } else if (name.isChange) report({ message: "fallCapped", data, cell, fixes, severity: "warning" });
    else if (name.isBoundedRate && value.unit?.symbol === "%") report({ message: "ceiling", data, cell, fixes });
  },
});

const FALL = /^(?:减少|降低|压减|下降)/;
