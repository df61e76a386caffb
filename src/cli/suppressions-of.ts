import type { WorkbookStore } from "../app/ports/workbook";
import { sentenceFor } from "../app/situations";
import { readSuppressions } from "../app/suppression-file";
import type { Suppression } from "../core/check/suppression";

/** What the clerk ignored in this workbook; a record that cannot be read is a problem of the report. */
export async function suppressionsOf(file: { readonly store: WorkbookStore }): Promise<{
  readonly suppressions: readonly Suppression[];
  readonly problems: readonly { readonly message: string; readonly fatal: boolean }[];
}> {
  const loaded = await file.store.load();
  if (loaded.status !== "ok") return { suppressions: [], problems: [{ message: sentenceFor(loaded), fatal: false }] };
  const read = readSuppressions(loaded.text);
  return read.ok
    ? { suppressions: read.suppressions, problems: [] }
    : { suppressions: [], problems: [{ message: read.problem, fatal: false }] };
}
