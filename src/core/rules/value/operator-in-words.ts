import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";

export const operatorInWords = defineRule({
  id: "value/operator-in-words",
  title: "比较关系写成了文字",
  why: "“85%以上”“不低于3次”与 ≥85%、≥3次 是一个意思（以上、以下、以内含本数）。写成符号，系统才能按数值比较。",
  basis: DOCUMENTS.system,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["value"],
  messages: {
    inWords: "“{value}”用文字“{written}”表示比较，请写成符号“{operator}”。",
    strictlyBelow: "“{value}”即小于该数，请写成“{operator}”；如指不发生，可直接写 0。",
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值   |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥85%     |
      | 产出指标   | 质量指标           | 考核结果   | 良好以上 |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度 | 85%以上 |`,
    ],
  },

  check(row, _context, report) {
    const { indicator, value } = row;
    const { operator } = value;
    if (value.operatorStyle !== "words" || value.kind !== "quantity" || !operator || !value.spans?.operator) return;
    // 验收后30日内: a sign would leave open from when.
    if (value.prefix?.endsWith("后") && value.unit?.family === "时间") return;
    // 9成以上: a sign before 9成 is not all that is to be said.
    if (value.suffix?.startsWith("成")) return;
    const cell = placeOf(indicator, "value");
    const fixes = rewriteValue(row, value.prefix ? "choice" : "safe", { operator });
    if (operator === "<" && value.number === 1 && !value.prefix && value.unit && value.unit.factor === undefined) {
      const none = rewriteValue(row, "choice", { whole: `0${value.unit.written}` });
      report({ message: "strictlyBelow", data: { value: value.text, operator }, cell, fixes: [...fixes, ...none] });
      return;
    }
    const written = value.operatorWritten ?? "";
    report({ message: "inWords", data: { value: value.text, written, operator }, cell, fixes });
  },
});
