import type { JournalEntry } from "./workbook";

/** Whether nothing was written, or nothing of it stands. */
export function isEmptyEntry({ cells, mergeChanges = [], insertions, addedSheets }: JournalEntry): boolean {
  return cells.length + mergeChanges.length + insertions.length + addedSheets.length === 0;
}
