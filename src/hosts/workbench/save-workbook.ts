import type { GapMark } from "../../app/ports/workbook";
import { XlsxFile } from "../xlsx/xlsx-file";
import { stateOf } from "./saved-state";
import type { WorkbenchWorkbook } from "./workbench-workbook";

export type WorkbookSaving =
  { readonly status: "ok"; readonly bytes: Uint8Array } | { readonly status: "failed"; readonly sentence: string };

/** The opened file with everything that was changed since: by hand, by the assistant, its marks and its notes. */
export async function saveWorkbook(workbook: WorkbenchWorkbook): Promise<WorkbookSaving> {
  const { bytes, sheets: openedSheets, stored, marks } = workbook.opened;
  const opening = await XlsxFile.open(bytes);
  if (opening.status !== "ok") return { status: "failed", sentence: opening.sentence };
  const { file } = opening;

  const sheets = await workbook.settledSheets();
  const active = workbook.frontSheet()?.name;
  await file.saveChanges({
    sheets: sheets.map((sheet) => {
      const opened = openedSheets.find(({ id }) => id === sheet.id);
      return { ...(opened ? { opened: stateOf(opened) } : {}), now: stateOf(sheet) };
    }),
    ...(active === undefined ? {} : { active }),
  });
  if (workbook.stored !== undefined && workbook.stored !== stored) await file.store.save(workbook.stored);
  for (const sheet of sheets) {
    const gaps = workbook.markLayer.gapsOn(sheet);
    if (!sameMarks(gaps, marks.get(sheet.name) ?? [])) await file.marks.show(sheet.name, gaps);
  }
  return { status: "ok", bytes: file.toBytes() };
}

/** Reasons are not kept in files. */
function sameMarks(a: readonly GapMark[], b: readonly GapMark[]): boolean {
  const plain = (marks: readonly GapMark[]): string =>
    JSON.stringify(marks.map(({ block, severity, untilFilled }) => [block, severity, untilFilled]));
  return plain(a) === plain(b);
}
