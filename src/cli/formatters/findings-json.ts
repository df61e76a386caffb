import type { Finding, Fix } from "../../core/check/finding";
import type { RuleSet } from "../../core/rule-set/rule-set";
import { columnLetters, toA1 } from "../../core/sheet/cell-address";
import type { CheckedWorkbookReport } from "../check-workbook";

/** `zhibiao check --format json` */
export function findingsAsJson(reports: readonly CheckedWorkbookReport[], ruleSet: RuleSet): object {
  const { name, version, digest } = ruleSet;
  return {
    version: 1,
    ruleSet: { name, version, digest },
    workbooks: reports.map(({ workbook, profile, indicators, findings, ignored, unusedSuppressions, problems }) => ({
      workbook,
      profile: profile?.id ?? null,
      indicators,
      findings: findings.map(findingAsJson),
      ...(ignored.length > 0
        ? {
            ignored: ignored.map(({ finding, suppression }) => ({
              ...findingAsJson(finding),
              reason: suppression.reason,
            })),
          }
        : {}),
      ...(unusedSuppressions.length > 0
        ? {
            unusedSuppressions: unusedSuppressions.map(({ rule, reason, anchor }) => ({
              rule,
              reason,
              ...(anchor ? { where: anchor.where } : {}),
            })),
          }
        : {}),
      problems: problems.map(({ sheet, message }) => ({ ...(sheet === undefined ? {} : { sheet }), message })),
    })),
  };
}

function findingAsJson({ rule, severity, sheet, row, column, message, fixes }: Finding): object {
  return {
    rule,
    severity,
    sheet,
    row: row + 1,
    column: columnLetters(column),
    cell: toA1({ row, column }),
    message,
    fixes: fixes.map(fixAsJson),
  };
}

function fixAsJson(fix: Fix): object {
  if (!("edits" in fix)) {
    const { action, anchor } = fix.intent;
    return { label: fix.label, kind: fix.kind, action, anchor: { sheet: anchor.sheet, row: anchor.row + 1 } };
  }
  return {
    label: fix.label,
    kind: fix.kind,
    edits: fix.edits.map(({ sheet, row, column, before, after }) => ({
      sheet,
      cell: toA1({ row, column }),
      before,
      after,
    })),
  };
}
