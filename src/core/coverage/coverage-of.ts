import { COVERAGE_SLOTS, type CoverageSlot, type Need, type Profile } from "../check/profile";
import { blockTitle } from "../form/block-title";
import type { Block, Form } from "../form/form";
import { taxonomyOf, type Taxonomy, type Vocabulary } from "../taxonomy/level-names";
import type { Coverage, CoverageCell, CoverageRow, SlotState } from "./coverage";
import { levelPairsOf } from "./level-pairs";
import { isOptional, waiverOf, type Waiver } from "./waiver";

/** What one block has and lacks, by one profile's table of required, advised and not needed places. */
export interface BlockCoverage {
  readonly cells: readonly CoverageCell[];
  /** Places that the profile wants or hints at and that have no indicator; the one-of group is not in here. */
  readonly missing: readonly { readonly slot: CoverageSlot; readonly need: Need }[];
  /** None of the benefits of which one is required is there. */
  readonly lacksBenefit: boolean;
  readonly required: number;
  readonly filled: number;
}

/** The completeness matrix of a form: a row a block, a cell a second-level indicator. */
export function coverageOf(form: Form, profile: Profile, vocabulary: Vocabulary): Coverage {
  const rows: CoverageRow[] = [];
  let required = 0;
  let filled = 0;
  form.blocks.forEach((block, index) => {
    const coverage = coverageOfBlock(block, profile, vocabulary);
    rows.push({ block: index, title: blockTitle(block), cells: coverage.cells });
    required += coverage.required;
    filled += coverage.filled;
  });
  return { rows, required, filled, percent: required === 0 ? 100 : Math.floor((100 * filled) / required) };
}

const USUAL_BENEFIT: CoverageSlot = "社会效益";

const remembered = new WeakMap<
  Block,
  { readonly profile: Profile; readonly taxonomy: Taxonomy; readonly coverage: BlockCoverage }
>();

/** The same object as long as block, profile and rule set are the same. */
export function coverageOfBlock(block: Block, profile: Profile, vocabulary: Vocabulary): BlockCoverage {
  const taxonomy = taxonomyOf(vocabulary);
  const entry = remembered.get(block);
  if (entry?.profile === profile && entry.taxonomy === taxonomy) return entry.coverage;
  const coverage = cover(block, profile, taxonomy, waiverOf(block, vocabulary));
  remembered.set(block, { profile, taxonomy, coverage });
  return coverage;
}

interface Tally {
  filled: number;
  unvalued: number;
  row: number | undefined;
}

function cover(block: Block, profile: Profile, taxonomy: Taxonomy, waiver: Waiver): BlockCoverage {
  const { tallies, hasOtherBenefit } = tally(block, taxonomy);
  const group = waiver.basicExpenditure ? [] : profile.oneOf;
  const hasBenefit = hasOtherBenefit || group.some((slot) => tallies.get(slot) !== undefined);
  // One place stands for the group where all of it is missing, so that the clerk is asked for one benefit, not for four.
  const asked = hasBenefit ? undefined : (group.find((slot) => slot === USUAL_BENEFIT) ?? group[0]);
  const readsLevels = block.header.columns.level2 !== undefined || block.header.columns.level1 !== undefined;

  const missing: { slot: CoverageSlot; need: Need }[] = [];
  let required = 0;
  let filled = 0;
  const cells = COVERAGE_SLOTS.map((slot): CoverageCell => {
    const found = tallies.get(slot);
    const inGroup = group.includes(slot);
    const need = isOptional(slot, waiver) || !readsLevels ? "none" : profile.needs[slot];
    const wanted = inGroup ? slot === asked : need === "required" || need === "advised";
    if (!found && !inGroup && need !== "none") missing.push({ slot, need });
    if (!inGroup && need === "required") {
      required++;
      if (found && found.filled > 0) filled++;
    }
    return {
      slot,
      need,
      count: found?.filled ?? 0,
      ...(found?.row !== undefined && { row: found.row }),
      state: stateOf(found, readsLevels && (wanted || (need === "hinted" && !inGroup))),
    };
  });
  if (group.length > 0 && readsLevels) {
    required++;
    if (hasOtherBenefit || group.some((slot) => (tallies.get(slot)?.filled ?? 0) > 0)) filled++;
  }
  return { cells, missing, lacksBenefit: group.length > 0 && readsLevels && !hasBenefit, required, filled };
}

function stateOf(found: Tally | undefined, isWanted: boolean): SlotState {
  if (found) return found.filled > 0 ? "filled" : "empty-value";
  return isWanted ? "missing" : "not-needed";
}

function tally(
  block: Block,
  taxonomy: Taxonomy,
): { tallies: ReadonlyMap<CoverageSlot, Tally>; hasOtherBenefit: boolean } {
  const tallies = new Map<CoverageSlot, Tally>();
  let hasOtherBenefit = false;
  const count = (slot: CoverageSlot, filled: number, unvalued: number, row: number): void => {
    const entry = tallies.get(slot);
    if (!entry) tallies.set(slot, { filled, unvalued, row });
    else {
      entry.filled += filled;
      entry.unvalued += unvalued;
      entry.row ??= row;
    }
  };
  for (const { level1, level2, filled, unvalued, row } of levelPairsOf(block)) {
    const slot = taxonomy.slotOf(level1, level2);
    if (slot) count(slot, filled, unvalued, row);
    else if (taxonomy.level1(level1).family === "效益") hasOtherBenefit = true;
  }
  for (const { level1, level2, row } of block.emptyRows) {
    const slot = taxonomy.slotOf(level1, level2);
    if (slot && !tallies.has(slot)) count(slot, 0, 1, row);
  }
  return { tallies, hasOtherBenefit };
}
