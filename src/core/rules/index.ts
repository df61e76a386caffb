import type { Rule } from "../check/rule";
// structure, taxonomy, coverage, system

// value, wording, consistency, funding

/** Every rule of the product, in the order of RULES groups. */
export const ALL_RULES: readonly Rule[] = [
  // structure, taxonomy, coverage, system

  // value, wording, consistency, funding
];
