import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { readForm } from "../src/core/form/read-form";
import type { Cell, CellBlock, SheetSnapshot } from "../src/core/sheet/sheet-snapshot";
import { readWorkbook } from "../src/hosts/xlsx/read-workbook";

const WORKBOOKS = join(process.cwd(), "tests/fixtures/workbooks");

export const indicatorsIn = (sheet: SheetSnapshot): number =>
  readForm(sheet).blocks.reduce((sum, { indicators }) => sum + indicators.length, 0);

/** Real forms below each other on one sheet until it has as many indicators as asked for. */
export async function largeSheet(indicators: number): Promise<SheetSnapshot> {
  const parts: { sheet: SheetSnapshot; count: number }[] = [];
  for (const name of readdirSync(WORKBOOKS).filter(
    (file) => /^(dongxihu|gedian\.)/.test(file) && file.endsWith(".xlsx"),
  )) {
    const reading = await readWorkbook(readFileSync(join(WORKBOOKS, name)));
    if (reading.status !== "ok") throw new Error(`${name}: ${reading.sentence}`);
    for (const { snapshot } of reading.sheets) parts.push({ sheet: snapshot, count: indicatorsIn(snapshot) });
  }
  const rows: (readonly Cell[])[] = [];
  const merges: CellBlock[] = [];
  let count = 0;
  for (let i = 0; count < indicators; i = (i + 1) % parts.length) {
    const part = parts[i];
    if (!part) throw new Error("No workbook to build from");
    const offset = rows.length;
    rows.push(...part.sheet.rows, []);
    merges.push(
      ...(part.sheet.merges ?? []).map((merge) => ({
        ...merge,
        top: merge.top + offset,
        bottom: merge.bottom + offset,
      })),
    );
    count += part.count;
  }
  return { name: "大表", rows, merges };
}
