import { BUILT_IN_RULE_SET } from "../../src/core/rule-set/built-in";
import { readForm } from "../../src/core/form/read-form";
import { detectProfile } from "../../src/core/taxonomy/detect-profile";
import { fillRows } from "../../src/core/templates/fill-rows";
import { planInsertion } from "../../src/core/templates/plan-insertion";
import { STANDARD_TEMPLATES } from "../../src/core/templates/standard";
import type { Template } from "../../src/core/templates/template";
import type { WorkbenchWorkbook } from "../../src/hosts/workbench/workbench-workbook";
import { taxonomy } from "../core/templates/inserting";
import { diffPackages } from "../hosts/xlsx/package-diff";
import { fixture, WORKBOOK_NAMES } from "../support/fixtures";
import { openWorkbench } from "./support/open-workbench";
import type { WorkbenchPage } from "./support/workbench-page";

/** Forms of many goals: by day their first and last, at night all. */
const MOST_BLOCKS = 2;

const workbench = openWorkbench();

/** Cells, merges, heights, borders, drop-downs of every sheet as the spreadsheet holds them. */
const imageOf = (page: WorkbenchPage): Promise<string> =>
  page.page.evaluate(async () => {
    const { zhibiaoWorkbench } = window as { zhibiaoWorkbench?: { readonly host: WorkbenchWorkbook } };
    const sheets = (await zhibiaoWorkbench?.host.settledSheets()) ?? [];
    const sorted = (map: object | undefined): unknown => Object.entries(map ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(
      sheets.map(({ name, data = [], config = {}, dataVerification, hyperlink }) => [
        name,
        data.map((cells) => cells.map((cell) => cell && sorted(cell))),
        sorted(config.merge),
        sorted(config.rowlen),
        sorted(config.rowhidden),
        sorted(dataVerification as object | undefined),
        sorted(hyperlink),
      ]),
    );
  });

test.each(WORKBOOK_NAMES)("%s: a template goes into its blocks and comes out without a trace", async (name) => {
  const page = workbench();
  await page.openFile(`${name}.xlsx`, fixture(name));
  const before = await imageOf(page);
  let turn = WORKBOOK_NAMES.indexOf(name);
  for (const sheetName of await page.sheetNames()) {
    const reading = await page.host.readSheet(sheetName, "explicit");
    if (reading.status !== "ok") throw new Error(reading.status);
    const { snapshot } = reading;
    const form = readForm(snapshot);
    const profile = detectProfile(form, BUILT_IN_RULE_SET.profiles);
    for (const block of form.blocks.keys()) {
      const isInside = block > 0 && block < form.blocks.length - 1;
      if (isInside && form.blocks.length > MOST_BLOCKS && process.env.PROPERTY_RUNS === undefined) continue;
      const template = STANDARD_TEMPLATES[turn++ % STANDARD_TEMPLATES.length] as Template;
      const rows = fillRows(template, form, block, profile, taxonomy).filter(({ present }) => !present);
      const plan = planInsertion(snapshot, form, block, rows, profile, taxonomy);
      const where = `${sheetName} ${block} ${template.id}`;
      const written = await page.host.write({ label: "插入模板", newSheets: [], ...plan });
      if (written.status !== "ok") throw new Error(`${where}: ${JSON.stringify(written)}`);
      expect({ where, skipped: written.skipped, isChanged: (await imageOf(page)) !== before }).toEqual({
        where,
        skipped: [],
        isChanged: true,
      });
      const undone = await page.host.undo(written.entry);
      expect({ where, undone }).toEqual({ where, undone: { status: "ok", skipped: [] } });
      expect({ where, isAsBefore: (await imageOf(page)) === before }).toEqual({ where, isAsBefore: true });
    }
  }
  expect(diffPackages(fixture(name), (await page.save()).bytes)).toEqual({});
});
