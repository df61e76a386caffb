import type { WritePlan } from "../../../src/app/ports/workbook";
import { createEngine } from "../../../src/core/check/engine";
import type { Finding } from "../../../src/core/check/finding";
import type { Profile } from "../../../src/core/check/profile";
import type { Form } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { ALL_RULES } from "../../../src/core/rules";
import type { Cell, SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { taxonomyOf } from "../../../src/core/taxonomy/level-names";
import { fillRows, type FilledRow } from "../../../src/core/templates/fill-rows";
import { newForm, type FormKind } from "../../../src/core/templates/new-form";
import { fillPlaceholders } from "../../../src/core/templates/placeholders";
import { planInsertion } from "../../../src/core/templates/plan-insertion";
import type { Template } from "../../../src/core/templates/template";
import { MemoryWorkbook } from "../../../src/hosts/memory/memory-workbook";

export const settings = ruleSettings(BUILT_IN_RULE_SET);
export const taxonomy = taxonomyOf(settings);
const engine = createEngine(ALL_RULES, settings, { rethrow: true });

const forms = new WeakMap<SheetSnapshot, Form>();
/** The form on a sheet, read once however often it is asked for. */
export function formOf(sheet: SheetSnapshot): Form {
  const form = forms.get(sheet) ?? readForm(sheet);
  forms.set(sheet, form);
  return form;
}

export const profileOf = (sheet: SheetSnapshot): Profile => detectProfile(formOf(sheet), BUILT_IN_RULE_SET.profiles);
export const profileNamed = (id: string): Profile => BUILT_IN_RULE_SET.profiles.find((one) => one.id === id) as Profile;

/** What all rules say of a sheet under the profile it is seen to have. */
export function check(sheet: SheetSnapshot): readonly Finding[] {
  return engine.check([{ form: formOf(sheet), profile: profileOf(sheet) }]).forms.flatMap(({ findings }) => findings);
}

export const print = ({ severity, rule, text, message }: Finding): string => `${severity} ${rule} ${text} ${message}`;

/** A new form as a sheet: one that nobody filled in yet. */
export async function blankForm(kind: FormKind, profile: Profile, goals = 1): Promise<SheetSnapshot> {
  const workbook = new MemoryWorkbook([]);
  const sheet = newForm({ kind, profile, goals, year: 2026 });
  await workbook.write({ label: "", edits: [], insertions: [], newSheets: [sheet] });
  return workbook.sheets[0] as SheetSnapshot;
}

/** The rows of a template that a block does not have yet, in the block's own words. */
export const rowsFor = (template: Template, sheet: SheetSnapshot, block: number): readonly FilledRow[] =>
  fillRows(template, formOf(sheet), block, profileOf(sheet), taxonomy).filter(({ present }) => !present);

export function planFor(sheet: SheetSnapshot, block: number, rows: readonly FilledRow[]): WritePlan {
  const plan = planInsertion(sheet, formOf(sheet), block, rows, profileOf(sheet), taxonomy);
  return { label: "插入模板", newSheets: [], ...plan };
}

export async function insert(sheet: SheetSnapshot, block: number, rows: readonly FilledRow[]) {
  const workbook = new MemoryWorkbook([sheet]);
  const outcome = await workbook.write(planFor(sheet, block, rows));
  if (outcome.status !== "ok") throw new Error(outcome.status);
  const after = workbook.sheets[0] as SheetSnapshot;
  return { workbook, entry: outcome.entry, skipped: outcome.skipped, after };
}

const PLAUSIBLE: Readonly<Record<string, string>> = { 预算数: "5", YYYY: "2026", M: "11", D: "30" };

/** What a clerk would write: what the form suggests, else a number that suits the unit. */
export function filled(row: FilledRow): FilledRow {
  const values = row.blanks.map(({ name, value }) => value || (PLAUSIBLE[name] ?? numberFor(row)));
  return { ...row, value: fillPlaceholders(row.value, values) };
}

function numberFor({ name, value }: FilledRow): string {
  if (value.includes("元/")) return value.includes("万") ? "0.1" : "2";
  if (!/[%‰]|百分比/.test(value)) return "12";
  return /下降|降低|增长|提高|提升|压减|节约|减少|占比/.test(name) ? "6" : "91";
}

/** Cells, formats, formulas and merges, whatever order the merges are kept in; blank cells at the end of a row are none. */
export function contentOf({ rows, merges }: SheetSnapshot): unknown {
  return {
    rows: rows.map((row) => {
      const isUsed = (cell: Cell): boolean =>
        cell.value !== null || cell.text !== "" || cell.numberFormat !== undefined;
      return row
        .slice(0, row.map(isUsed).lastIndexOf(true) + 1)
        .map(({ value, text, numberFormat, formula }) => [value, text, numberFormat, formula]);
    }),
    merges: (merges ?? []).map(({ top, left, bottom, right }) => [top, left, bottom, right].join()).sort(),
  };
}
