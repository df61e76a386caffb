import { defineRule } from "../../check/rule";
import { slippedPart, sumOf, type LabelledAmount } from "../../funding-text/breakdown";
import { agrees, isUnitSlip } from "../../funding-text/formula";
import { fundSumsOf, type FundSum } from "../../funding-text/fund-cells";
import { printMoney } from "../../funding-text/print-money";
import { reckoningsOf } from "../../funding-text/reckonings";
import type { NumberToken } from "../../funding-text/tokens";
import { DOCUMENTS } from "../../taxonomy/documents";

export const totalNotSum = defineRule({
  id: "funding/total-not-sum",
  title: "总额不等于构成之和",
  why: "项目安排的总额应等于各来源之和，也应等于各项用途之和。对不上说明有一处写错，审核必退。四舍五入的零头不算。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "sheet",
  messages: {
    sources: "总额“{total}”与各来源之和{sum}不符，相差{difference}，请核对。",
    items: "总额“{total}”与各项用途之和{sum}不符，相差{difference}，请核对。",
    cells: "资金总额“{total}”与各项资金之和{sum}不符，相差{difference}，请核对。",
  },
  knobs: {
    /** Items that fall short by more than this share may be only the main ones. */
    shortfall: 0.05,
  },
  examples: {
    good: [
      `
      | 项目资金主要用途 | 项目安排213.08万元，本级安排106.4万元，转移支付安排106.68万元。 |||
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人    |`,
    ],
    bad: [
      `
      | 项目资金主要用途 | 项目安排213.08万元，本级安排104.4万元，转移支付安排106.68万元。 |||
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 发放人数 | 9人    |`,
    ],
  },

  check({ form }, { knobs }, report) {
    for (const { cell, breakdown } of reckoningsOf(form)) {
      const { total, sources, items, isPartial, isClosed } = breakdown;
      if (!total) continue;
      const tell = (message: "sources" | "items", parts: readonly LabelledAmount[]): void => {
        const sum = sumOf(parts);
        if (agrees(sum, total.amount, parts.length) || isMereSlip(total.amount, parts)) return;
        const difference = printMoney(Math.abs(sum - total.amount.value), total.amount);
        const data = { total: total.amount.text, sum: printMoney(sum, total.amount), difference };
        report({ message, data, cell, about: message });
      };
      if (sources.length > 1 || (sources[0] && sources[0].amount.value > total.amount.value)) tell("sources", sources);
      const short = 1 - sumOf(items) / total.amount.value;
      const mayBeAll =
        isClosed || short < 0 || (short <= knobs.shortfall && !isPartial) || short <= knobs.shortfall / 5;
      if (items.length > 1 && mayBeAll) tell("items", items);
    }
    for (const fund of fundSumsOf(form)) {
      if (!isOff(fund)) continue;
      const { cell, sum, total, decimals } = fund;
      const unit = cell.text.replace(/^[\d.,，]+/, "");
      const print = (amount: number): string => Number(amount.toFixed(decimals)) + unit;
      const data = { total: cell.text, sum: print(sum), difference: print(Math.abs(sum - total)) };
      report({ message: "cells", data, cell, about: "cells" });
    }
  },
});

/** 元 for 万元 is another defect. */
function isMereSlip(total: NumberToken, parts: readonly LabelledAmount[]): boolean {
  return slippedPart(total, parts) !== undefined || isUnitSlip(sumOf(parts), total.value);
}

/** More than the total, or less although 其他资金 is among the parts; 元 for 万元 is another defect. */
function isOff({ sum, total, tolerance, isWhole }: FundSum): boolean {
  if (sum === 0 || Math.abs(sum - total) < tolerance || isUnitSlip(sum, total)) return false;
  return sum > total || isWhole;
}
