import type { Finding, Severity } from "../core/check/finding";
import type { CoverageSlot } from "../core/check/profile";
import type { Rule } from "../core/check/rule";
import { settle } from "../core/check/settle";
import { applySuppressions, type Suppression } from "../core/check/suppression";
import { coverageOf } from "../core/coverage/coverage-of";
import type { Coverage } from "../core/coverage/coverage";
import { blockTitle } from "../core/form/block-title";
import { loadRuleSet, printRuleSet, withSetting } from "../core/rule-set/load-rule-set";
import type { RuleSet } from "../core/rule-set/rule-set";
import { toA1 } from "../core/sheet/cell-address";
import type { CellEdit } from "../core/sheet/cell-edit";
import type { SheetSnapshot } from "../core/sheet/sheet-snapshot";
import { taxonomyOf, type Taxonomy } from "../core/taxonomy/level-names";
import { newForm } from "../core/templates/new-form";
import type { Template } from "../core/templates/template";
import type { AssistantActions, AssistantState, HistoryEntry, PreviewRow, SuppressionShown } from "./assistant-state";
import { CheckedWorkbook } from "./checked-workbook";
import { gapMarks } from "./gap-marks";
import { noTableSentence } from "./no-table";
import { resolveIntent } from "./resolve-intent";
import type { Host, JournalEntry, PreferenceStore, Situation, WritePlan } from "./ports/workbook";
import { chooseRuleSet, type RuleSetChoice } from "./rule-set-choice";
import { shownFindings } from "./shown-findings";
import { sentenceFor } from "./situations";
import { Store } from "./store";
import { printSuppressions, readSuppressions } from "./suppression-file";
import { TemplateDesk } from "./template-desk";
import { watchEdits, type Burst } from "./watch-edits";

const RULE_SET_KEY = "rule-set";
/** How long a mended finding stays in sight, in ms. */
const FIXED_IN_SIGHT = 4000;

export interface AssistantOptions {
  readonly host: Host;
  readonly rules: readonly Rule[];
  readonly builtIn: RuleSet;
  readonly templates: readonly Template[];
  readonly preferences: PreferenceStore;
  /** Text of the bureau's rule-sets/office.json beside the pages, where there is one. */
  readonly officeRuleSet: string | undefined;
  /** The year a new form is for, where the workbook does not tell. */
  readonly thisYear: number;
}

export interface Assistant {
  readonly state: () => AssistantState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: AssistantActions;
  /** Reads and checks the active sheet and follows the clerk's changes from then on. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** The rule that finds what a template left to be filled. */
const PLACEHOLDER_RULE = "structure/template-placeholder";

const NO_COVERAGE: Coverage = { rows: [], required: 0, filled: 0, percent: 100 };
const NO_COUNTS: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

/** Everything a clerk can do with the workbook in front of her; `ui` shows its state and calls its actions. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { host, rules, builtIn, preferences } = options;
  const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
  let choice: RuleSetChoice = chooseRuleSet(builtIn, rules, preferences.load(RULE_SET_KEY), options.officeRuleSet);
  const book = new CheckedWorkbook(rules, choice.ruleSet);
  const desk = new TemplateDesk(options.templates, preferences);
  const journal: JournalEntry[] = [];
  let suppressions: readonly Suppression[] = [];
  let storeIsReadable = true;
  let lastPlaceholder: { readonly sheet: string; readonly row: number; readonly column: number } | undefined;
  /** Rises with every reading; an answer that comes after a newer question is dropped. */
  let latestReading = 0;
  let fading: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => Promise<void>) | undefined;

  const taxonomy = (): Taxonomy => taxonomyOf(book.settings);

  const firstProfile = choice.ruleSet.profiles[0];
  if (!firstProfile) throw new Error("The rule set has no profile");
  const store = new Store<AssistantState>({
    sheet: "",
    check: { step: "first-run" },
    extent: "sheet",
    profile: firstProfile,
    profileIsChosen: false,
    profiles: choice.ruleSet.profiles,
    indicators: 0,
    ruleCount: book.ruleCount(firstProfile),
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
    ruleSet: choice.ruleSet,
    ruleSetSource: choice.source,
    ruleSetProblems: choice.problems,
    rules,
    hits: {},
    suppressions: [],
    templates: desk.shown(undefined),
    template: undefined,
    blocks: [],
    templateProblems: [],
    placeholders: 0,
  });

  function notice(text: string, intent: "info" | "warning" | "error" = "info", details?: string): void {
    store.set({ notice: { intent, text, ...(details === undefined ? {} : { details }) } });
  }

  function explain(situation: Situation): void {
    notice(sentenceFor(situation), situation.status === "lost" ? "error" : "warning");
  }

  /** One boundary for surprises: a sentence, with the details to copy. */
  function guarded<Arguments extends unknown[]>(
    action: (...args: Arguments) => Promise<void>,
  ): (...args: Arguments) => Promise<void> {
    return async (...args) => {
      try {
        await action(...args);
      } catch (error) {
        notice(
          "刚才的操作没有完成，表格内容没有丢失。请再试一次；如果仍然不行，请把详情发给技术人员。",
          "error",
          detailsOf(error),
        );
      }
    };
  }

  /** Runs the rules over what is known of the workbook and shows the outcome. */
  function show(how: "anew" | "after-edit"): void {
    const { forms, failures } = book.check();
    const all = forms.flatMap(({ findings }) => findings);
    const { shown, unused } = applySuppressions(all, suppressions);
    const sheetName = store.get().sheet;
    const active = book.sheet(sheetName);
    const profile = active?.profile ?? store.get().profile;
    const counts = { ...NO_COUNTS };
    const hits: Record<string, number> = {};
    for (const { severity, rule } of shown) {
      counts[severity]++;
      hits[rule] = (hits[rule] ?? 0) + 1;
    }
    const indicators = forms.reduce(
      (sum, { form }) => sum + form.blocks.reduce((n, { indicators: rows }) => n + rows.length, 0),
      0,
    );
    const ruleCount = book.ruleCount(profile);
    const isUsed = (suppression: Suppression): boolean => !unused.includes(suppression);
    const failed = failures.map(({ rule, sheet }) => ({
      sheet,
      sentence: `规则“${titleOf(rule)}”没能运行，其余规则照常检查。`,
    }));
    const findings = shownFindings(
      inOrder(
        shown,
        book.sheets.map(({ form }) => form.sheet),
      ),
      (sheet) => book.formOf(sheet),
      titleOf,
      how === "after-edit" ? store.get().findings : undefined,
    );
    store.set({
      check: book.sheets.some(({ form }) => form.blocks.length > 0)
        ? { step: "checked" }
        : {
            step: "no-table",
            sentence: active ? noTableSentence(active.snapshot) : "还没有读到工作表，请点“检查本表”。",
          },
      profile,
      profileIsChosen: book.chosenProfile !== undefined,
      profiles: book.ruleSet.profiles,
      indicators,
      ruleCount,
      findings,
      counts,
      safeFixes: shown.filter(({ fixes }) => fixes.some(({ kind }) => kind === "safe")).length,
      coverage:
        active && active.form.blocks.length > 0 ? coverageOf(active.form, active.profile, book.settings) : NO_COVERAGE,
      problems: [...failed],
      statusLine: statusLine(indicators, ruleCount, counts),
      ruleSet: book.ruleSet,
      hits,
      suppressions: suppressions.map((suppression) => shownSuppression(suppression, titleOf, isUsed(suppression))),
      blocks:
        active?.form.blocks.map((block, index) => ({
          index,
          title: blockTitle(block),
          rows: block.indicators.map(({ level3, value }) => ({ name: level3, value })),
        })) ?? [],
      placeholders: shown.filter(({ rule }) => rule === PLACEHOLDER_RULE).length,
      templates: desk.shown(active?.form),
      template: desk.opened(active, taxonomy()),
    });
    clearTimeout(fading);
    if (findings.some(({ life }) => life !== "standing")) {
      fading = setTimeout(() => {
        const settled = store.get().findings.filter(({ life }) => life !== "fixed");
        store.set({ findings: settled.map((finding) => ({ ...finding, life: "standing" as const })) });
      }, FIXED_IN_SIGHT);
    }
  }

  async function loadSuppressions(): Promise<void> {
    const stored = await host.store.load();
    if (stored.status !== "ok") return;
    const read = readSuppressions(stored.text);
    storeIsReadable = read.ok;
    if (read.ok) suppressions = read.suppressions;
    else notice(read.problem, "warning");
  }

  async function checkActive(how: "explicit" | "typing"): Promise<void> {
    const reading = ++latestReading;
    const outcome = await host.readActiveSheet(how);
    if (reading !== latestReading) return;
    if (outcome.status !== "ok") {
      explain(outcome);
      return;
    }
    const { snapshot } = outcome;
    book.keepOnly([snapshot.name]);
    book.read(snapshot);
    store.set({ sheet: snapshot.name, extent: "sheet", ...(how === "explicit" ? { notice: undefined } : {}) });
    if (snapshot.isProtected && how === "explicit") notice(sentenceFor({ status: "protected", sheet: snapshot.name }));
    show("anew");
  }

  async function checkAll(): Promise<void> {
    const reading = ++latestReading;
    const listed = await host.listSheets();
    if (listed.status !== "ok") {
      explain(listed);
      return;
    }
    const problems: { sheet: string; sentence: string }[] = [];
    book.keepOnly([]);
    for (const [done, { name }] of listed.sheets.entries()) {
      if (reading !== latestReading) return;
      store.set({ check: { step: "checking", done, total: listed.sheets.length } });
      const outcome = await host.readSheet(name, "explicit");
      if (outcome.status === "ok") book.read(outcome.snapshot);
      else problems.push({ sheet: name, sentence: sentenceFor(outcome) });
    }
    if (reading !== latestReading) return;
    const active = listed.sheets.find(({ isActive }) => isActive)?.name;
    store.set({ sheet: active ?? store.get().sheet, extent: "workbook", notice: undefined });
    show("anew");
    store.set({ problems: [...store.get().problems, ...problems] });
  }

  async function afterBursts(bursts: readonly Burst[]): Promise<void> {
    if (bursts.some(({ kind }) => kind === "activated" || kind === "sheets")) {
      if (store.get().extent === "sheet") {
        await checkActive("typing");
        return;
      }
      await followActive();
    }
    for (const burst of bursts) {
      if (!book.sheet(burst.sheet)) continue;
      const reading = ++latestReading;
      const outcome = await host.readSheet(burst.sheet, "typing");
      if (reading !== latestReading) continue;
      if (outcome.status === "ok") book.edited(outcome.snapshot, burst.rows, burst.kind !== "cells");
      else if (outcome.status !== "busy") explain(outcome);
    }
    show("after-edit");
  }

  async function followActive(): Promise<void> {
    const listed = await host.listSheets();
    const active = listed.status === "ok" ? listed.sheets.find(({ isActive }) => isActive)?.name : undefined;
    if (active !== undefined && active !== store.get().sheet) store.set({ sheet: active });
  }

  /** Writes what the clerk clicked, notes it in the journal and shows the sheet as it now is. True when something was written. */
  async function write(plan: WritePlan): Promise<boolean> {
    const outcome = await host.write(plan);
    if (outcome.status !== "ok") {
      explain(outcome);
      return false;
    }
    const { entry, skipped } = outcome;
    if (entry.cells.length + entry.insertions.length + entry.addedSheets.length > 0) journal.push(entry);
    store.set({ history: historyOf(journal), notice: undefined });
    if (skipped.length > 0) {
      notice(
        `${skipped.length} 个单元格刚刚有改动或含有公式，没有写入：${skipped.map(({ address }) => address).join("、")}。`,
        "warning",
      );
    }
    await refresh(sheetsOf(plan));
    return true;
  }

  /** Reads again what we wrote to; merges may have grown. */
  async function refresh(names: readonly string[]): Promise<void> {
    for (const name of names.filter((known) => book.sheet(known))) {
      const reading = ++latestReading;
      const outcome = await host.readSheet(name, "explicit");
      if (reading === latestReading && outcome.status === "ok") book.read(outcome.snapshot);
    }
    show("after-edit");
  }

  async function undo(entry: JournalEntry): Promise<void> {
    const outcome = await host.undo(entry);
    if (outcome.status !== "ok") {
      explain(outcome);
      return;
    }
    journal.splice(journal.indexOf(entry), 1);
    store.set({ history: historyOf(journal) });
    if (outcome.skipped.length > 0) {
      notice(
        `这些单元格之后又有改动，没有撤回：${outcome.skipped.map(({ address }) => address).join("、")}。`,
        "warning",
      );
    } else notice(`已撤销“${entry.label}”。`);
    await refresh([...entry.cells, ...entry.insertions].map(({ sheet }) => sheet).filter(isFirst));
  }

  async function saveSuppressions(next: readonly Suppression[]): Promise<void> {
    if (!storeIsReadable) {
      notice("工作簿里原有的“忽略”记录无法读取，为免覆盖，这次没有保存。", "warning");
      return;
    }
    const outcome = await host.store.save(printSuppressions(next));
    if (outcome.status !== "ok") {
      explain(outcome);
      return;
    }
    suppressions = next;
    show("anew");
  }

  function useRuleSet(next: RuleSetChoice): void {
    choice = next;
    book.ruleSet = next.ruleSet;
    store.set({ ruleSet: next.ruleSet, ruleSetSource: next.source, ruleSetProblems: next.problems });
    show("anew");
  }

  function keepRuleSet(ruleSet: RuleSet): void {
    preferences.save(RULE_SET_KEY, printRuleSet(ruleSet));
    useRuleSet({ ruleSet, source: "imported", problems: [] });
  }

  const standing = (key: string): Finding | undefined => {
    for (const shown of store.get().findings) {
      const found = [shown, ...shown.others].find((finding) => finding.key === key && finding.life !== "fixed");
      if (found) return found;
    }
    return undefined;
  };

  async function goTo(sheet: string, row: number, column: number): Promise<void> {
    const outcome = await host.select(sheet, { row, column });
    if (outcome.status !== "ok") explain(outcome);
  }

  const actions: AssistantActions = {
    checkSheet: guarded(() => checkActive("explicit")),
    checkWorkbook: guarded(checkAll),
    cancelCheck: () => {
      latestReading++;
      show("anew");
    },
    chooseProfile: guarded(async (id) => {
      book.chosenProfile = id;
      show("anew");
      await Promise.resolve();
    }),
    selectFinding: guarded(async (key) => {
      const finding = standing(key);
      if (finding) await goTo(finding.sheet, finding.row, finding.column);
    }),
    goTo: guarded(goTo),
    previewSafeFixes: () => {
      const ignoredHere = (findings: readonly Finding[]): readonly Finding[] =>
        applySuppressions(findings, suppressions).shown;
      return book.sheets.flatMap(({ snapshot, form }) =>
        form.blocks.length === 0
          ? []
          : settle(snapshot, (copy) => ignoredHere(book.checkAlone(copy))).edits.map(
              ({ sheet, row, column, before, after, rules: ids }): PreviewRow => ({
                sheet,
                row,
                column,
                address: toA1({ row, column }),
                before: shownText(snapshot, row, column, before),
                after: String(after ?? ""),
                rules: ids.map((id) => ({ id, title: titleOf(id) })),
              }),
            ),
      );
    },
    applySafeFixes: guarded(async (ticked) => {
      const edits = ticked.map(({ sheet, row, column, after }): CellEdit => ({
        sheet,
        row,
        column,
        before: book.sheet(sheet)?.snapshot.rows[row]?.[column]?.value ?? null,
        after,
      }));
      if (edits.length > 0) await write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    }),
    applyFix: guarded(async (key, fixIndex) => {
      const finding = standing(key);
      const fix = finding?.fixes[fixIndex];
      const sheet = finding && book.sheet(finding.sheet);
      if (!finding || !fix || !sheet) {
        notice("这个问题刚刚已经变化，没有写入。");
        return;
      }
      if ("edits" in fix) {
        await write({ label: fix.label, edits: fix.edits, insertions: [], newSheets: [] });
        return;
      }
      const resolved = resolveIntent(fix, finding, sheet, desk, taxonomy());
      if (resolved.kind === "plan") await write(resolved.plan);
      else notice(resolved.sentence);
    }),
    undoLast: guarded(async () => {
      const last = journal[journal.length - 1];
      if (last) await undo(last);
    }),
    undo: guarded(async (id) => {
      const entry = journal.find((one) => one.id === id);
      if (entry) await undo(entry);
    }),
    ignore: guarded(async (key, reason, scope) => {
      const finding = standing(key);
      if (!finding) return;
      const block = book.formOf(finding.sheet)?.blocks[finding.block];
      const where = `${finding.sheet} · ${block ? `${blockTitle(block)} · ` : ""}${finding.text === "" ? toA1(finding) : finding.text}`;
      const anchor = scope === "cell" ? { anchor: { key: finding.key, text: finding.text, where } } : {};
      const id = nextId(suppressions.map((one) => one.id));
      await saveSuppressions([...suppressions, { id, rule: finding.rule, reason, ...anchor }]);
    }),
    removeSuppression: guarded(async (id) => saveSuppressions(suppressions.filter((one) => one.id !== id))),
    markGaps: guarded(async () => {
      const active = book.sheet(store.get().sheet);
      if (!active) return;
      const marks = gapMarks(active.form, active.profile, book.settings);
      const outcome = await host.marks.show(active.snapshot.name, marks);
      if (outcome.status !== "ok") {
        explain(outcome);
        return;
      }
      store.set({ gapMarksShown: marks.length > 0 });
      notice(
        marks.length > 0
          ? `已标出 ${marks.length} 处。填好后标记自行消失；标记会打印出来，打印前请点“清除标记”。`
          : "没有需要标出的缺项。",
      );
    }),
    clearMarks: guarded(async () => {
      const outcome = await host.marks.clear(store.get().sheet);
      if (outcome.status !== "ok") {
        explain(outcome);
        return;
      }
      store.set({ gapMarksShown: false });
      notice(outcome.removed > 0 ? "标记已全部清除，原有格式没有改动。" : "这张表上没有助手的标记。");
    }),
    openTemplate: (id, block, missing) => {
      const active = book.sheet(store.get().sheet);
      if (!active) return;
      desk.open(id, block, missing);
      store.set({ template: desk.opened(active, taxonomy()) });
    },
    closeTemplate: () => {
      desk.close();
      store.set({ template: undefined });
    },
    setTemplateRow: (index, change) => {
      desk.change(index, change);
      store.set({ template: desk.opened(book.sheet(store.get().sheet), taxonomy()) });
    },
    insertTemplate: guarded(async () => {
      const active = book.sheet(store.get().sheet);
      const planned = active && desk.plan(active, taxonomy());
      if (!planned) return;
      if (!planned.ok) {
        notice(planned.sentence, "warning");
        return;
      }
      if (await write(planned.plan)) {
        desk.close();
        store.set({ template: undefined });
        const first = planned.plan.insertions[0]?.before ?? planned.plan.edits[0]?.row;
        if (first !== undefined) await goTo(active.snapshot.name, first, 0);
      }
    }),
    openCoverageCell: guarded(async (block, slot) => {
      const active = book.sheet(store.get().sheet);
      const cell = store
        .get()
        .coverage.rows.find((row) => row.block === block)
        ?.cells.find((one) => one.slot === slot);
      if (!active || !cell) return;
      if (cell.row !== undefined && cell.state !== "missing") {
        const column =
          active.form.blocks[block]?.header.columns[cell.state === "empty-value" ? "value" : "level3"] ?? 0;
        await goTo(active.snapshot.name, cell.row, column);
        return;
      }
      openMissing([slot], block);
    }),
    insertMissing: () => {
      const rows = store.get().coverage.rows;
      const gap = rows.find(({ cells }) => cells.some(({ state }) => state === "missing"));
      if (gap)
        openMissing(
          gap.cells.filter(({ state }) => state === "missing").map(({ slot }) => slot),
          gap.block,
        );
    },
    nextPlaceholder: guarded(async () => {
      const left = store
        .get()
        .findings.flatMap((finding) => [finding, ...finding.others])
        .filter(({ rule, life }) => rule === PLACEHOLDER_RULE && life !== "fixed")
        .sort((a, b) => a.row - b.row || a.column - b.column);
      const next = left.find(({ sheet, row, column }) => {
        const after = lastPlaceholder;
        return !after || sheet !== after.sheet || row > after.row || (row === after.row && column > after.column);
      });
      lastPlaceholder = next ?? left[0];
      if (lastPlaceholder) await goTo(lastPlaceholder.sheet, lastPlaceholder.row, lastPlaceholder.column);
      else notice("待填的内容都填好了。");
    }),
    keepTemplate: guarded(async (title, block, rows) => {
      const indicators = book.formOf(store.get().sheet)?.blocks[block]?.indicators ?? [];
      const kept = desk.keep(
        title.trim() === "" ? "我的模板" : title.trim(),
        rows.flatMap((index) => indicators[index] ?? []),
        taxonomy(),
      );
      store.set({ templates: desk.shown(book.formOf(store.get().sheet)) });
      if (kept) notice(`已存为我的模板“${kept.title}”，共 ${kept.rows.length} 条；其中的数字已换成待填项。`);
      else notice("勾选的行没有可以存为模板的指标。", "warning");
      await Promise.resolve();
    }),
    removeTemplate: guarded(async (id) => {
      desk.remove(id);
      store.set({
        templates: desk.shown(book.formOf(store.get().sheet)),
        template: desk.opened(book.sheet(store.get().sheet), taxonomy()),
      });
      await Promise.resolve();
    }),
    importTemplates: guarded(async (text) => {
      const imported = desk.import(text);
      store.set({
        templateProblems: imported.ok ? [] : imported.problems,
        templates: desk.shown(book.formOf(store.get().sheet)),
      });
      if (imported.ok) notice(`已导入 ${imported.count} 个模板。`);
      else notice("模板文件没有导入，原有模板没有变化。问题列在“模板”页。", "warning");
      await Promise.resolve();
    }),
    exportTemplates: () => ({ name: "我的模板.json", text: desk.exportOwn() }),
    newForm: guarded(async (kind, goals) => {
      const listed = await host.listSheets();
      if (listed.status !== "ok") {
        explain(listed);
        return;
      }
      const { profile } = store.get();
      const year = book.formOf(store.get().sheet)?.blocks[0]?.header.year ?? options.thisYear;
      const sheet = newForm({ kind, profile, goals, year, taken: listed.sheets.map(({ name }) => name) });
      if (await write({ label: `新建标准表“${sheet.name}”`, edits: [], insertions: [], newSheets: [sheet] }))
        await goTo(sheet.name, 0, 0);
    }),
    switchRule: guarded(async (id, on) => {
      keepRuleSet(withSetting(book.ruleSet, id, { on }));
      await Promise.resolve();
    }),
    setSeverity: guarded(async (id, severity) => {
      keepRuleSet(withSetting(book.ruleSet, id, { severity }));
      await Promise.resolve();
    }),
    importRuleSet: guarded(async (text) => {
      const loaded = loadRuleSet(text, builtIn, rules);
      if (loaded.ok) {
        keepRuleSet(loaded.ruleSet);
        notice(`已启用规则集“${loaded.ruleSet.name}”${loaded.ruleSet.version}。`);
      } else {
        store.set({ ruleSetProblems: loaded.problems });
        notice("规则集没有启用，继续使用原来的规则。问题列在“规则”页。", "warning");
      }
      await Promise.resolve();
    }),
    exportRuleSet: () => ({
      name: `${book.ruleSet.name}-${book.ruleSet.version}.json`,
      text: printRuleSet(book.ruleSet),
    }),
    resetRuleSet: guarded(async () => {
      preferences.save(RULE_SET_KEY, undefined);
      useRuleSet(chooseRuleSet(builtIn, rules, undefined, options.officeRuleSet));
      await Promise.resolve();
    }),
    dismissNotice: () => store.set({ notice: undefined }),
  };

  function openMissing(slots: readonly CoverageSlot[], block: number): void {
    const active = book.sheet(store.get().sheet);
    if (!active) return;
    desk.openForGaps(slots, block, active);
    store.set({ template: desk.opened(active, taxonomy()) });
  }

  return {
    state: store.get,
    subscribe: store.subscribe,
    actions,
    start: guarded(async () => {
      await loadSuppressions();
      await checkActive("explicit");
      stopWatching = await watchEdits(host, guarded(afterBursts));
    }),
    stop: async () => {
      clearTimeout(fading);
      await stopWatching?.();
    },
  };
}

/** “已检查 214 个指标、87 条规则：3 个错误，11 个警告，20 个提示” */
export function statusLine(indicators: number, ruleCount: number, counts: Readonly<Record<Severity, number>>): string {
  const { error, warning, info } = counts;
  const found = error + warning + info === 0 ? "没有发现问题" : `${error} 个错误，${warning} 个警告，${info} 个提示`;
  return `已检查 ${indicators} 个指标、${ruleCount} 条规则：${found}`;
}

function inOrder(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const rank = new Map(sheets.map((sheet, index) => [sheet, index]));
  return [...findings].sort((a, b) => (rank.get(a.sheet) ?? 0) - (rank.get(b.sheet) ?? 0));
}

function sheetsOf(plan: WritePlan): readonly string[] {
  return [...plan.edits, ...plan.insertions].map(({ sheet }) => sheet).filter(isFirst);
}

const isFirst = <T>(item: T, index: number, all: readonly T[]): boolean => all.indexOf(item) === index;

function historyOf(journal: readonly JournalEntry[]): readonly HistoryEntry[] {
  return journal.map(({ id, label, cells, insertions }) => ({
    id,
    label,
    cellCount: cells.length,
    rowCount: insertions.reduce((sum, { count }) => sum + count, 0),
  }));
}

function shownSuppression(suppression: Suppression, titleOf: (id: string) => string, used: boolean): SuppressionShown {
  const { id, rule, reason, anchor } = suppression;
  return { id, ruleId: rule, ruleTitle: titleOf(rule), reason, used, ...(anchor ? { where: anchor.where } : {}) };
}

function shownText(snapshot: SheetSnapshot, row: number, column: number, value: CellEdit["before"]): string {
  return snapshot.rows[row]?.[column]?.text ?? String(value ?? "");
}

function nextId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`s${number}`)) number++;
  return `s${number}`;
}

function detailsOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ""}` : String(error);
}
