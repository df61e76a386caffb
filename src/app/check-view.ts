import type { CheckResult } from "../core/check/engine";
import type { Finding, Severity } from "../core/check/finding";
import { applySuppressions, type Suppression } from "../core/check/suppression";
import { toA1 } from "../core/sheet/cell-address";
import type { Coverage } from "../core/coverage/coverage";
import { coverageOf } from "../core/coverage/coverage-of";
import { blockTitle } from "../core/form/block-title";
import type { AssistantState, ShownFinding, SuppressionShown } from "./assistant-state";
import type { CheckedWorkbook, ReadSheet } from "./checked-workbook";
import { noTableSentence } from "./no-table";
import { shownFindings } from "./shown-findings";

/** The rule that finds what a template left to be filled. */
export const PLACEHOLDER_RULE = "structure/template-placeholder";

export const NO_COVERAGE: Coverage = { rows: [], required: 0, filled: 0, percent: 100 };
export const NO_COUNTS: Readonly<Record<Severity, number>> = { error: 0, warning: 0, info: 0 };

type CheckView = Pick<
  AssistantState,
  | "check"
  | "profile"
  | "profileIsChosen"
  | "profiles"
  | "indicators"
  | "ruleCount"
  | "findings"
  | "counts"
  | "safeFixes"
  | "coverage"
  | "problems"
  | "statusLine"
  | "ruleSet"
  | "hits"
  | "suppressions"
  | "blocks"
  | "placeholders"
>;

/**
 * What the pane shows of a check. `before` is the list as it stood, to tell what is fresh and what is mended;
 * undefined for a list made anew.
 */
export function viewOfCheck(
  { forms, failures }: CheckResult,
  book: CheckedWorkbook,
  suppressions: readonly Suppression[],
  state: AssistantState,
  titleOf: (rule: string) => string,
  before: readonly ShownFinding[] | undefined,
): CheckView {
  const { shown, ignored } = applySuppressions(
    forms.flatMap(({ findings }) => findings),
    suppressions,
  );
  const active = book.sheet(state.sheet);
  const profile = active?.profile ?? state.profile;
  const counts = { ...NO_COUNTS };
  const hits: Record<string, number> = {};
  for (const { severity, rule } of shown) {
    counts[severity]++;
    hits[rule] = (hits[rule] ?? 0) + 1;
  }
  const indicators = forms.reduce(
    (sum, { form }) => sum + form.blocks.reduce((n, block) => n + block.indicators.length, 0),
    0,
  );
  const ruleCount = book.ruleCount(profile);
  const sheets = book.sheets.map(({ form }) => form.sheet);
  return {
    check: stepOf(book, indicators, active, state.extent),
    profile,
    profileIsChosen: book.chosenProfile !== undefined,
    profiles: book.ruleSet.profiles,
    indicators,
    ruleCount,
    findings: shownFindings(inOrder(shown, sheets), (sheet) => book.formOf(sheet), titleOf, before),
    counts,
    safeFixes: shown.filter(({ fixes }) => fixes.some(({ kind }) => kind === "safe")).length,
    coverage:
      active && active.form.blocks.length > 0 ? coverageOf(active.form, active.profile, book.settings) : NO_COVERAGE,
    problems: failures.map(({ rule, sheet }) => ({
      sheet,
      sentence: `规则“${titleOf(rule)}”没能运行，其余规则照常检查。`,
    })),
    statusLine:
      indicators + shown.length > 0 ? statusLine(indicators, ruleCount, counts) : nothingToCheck(book, state.extent),
    ruleSet: book.ruleSet,
    hits,
    suppressions: suppressions.map((suppression) =>
      shownSuppression(
        suppression,
        titleOf,
        ignored.filter((one) => one.suppression === suppression).map(({ finding }) => finding),
        isJudged(suppression, sheets, state.extent),
      ),
    ),
    blocks:
      active?.form.blocks.map((block, index) => ({
        index,
        title: blockTitle(block),
        rows: block.indicators.map(({ level3, value }) => ({ name: level3, value })),
      })) ?? [],
    placeholders: shown.filter(({ rule }) => rule === PLACEHOLDER_RULE).length,
  };
}

const NO_TABLE_AT_ALL = "所有工作表上都没有找到绩效指标表（要有“一级指标、二级指标、三级指标、指标值”这样的表头）。";

function stepOf(
  book: CheckedWorkbook,
  indicators: number,
  active: ReadSheet | undefined,
  extent: AssistantState["extent"],
): AssistantState["check"] {
  if (indicators > 0) return { step: "checked" };
  if (hasTable(book)) {
    return { step: "no-table", sentence: "这张表还没有填写指标。可以直接填写，或在“模板”里选标准指标插入。" };
  }
  if (extent === "workbook") return { step: "no-table", sentence: NO_TABLE_AT_ALL };
  const sentence = active
    ? `${noTableSentence(active.snapshot)}也可以点“检查整个工作簿”，一次看完所有工作表。`
    : "还没有读到工作表，请点“检查本表”。";
  return { step: "no-table", sentence };
}

const hasTable = (book: CheckedWorkbook): boolean => book.sheets.some(({ form }) => form.blocks.length > 0);

/** What the status line says where “没有发现问题” would be a promise that nobody has looked into. */
function nothingToCheck(book: CheckedWorkbook, extent: AssistantState["extent"]): string {
  if (hasTable(book)) return "这张表还没有填写指标";
  return extent === "workbook" ? "这个工作簿里没有可以检查的指标表" : "这张工作表上没有可以检查的指标表";
}

/** “已检查 214 个指标、87 条规则：3 个错误，11 个警告，20 个提示” */
function statusLine(indicators: number, ruleCount: number, counts: Readonly<Record<Severity, number>>): string {
  const { error, warning, info } = counts;
  const found = error + warning + info === 0 ? "没有发现问题" : `${error} 个错误，${warning} 个警告，${info} 个提示`;
  return `已检查 ${indicators} 个指标、${ruleCount} 条规则：${found}`;
}

function inOrder(findings: readonly Finding[], sheets: readonly string[]): readonly Finding[] {
  const rank = new Map(sheets.map((sheet, index) => [sheet, index]));
  return [...findings].sort((a, b) => (rank.get(a.sheet) ?? 0) - (rank.get(b.sheet) ?? 0));
}

/** Whether what was checked can tell that a suppression is of no use any more. */
function isJudged({ rule, anchor }: Suppression, sheets: readonly string[], extent: AssistantState["extent"]): boolean {
  return anchor ? sheets.some((sheet) => anchor.key.startsWith(`${rule}|${sheet}|`)) : extent === "workbook";
}

function shownSuppression(
  suppression: Suppression,
  titleOf: (id: string) => string,
  silenced: readonly Finding[],
  isJudged: boolean,
): SuppressionShown {
  const { id, rule, reason, anchor } = suppression;
  const [met] = silenced;
  return {
    id,
    ruleTitle: titleOf(rule),
    reason,
    count: silenced.length,
    used: silenced.length > 0 || !isJudged,
    ...(anchor && { where: anchor.where }),
    ...(anchor &&
      met && {
        met: { sheet: met.sheet, row: met.row, column: met.column, address: toA1(met), message: met.message },
      }),
  };
}
