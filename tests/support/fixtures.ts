import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { readWorkbook } from "../../src/hosts/xlsx/read-workbook";

const WORKBOOKS = join(__dirname, "../fixtures/workbooks");

/** Names of the real workbooks, without .xlsx. */
export const WORKBOOK_NAMES: readonly string[] = readdirSync(WORKBOOKS)
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => name.slice(0, -".xlsx".length))
  .sort();

/** The bytes of a real workbook. */
export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(WORKBOOKS, `${name}.xlsx`)));

/** The sheets of a real workbook as they are read. */
export async function sheetsOf(name: string): Promise<readonly SheetSnapshot[]> {
  const reading = await readWorkbook(fixture(name));
  if (reading.status !== "ok") throw new Error(`${name}: ${reading.sentence}`);
  return reading.sheets.map(({ snapshot }) => snapshot);
}
