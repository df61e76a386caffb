import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const yesNo = defineRule({
  id: "value/yes-no",
  title: "是/否型指标",
  why: "“是”只有做与没做两种结果，分不出好坏。能改成比率或日期更好；确要用是否，请在描述里写明怎样算“是”。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    rate: "“{name}”填“{value}”难以打分，建议改成比率“100%”，或写明判定标准。",
    time: "“{name}”填“{value}”看不出何时算按时，请写明日期或天数，如“12月31日前”“≤10天”。",
    approved: "目标“{value}”已批复：不必改，自评时请说明“{name}”凭什么算做到。",
    other: "“{name}”填“{value}”难以打分，请在描述里写明怎样算“是”，或改成能计量的指标。",
  },
  knobs: {
    answers: ["是", "否", "是/否", "有/无"],
    /** A description of so many characters that does not merely ask again states the criterion. */
    criterionLength: 15,
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述                               | 指标值 |
      | 产出指标 | 时效指标 | 资金发放时限 | 每月10日前发放到位为“是”，得满分，否则不得分 | 是     |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述     | 指标值 |
      | 产出指标 | 时效指标 | 资金发放时限 | 资金是否按时发放 | 是     |`,
    ],
  },

  check(row, { knobs }, report) {
    const { indicator, block, name, value } = row;
    if (value.sort !== "yes-no" || !knobs.answers.includes(value.text)) return;
    const description = indicator.cells.description?.text ?? "";
    if (description.length >= knobs.criterionLength && !description.startsWith("是否") && description !== name.text)
      return;
    const data = { name: name.text, value: value.text };
    const cell = placeOf(indicator, "value");
    // Which day it is, or whether the effect came about, no share can say: only a rate gets a value to click.
    if (block.header.columns.actual !== undefined) report({ message: "approved", data, cell });
    else if (name.kind === "deadline" || name.kind === "duration") report({ message: "time", data, cell });
    else if (name.isBoundedRate && name.direction === "more" && value.text !== "否")
      report({ message: "rate", data, cell, fixes: rewriteValue(row, "choice", { whole: "100%" }) });
    else report({ message: "other", data, cell });
  },
});
