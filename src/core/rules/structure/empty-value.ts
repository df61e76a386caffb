import { inBlocks } from "../../check/of-blocks";
import { choices, placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import type { Form, Indicator } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const emptyValue = defineRule({
  id: "structure/empty-value",
  title: "指标值为空",
  why: "没有指标值的指标无法考核，一体化系统也不让保存。可以参照上年完成值或长期目标里的同名指标来定。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "sheet",
  fixable: "choice",
  messages: {
    empty: "“{name}”没有填指标值，请补上。",
    emptyWithHint: "“{name}”没有填指标值，可参考{source}“{value}”补上。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 |
      | 〃       | 质量指标 |          |         |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 指标值  |
      | 产出指标 | 数量指标 | 培训人次           | ≥95人次 |
      | 〃       | 〃       | 党员年度受训人次   |         |`,
    ],
  },

  check(view, _context, report) {
    for (const row of withoutValue(view)) {
      const { indicator } = row;
      const cell = placeOf(indicator, "value");
      const hint = hintFor(row, view.form);
      if (!hint) {
        report({ message: "empty", data: { name: indicator.level3 }, cell });
        continue;
      }
      report({
        message: "emptyWithHint",
        data: { name: indicator.level3, source: hint.source, value: hint.value },
        cell,
        fixes: choices(indicator, "value", [hint.value], "填"),
      });
    }
  },
});

const withoutValue = inBlocks(({ rows }) =>
  rows.filter(
    ({ indicator }) =>
      indicator.value === "" &&
      indicator.level3 !== "" &&
      indicator.table.columns.value !== undefined &&
      !PLACEHOLDER.test(indicator.level3),
  ),
);

/** A stub that waits for a name is not an indicator without a value. */
const PLACEHOLDER = /^(?:指标\d{0,2}[:：]?|…+|\.{3,})$/;
const NONE = /^[-—/无\\]*$/;

function hintFor(
  { indicator }: IndicatorView,
  form: Form,
): { readonly source: string; readonly value: string } | undefined {
  const last = indicator.cells.lastYear?.text ?? "";
  if (!NONE.test(last)) return { source: "上年值", value: last };
  const twin = twinOf(indicator, form);
  return twin && { source: "同名指标", value: twin.value };
}

/** The same indicator in the other blocks: the long-term table of an annual one. */
function twinOf({ level2, level3 }: Indicator, form: Form): Indicator | undefined {
  for (const { indicators } of form.blocks) {
    const twin = indicators.find((other) => other.level3 === level3 && other.level2 === level2 && other.value !== "");
    if (twin) return twin;
  }
  return undefined;
}
