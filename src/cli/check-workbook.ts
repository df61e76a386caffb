import { noTableSentence } from "../app/no-table";
import type { Engine } from "../core/check/engine";
import type { Finding } from "../core/check/finding";
import type { Profile } from "../core/check/profile";
import { applySuppressions, type Suppressed, type Suppression } from "../core/check/suppression";
import { readForm } from "../core/form/read-form";
import type { RuleSet } from "../core/rule-set/rule-set";
import type { SheetSnapshot } from "../core/sheet/sheet-snapshot";
import { detectProfile } from "../core/taxonomy/detect-profile";

/** One workbook as the reports tell of it. */
export interface CheckedWorkbookReport {
  readonly workbook: string;
  /** Of the first sheet with a table. */
  readonly profile: Profile | undefined;
  readonly indicators: number;
  readonly findings: readonly Finding[];
  readonly ignored: Suppressed["ignored"];
  readonly unusedSuppressions: readonly Suppression[];
  /** What could not be checked, each with its sentence; `fatal` ones make the exit code 2. */
  readonly problems: readonly { readonly sheet?: string; readonly message: string; readonly fatal: boolean }[];
}

/** Checks the sheets of one workbook together. */
export function checkWorkbook(
  workbook: string,
  sheets: readonly SheetSnapshot[],
  suppressions: readonly Suppression[],
  engine: Engine,
  ruleSet: RuleSet,
): CheckedWorkbookReport {
  const read = sheets.map((snapshot) => ({ snapshot, form: readForm(snapshot) }));
  const withTables = read.filter(({ form }) => form.blocks.length > 0);
  const forms = withTables.map(({ form }) => ({ form, profile: detectProfile(form, ruleSet.profiles) }));
  const { forms: checked, failures } = engine.check(forms);
  const { shown, ignored, unused } = applySuppressions(
    checked.flatMap(({ findings }) => findings),
    suppressions,
  );
  const untabled =
    withTables.length > 0
      ? []
      : read.map(({ snapshot }) => ({ sheet: snapshot.name, message: noTableSentence(snapshot), fatal: false }));
  const failed = failures.map(({ rule, sheet, error }) => ({
    sheet,
    message: `规则 ${rule} 没能运行，其余规则照常检查（${error instanceof Error ? error.message : String(error)}）。`,
    fatal: true,
  }));
  return {
    workbook,
    profile: forms[0]?.profile,
    indicators: withTables.reduce(
      (sum, { form }) => sum + form.blocks.reduce((n, { indicators }) => n + indicators.length, 0),
      0,
    ),
    findings: shown,
    ignored,
    unusedSuppressions: unused,
    problems: [...untabled, ...failed],
  };
}
