import type { Finding, Fix } from "../../core/check/finding";
import type { RuleSet } from "../../core/rule-set/rule-set";
import { columnLetters, toA1 } from "../../core/sheet/cell-address";
import type { CheckedWorkbookReport } from "../check-workbook";

export const SEVERITY_NAMES = { error: "错误", warning: "警告", info: "提示" } as const;

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

/** For people: by sheet, one line a finding. */
export function findingsAsText(report: CheckedWorkbookReport, titleOf: (rule: string) => string): string {
  const { workbook, profile, indicators, findings, ignored, unusedSuppressions, problems } = report;
  const lines = [workbook];
  if (profile) lines.push(`  按 ${profile.title} 检查，${indicators} 个指标`);
  let sheet: string | undefined;
  for (const finding of findings) {
    if (finding.sheet !== sheet) lines.push(`  【${(sheet = finding.sheet)}】`);
    lines.push(
      `    ${SEVERITY_NAMES[finding.severity]} ${toA1(finding).padEnd(5)} ${finding.message}  ${finding.rule}`,
    );
  }
  for (const { finding, suppression } of ignored) {
    lines.push(
      `    已忽略 ${toA1(finding).padEnd(5)} ${titleOf(finding.rule)}（${suppression.reason}）  ${finding.rule}`,
    );
  }
  for (const { rule, reason, anchor } of unusedSuppressions) {
    lines.push(`    没有用到的忽略：${anchor?.where ?? "本工作簿"} ${titleOf(rule)}（${reason}）  ${rule}`);
  }
  for (const problem of problems)
    lines.push(`  ${problem.sheet === undefined ? "" : `【${problem.sheet}】`}${problem.message}`);
  const count = (severity: Finding["severity"]): number =>
    findings.filter((finding) => finding.severity === severity).length;
  if (profile) {
    lines.push(
      findings.length === 0
        ? "  没有发现问题"
        : `  ${count("error")} 个错误，${count("warning")} 个警告，${count("info")} 个提示`,
    );
  }
  return `${lines.join("\n")}\n`;
}
