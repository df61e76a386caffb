import type { TableHeader } from "../form/form";
import { assumeUnit, toBase } from "../value/compare";
import { parseValue } from "../value/parse";

export interface Budget {
  /** In 元. */
  readonly amount: number;
  /** With the unit that the form prints once for all: "20万元". */
  readonly text: string;
}

const remembered = new WeakMap<TableHeader, { readonly budget: Budget | undefined }>();

/** The budget printed above a table; undefined for none, for 0 and for what is no amount. Read once for each table. */
export function budgetOf(table: TableHeader): Budget | undefined {
  if (!table.budget) return undefined;
  let entry = remembered.get(table);
  if (!entry) remembered.set(table, (entry = { budget: read(table.budget, table.moneyUnit) }));
  return entry.budget;
}

function read(text: string, moneyUnit: string | undefined): Budget | undefined {
  const value = parseValue(text);
  const base = toBase(assumeUnit(value, moneyUnit));
  if (!base || base.scale !== "元" || base.per !== "" || base.amount <= 0) return undefined;
  return { amount: base.amount, text: value.unit ? value.text : `${value.text}${moneyUnit ?? ""}` };
}
