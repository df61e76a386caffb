import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

export const compound = defineRule({
  id: "value/compound",
  title: "一格多值",
  why: "一个指标只能有一个值，系统也只取第一个数。几个标准写在一格，后面的就不会被考核；请拆成几行，各写各的名称和值。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    several: "“{value}”一格写了{count}个值，请拆成{count}行，每行一个指标。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标             | 指标值    |
      | 产出指标 | 成本指标 | 购置成本（含软件）   | ≤9000元/台 |
      | 〃       | 质量指标 | 政府院内卫生环境     | 干净、整洁 |
      | 〃       | 时效指标 | 工程开工率           | 6月底前达到100% |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值               |
      | 产出指标 | 数量指标 | 文化活动场次 | 区级≥50场，市级≥7场 |`,
    ],
  },

  check({ indicator, value }, _context, report) {
    if (value.kind !== "compound" || !value.parts) return;
    const values = value.parts.filter(({ kind }) => kind === "quantity" || kind === "range" || kind === "date");
    if (values.length < 2 || isShareByThen(value)) return;
    const { sheet } = indicator.table;
    report({
      message: "several",
      data: { value: value.text, count: String(values.length) },
      cell: placeOf(indicator, "value"),
      fixes: [
        {
          label: `拆成${values.length}行`,
          kind: "choice",
          intent: {
            action: "split-row",
            anchor: { sheet, row: indicator.row },
            payload: {
              names: values.map(({ prefix }) => (prefix ?? "") + indicator.level3),
              values: values.map(valueAlone),
            },
          },
        },
      ],
    });
  },
});

/** 6月底前达到100%, 合同签订后15个工作日内支付30%: how much by then is one target. */
function isShareByThen({ text, parts: [by, share, ...others] = [] }: ParsedValue): boolean {
  if (!by || !share || others.length > 0 || share.unit?.symbol !== "%" || by.text + share.text !== text) return false;
  return by.kind === "date" || (by.unit?.family === "时间" && by.operator === "≤");
}

/** The part without the words that go to its name. */
const valueAlone = ({ text, prefix }: { readonly text: string; readonly prefix?: string }): string =>
  prefix && text.startsWith(prefix) ? text.slice(prefix.length) : text;
