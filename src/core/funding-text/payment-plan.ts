import type { FormField } from "../form/form";
import { parseValue } from "../value/parse";

/** One date of a payment plan; `percent` is undefined where the cell is blank. */
export interface PlanStep {
  readonly field: FormField;
  readonly percent: number | undefined;
}

/**
 * The payment plans of a form as percents paid by each date. A plan in money, or one that holds anything but numbers,
 * is left out.
 */
export function readPlans(fields: readonly FormField[]): readonly (readonly PlanStep[])[] {
  const byRow = new Map<number, FormField[]>();
  for (const field of fields) {
    if (field.key !== "paymentPlan") continue;
    const row = field.labelCell.row;
    byRow.set(row, [...(byRow.get(row) ?? []), field]);
  }
  return [...byRow.values()].map(readPlan).filter((plan) => plan !== undefined);
}

function readPlan(fields: readonly FormField[]): readonly PlanStep[] | undefined {
  const values = fields.map(({ valueCell }) => parseValue(valueCell.text));
  const isPlain = values.every(
    ({ kind, unit }) => kind === "empty" || (kind === "quantity" && (!unit || unit.symbol === "%")),
  );
  const numbers = values.map(({ number }) => number ?? 0);
  if (fields.length < 2 || !isPlain || Math.max(...numbers) > 100) return undefined;
  const areFractions = values.every(({ unit }) => !unit) && Math.max(...numbers) <= 1;
  return fields.map((field, i) => {
    const number = values[i]?.kind === "quantity" ? values[i].number : undefined;
    return { field, percent: number === undefined ? undefined : areFractions ? number * 100 : number };
  });
}
