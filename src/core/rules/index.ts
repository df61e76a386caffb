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
import { compound } from "./value/compound";
import { dateNormalise } from "./value/date-normalise";
import { directionCost } from "./value/direction-cost";
import { directionNegative } from "./value/direction-negative";
import { directionResponse } from "./value/direction-response";
import { directionSatisfaction } from "./value/direction-satisfaction";
import { fullwidthDigits } from "./value/fullwidth-digits";
import { missingOperator } from "./value/missing-operator";
import { missingUnit } from "./value/missing-unit";
import { monthSpan } from "./value/month-span";
import { numberMagnitude } from "./value/number-magnitude";
import { operatorBookTitleMark } from "./value/operator-book-title-mark";
import { operatorInWords } from "./value/operator-in-words";
import { operatorVariant } from "./value/operator-variant";
import { percentInWords } from "./value/percent-in-words";
import { percentLost } from "./value/percent-lost";
import { percentOver100 } from "./value/percent-over-100";
import { qualitativeUnderQuantity } from "./value/qualitative-under-quantity";
import { range } from "./value/range";
import { satisfaction100 } from "./value/satisfaction-100";
import { satisfactionLow } from "./value/satisfaction-low";
import { unitNameMismatch } from "./value/unit-name-mismatch";
import { unitNonstandard } from "./value/unit-nonstandard";
import { vague } from "./value/vague";
import { valueRepeatsName } from "./value/value-repeats-name";
import { yesNo } from "./value/yes-no";
import { nameGeneric } from "./wording/name-generic";
import { nameIsSentence } from "./wording/name-is-sentence";
import { redundantAffix } from "./wording/redundant-affix";
import { residue } from "./wording/residue";
import { targetInName } from "./wording/target-in-name";
import { typo } from "./wording/typo";
import { untilYear } from "./wording/until-year";
import { costGrowth } from "./consistency/cost-growth";
import { flatHistory } from "./consistency/flat-history";
import { goalVsIndicator } from "./consistency/goal-vs-indicator";
import { longVsAnnual } from "./consistency/long-vs-annual";
import { prevTypeMismatch } from "./consistency/prev-type-mismatch";
import { worseThanLastYear } from "./consistency/worse-than-last-year";
import { costIsPercent } from "./funding/cost-is-percent";
import { costNoNumber } from "./funding/cost-no-number";
import { costOverBudget } from "./funding/cost-over-budget";
import { formulaWrong } from "./funding/formula-wrong";
import { perCapitaCheck } from "./funding/per-capita-check";
import { planNotCumulative } from "./funding/plan-not-cumulative";
import { totalNotSum } from "./funding/total-not-sum";
import { unitSlip } from "./funding/unit-slip";

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
  compound,
  dateNormalise,
  directionCost,
  directionNegative,
  directionResponse,
  directionSatisfaction,
  fullwidthDigits,
  missingOperator,
  missingUnit,
  monthSpan,
  numberMagnitude,
  operatorBookTitleMark,
  operatorInWords,
  operatorVariant,
  percentInWords,
  percentLost,
  percentOver100,
  qualitativeUnderQuantity,
  range,
  satisfaction100,
  satisfactionLow,
  unitNameMismatch,
  unitNonstandard,
  vague,
  valueRepeatsName,
  yesNo,
  nameGeneric,
  nameIsSentence,
  redundantAffix,
  residue,
  targetInName,
  typo,
  untilYear,
  costGrowth,
  flatHistory,
  goalVsIndicator,
  longVsAnnual,
  prevTypeMismatch,
  worseThanLastYear,
  costIsPercent,
  costNoNumber,
  costOverBudget,
  formulaWrong,
  perCapitaCheck,
  planNotCumulative,
  totalNotSum,
  unitSlip,
];
