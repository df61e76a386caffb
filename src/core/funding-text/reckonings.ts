import type { Form, FormCell } from "../form/form";
import { breakdownOf, type Breakdown } from "./breakdown";
import { statedFormulas, type StatedFormula } from "./formula";
import { proseOf } from "./prose";

/** A cell that calculates: 资金主要用途 and the like. */
export interface Reckoning {
  readonly cell: FormCell;
  readonly formulas: readonly StatedFormula[];
  readonly breakdown: Breakdown;
}

const CALCULATES = /\d[^\d]{0,12}[*×xX＊+＋÷✕][^\d]{0,12}\d/;
const remembered = new WeakMap<Form["fields"], readonly Reckoning[]>();

/** What the form's texts on the use of funds say of money; the same list as long as the form's fields are the same. */
export function reckoningsOf({ fields }: Form): readonly Reckoning[] {
  let found = remembered.get(fields);
  if (!found) {
    const cells = new Set(fields.filter(({ key }) => key === "fundsUse").map(({ valueCell }) => valueCell));
    remembered.set(fields, (found = [...cells].map(reckon)));
  }
  return found;
}

/** The calculations of any other text whose results are money; “7*24小时为3个社区” is none. */
export function moneyFormulasIn(cell: FormCell): readonly StatedFormula[] {
  const prose = proseOf(cell);
  return CALCULATES.test(prose) ? statedFormulas(prose).filter(({ stated }) => stated.isMoney) : NONE;
}

const NONE: readonly StatedFormula[] = [];

function reckon(cell: FormCell): Reckoning {
  const prose = proseOf(cell);
  return { cell, formulas: CALCULATES.test(prose) ? statedFormulas(prose) : [], breakdown: breakdownOf(prose) };
}
