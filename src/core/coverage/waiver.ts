import type { CoverageSlot } from "../check/profile";
import type { Form } from "../form/form";
import type { Vocabulary } from "../taxonomy/level-names";

/** What a form need not have, by what it is for. */
export interface Waiver {
  /** 人员类、运转类 expenditure: the system issues its one or two indicators, only 数量 is asked for. */
  readonly basicExpenditure: boolean;
  /** A budget of 0 has no cost to control. */
  readonly noBudget: boolean;
}

const NOTHING: Waiver = { basicExpenditure: false, noBudget: false };
const BASIC: Waiver = { basicExpenditure: true, noBudget: false };
const NO_BUDGET: Waiver = { basicExpenditure: false, noBudget: true };
const BOTH: Waiver = { basicExpenditure: true, noBudget: true };

const remembered = new WeakMap<Form, { readonly words: ReadonlySet<string>; readonly waiver: Waiver }>();

/** One of four constant objects, so that callers may compare by identity. */
export function waiverOf(form: Form, vocabulary: Vocabulary): Waiver {
  const words = vocabulary.words("basic-expenditure");
  const known = remembered.get(form);
  if (known?.words === words) return known.waiver;
  const waiver = decide(form, vocabulary);
  remembered.set(form, { words, waiver });
  return waiver;
}

export function isOptional(slot: CoverageSlot, { basicExpenditure, noBudget }: Waiver): boolean {
  return (basicExpenditure && slot !== "数量") || (noBudget && slot === "成本");
}

function decide(form: Form, vocabulary: Vocabulary): Waiver {
  const names = [
    form.title,
    ...form.fields.filter(({ key }) => key === "projectName").map(({ valueCell }) => valueCell.text),
  ];
  const basicExpenditure =
    mentions(names, vocabulary.words("basic-expenditure")) ||
    (form.goals.length === 1 && mentions([form.goals[0]?.text ?? ""], vocabulary.words("basic-expenditure-goals")));
  const budgets = form.fields.filter(({ key }) => key === "budget").map(({ valueCell }) => valueCell.text);
  const noBudget = budgets.length > 0 && budgets.every((text) => /^0(?:\.0+)?(?:万?元)?$/.test(text));
  if (basicExpenditure) return noBudget ? BOTH : BASIC;
  return noBudget ? NO_BUDGET : NOTHING;
}

const mentions = (texts: readonly string[], words: ReadonlySet<string>): boolean =>
  [...words].some((word) => texts.some((text) => text.includes(word)));
