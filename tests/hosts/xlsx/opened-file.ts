import type { WritePlan } from "../../../src/app/ports/workbook";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { XlsxFile } from "../../../src/hosts/xlsx/xlsx-file";

/** Opens bytes that are known to be a workbook. */
export async function openFile(bytes: Uint8Array): Promise<XlsxFile> {
  const opened = await XlsxFile.open(bytes);
  if (opened.status !== "ok") throw new Error(opened.sentence);
  return opened.file;
}

/** Writes what is known to be writable. */
export async function write(file: XlsxFile, plan: Partial<WritePlan>) {
  const outcome = await file.write({ label: "", edits: [], insertions: [], newSheets: [], ...plan });
  if (outcome.status !== "ok") throw new Error(JSON.stringify(outcome));
  return outcome;
}

export async function snapshotOf(file: XlsxFile, sheet: string): Promise<SheetSnapshot> {
  const reading = await file.readSheet(sheet);
  if (reading.status !== "ok") throw new Error(JSON.stringify(reading));
  return reading.snapshot;
}
