import type { Rule } from "../check/rule";
// structure, taxonomy, coverage, system
import { basisNotSpecific } from "./structure/basis-not-specific";
import { basisOutOfList } from "./structure/basis-out-of-list";
import { blockLabelMismatch } from "./structure/block-label-mismatch";
import { defaultValueLeft } from "./structure/default-value-left";
import { descEqualsName } from "./structure/desc-equals-name";
import { duplicateHeader } from "./structure/duplicate-header";
import { duplicateIndicator } from "./structure/duplicate-indicator";
import { emptyValue } from "./structure/empty-value";
import { goalWithoutIndicators } from "./structure/goal-without-indicators";
import { headerMissing } from "./structure/header-missing";
import { missingBasis } from "./structure/missing-basis";
import { missingLevel } from "./structure/missing-level";
import { missingPrevYears } from "./structure/missing-prev-years";
import { multipleMetricsInRow } from "./structure/multiple-metrics-in-row";
import { nameCellHoldsValue } from "./structure/name-cell-holds-value";
import { staleHorizon } from "./structure/stale-horizon";
import { templatePlaceholder } from "./structure/template-placeholder";
import { uniformValues } from "./structure/uniform-values";
import { benefitIsOutput } from "./taxonomy/benefit-is-output";
import { frameworkMixed } from "./taxonomy/framework-mixed";
import { level1IsLevel2 } from "./taxonomy/level1-is-level2";
import { level1Spelling } from "./taxonomy/level1-spelling";
import { level2Spelling } from "./taxonomy/level2-spelling";
import { level2UnderWrongLevel1 } from "./taxonomy/level2-under-wrong-level1";
import { level2Unknown } from "./taxonomy/level2-unknown";
import { notSatisfactionInside } from "./taxonomy/not-satisfaction-inside";
import { quantityInQuality } from "./taxonomy/quantity-in-quality";
import { rateInQuantity } from "./taxonomy/rate-in-quantity";
import { satisfactionOutside } from "./taxonomy/satisfaction-outside";
import { timelinessInQuality } from "./taxonomy/timeliness-in-quality";
import { benefitForced } from "./coverage/benefit-forced";
import { benefitMissing } from "./coverage/benefit-missing";
import { goalNumberNotCovered } from "./coverage/goal-number-not-covered";
import { level2Missing } from "./coverage/level2-missing";
import { quantifiedShareLow } from "./coverage/quantified-share-low";
import { tooFewOrMany } from "./coverage/too-few-or-many";
import { charactersRefused } from "./system/characters-refused";
import { firstNumberOnly } from "./system/first-number-only";
import { nameTooLong } from "./system/name-too-long";
import { unitRequired } from "./system/unit-required";

// value, wording, consistency, funding

/** Every rule of the product, in the order of RULES groups. */
export const ALL_RULES: readonly Rule[] = [
  // structure, taxonomy, coverage, system
  basisNotSpecific,
  basisOutOfList,
  blockLabelMismatch,
  defaultValueLeft,
  descEqualsName,
  duplicateHeader,
  duplicateIndicator,
  emptyValue,
  goalWithoutIndicators,
  headerMissing,
  missingBasis,
  missingLevel,
  missingPrevYears,
  multipleMetricsInRow,
  nameCellHoldsValue,
  staleHorizon,
  templatePlaceholder,
  uniformValues,
  benefitIsOutput,
  frameworkMixed,
  level1IsLevel2,
  level1Spelling,
  level2Spelling,
  level2UnderWrongLevel1,
  level2Unknown,
  notSatisfactionInside,
  quantityInQuality,
  rateInQuantity,
  satisfactionOutside,
  timelinessInQuality,
  benefitForced,
  benefitMissing,
  goalNumberNotCovered,
  level2Missing,
  quantifiedShareLow,
  tooFewOrMany,
  charactersRefused,
  firstNumberOnly,
  nameTooLong,
  unitRequired,

  // value, wording, consistency, funding
];
