import type { Finding } from "../core/check/finding";
import type { Rule } from "../core/check/rule";
import type { Suppression } from "../core/check/suppression";
import type { RuleSet } from "../core/rule-set/rule-set";
import { toA1 } from "../core/sheet/cell-address";
import { editSnapshot } from "../core/sheet/cell-edit";
import { rowAfter } from "../core/sheet/insert-rows";
import { unskipped } from "../core/sheet/review-writes";
import { taxonomyOf, type Taxonomy } from "../core/taxonomy/level-names";
import type { Template } from "../core/templates/template";
import type { AssistantState, HistoryEntry } from "./assistant-state";
import { NO_COUNTS, NO_COVERAGE, viewOfCheck } from "./check-view";
import { CheckedWorkbook, type ReadSheet } from "./checked-workbook";
import { keepJournal, keptJournal, keptSentence } from "./kept-journal";
import { isEmptyEntry } from "./ports/journal-entry";
import type { Host, JournalEntry, PreferenceStore, SessionStore, Situation, WritePlan } from "./ports/workbook";
import type { RuleSetChoice } from "./rule-set-choice";
import { sentenceFor } from "./situations";
import { SheetMarks, sheetsToFollow } from "./sheet-marks";
import { Store } from "./store";
import { printSuppressions, readSuppressions } from "./suppression-file";
import { TemplateDesk } from "./template-desk";

/** How long a mended finding stays in sight, in ms. */
const FIXED_IN_SIGHT = 4000;

export interface WorkspaceOptions {
  readonly host: Host;
  readonly rules: readonly Rule[];
  readonly templates: readonly Template[];
  readonly preferences: PreferenceStore;
  readonly choice: RuleSetChoice;
  readonly session: SessionStore | undefined;
  readonly thisYear: number;
}

/** What the clerk's actions share: the host, what is known of the workbook, the journal, and the state on show. */
export class Workspace {
  readonly host: Host;
  readonly rules: readonly Rule[];
  readonly preferences: PreferenceStore;
  readonly book: CheckedWorkbook;
  readonly desk: TemplateDesk;
  readonly marks: SheetMarks;
  readonly store: Store<AssistantState>;
  readonly journal: JournalEntry[] = [];
  suppressions: readonly Suppression[] = [];
  readonly #session: SessionStore | undefined;
  readonly #thisYear: number;
  /** The write of which the clerk was told that undoing it takes along what was filled in since. */
  #askedAbout: string | undefined;
  /** Writes of an earlier pane that cannot be undone any more. */
  #forgotten = 0;
  #storeIsReadable = true;
  /** Rises with every reading; an answer that comes after a newer question is dropped. */
  #latestReading = 0;
  #fading: ReturnType<typeof setTimeout> | undefined;

  constructor({ host, rules, templates, preferences, choice, session, thisYear }: WorkspaceOptions) {
    this.host = host;
    this.#thisYear = thisYear;
    this.#session = session;
    this.rules = rules;
    this.preferences = preferences;
    this.book = new CheckedWorkbook(rules, choice.ruleSet);
    this.desk = new TemplateDesk(templates, preferences);
    this.marks = new SheetMarks(host.marks, this.book);
    const [profile] = choice.ruleSet.profiles;
    if (!profile) throw new Error("The rule set has no profile");
    this.store = new Store<AssistantState>({
      sheet: "",
      check: { step: "first-run" },
      extent: "sheet",
      profile,
      profileIsChosen: false,
      profiles: choice.ruleSet.profiles,
      indicators: 0,
      ruleCount: this.book.ruleCount(profile),
      findings: [],
      counts: NO_COUNTS,
      safeFixes: 0,
      coverage: NO_COVERAGE,
      problems: [],
      notice: undefined,
      statusLine: "还没有检查",
      history: [],
      writesClearUndo: host.writesClearUndo,
      gapMarksShown: false,
      marks: [],
      ruleSet: choice.ruleSet,
      ruleSetSource: choice.source,
      ruleSetProblems: choice.problems,
      rules,
      hits: {},
      suppressions: [],
      templates: this.desk.shown(undefined),
      template: undefined,
      blocks: [],
      templateProblems: [],
      newFormYear: thisYear,
      placeholders: 0,
    });
  }

  get taxonomy(): Taxonomy {
    return taxonomyOf(this.book.settings);
  }

  /** The sheet in front, once it has been read. */
  get active(): ReadSheet | undefined {
    return this.book.sheet(this.store.get().sheet);
  }

  readonly titleOf = (id: string): string => this.rules.find((rule) => rule.id === id)?.title ?? id;

  notice(text: string, intent: "info" | "warning" | "error" = "info", details?: string): void {
    this.store.set({ notice: { intent, text, ...(details === undefined ? {} : { details }) } });
  }

  explain(situation: Situation): void {
    this.notice(sentenceFor(situation), situation.status === "lost" ? "error" : "warning");
  }

  /** One boundary for surprises: a sentence, with the details to copy. */
  guarded<Arguments extends unknown[]>(
    action: (...args: Arguments) => Promise<void> | void,
  ): (...args: Arguments) => Promise<void> {
    return async (...args) => {
      try {
        await action(...args);
      } catch (error) {
        this.notice(
          "刚才的操作没有完成，表格内容没有丢失。请再试一次；如果仍然不行，请把详情发给技术人员。",
          "error",
          error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error),
        );
      }
    };
  }

  /** Begins a reading; the returned function tells whether it is still the latest one. */
  beginReading(): () => boolean {
    const reading = ++this.#latestReading;
    return () => reading === this.#latestReading;
  }

  /** Runs the rules over what is known of the workbook and shows the outcome. */
  show(how: "anew" | "after-edit"): void {
    const state = this.store.get();
    const before = how === "after-edit" ? state.findings : undefined;
    const view = viewOfCheck(this.book.check(), this.book, this.suppressions, state, this.titleOf, before);
    this.store.set({ ...view, ...this.templateView(), ...this.marksView() });
    clearTimeout(this.#fading);
    if (view.findings.some(({ life }) => life !== "standing")) {
      this.#fading = setTimeout(() => this.#settleList(), FIXED_IN_SIGHT);
    }
  }

  #settleList(): void {
    const left = this.store.get().findings.filter(({ life }) => life !== "fixed");
    this.store.set({ findings: left.map((finding) => ({ ...finding, life: "standing" as const })) });
  }

  /** What the 模板 tab shows for the sheet in front. */
  templateView(): Pick<AssistantState, "templates" | "template" | "newFormYear"> {
    const { active, desk } = this;
    return {
      templates: desk.shown(active?.form),
      template: desk.opened(active, this.taxonomy),
      newFormYear: active?.form.blocks[0]?.header.year ?? this.#thisYear,
    };
  }

  /** What the 完整性 tab says of the marks on the sheet in front. */
  marksView(): Pick<AssistantState, "gapMarksShown" | "marks"> {
    const { active, marks } = this;
    if (!active) return { gapMarksShown: false, marks: [] };
    const legend = marks.legend(active);
    return { gapMarksShown: legend.length > 0 || marks.areGapsShownOn(active.snapshot.name), marks: legend };
  }

  /** The finding on show under this key, unless it has just been mended. */
  standing(key: string): Finding | undefined {
    for (const shown of this.store.get().findings) {
      const found = [shown, ...shown.others].find((finding) => finding.key === key && finding.life !== "fixed");
      if (found) return found;
    }
    return undefined;
  }

  async goTo(sheet: string, row: number, column: number): Promise<void> {
    const outcome = await this.host.select(sheet, { row, column });
    if (outcome.status !== "ok") {
      this.explain(outcome);
      return;
    }
    // In a check of the whole workbook the pane follows to the finding's sheet.
    if (sheet !== this.store.get().sheet && this.book.sheet(sheet)) {
      this.store.set({ sheet });
      this.show("after-edit");
    }
  }

  /** Shows the clerk the first of the rows that a plan has put in. */
  async goToInserted(plan: WritePlan, column: number): Promise<void> {
    const [first] = [...plan.insertions].sort((a, b) => a.before - b.before);
    if (first) await this.goTo(first.sheet, first.before, column);
  }

  /** Writes what the clerk clicked, notes it in the journal and shows the sheet as it now is. True when something was written. */
  async write(wanted: WritePlan): Promise<boolean> {
    this.#askedAbout = undefined;
    const plan: WritePlan = { ...wanted, marks: this.marks.forPlan(wanted) };
    const outcome = await this.#writeKeeping(plan);
    if (outcome.status === "interrupted") await this.#interrupted(outcome);
    else if (outcome.status !== "ok") this.explain(outcome);
    if (outcome.status !== "ok") return false;
    const { entry, skipped } = outcome;
    this.marks.written(plan, entry);
    this.store.set({ history: historyOf(this.journal), notice: undefined });
    if (skipped.length > 0) {
      this.notice(
        `${skipped.length} 个单元格刚刚有改动或含有公式，没有写入：${skipped.map(({ address }) => address).join("、")}。`,
        "warning",
      );
    }
    await this.#takeIn(entry);
    await this.#followMarks(sheetsToFollow(plan.insertions, plan.edits));
    return true;
  }

  /** The journal says at every moment what stands or may stand, so that a pane opened again can take it back. */
  async #writeKeeping(plan: WritePlan): ReturnType<Host["write"]> {
    let isWhole = false;
    try {
      const outcome = await this.host.write(plan, (entry) => this.#keep([...this.journal, entry]));
      isWhole = outcome.status !== "interrupted";
      const stands = outcome.status === "ok" || outcome.status === "interrupted";
      if (stands && !isEmptyEntry(outcome.entry)) this.journal.push(outcome.entry);
      return outcome;
    } finally {
      this.#keep(this.journal);
      for (const { sheet } of isWhole ? [] : (plan.marks ?? [])) {
        this.#forgetMarks(sheet);
        this.marks.doubt(sheet);
      }
    }
  }

  async #interrupted(situation: Extract<Situation, { status: "interrupted" }>): Promise<void> {
    const { entry } = situation;
    this.store.set({ history: historyOf(this.journal) });
    this.explain(situation);
    // Where Excel gives no answer, asking again would only wait.
    if (!entry.isUncertain) await this.#readAgain(sheetsOf(entry));
  }

  #keep(entries: readonly JournalEntry[]): void {
    if (this.#session) keepJournal(this.#session, { entries, forgotten: this.#forgotten });
  }

  /** After a reload: what the pane wrote before can still be undone, and the clerk is told. */
  takeUpJournal(): void {
    const kept = this.#session && keptJournal(this.#session);
    if (!kept) return;
    this.#forgotten = kept.forgotten;
    this.journal.push(...kept.entries);
    this.store.set({ history: historyOf(this.journal) });
    const sentence = keptSentence(kept);
    if (sentence !== undefined && this.store.get().notice === undefined) this.notice(sentence);
  }

  async undo(entry: JournalEntry): Promise<void> {
    const index = this.journal.indexOf(entry);
    if (index < 0) return;
    // Until the host has answered it is not known how much of it still stands.
    const uncertain = { ...entry, isUncertain: true };
    this.journal[index] = uncertain;
    this.#keep(this.journal);
    const later = this.journal.slice(index + 1);
    // What was marked before it is numbered as the sheet was then.
    const isOutdated = (sheet: string): boolean =>
      later.some(({ insertions, marks = [] }) => [...insertions, ...marks].some((other) => other.sheet === sheet));
    const marks = (entry.marks ?? []).filter(({ sheet }) => !isOutdated(sheet));
    const evenFilled = this.#askedAbout === entry.id;
    this.#askedAbout = undefined;
    const outcome = await this.host.undo({ ...entry, marks, evenFilled });
    if (outcome.status === "lost") {
      this.notice("Excel 没有回答，撤销可能还没有完成。等 Excel 恢复后，请再点一次“撤销本次修改”。", "error");
      return;
    }
    if (outcome.status === "filled") {
      this.#askedAbout = entry.id;
      this.journal[index] = entry;
      this.#keep(this.journal);
    }
    if (outcome.status !== "ok") {
      this.explain(outcome);
      if (outcome.status !== "busy") await this.#readAgain(sheetsOf(entry));
      return;
    }
    this.journal.splice(
      this.journal.findIndex(({ id }) => id === entry.id),
      1,
    );
    this.#keep(this.journal);
    this.store.set({ history: historyOf(this.journal) });
    if (outcome.skipped.length > 0) {
      const cells = outcome.skipped.map(({ address }) => address).join("、");
      this.notice(`这些单元格之后又有改动，没有撤回：${cells}。`, "warning");
    } else this.notice(`已撤销${quoted(entry.label)}。`);
    const putBack = unskipped(marks, outcome.skipped).map(({ sheet }) => sheet);
    this.marks.putBack(entry, putBack);
    const others = sheetsToFollow(entry.insertions, entry.cells).filter((sheet) => !putBack.includes(sheet));
    for (const sheet of others) {
      this.#forgetMarks(sheet);
      if (entry.isUncertain || isOutdated(sheet)) this.marks.doubt(sheet);
    }
    await this.#readAgain(sheetsOf(entry));
    await this.#followMarks(others);
    this.store.set(this.marksView());
  }

  /** What is left to be filled is marked, and no more when it is taken back; written with the plan, that is already so. */
  async #followMarks(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const sheet = this.book.sheet(name);
      const outcome = sheet && (await this.marks.follow(sheet));
      if (outcome && outcome.status !== "ok") this.explain(outcome);
    }
    if (names.length > 0) this.store.set(this.marksView());
  }

  /** The clerk has put marks on a sheet or taken them off: no undoing brings back others. */
  marksChanged(name: string): void {
    this.#forgetMarks(name);
    this.store.set(this.marksView());
  }

  /** Rows or columns came or went: what is known of the places of marks does not hold any more. */
  linesMoved(name: string): void {
    this.#forgetMarks(name);
    this.marks.linesMoved(name);
  }

  #forgetMarks(name: string): void {
    if (!this.journal.some(({ marks = [] }) => marks.some(({ sheet }) => sheet === name))) return;
    this.journal.forEach((entry, index) => {
      if (entry.marks) this.journal[index] = { ...entry, marks: entry.marks.filter(({ sheet }) => sheet !== name) };
    });
    this.#keep(this.journal);
  }

  /** Plain texts read back as they were written; anything else is asked of the host. */
  async #takeIn(entry: JournalEntry): Promise<void> {
    const plain =
      entry.insertions.length === 0 &&
      (entry.mergeChanges?.length ?? 0) === 0 &&
      entry.cells.every(({ after }) => after === null || typeof after === "string");
    if (!plain) {
      await this.#readAgain(sheetsOf(entry));
      return;
    }
    for (const name of sheetsOf(entry)) {
      const known = this.book.sheet(name);
      if (!known) continue;
      const cells = entry.cells.filter(({ sheet }) => sheet === name);
      const rows = cells.map(({ row }) => row);
      this.book.edited(
        editSnapshot(known.snapshot, cells),
        { first: Math.min(...rows), last: Math.max(...rows) },
        "cells",
      );
    }
    this.show("after-edit");
  }

  async #readAgain(names: readonly string[]): Promise<void> {
    for (const name of names.filter((known) => this.book.sheet(known))) {
      const isLatest = this.beginReading();
      const outcome = await this.host.readSheet(name, "explicit");
      if (isLatest() && outcome.status === "ok") this.book.read(outcome.snapshot);
    }
    this.show("after-edit");
  }

  async loadSuppressions(): Promise<void> {
    const stored = await this.host.store.load();
    if (stored.status !== "ok") return;
    const read = readSuppressions(stored.text);
    this.#storeIsReadable = read.ok;
    if (read.ok) this.suppressions = read.suppressions;
    else this.notice(read.problem, "warning");
  }

  /** Keeps them in the workbook and says so; what was ignored before is shown again where it is not among them. */
  async saveSuppressions(next: readonly Suppression[], sentence: string): Promise<void> {
    if (!this.#storeIsReadable) {
      this.notice("工作簿里原有的“忽略”记录无法读取，为免覆盖，这次没有保存。", "warning");
      return;
    }
    const outcome = await this.host.store.save(printSuppressions(next));
    if (outcome.status !== "ok") {
      this.explain(outcome);
      return;
    }
    this.suppressions = next;
    this.show("anew");
    this.notice(sentence);
  }

  useRuleSet(ruleSet: RuleSet, source: RuleSetChoice["source"], problems: readonly string[]): void {
    this.book.ruleSet = ruleSet;
    this.store.set({ ruleSet, ruleSetSource: source, ruleSetProblems: problems });
    this.show("anew");
  }

  stop(): void {
    clearTimeout(this.#fading);
  }
}

/** In quotation marks, its own ones made inner ones: “改为‘社会效益指标’”. */
function quoted(text: string): string {
  return `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

function sheetsOf({ cells, insertions, mergeChanges }: JournalEntry): readonly string[] {
  return [...new Set([...cells, ...insertions, ...(mergeChanges ?? [])].map(({ sheet }) => sheet))];
}

function historyOf(journal: readonly JournalEntry[]): readonly HistoryEntry[] {
  return journal.map((entry, index) => ({
    id: entry.id,
    label: entry.label,
    cellCount: entry.cells.length,
    rowCount: entry.insertions.reduce((sum, { count }) => sum + count, 0),
    place: placeOf(entry, journal.slice(index + 1)),
  }));
}

/** Rows that later writes put in above have moved the cell. */
function placeOf(entry: JournalEntry, later: readonly JournalEntry[]): string {
  const [sheet, ...others] = [...new Set([...sheetsOf(entry), ...entry.addedSheets])];
  if (sheet === undefined || others.length > 0) return "";
  const [cell, ...more] = entry.cells;
  if (!cell || more.length > 0 || entry.insertions.length > 0) return `“${sheet}”`;
  const moves = later.flatMap(({ insertions }) => insertions.filter((insertion) => insertion.sheet === sheet));
  const row = rowAfter(cell.row, moves);
  return `“${sheet}”${toA1({ row, column: cell.column })}`;
}
