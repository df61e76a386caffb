import type { Fix } from "../../check/finding";
import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { isMadeOfWords } from "../../wording/made-of-words";

export const vague = defineRule({
  id: "value/vague",
  title: "模糊定性值",
  why: "“提升”“及时”“良好”没有标准，做到什么程度算完成说不清，审核时最常被退回。能量化就写数值；确需定性，请分优、良、中、差并写明标准。",
  basis: DOCUMENTS.goals,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    output: "“{name}”填“{value}”没有标准，产出指标请写数值，如“≥95%”或具体日期。",
    effect: "“{name}”填“{value}”无法衡量，建议量化，或按优、良、中、差写明标准。",
    approved: "目标“{value}”已批复、无法衡量：不必改，自评时请用数据或事实说明“{name}”做到什么程度。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标     | 指标值  |
      | 产出指标 | 质量指标     | 尾水水质标准 | 一级A   |
      | 效益指标 | 社会效益指标 | 政策知晓率   | ≥90%    |`,
      `
      | 一级指标 | 二级指标     | 三级指标     | 绩效指标描述                         | 指标值 |
      | 效果指标 | 社会效益指标 | 问题整改情况 | 100%整改完成为良好，90%以上为一般    | 良好   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 时效指标 | 补贴发放时间 | 及时   |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    if (value.kind !== "qualitative" || value.sort !== "free") return;
    const cores = context.words("vague-cores");
    if (!isMadeOfWords(value.text, { cores, fillers: context.words("vague-fillers") })) return;
    if (CRITERION.test(indicator.cells.description?.text ?? "")) return;

    const data = { name: name.text, value: value.text };
    const cell = placeOf(indicator, "value");
    if (isApproved(row)) {
      report({ message: "approved", data, cell, severity: "info" });
      return;
    }
    const taxonomy = taxonomyOf(context);
    const { family } = taxonomy.level1(indicator.level1);
    const isOutput = family === "产出" || family === "成本";
    report({
      message: isOutput ? "output" : "effect",
      data,
      cell,
      severity: isOutput ? "warning" : "info",
      fixes: fixesFor(row, isOutput),
    });
  },
});

/** Beside 实际完成值 stands the target that was approved: writing another one would make the assessment one of its own. */
const isApproved = ({ block }: IndicatorView): boolean => block.header.columns.actual !== undefined;

/** A description that says what earns which grade. */
const CRITERION = /\d[^。；]{0,20}(?:优|良|好|一般|差|达标|分)|(?:优|良|好|差)[^。；]{0,20}\d/;

/** Last year's number, all of it for a rate, the usual floor of a satisfaction, or graded praise. */
function fixesFor(row: IndicatorView, isOutput: boolean): readonly Fix[] {
  const { name, lastYear } = row;
  const isPlain = lastYear?.kind === "quantity" && !lastYear.prefix && !lastYear.suffix;
  const known = isPlain ? rewriteValue(row, "choice", { whole: lastYear.text }) : [];
  const isSatisfaction = name.kind === "satisfaction";
  if ((isOutput || isSatisfaction) && name.isBoundedRate && name.direction === "more") {
    const floors = isSatisfaction ? ["≥90%", "≥95%"] : ["100%", "≥95%"];
    return [...known, ...floors.flatMap((whole) => rewriteValue(row, "choice", { whole }))];
  }
  return isOutput
    ? known
    : [...known, ...rewriteValue(row, "choice", { whole: "优" }, "改为“优”（按优、良、中、差评定）")];
}
