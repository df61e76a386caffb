import type { Block, Form, FormField } from "../form/form";
import { assumeUnit, toBase } from "../value/compare";
import { parseValue } from "../value/parse";
import { breakdownOf } from "./breakdown";
import { proseOf } from "./prose";

/** Money of a form in 元 with the text as printed. */
export interface Money {
  readonly amount: number;
  /** With the unit that the form prints once for all: "20万元". */
  readonly text: string;
  readonly field: FormField;
}

/**
 * The budget that stands between the table above and this block (one sheet may hold several projects): the labelled
 * number, or the total that the text on the use of funds names.
 */
export function budgetOf(form: Form, block: Block): Money | undefined {
  const above = form.blocks.reduce(
    (row, { lastRow }) => (lastRow < block.header.row ? Math.max(row, lastRow) : row),
    -1,
  );
  const own = form.fields.filter(({ valueCell }) => above < valueCell.row && valueCell.row < block.header.row);
  const budgets = own.filter(({ key }) => key === "budget");
  const [budget] = budgets;
  if (budget) return budgets.length === 1 ? moneyOf(budget, moneyUnitOf(form, block)) : undefined;
  const uses = own.filter(({ key }) => key === "fundsUse");
  const [use] = uses;
  const total = use && uses.length === 1 ? breakdownOf(proseOf(use.valueCell)).total : undefined;
  return use && total ? { amount: total.amount.value, text: total.amount.text, field: use } : undefined;
}

/** What a field says in money; undefined for a blank, for 0 and for what is no amount. */
export function moneyOf(field: FormField, moneyUnit: string | undefined): Money | undefined {
  const value = parseValue(field.valueCell.text);
  const base = toBase(assumeUnit(value, moneyUnit));
  if (!base || base.scale !== "元" || base.per !== "" || base.amount <= 0) return undefined;
  return { amount: base.amount, text: value.unit ? value.text : `${value.text}${moneyUnit ?? ""}`, field };
}

/** 万元 of 单位：万元, as the block's table or else the form prints it. */
export const moneyUnitOf = (form: Form, block: Block | undefined): string | undefined =>
  (block ?? form.blocks[0])?.header.moneyUnit;
