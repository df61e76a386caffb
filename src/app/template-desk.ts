import type { CoverageSlot } from "../core/check/profile";
import type { Form, Indicator } from "../core/form/form";
import type { Taxonomy } from "../core/taxonomy/level-names";
import { evidenceOf, evidenceOfBlock } from "../core/templates/evidence";
import { GENERAL_TEMPLATE } from "../core/templates/general";
import { fillRows } from "../core/templates/fill-rows";
import { templateFromRows, withPlaceholder } from "../core/templates/from-rows";
import { fillPlaceholders, placeholdersOf } from "../core/templates/placeholders";
import { planInsertion } from "../core/templates/plan-insertion";
import { recommend, type Evidence } from "../core/templates/recommend";
import { loadTemplates, printTemplates } from "../core/templates/schema";
import { SLOT_OF, type Template } from "../core/templates/template";
import type { AssistantState, TemplateRowShown, TemplateShown } from "./assistant-state";
import type { ReadSheet } from "./checked-workbook";
import type { PreferenceStore, WritePlan } from "./ports/workbook";

interface Opened {
  readonly id: string;
  readonly block: number;
  /** The clerk said so; otherwise it is where the template seems to belong. */
  readonly isBlockChosen: boolean;
  readonly missing: readonly CoverageSlot[] | undefined;
  /** What the clerk changed, by row of the template. */
  readonly changes: Map<number, { readonly ticked?: boolean; readonly blanks?: readonly string[] }>;
}

const OWN_TEMPLATES_KEY = "templates";
/** One short word in a goal tells what a block is about. */
const TELLING_SCORE = 4;
/** A goal that speaks of other work nearly as loudly is of no single kind. */
const CLEARLY_AHEAD = 1.5;
/** Left to the clerk where the value is: nothing in the form says what it would rest on. */
const OPEN_BASIS = "{依据}";

/** The 模板 tab: which templates there are for this sheet, and the one that is open with what the clerk filled in. */
export class TemplateDesk {
  readonly #standard: readonly Template[];
  readonly #preferences: PreferenceStore;
  #own: readonly Template[];
  #opened: Opened | undefined;

  constructor(standard: readonly Template[], preferences: PreferenceStore) {
    this.#standard = standard;
    this.#preferences = preferences;
    const kept = preferences.load(OWN_TEMPLATES_KEY);
    const loaded = kept === undefined ? undefined : loadTemplates(kept);
    this.#own = loaded?.ok === true ? loaded.templates : [];
  }

  get #templates(): readonly Template[] {
    return [...this.#own, ...this.#standard, GENERAL_TEMPLATE];
  }

  /** Keeps rows of a table as a template of the clerk's own; undefined when none of them has a place in the framework. */
  keep(title: string, rows: readonly Indicator[], taxonomy: Taxonomy): Template | undefined {
    const ids = new Set(this.#templates.map(({ id }) => id));
    let number = this.#own.length + 1;
    while (ids.has(`own-${number}`)) number++;
    const template = templateFromRows(`own-${number}`, title, rows, taxonomy);
    if (template.rows.length === 0) return undefined;
    this.#saveOwn([...this.#own, template]);
    return template;
  }

  remove(id: string): void {
    this.#saveOwn(this.#own.filter((template) => template.id !== id));
    if (this.#opened?.id === id) this.close();
  }

  /** The clerk's own templates as a file. */
  exportOwn(): string {
    return printTemplates("我的模板", this.#own);
  }

  /** Takes in a template file; those of a name that is there already replace it. */
  import(
    text: string,
  ): { readonly ok: true; readonly count: number } | { readonly ok: false; readonly problems: readonly string[] } {
    const loaded = loadTemplates(text);
    if (!loaded.ok) return loaded;
    const standardIds = new Set(this.#standard.map(({ id }) => id));
    const incoming = loaded.templates.map((template) =>
      standardIds.has(template.id) ? { ...template, id: `own-${template.id}` } : template,
    );
    const titles = new Set(incoming.map(({ title }) => title));
    this.#saveOwn([...this.#own.filter(({ title }) => !titles.has(title)), ...incoming]);
    return { ok: true, count: incoming.length };
  }

  #saveOwn(own: readonly Template[]): void {
    this.#own = own;
    this.#preferences.save(OWN_TEMPLATES_KEY, own.length === 0 ? undefined : printTemplates("我的模板", own));
  }

  /** All templates, those that fit the sheet first, each with why. */
  shown(form: Form | undefined): readonly TemplateShown[] {
    const own = new Set(this.#own);
    if (!form) return this.#templates.map((template) => ({ template, own: own.has(template) }));
    return recommend(this.#templates, evidenceOf(form)).map(({ template, reason }) => ({
      template,
      own: own.has(template),
      ...(reason === undefined ? {} : { reason }),
    }));
  }

  /**
   * Opens a template for a block, else for the one chosen before, else for the one whose text speaks for it most;
   * `missing` limits the ticks to the rows that fill a gap.
   */
  open(
    id: string,
    block: number | undefined,
    missing: readonly CoverageSlot[] | undefined,
    form: Form | undefined,
  ): void {
    const chosen = block ?? (this.#opened?.isBlockChosen ? this.#opened.block : undefined);
    const isBlockChosen = chosen !== undefined;
    this.#opened = { id, block: chosen ?? this.#blockFor(id, form), isBlockChosen, missing, changes: new Map() };
  }

  /** The first of the blocks that say most of a template's words, in their goals rather than their indicators. */
  #blockFor(id: string, form: Form | undefined): number {
    const template = this.#templates.find((one) => one.id === id);
    if (!template || !form) return 0;
    const scores = form.blocks.map((_, block) => recommend([template], evidenceOfBlock(form, block))[0]?.score ?? 0);
    return Math.max(0, scores.indexOf(Math.max(...scores)));
  }

  /** Opens the template that fits a block best, with the rows for its gaps ticked. */
  openForGaps(slots: readonly CoverageSlot[], block: number, sheet: ReadSheet): void {
    this.open(this.bestFor(slots, block, sheet).id, block, slots, sheet.form);
  }

  close(): void {
    this.#opened = undefined;
  }

  change(index: number, change: { readonly ticked?: boolean; readonly blanks?: readonly string[] }): void {
    this.#opened?.changes.set(index, { ...this.#opened.changes.get(index), ...change });
  }

  /** The open template as the tab shows it. */
  opened(sheet: ReadSheet | undefined, taxonomy: Taxonomy): AssistantState["template"] {
    const opened = this.#opened;
    if (!opened || !sheet || !sheet.form.blocks[opened.block]) return undefined;
    const rows = this.#rows(opened, sheet, taxonomy);
    return { id: opened.id, block: opened.block, rows, ...(opened.missing ? { missing: opened.missing } : {}) };
  }

  /** What 插入模板 writes: the ticked rows, with unfilled placeholders left standing. */
  plan(sheet: ReadSheet, taxonomy: Taxonomy): { ok: true; plan: WritePlan } | { ok: false; sentence: string } {
    const opened = this.#opened;
    if (!opened) return { ok: false, sentence: "请先选一个模板。" };
    const rows = this.#rows(opened, sheet, taxonomy).filter(({ ticked, present }) => ticked && !present);
    if (rows.length === 0) return { ok: false, sentence: "还没有勾选要插入的指标。" };
    const title = this.#templates.find(({ id }) => id === opened.id)?.title ?? "";
    return { ok: true, plan: this.#planRows(rows, opened.block, sheet, taxonomy, `插入模板“${title}”`) };
  }

  /**
   * Inserts, without opening the tab, one row for each missing place of a block. Nobody has looked at these rows: numbers
   * that are only customary, and what they would rest on, stay placeholders unless the form itself has them.
   */
  planForGaps(
    slots: readonly CoverageSlot[],
    block: number,
    sheet: ReadSheet,
    taxonomy: Taxonomy,
  ): WritePlan | undefined {
    const template = asking(this.bestFor(slots, block, sheet));
    const opened: Opened = { id: template.id, block, isBlockChosen: true, missing: slots, changes: new Map() };
    const rows = rowsOf(template, opened, sheet, taxonomy)
      .filter(({ ticked, present }) => ticked && !present)
      .map((row) => (isOpen(row) ? { ...row, basis: OPEN_BASIS } : row));
    return rows.length === 0 ? undefined : this.#planRows(rows, block, sheet, taxonomy, `补充缺少的指标`);
  }

  /** The template that the block itself clearly calls for and that has rows for all of the places; else the general one. */
  bestFor(slots: readonly CoverageSlot[], block: number, sheet: ReadSheet): Template {
    const covers = (template: Template): boolean =>
      slots.every((slot) => template.rows.some((row) => SLOT_OF[row.slot] === slot));
    const evidence = evidenceOfBlock(sheet.form, block);
    const [best, next] = recommend([...this.#own, ...this.#standard], evidence);
    if (!best || !covers(best.template) || best.score < CLEARLY_AHEAD * (next?.score ?? 0)) return GENERAL_TEMPLATE;
    const [spoken] = recommend([best.template], { ...evidence, names: [] });
    const isTold = (spoken?.score ?? 0) >= TELLING_SCORE && !isOfManyKinds(best.template, evidence, sheet.form);
    return isTold ? best.template : GENERAL_TEMPLATE;
  }

  #rows(opened: Opened, sheet: ReadSheet, taxonomy: Taxonomy): readonly TemplateRowShown[] {
    const template = this.#templates.find(({ id }) => id === opened.id);
    return template ? rowsOf(template, opened, sheet, taxonomy) : [];
  }

  #planRows(
    rows: readonly TemplateRowShown[],
    block: number,
    sheet: ReadSheet,
    taxonomy: Taxonomy,
    label: string,
  ): WritePlan {
    const indicators = rows.map(({ blanks, ...row }) => ({
      ...row,
      value: fillPlaceholders(
        row.value,
        blanks.map(({ value }) => value),
      ),
    }));
    const { edits, insertions } = planInsertion(sheet.snapshot, sheet.form, block, indicators, sheet.profile, taxonomy);
    return { label, edits, insertions, newSheets: [] };
  }
}

/** One table for all that a department does: its goal mentions a kind of work that most of its rows are not about. */
function isOfManyKinds({ match }: Template, { projectName, names }: Evidence, { blocks }: Form): boolean {
  if (blocks.length > 1 || projectName !== "") return false;
  const about = names.filter((name) => match.some((word) => name.includes(word)));
  return 2 * about.length < names.length;
}

/** The same template with its customary numbers left open. */
const asking = (template: Template): Template => ({
  ...template,
  rows: template.rows.map((row) => ({ ...row, value: withPlaceholder(row.value) })),
});

/** A number is still to come; the budget's rests on the budget. */
const isOpen = ({ value, blanks }: TemplateRowShown): boolean =>
  placeholdersOf(value).some((name, i) => name !== "预算数" && !blanks[i]?.value);

/** A template's rows for the opened block as the tab shows them. */
function rowsOf(template: Template, opened: Opened, sheet: ReadSheet, taxonomy: Taxonomy): readonly TemplateRowShown[] {
  const offered = new Set<CoverageSlot>();
  return fillRows(template, sheet.form, opened.block, sheet.profile, taxonomy).map((row): TemplateRowShown => {
    const change = opened.changes.get(row.index);
    const fillsGap = opened.missing?.includes(row.slot) === true && !row.present && !offered.has(row.slot);
    if (fillsGap) offered.add(row.slot);
    return {
      ...row,
      ticked: !row.present && (change?.ticked ?? (opened.missing ? fillsGap : row.preset)),
      blanks: row.blanks.map((blank, i) => {
        const typed = change?.blanks?.[i];
        return typed === undefined ? blank : { name: blank.name, value: typed };
      }),
    };
  });
}
