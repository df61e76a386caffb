import { choices, placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const nameGeneric = defineRule({
  id: "wording/name-generic",
  title: "指标名称过于笼统",
  why: "只写“满意度”“完成率”“个数”，看不出谁满意、完成什么、什么的个数。前面加上对象，如“村民满意度”“道路清理次数”。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3"],
  messages: {
    generic: "指标名“{name}”太笼统，请写明是什么的“{name}”。",
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 满意度   | ≥90%   |`,
    ],
  },

  check({ indicator, name }, context, report) {
    if (name.text.length > LONGEST || !context.words("generic-names").has(name.text)) return;
    const { level3 } = indicator;
    const of = name.kind === "satisfaction" ? ["服务对象", "群众"] : [];
    report({
      message: "generic",
      data: { name: name.text },
      cell: placeOf(indicator, "level3"),
      fixes: choices(
        indicator,
        "level3",
        of.map((whose) => level3.replace(name.text, whose + name.text)),
      ),
    });
  },
});

const LONGEST = 6;
