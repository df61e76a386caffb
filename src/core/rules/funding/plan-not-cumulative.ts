import type { Fix } from "../../check/finding";
import { defineRule } from "../../check/rule";
import type { FormField } from "../../form/form";
import { readPlans, type PlanStep } from "../../funding-text/payment-plan";
import { DOCUMENTS } from "../../taxonomy/documents";

export const planNotCumulative = defineRule({
  id: "funding/plan-not-cumulative",
  title: "资金支出计划非递增或未到100%",
  why: "资金支出计划填的是累计比例，应逐期不减，年底到100%。填成每期比例或空着，系统会判为计划未排满。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "sheet",
  fixable: "choice",
  messages: {
    falls: "{label}“{value}”比{before}“{earlier}”还小，累计比例应逐期不减。",
    ends: "{label}累计只到“{value}”，年底应到100%。",
    perPeriod: "支出计划像是填了每期比例，应填累计数，如{plan}。",
    blank: "{label}的支出计划空着，没有支出也请填0%。",
  },
  examples: {
    good: [
      `
      | 资金支出计划 | 第一季度 | 第二季度 | 第三季度 | 第四季度 |
      |              | 0{0%}    | 0.2{0%}  | 0.75{0%} | 1{0%}    |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | |
      | 产出指标 | 数量指标 | 发放人数 | 9人    | |`,
    ],
    bad: [
      `
      | 资金支出计划 | 第一季度 | 第二季度 | 第三季度 | 第四季度 |
      |              | 0.25{0%} | 0.2{0%}  | 0.75{0%} | 1{0%}    |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 | |
      | 产出指标 | 数量指标 | 发放人数 | 9人    | |`,
    ],
  },

  check({ form }, _context, report) {
    for (const steps of readPlans(form.fields)) {
      const filled = steps.filter(isFilled);
      const last = filled.at(-1);
      if (!last || (filled.length < 2 && steps.length === filled.length)) continue;
      const sum = filled.reduce((total, { percent }) => total + percent, 0);
      if (filled.length === steps.length && Math.abs(sum - 100) < 0.5 && last.percent < 99.5) {
        const sums = runningSums(filled);
        const fixes: readonly Fix[] = [
          {
            label: "改为累计比例",
            kind: "choice",
            edits: filled.map((step, i) => write(form.sheet, step, sums[i] ?? 0)),
          },
        ];
        report({
          message: "perPeriod",
          data: { plan: sums.map((percent) => `${percent}%`).join("、") },
          cell: placeOf(last.field),
          fixes,
        });
        continue;
      }
      steps.forEach((step) => {
        if (isFilled(step) || step.field.valueCell.row > last.field.valueCell.row) return;
        const fixes: readonly Fix[] = [
          { label: "填0%", kind: "choice", edits: [write(form.sheet, { ...step, percent: 0 }, 0)] },
        ];
        report({
          message: "blank",
          data: { label: step.field.label },
          cell: placeOf(step.field),
          severity: "warning",
          fixes,
        });
      });
      filled.forEach((step, i) => {
        const before = filled[i - 1];
        if (!before || step.percent >= before.percent - 1e-9) return;
        const data = {
          label: step.field.label,
          value: step.field.valueCell.text,
          before: before.field.label,
          earlier: before.field.valueCell.text,
        };
        report({ message: "falls", data, cell: placeOf(step.field) });
      });
      if (last !== steps.at(-1) || Math.abs(last.percent - 100) < 0.5) continue;
      const fixes: readonly Fix[] = [{ label: "改为100%", kind: "choice", edits: [write(form.sheet, last, 100)] }];
      report({
        message: "ends",
        data: { label: last.field.label, value: last.field.valueCell.text },
        cell: placeOf(last.field),
        fixes,
      });
    }
  },
});

type Filled = PlanStep & { readonly percent: number };
const isFilled = (step: PlanStep): step is Filled => step.percent !== undefined;
const placeOf = ({ valueCell }: FormField): { readonly row: number; readonly column: number } => valueCell;

function runningSums(steps: readonly Filled[]): number[] {
  let total = 0;
  return steps.map(({ percent }) => (total = Number((total + percent).toPrecision(6))));
}

/** A number under a percent format stays a number. */
function write(sheet: string, { field }: Filled, percent: number): Extract<Fix, { edits: unknown }>["edits"][number] {
  const { row, column, cell } = field.valueCell;
  const isFormatted = typeof cell.value === "number" && cell.text.endsWith("%");
  return { sheet, row, column, before: cell.value, after: isFormatted ? percent / 100 : `${percent}%` };
}
