import { defineRule } from "../../check/rule";
import type { Form, FormCell } from "../../form/form";
import { moneyUnitOf } from "../../form/form-words";
import { listInYuan } from "../../funding-text/amount-list";
import { slippedPart } from "../../funding-text/breakdown";
import { calculationsOf } from "../../funding-text/calculations";
import { printMoney } from "../../funding-text/print-money";
import { reckoningsOf } from "../../funding-text/reckonings";
import { rewriteText } from "../../rewriting/rewrite-text";
import { DOCUMENTS } from "../../taxonomy/documents";
import { perPrintedTexts } from "../../form/printed-texts";

export const unitSlip = defineRule({
  id: "funding/unit-slip",
  title: "万元、元混用",
  why: "金额与自己的算式或合计正好差一万倍，是把万元写成了元（或反过来）。一字之差，金额差一万倍，请改正单位。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "sheet",
  fixable: "choice",
  messages: {
    formula: "“{formula}”应得{computed}，写的是“{stated}”，像是元与万元写混了。",
    part: "“{part}”与总额“{total}”对不上，像是应为“{right}”。",
    list: "本表单位是万元，“{heading}”一列却像按元填的（{amount}），建议注明单位。",
  },
  examples: {
    good: [
      `
      | 项目资金主要用途 | 项目安排34.48万元。主要包括：1.在任补贴23万元；2.离任村干部生活补贴114800元。 |||
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人    |`,
    ],
    bad: [
      `
      | 项目资金主要用途 | 项目安排34.48万元。主要包括：1.在任补贴23万元；2.离任村干部生活补贴11.48元。 |||
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人    |`,
    ],
  },

  check(view, _context, report) {
    const { form } = view;
    const { sheet } = form;
    const list = isInTenThousands(form) ? yuanList(form) : undefined;
    if (list) {
      const { heading, amounts } = list;
      const data = { heading: heading.text, amount: amounts[0]?.text ?? "" };
      report({ message: "list", data, cell: heading, severity: "info", about: "list" });
    }
    for (const { cell, formulas } of calculationsOf(view)) {
      for (const { text, computed, stated, isUnitSlip } of formulas) {
        if (!isUnitSlip) continue;
        const data = { formula: text, computed: printMoney(computed, stated), stated: stated.text };
        report({ message: "formula", data, cell, about: text });
      }
    }
    for (const { cell, breakdown } of reckoningsOf(form)) {
      const { total, sources, items } = breakdown;
      if (!total) continue;
      for (const part of [slippedPart(total.amount, sources), slippedPart(total.amount, items)]) {
        if (!part) continue;
        const { text, start, end } = part.amount;
        const right = text.replace(/元$/, "万元");
        const fixes = inText(sheet, cell, start, end, right);
        report({
          message: "part",
          data: { part: part.label + text, total: total.amount.text, right },
          cell,
          about: text,
          fixes,
        });
      }
    }
  },
});

const yuanList = perPrintedTexts(listInYuan);

const isInTenThousands = ({ fields }: Form): boolean =>
  fields.some(({ key, valueCell }) => key === "moneyUnit" && moneyUnitOf(valueCell.text) === "万元");

const inText = (
  sheet: string,
  cell: FormCell,
  start: number,
  end: number,
  right: string,
): ReturnType<typeof rewriteText> =>
  rewriteText(
    sheet,
    cell,
    "choice",
    (content) => content.slice(0, start) + right + content.slice(end),
    `改为“${right}”`,
  );
