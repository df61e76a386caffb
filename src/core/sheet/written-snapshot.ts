import type { CellEdit } from "./cell-edit";
import { editSnapshot } from "./cell-edit";
import { sameSheet } from "./formula-references";
import { changeMerges, insertRows } from "./insert-rows";
import type { MergeChange } from "./merge-change";
import type { RowInsertion } from "./row-insertion";
import type { SheetSnapshot } from "./sheet-snapshot";

/** What is written on sheets, as far as it shows in cells and merges. */
interface WrittenWork {
  readonly edits: readonly CellEdit[];
  readonly mergeChanges?: readonly MergeChange[];
  readonly insertions: readonly RowInsertion[];
}

/** The sheet as it will be once all of the work that is meant for it is written. */
export function writtenSnapshot(
  sheet: SheetSnapshot,
  { edits, mergeChanges = [], insertions }: WrittenWork,
): SheetSnapshot {
  const isHere = (work: { readonly sheet: string }): boolean => sameSheet(work.sheet, sheet.name);
  const edited = editSnapshot(sheet, edits.filter(isHere));
  const merged = mergeChanges
    .filter(isHere)
    .reduce<SheetSnapshot>(
      (now, { remove, add }) => ({ ...now, merges: changeMerges(now.merges ?? [], remove, add) }),
      edited,
    );
  return insertions.filter(isHere).reduce(insertRows, merged);
}
