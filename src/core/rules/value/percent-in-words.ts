import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const percentInWords = defineRule({
  id: "value/percent-in-words",
  title: "百分号写成了文字或写重",
  why: "“90百分百”“100%%”会被系统当作文字，读者也要猜。改成一个半角 %，意思不变。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  fixable: "safe",
  needs: ["value"],
  messages: {
    inWords: "“{value}”中的“{written}”请改为“%”。",
    doubled: "“{value}”的百分号写重了，请只保留一个“%”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 质量指标 | 道路完好率   | ≥90%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值    |
      | 产出指标 | 质量指标 | 道路完好率   | ≥90百分百 |`,
    ],
  },

  check(row, { profile }, report) {
    const { indicator, value } = row;
    if (value.oddities.length === 0 || !value.unit) return;
    const doubled = value.oddities.includes("double-percent");
    const { written } = value.unit;
    if (!doubled && !value.oddities.includes("percent-in-words")) return;
    // A unit column and the forms of some regions offer “百分比” in their own list of units.
    if (written === "百分比" && (profile.keepsWordedPercent || indicator.cells.unit?.text === written)) return;

    const data = { value: value.text, written };
    const cell = placeOf(indicator, "value");
    report({ message: doubled ? "doubled" : "inWords", data, cell, fixes: fixesFor(row) });
  },
});

type Row = Parameters<typeof rewriteValue>[0];

/** 百分之 stands before the number: then the whole is written anew, if there is nothing else in the cell. */
function fixesFor(row: Row): ReturnType<typeof rewriteValue> {
  const { value } = row;
  const [unitStart = 0] = value.spans?.unit ?? [];
  const [numberStart = 0] = value.spans?.number ?? [];
  if (numberStart < unitStart) return rewriteValue(row, "safe", { unit: "%" });
  const isPlain = !value.prefix && !value.suffix && value.kind === "quantity" && value.number !== undefined;
  return isPlain ? rewriteValue(row, "safe", { whole: `${value.operator ?? ""}${value.number}%` }) : [];
}
