import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const percentLost = defineRule({
  id: "value/percent-lost",
  title: "百分比丢失",
  why: "合格率、满意度写成 1 或 0.98，多半是复制或转换时丢了百分比格式，原意是 100%、98%。系统会按 1 读取，自评时无法对照。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    lost: "“{name}”填的是“{value}”，像是丢了百分号，应为“{percent}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值 |
      | 产出指标 | 质量指标 | 调研报告合格率   | 1{0%}  |
      | 〃       | 数量指标 | 举办人才培训次数 | 1      |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 质量指标 | 调研报告合格率 | 1      |`,
    ],
  },

  check(row, _, report) {
    const { indicator, name, value } = row;
    const { number } = value;
    if (value.kind !== "quantity" || number === undefined || value.unit || number <= 0 || number > 1) return;
    if (value.multiplier !== 1 || value.suffix || value.per || name.unitInName) return;
    const isLevel = name.isBoundedRate || name.kind === "satisfaction";
    if (!isLevel && !(name.kind === "rate" && number < 1)) return;

    const percent = `${value.operator ?? ""}${Number((number * 100).toPrecision(10))}%`;
    report({
      message: "lost",
      data: { name: name.text, value: value.text, percent },
      cell: placeOf(indicator, "value"),
      fixes: rewriteValue(row, "choice", { whole: percent }),
    });
  },
});
