import type { CoverageSlot, Profile } from "../check/profile";
import { familyOfSlot, type Taxonomy } from "../taxonomy/level-names";
import { slotOrder, type PrintedRow } from "./block-layout";

/**
 * Index into `printed` behind which a row of this level 1 and slot belongs: behind the last of its slot, else by the
 * framework's order inside its level 1, else between the groups of level 1; -1 is before all of them.
 */
export function anchorFor(
  level1: string,
  slot: CoverageSlot,
  printed: readonly PrintedRow[],
  profile: Profile,
  taxonomy: Taxonomy,
): number {
  const order = slotOrder(profile);
  const slots = printed.map((row) => taxonomy.slotOf(row.level1, row.level2));
  const last = (fits: (row: PrintedRow, slot: CoverageSlot | undefined) => boolean): number =>
    printed.reduce((at, row, i) => (fits(row, slots[i]) ? i : at), -1);
  const comesBefore = (other: CoverageSlot | undefined): boolean =>
    other !== undefined && order.indexOf(other) < order.indexOf(slot);

  const sameSlot = last((row, other) => other === slot && row.level1 === level1);
  if (sameSlot >= 0) return sameSlot;
  const sameLevel1 = last((row, other) => row.level1 === level1 && comesBefore(other));
  if (sameLevel1 >= 0) return sameLevel1;
  const firstOfLevel1 = printed.findIndex((row) => row.level1 === level1);
  if (firstOfLevel1 >= 0) return endOfRun(printed, firstOfLevel1);
  const earlier = last(
    (_, other) => comesBefore(other) && other !== undefined && familyOfSlot(other) !== familyOfSlot(slot),
  );
  return earlier >= 0 ? endOfRun(printed, earlier) : -1;
}

/** The last row of a run of one level 1: nothing is put into the middle of another group. */
function endOfRun(printed: readonly PrintedRow[], index: number): number {
  let end = index;
  while (printed[end + 1]?.level1 === printed[index]?.level1 && end + 1 < printed.length) end++;
  return end;
}
