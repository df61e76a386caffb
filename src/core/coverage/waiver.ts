import type { CoverageSlot } from "../check/profile";
import type { Block } from "../form/form";
import type { Vocabulary } from "../taxonomy/level-names";

/** What a block need not have, by what its form is for. */
export interface Waiver {
  /** 人员类、运转类 expenditure: the system issues its one or two indicators, only 数量 is asked for. */
  readonly basicExpenditure: boolean;
  /** A budget of 0 has no cost to control. */
  readonly noBudget: boolean;
}

export function waiverOf({ goal, header }: Block, vocabulary: Vocabulary): Waiver {
  return {
    basicExpenditure:
      mentions(header.purpose ?? "", vocabulary.words("basic-expenditure")) ||
      mentions(goal, vocabulary.words("basic-expenditure-goals")),
    noBudget: /^0(?:\.0+)?(?:万?元)?$/.test(header.budget ?? ""),
  };
}

export function isOptional(slot: CoverageSlot, { basicExpenditure, noBudget }: Waiver): boolean {
  return (basicExpenditure && slot !== "数量") || (noBudget && slot === "成本");
}

const mentions = (text: string, words: ReadonlySet<string>): boolean => [...words].some((word) => text.includes(word));
