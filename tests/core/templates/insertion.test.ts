import { createEngine } from "../../../src/core/check/engine";
import type { Finding } from "../../../src/core/check/finding";
import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { ALL_RULES } from "../../../src/core/rules";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { taxonomyOf } from "../../../src/core/taxonomy/level-names";
import { fillRows, type FilledRow } from "../../../src/core/templates/fill-rows";
import { planInsertion } from "../../../src/core/templates/plan-insertion";
import { STANDARD_TEMPLATES } from "../../../src/core/templates/standard";
import { MemoryWorkbook } from "../../../src/hosts/memory/memory-workbook";
import { sheetsOf, WORKBOOK_NAMES } from "../../support/fixtures";

const settings = ruleSettings(BUILT_IN_RULE_SET);
const taxonomy = taxonomyOf(settings);
const profileOf = (sheet: SheetSnapshot) => detectProfile(readForm(sheet), BUILT_IN_RULE_SET.profiles);
const print = ({ key, severity, message }: Finding): string => `${severity} ${key} ${message}`;

function check(sheet: SheetSnapshot): readonly Finding[] {
  const form = readForm(sheet);
  return createEngine(ALL_RULES, settings, { rethrow: true })
    .check([{ form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) }])
    .forms.flatMap(({ findings }) => findings);
}

async function insert(sheet: SheetSnapshot, block: number, rows: readonly FilledRow[]) {
  const workbook = new MemoryWorkbook([sheet]);
  const plan = planInsertion(sheet, readForm(sheet), block, rows, profileOf(sheet), taxonomy);
  const outcome = await workbook.write({ label: "", newSheets: [], ...plan });
  const read = await workbook.readActiveSheet("explicit");
  if (outcome.status !== "ok" || read.status !== "ok") throw new Error(outcome.status);
  return { workbook, entry: outcome.entry, skipped: outcome.skipped, after: read.snapshot };
}

let sheets: readonly SheetSnapshot[];
beforeAll(async () => {
  const all = (await Promise.all(WORKBOOK_NAMES.map(sheetsOf))).flat();
  sheets = all.filter((sheet) => readForm(sheet).blocks.length > 0);
});

test("rows inserted into any block of the real forms are read where they belong, and undone without a trace", async () => {
  let turn = 0;
  for (const sheet of sheets) {
    const form = readForm(sheet);
    for (const [index, block] of form.blocks.entries()) {
      const template = STANDARD_TEMPLATES[turn++ % STANDARD_TEMPLATES.length];
      if (!template) throw new Error("no template");
      const rows = fillRows(template, form, index, profileOf(sheet), taxonomy).filter(({ present }) => !present);
      const { workbook, entry, skipped, after } = await insert(sheet, index, rows);
      const where = `${sheet.name} ${index} ${template.id}`;
      expect({ where, skipped }).toEqual({ where, skipped: [] });

      const now = readForm(after).blocks;
      expect({ where, blocks: now.length }).toEqual({ where, blocks: form.blocks.length });
      const text = (one: { level1: string; level2: string; level3: string; value: string }): string =>
        [one.level1, one.level2, one.level3, one.value].join("|");
      const inserted = now[index]?.indicators.filter(({ level3 }) => rows.some(({ name }) => name === level3)) ?? [];
      const expected = rows.map(({ level1, level2, name }) => `${level1}|${level2}|${name}`);
      expect({
        where,
        rows: inserted.map(({ level1, level2, level3 }) => `${level1}|${level2}|${level3}`).sort(),
      }).toEqual({ where, rows: [...expected].sort() });
      const old = now[index]?.indicators.filter(({ level3 }) => !rows.some(({ name }) => name === level3)).map(text);
      expect({ where, old }).toEqual({ where, old: block.indicators.map(text) });
      const others = now.flatMap((other, i) => (i === index ? [] : other.indicators.map(text)));
      expect({ where, others }).toEqual({
        where,
        others: form.blocks.flatMap((other, i) => (i === index ? [] : other.indicators.map(text))),
      });
      expect({ where, goals: now.map(({ kind, goal, label }) => [kind, goal, label?.text]) }).toEqual({
        where,
        goals: form.blocks.map(({ kind, goal, label }) => [kind, goal, label?.text]),
      });

      await workbook.undo(entry);
      const undone = await workbook.readActiveSheet("explicit");
      expect({ where, undone: undone.status === "ok" && sameSheet(undone.snapshot, sheet) }).toEqual({
        where,
        undone: true,
      });
    }
  }
});

test.each(STANDARD_TEMPLATES.map((template) => [template.id, template] as const))(
  "%s offends no rule where it is inserted, but for its placeholders",
  async (_, template) => {
    for (const name of ["2021", "2015", "河北"]) {
      const sheet = sheets.find((one) => profileOf(one).id === name);
      if (!sheet) throw new Error(`no form of ${name}`);
      const before = new Set(check(sheet).map(({ key }) => key));
      const rows = fillRows(template, readForm(sheet), 0, profileOf(sheet), taxonomy).filter(({ present }) => !present);
      const { after } = await insert(sheet, 0, rows);
      const found = check(after).filter(({ key, severity }) => !before.has(key) && severity !== "info");
      const unfilled = rows.filter(({ value }) => value.includes("{")).length;
      expect({ name, found: found.filter(({ rule }) => rule !== "structure/template-placeholder").map(print) }).toEqual(
        { name, found: [] },
      );
      expect({ name, placeholders: found.length }).toEqual({ name, placeholders: unfilled });
    }
  },
);

function sameSheet(a: SheetSnapshot, b: SheetSnapshot): boolean {
  const cells = (sheet: SheetSnapshot): string =>
    JSON.stringify(
      sheet.rows.map((row) =>
        row.map(({ value, text, numberFormat, formula }) => [value, text, numberFormat, formula]),
      ),
    );
  const merges = (sheet: SheetSnapshot): string =>
    (sheet.merges ?? [])
      .map((merge) => JSON.stringify([merge.top, merge.left, merge.bottom, merge.right]))
      .sort()
      .join();
  return cells(a) === cells(b) && merges(a) === merges(b);
}
