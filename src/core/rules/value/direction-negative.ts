import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { equalsOf } from "../../rewriting/column-sign";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const directionNegative = defineRule({
  id: "value/direction-negative",
  title: "指标方向与符号相反",
  why: "事故、投诉、逾期这类负面事项越少越好，用≥就反了；完成率、及时率越高越好，用≤也反了。无故障率、投诉办结率是好事，用≥没有问题；使用率、增幅等高低各有道理，不作判断。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "block",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    floor: "“{name}”越少越好，“{value}”写成了下限，应为“{after}”。",
    ceiling: "“{name}”越高越好，“{value}”写成了上限，应为“{after}”。",
    fallCapped: "“{name}”说的是下降，“{value}”却限制了降幅，应为“{after}”。",
    likelyCeiling: "“{name}”写成了上限“{value}”，如果是越高越好，应为“{after}”。",
  },
  knobs: {
    /** What a 数量指标 may count as work that comes in: so many cases heard, disputes settled, calls answered. */
    work: ["信访", "来访", "案", "纠纷", "矛盾", "隐患", "舆情", "投诉", "警", "火情", "违法", "违规", "违章"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标         | 指标值 |
      | 产出指标 | 质量指标     | 设备运转无故障率 | ≥98%   |
      | 效益指标 | 社会效益指标 | 信访举报办结率   | ≥90%   |
      | 〃       | 〃           | 群众投诉下降率   | ≥5%    |
      | 〃       | 〃           | 安全事故起数     | ≤1起   |
      | 〃       | 〃           | 疫病发生率       | ≤1%    |
      | 〃       | 〃           | 农药使用量增幅   | ≤0%    |
      | 〃       | 〃           | 抗菌药物使用率   | ≤50%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 时效指标 | 活动完成及时率 | ≤100%  |`,
    ],
  },

  check({ rows }, context, report) {
    for (const row of rows) {
      const { indicator, name, value } = row;
      const { operator } = value;
      if (!operator || operator === "=" || value.kind !== "quantity") continue;
      const isFloor = operator === "≥" || operator === ">";
      if (isFloor ? name.direction !== "less" : directionOf(name, value) !== "more") continue;
      if (name.kind === "satisfaction" || name.kind === "duration" || name.kind === "deadline" || name.kind === "money")
        continue;
      const slot = taxonomyOf(context).slotOf(indicator.level1, indicator.level2);
      if (slot === "成本") continue;
      if (slot === "数量" && name.kind === "count" && context.knobs.work.some((word) => name.text.includes(word)))
        continue;

      const cell = placeOf(indicator, "value");
      const isAll = value.number === 100 && value.unit?.symbol === "%" && !isFloor;
      const exactly = isAll && (context.profile.keepsEquals || indicator.cells.operator) ? equalsOf(rows) : "";
      const right = isFloor ? "≤" : isAll ? exactly : "≥";
      const data = { name: name.text, value: value.text, after: rewrittenValue(row, { operator: right }) };
      const fixes = rewriteValue(row, "choice", { operator: right });
      if (isFloor) report({ message: "floor", data, cell, fixes });
      else if (name.isFall) report({ message: "fallCapped", data, cell, fixes, severity: "warning" });
      else if (name.isChange || !name.isBoundedRate || value.unit?.symbol !== "%") continue;
      else if (name.direction === "more") report({ message: "ceiling", data, cell, fixes });
      else report({ message: "likelyCeiling", data, cell, fixes, severity: "warning" });
    }
  },
});
