import type { Block, Form, Indicator, TableHeader } from "../form/form";
import type { NameFacts } from "../naming/name-facts";
import { arbitrate, precedenceOf } from "./arbitrate";
import { distribute } from "./distribute";
import { SEVERITY_RANK, type Finding, type Fix, type RuleFailure, type Severity } from "./finding";
import { fillMessage } from "./message";
import { placeInRow, placesIn } from "./place-in-block";
import type { Profile } from "./profile";
import type {
  BlockView,
  FormView,
  IndicatorView,
  Knobs,
  Problem,
  Rule,
  RuleContext,
  Scope,
  WorkbookView,
} from "./rule";
import { createViews, type RowView } from "./views";

/** What the engine needs of a loaded rule set. */
export interface RuleSettings {
  isOn(rule: Rule, profile: Profile): boolean;
  severityOf(rule: Rule): Severity | undefined;
  knobsOf(rule: Rule): Knobs;
  words(list: string): ReadonlySet<string>;
  mapping(name: string): Readonly<Record<string, string>>;
  readonly precedence: readonly (readonly [winner: string, loser: string])[];
  readName(name: string): NameFacts;
}

export interface FormToCheck {
  readonly form: Form;
  readonly profile: Profile;
}

export interface CheckedForm {
  readonly form: Form;
  /** By block in sheet order, then by severity, row and column; after arbitration. */
  readonly findings: readonly Finding[];
  /** Before arbitration: what properties of rules and fixes hold for. */
  readonly unarbitrated: readonly Finding[];
}

export interface CheckResult {
  readonly forms: readonly CheckedForm[];
  readonly failures: readonly RuleFailure[];
}

/**
 * Checks the forms of one workbook, again and again. Blocks and indicators that are the same objects as in an earlier
 * call are not checked again, which makes an edit cheap; the result never depends on what was checked before.
 */
export interface Engine {
  check(forms: readonly FormToCheck[]): CheckResult;
  /** Milliseconds spent in each rule since the engine was made; only where a clock was given. */
  readonly timings: ReadonlyMap<string, number>;
}

export interface EngineOptions {
  /** Tests rethrow what a rule throws; users lose one rule, not the check. */
  readonly rethrow?: boolean;
  /** Milliseconds; with it the engine adds up each rule's time. */
  readonly clock?: () => number;
}

/** More rules than there will be. */
const MOST_RULES = 1024;

interface PreparedRule {
  readonly rule: Rule;
  /** Its place among the rules that are on. */
  readonly order: number;
  readonly severity: Severity | undefined;
  readonly context: RuleContext;
  readonly run: (view: unknown, context: RuleContext, report: (problem: Problem) => void) => void;
}

/** What a rule reported, and of which row where it looks at one. */
interface Raw {
  readonly problem: Problem;
  readonly prepared: PreparedRule;
  readonly indicator: Indicator | undefined;
}

const NONE: readonly Raw[] = [];
const NO_FINDINGS: readonly Finding[] = [];
const NO_FIXES: readonly Fix[] = [];

export function createEngine(rules: readonly Rule[], settings: RuleSettings, options: EngineOptions = {}): Engine {
  const viewsOf = createViews((name) => settings.readName(name));
  const losesTo = precedenceOf(
    settings.precedence,
    rules.map(({ id }) => id),
  );
  const timings = new Map<string, number>();
  const checkers = new Map<string, ProfileChecker>();

  function checkerFor(profile: Profile): ProfileChecker {
    let checker = checkers.get(profile.id);
    if (checker?.profile !== profile) {
      checker = new ProfileChecker(profile, rules, settings, losesTo, options, timings);
      checkers.set(profile.id, checker);
    }
    return checker;
  }

  return {
    timings,
    check(forms) {
      const failures: RuleFailure[] = [];
      const views = viewsOf(forms.map(({ form }) => form));
      const first = forms[0];
      const ofWorkbook = first
        ? checkerFor(first.profile).checkWorkbook({ forms: views }, failures)
        : new Map<string, Raw[]>();
      return {
        forms: forms.map(({ form, profile }, i) =>
          checkerFor(profile).checkForm(views[i] as FormView, ofWorkbook.get(form.sheet) ?? NONE, failures),
        ),
        failures,
      };
    },
  };
}

/** All rules that are on in one profile, with what they found of every block and indicator they have seen. */
class ProfileChecker {
  readonly #byScope: Readonly<Record<Scope, readonly PreparedRule[]>>;
  readonly #applicable = new WeakMap<TableHeader, readonly PreparedRule[]>();
  readonly #ofBlock = new WeakMap<Block, readonly Raw[]>();
  readonly #assembled = new WeakMap<
    Block,
    { readonly index: number; readonly extra: readonly Raw[]; readonly result: Assembled }
  >();

  constructor(
    readonly profile: Profile,
    rules: readonly Rule[],
    settings: RuleSettings,
    readonly losesTo: ReadonlyMap<string, ReadonlySet<string>>,
    readonly options: EngineOptions,
    readonly timings: Map<string, number>,
  ) {
    const prepared = rules
      .filter((rule) => settings.isOn(rule, profile) && (!rule.profiles || rule.profiles.includes(profile.id)))
      .map((rule, order): PreparedRule => ({
        rule,
        order,
        severity: settings.severityOf(rule),
        context: {
          profile,
          knobs: settings.knobsOf(rule),
          words: (list) => settings.words(list),
          mapping: (name) => settings.mapping(name),
        },
        run: rule.check as unknown as PreparedRule["run"],
      }));
    const of = (scope: Scope) => prepared.filter(({ rule }) => rule.scope === scope);
    this.#byScope = { indicator: of("indicator"), block: of("block"), sheet: of("sheet"), workbook: of("workbook") };
  }

  checkWorkbook(workbook: WorkbookView, failures: RuleFailure[]): Map<string, Raw[]> {
    const found = new Map<string, Raw[]>();
    for (const prepared of this.#byScope.workbook) {
      const reportTo = (sheet: string) => (problem: Problem) => {
        const list = found.get(sheet);
        const raw: Raw = { problem, prepared, indicator: undefined };
        if (list) list.push(raw);
        else found.set(sheet, [raw]);
      };
      this.#guard(prepared, workbook.forms[0]?.form.sheet ?? "", failures, () =>
        prepared.run(workbook, prepared.context, reportTo as unknown as (problem: Problem) => void),
      );
    }
    return found;
  }

  checkForm(view: FormView, ofWorkbook: readonly Raw[], failures: RuleFailure[]): CheckedForm {
    const sheet = view.form.sheet;
    const wide: Raw[] = [...ofWorkbook];
    for (const prepared of this.#byScope.sheet) {
      this.#guard(prepared, sheet, failures, () =>
        prepared.run(view, prepared.context, (problem) => wide.push({ problem, prepared, indicator: undefined })),
      );
    }
    const { byBlock, outside } = distribute(wide, view);
    const { answers, before } = view.memory;
    const known = answers.has(this)
      ? { blocks: view.blocks, parts: answers.get(this) as readonly Part[] }
      : before && { blocks: before.blocks, parts: before.answers.get(this) as readonly Part[] | undefined };
    const parts = view.blocks.map((block, index): Part => {
      const extra = byBlock.get(index) ?? NONE;
      const part = known?.blocks[index] === block ? known.parts?.[index] : undefined;
      if (part && sameProblems(part.extra, extra)) return part;
      return { extra, assembled: this.#blockFindings(sheet, block, index, extra, failures) };
    });
    answers.set(this, parts);
    const first = outside.length > 0 ? this.#assemble(sheet, undefined, -1, outside) : EMPTY;
    return checkedForm(view.form, first, parts);
  }

  #blockFindings(
    sheet: string,
    view: BlockView,
    index: number,
    extra: readonly Raw[],
    failures: RuleFailure[],
  ): Assembled {
    const known = this.#assembled.get(view.block);
    if (known && known.index === index && sameProblems(known.extra, extra)) return known.result;

    const found: Raw[] = [...extra, ...this.#checkBlock(sheet, view, failures)];
    for (const row of view.rows) {
      const ofRow = this.#checkIndicator(sheet, row, failures);
      if (ofRow.length > 0) found.push(...ofRow);
    }
    const result = found.length === 0 ? EMPTY : this.#assemble(sheet, view.block, index, found);
    this.#assembled.set(view.block, { index, extra, result });
    return result;
  }

  #checkBlock(sheet: string, view: BlockView, failures: RuleFailure[]): readonly Raw[] {
    let found = this.#ofBlock.get(view.block);
    if (!found) {
      const problems: Raw[] = [];
      for (const prepared of this.#byScope.block) {
        if (!hasColumns(prepared.rule, view.block.header)) continue;
        this.#guard(prepared, sheet, failures, () =>
          prepared.run(view, prepared.context, (problem) => problems.push({ problem, prepared, indicator: undefined })),
        );
      }
      this.#ofBlock.set(view.block, (found = problems.length > 0 ? problems : NONE));
    }
    return found;
  }

  #checkIndicator(sheet: string, view: IndicatorView, failures: RuleFailure[]): readonly Raw[] {
    const row = view as RowView;
    if (row.checked?.by === this) return row.checked.found as readonly Raw[];

    let problems: Raw[] | undefined;
    let prepared: PreparedRule | undefined;
    // One closure a row, not one a rule: this is the innermost loop.
    const report = (problem: Problem): void => {
      if (prepared) (problems ??= []).push({ problem, prepared, indicator: view.indicator });
    };
    const { clock } = this.options;
    for (prepared of this.#applicableTo(view.indicator.table)) {
      const began = clock ? clock() : 0;
      try {
        prepared.run(view, prepared.context, report);
      } catch (error) {
        this.#fail(prepared, sheet, failures, error);
      }
      if (clock) this.#spend(prepared, clock() - began);
    }
    const found = problems ?? NONE;
    row.checked = { by: this, found };
    return found;
  }

  #applicableTo(header: TableHeader): readonly PreparedRule[] {
    let rules = this.#applicable.get(header);
    if (!rules) {
      rules = this.#byScope.indicator.filter(({ rule }) => hasColumns(rule, header));
      this.#applicable.set(header, rules);
    }
    return rules;
  }

  #guard(prepared: PreparedRule, sheet: string, failures: RuleFailure[], run: () => void): void {
    const { clock } = this.options;
    const began = clock ? clock() : 0;
    try {
      run();
    } catch (error) {
      this.#fail(prepared, sheet, failures, error);
    }
    if (clock) this.#spend(prepared, clock() - began);
  }

  #fail({ rule }: PreparedRule, sheet: string, failures: RuleFailure[], error: unknown): void {
    if (this.options.rethrow) throw error;
    if (failures.some((failure) => failure.rule === rule.id && failure.sheet === sheet)) return;
    failures.push({ rule: rule.id, sheet, error });
  }

  #spend({ rule }: PreparedRule, ms: number): void {
    this.timings.set(rule.id, (this.timings.get(rule.id) ?? 0) + ms);
  }

  #assemble(sheet: string, block: Block | undefined, index: number, found: readonly Raw[]): Assembled {
    const seen = new Map<number, string[]>();
    const keys = new Map<string, number>();
    const blockKey = block ? block.kind + (block.number ?? block.goal.slice(0, 20)) : "";
    const placeOf = block ? placesIn(block) : undefined;
    const unarbitrated: Finding[] = [];
    for (const { problem, prepared, indicator } of found) {
      const { rule, severity } = prepared;
      const { row, column } = problem.cell;
      const about = problem.about ?? "";
      if (wasSeen(seen, prepared.order, row, column, about === "" ? problem.message : `${problem.message}|${about}`))
        continue;
      const where = (indicator && placeInRow(indicator, row, column)) ?? placeOf?.(row, column);
      const plainKey = `${rule.id}|${sheet}|${blockKey}|${where?.anchor ?? ""}|${about}`;
      const twins = keys.get(plainKey) ?? 0;
      keys.set(plainKey, twins + 1);
      unarbitrated.push({
        rule: rule.id,
        severity: severity ?? problem.severity ?? rule.severity,
        sheet,
        row,
        column,
        message: fillMessage(rule.messages[problem.message] ?? "", problem.data),
        messageId: problem.message,
        fixes: problem.fixes ?? NO_FIXES,
        text: where?.text ?? "",
        key: twins === 0 ? plainKey : `${plainKey}#${twins}`,
        block: index,
      });
    }
    unarbitrated.sort(inOrder);
    return { findings: arbitrate(unarbitrated, this.losesTo), unarbitrated };
  }
}

/** Once per printed cell: several rows may report the cell they share. Places are numbers, for texts are dear to join. */
function wasSeen(seen: Map<number, string[]>, rule: number, row: number, column: number, what: string): boolean {
  const place = (row * 20_000 + column) * MOST_RULES + rule;
  const reported = seen.get(place);
  if (!reported) seen.set(place, [what]);
  else if (reported.includes(what)) return true;
  else reported.push(what);
  return false;
}

function inOrder(a: Finding, b: Finding): number {
  return (
    SEVERITY_RANK[a.severity] - SEVERITY_RANK[b.severity] ||
    a.row - b.row ||
    a.column - b.column ||
    (a.rule === b.rule ? 0 : a.rule < b.rule ? -1 : 1)
  );
}

interface Assembled {
  readonly findings: readonly Finding[];
  readonly unarbitrated: readonly Finding[];
}

/** The findings of a block, and what rules over more than the block had to say of it. */
interface Part {
  readonly extra: readonly Raw[];
  readonly assembled: Assembled;
}

/** One list of all parts; what only properties ask for is not joined until they do. */
function checkedForm(form: Form, first: Assembled, parts: readonly Part[]): CheckedForm {
  const count = parts.reduce((sum, { assembled }) => sum + assembled.findings.length, first.findings.length);
  // Thousands, joined after every edit: a list that grows is copied again and again.
  const findings = new Array<Finding>(count);
  let at = 0;
  for (const finding of first.findings) findings[at++] = finding;
  for (const { assembled } of parts) for (const finding of assembled.findings) findings[at++] = finding;
  let unarbitrated: readonly Finding[] | undefined;
  return {
    form,
    findings,
    get unarbitrated() {
      return (unarbitrated ??= [first, ...parts.map(({ assembled }) => assembled)].flatMap(
        (part) => part.unarbitrated,
      ));
    },
  };
}

const EMPTY: Assembled = { findings: NO_FINDINGS, unarbitrated: NO_FINDINGS };

function hasColumns(rule: Rule, header: TableHeader): boolean {
  return !rule.needs || rule.needs.every((key) => header.columns[key] !== undefined);
}

function sameProblems(a: readonly Raw[], b: readonly Raw[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((raw, i) => {
    const other = b[i];
    return other !== undefined && raw.prepared === other.prepared && sameProblem(raw.problem, other.problem);
  });
}

function sameProblem(a: Problem, b: Problem): boolean {
  return (
    a.message === b.message &&
    a.cell.row === b.cell.row &&
    a.cell.column === b.cell.column &&
    a.about === b.about &&
    a.severity === b.severity &&
    sameBlanks(a.data, b.data) &&
    (a.fixes === b.fixes || JSON.stringify(a.fixes) === JSON.stringify(b.fixes))
  );
}

function sameBlanks(a: Problem["data"], b: Problem["data"]): boolean {
  return Object.keys(a).every((blank) => a[blank] === b[blank]);
}
