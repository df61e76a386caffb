import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fixture } from "../support/fixtures";
import { openExcel, type NodeExcel } from "./node-excel";
import { SimWorkbook } from "./sim-workbook";

/** A file of the clerk's by its name: here, or among the real workbooks. */
export function clerksFile(name: string): Uint8Array {
  return name === "clerks-own" ? new Uint8Array(readFileSync(join(__dirname, `fixtures/${name}.xlsx`))) : fixture(name);
}

export async function openFile(bytes: Uint8Array, api?: string): Promise<NodeExcel> {
  return openExcel(await SimWorkbook.open(bytes), api);
}

/** What a batch answers through Microsoft's library. Afterwards nothing is held, and nothing was asked for that is not simulated. */
export async function ask<Answer>(
  { executor, library }: NodeExcel,
  batch: (context: Excel.RequestContext) => Promise<Answer>,
): Promise<Answer> {
  // Of this Excel, whichever was opened last.
  const answer = await library.Excel.run(batch);
  expect({ unknown: executor.unknown, held: executor.openReferences }).toEqual({ unknown: [], held: 0 });
  return answer;
}

/** How Excel refuses a batch: the error's code and the statement at which the library places it. */
export async function refusal(
  batch: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<{ readonly code: string; readonly statement: string | undefined }> {
  try {
    await Excel.run(batch);
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    const { statement } = error.debugInfo as { readonly statement?: string };
    return { code: error.code, statement };
  }
  throw new Error("Excel did what it should refuse");
}
