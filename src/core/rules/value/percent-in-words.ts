import { placeOf } from "../../check/printed-cell";
import { readValue } from "../../check/read-value";
import { defineRule } from "../../check/rule";
import { directionOf } from "../../naming/direction-of";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
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
    tenths: "“{value}”用“成”表示比例，请写成百分比“{after}”。",
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
    const change = value.text.includes("成") ? changeOfTenths(row) : undefined;
    if (change) {
      const data = { value: value.text, after: rewrittenValue(row, change) };
      report({
        message: "tenths",
        data,
        cell: placeOf(indicator, "value"),
        fixes: rewriteValue(row, "choice", change),
      });
      return;
    }
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

const DIGITS = "零一二三四五六七八九";
/** 九成, 八成五, 9成半 with no other number before or behind it. */
const TENTHS =
  /^([^\d.一二三四五六七八九十百千万零]{0,8})([一二三四五六七八九1-9])成([一二三四五六七八九半1-9]?)([^\d.％%一二三四五六七八九十百千万零]{0,6})$/;

const digitOf = (written: string): string => {
  if (written === "半") return "5";
  const at = DIGITS.indexOf(written);
  return written === "" ? "0" : at >= 0 ? String(at) : written;
};

/** 九成以上 as ≥90%; undefined where the tenths are not all that the cell says (提高一成, 八成新, 一成不变). */
function changeOfTenths(row: Row): { readonly whole: string } | undefined {
  const found = TENTHS.exec(row.value.text);
  if (!found) return undefined;
  const [, before = "", tenths = "", rest = "", behind = ""] = found;
  const percent = `${digitOf(tenths)}${digitOf(rest)}%`;
  const { operator, kind, prefix, suffix } = readValue(before + percent + behind);
  if (kind !== "quantity" || prefix || suffix) return undefined;
  const direction = directionOf(row.name, row.value);
  const bound = operator ?? (direction === "more" ? "≥" : direction === "less" ? "≤" : "");
  return { whole: bound + percent };
}

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
