import { readForm } from "../../../src/core/form/read-form";
import type { RowInsertion } from "../../../src/core/sheet/row-insertion";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import type { Template } from "../../../src/core/templates/template";
import { newWorkbook } from "../../../src/hosts/xlsx/new-workbook";
import { newForm } from "../../../src/core/templates/new-form";
import type { XlsxFile } from "../../../src/hosts/xlsx/xlsx-file";
import { openFile } from "../../hosts/xlsx/opened-file";
import { diffPackages, partsOf } from "../../hosts/xlsx/package-diff";
import { fixture, WORKBOOK_NAMES } from "../../support/fixtures";
import { contentOf, insert, planFor, profileNamed, rowsFor } from "./inserting";

/** Rows of a sheet's XML as [height, style of each cell by its column]. */
function looksOf(xml: string): ReadonlyMap<number, { readonly height: string; readonly styles: string }> {
  const looks = new Map<number, { height: string; styles: string }>();
  for (const [, attributes = "", body = ""] of xml.matchAll(/<row ([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
    const row = Number(/\br="(\d+)"/.exec(attributes)?.[1]);
    const styles = [...body.matchAll(/<c r="([A-Z]+)\d+"(?: s="(\d+)")?/g)].map(
      ([, column, style]) => `${column}${style}`,
    );
    looks.set(row - 1, { height: /\bht="([^"]*)"/.exec(attributes)?.[1] ?? "", styles: styles.join(" ") });
  }
  return looks;
}

/** The new rows have borders, fonts, alignments of the rows they were modelled on, cell by cell, and are no lower. */
function expectNeighboursLook(file: XlsxFile, before: Uint8Array, part: string, insertions: readonly RowInsertion[]) {
  const old = looksOf(partsOf(before)[part] ?? "");
  const now = looksOf(partsOf(file.toBytes())[part] ?? "");
  const ascending = [...insertions].sort((a, b) => a.before - b.before);
  let shift = 0;
  for (const { before: at, count, styleFrom } of ascending) {
    for (let i = 0; i < count; i++) {
      const model = old.get(styleFrom[i] ?? -1);
      const row = now.get(at + shift + i);
      expect(Number(row?.height)).toBeGreaterThanOrEqual(Number(model?.height));
      expect(row?.styles.split(" ").length).toBe(model?.styles.split(" ").length);
    }
    shift += count;
  }
}

test.each(WORKBOOK_NAMES)(
  "%s: what is inserted into the file is what memory says, and undoing gives the file back",
  async (name) => {
    const bytes = fixture(name);
    const file = await openFile(bytes);
    const before = await file.readSheets();
    let turn = WORKBOOK_NAMES.indexOf(name);
    for (const sheet of before) {
      const blocks = readForm(sheet).blocks;
      // The first and the last block of every sheet: the top, and what stands below the table.
      for (const block of new Set(blocks.length > 0 ? [0, blocks.length - 1] : [])) {
        const template = STANDARD_TEMPLATES[turn++ % STANDARD_TEMPLATES.length] as Template;
        const rows = rowsFor(template, sheet, block);
        const plan = planFor(sheet, block, rows);
        const outcome = await file.write(plan);
        if (outcome.status !== "ok") throw new Error(outcome.status);
        const where = `${sheet.name} ${block} ${template.id}`;
        expect({ where, skipped: outcome.skipped }).toEqual({ where, skipped: [] });

        const after = (await file.readSheets()).find((one) => one.name === sheet.name);
        expect(after && contentOf(after)).toEqual(contentOf((await insert(sheet, block, rows)).after));
        const part = `xl/worksheets/sheet${before.indexOf(sheet) + 1}.xml`;
        expectNeighboursLook(file, bytes, part, plan.insertions);

        await file.undo(outcome.entry);
        expect((await file.readSheets()).map(contentOf)).toEqual(before.map(contentOf));
      }
    }
    // Merges may be listed in another order, a row's span be wider than it need be; a text format stays known to the file.
    const { "xl/styles.xml": styles, ...others } = diffPackages(bytes, file.toBytes());
    const withoutSpans = (tags: readonly string[]): string[] => tags.map((tag) => tag.replace(/ spans="[^"]*"/, ""));
    for (const { gone, come } of Object.values(others)) expect(withoutSpans(come)).toEqual(withoutSpans(gone));
    expect(styles?.gone.filter((tag) => !tag.startsWith("<cellXfs count")) ?? []).toEqual([]);
  },
);

test("a new form in a file is filled by a template, row by printed row", async () => {
  const form = newForm({ kind: "项目支出", profile: profileNamed("2015"), goals: 1, year: 2026 });
  const file = await openFile(await newWorkbook(form));
  const [sheet] = await file.readSheets();
  if (!sheet) throw new Error("no sheet");
  const rows = rowsFor(STANDARD_TEMPLATES[0] as Template, sheet, 0).filter(({ preset }) => preset);
  await file.write(planFor(sheet, 0, rows));
  const [after] = await file.readSheets();
  expect(after?.rows.length).toBe(sheet.rows.length);
  expect(after && readForm(after).blocks[0]?.indicators.map(({ level2, level3 }) => `${level2} ${level3}`)).toEqual(
    rows.map(({ level2, name }) => `${level2} ${name}`),
  );
});
