import type { IndicatorView } from "../check/rule";
import { commitmentsIn, nounCore, type Commitment } from "./commitments";

export interface Matched {
  readonly row: IndicatorView;
  readonly commitment: Commitment;
  /** The nouns are the same, not merely that one ends with the other. */
  readonly isExact: boolean;
}

/** So much of a noun must stand at the end of the other to be taken for the same thing. */
const LONG_ENDING = 5;

/**
 * The goal's commitments beside the indicators that take them up, by the same noun and a unit of the same scale:
 * 24条 of 政务网数量 ↔ 政务网数量 ≥22条. A commitment that several rows or a row that several commitments could mean is
 * left out, unless just one pair is exact.
 */
export function matchCommitments(goal: string, rows: readonly IndicatorView[]): readonly Matched[] {
  const commitments = commitmentsIn(goal);
  if (commitments.length === 0) return [];
  const candidates: Matched[] = [];
  for (const row of rows) {
    const { value } = row;
    if (value.kind !== "quantity" || !value.unit) continue;
    const core = nounCore(row.name.text);
    for (const commitment of commitments) {
      if (commitment.value.unit?.scale !== value.unit.scale || perOf(commitment.value) !== perOf(value)) continue;
      const likeness = likenessOf(core, commitment.core);
      if (likeness !== "other") candidates.push({ row, commitment, isExact: likeness === "same" });
    }
  }
  return candidates.filter((candidate) => isOnly(candidate, candidates));
}

const perOf = ({ per }: IndicatorView["value"]): string => (per ?? []).map(({ symbol }) => symbol).join("/");

function isOnly(candidate: Matched, all: readonly Matched[]): boolean {
  const rivals = all.filter(
    (other) =>
      other !== candidate &&
      (other.row === candidate.row || other.commitment === candidate.commitment) &&
      (other.isExact || !candidate.isExact),
  );
  return rivals.length === 0;
}

/** Of the core of an indicator's name and the noun of a commitment. */
export function likenessOf(name: string, noun: string): "same" | "ending" | "other" {
  if (name === noun || isTurned(name, noun)) return "same";
  if (name.length < LONG_ENDING || noun.length < LONG_ENDING) return "other";
  return name.endsWith(noun) || noun.endsWith(name) ? "ending" : "other";
}

/** A goal says 改造渠系建筑物 what a name calls 渠系建筑物改造. */
const isTurned = (name: string, noun: string): boolean =>
  name.length === noun.length &&
  name.length >= LONG_ENDING &&
  name.endsWith(noun.slice(0, VERB)) &&
  name.startsWith(noun.slice(VERB));

/** Characters of the verb that a goal's clause begins with. */
const VERB = 2;
