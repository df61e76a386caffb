import { profileSentence } from "../../app/profile-sentence";
import { SEVERITY_WORD, type Finding } from "../../core/check/finding";
import { toA1 } from "../../core/sheet/cell-address";
import type { CheckedWorkbookReport } from "../check-workbook";

/** From so many equal findings of a sheet on they share a line, as in the pane. */
const FOLDED_FROM = 3;

/** For people: by sheet, one line a finding; equal ones stand with the first of them, which names the cells of all. */
export function findingsAsText(report: CheckedWorkbookReport, titleOf: (rule: string) => string): string {
  const { workbook, profile, indicators, findings, ignored, unusedSuppressions, problems } = report;
  const lines = [workbook];
  if (profile) lines.push(`  ${profileSentence(profile)}，${indicators} 个指标`);
  let sheet: string | undefined;
  for (const { first, others } of folded(findings)) {
    if (first.sheet !== sheet) lines.push(`  【${(sheet = first.sheet)}】`);
    const also = others.length > 0 ? `（共${others.length + 1}处，还有${others.map(toA1).join("、")}）` : "";
    lines.push(`    ${SEVERITY_WORD[first.severity]} ${toA1(first).padEnd(5)} ${first.message}${also}  ${first.rule}`);
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

interface Folded {
  readonly first: Finding;
  readonly others: readonly Finding[];
}

function folded(findings: readonly Finding[]): readonly Folded[] {
  const bySaying = new Map<string, Finding[]>();
  for (const finding of findings) {
    const saying = [finding.sheet, finding.rule, finding.severity, finding.message].join("|");
    const equal = bySaying.get(saying);
    if (equal) equal.push(finding);
    else bySaying.set(saying, [finding]);
  }
  const groups = [...bySaying.values()].flatMap((equal) =>
    equal.length < FOLDED_FROM ? equal.map((finding) => [finding]) : [equal],
  );
  const groupOf = new Map(groups.map(([first, ...others]) => [first, others]));
  return findings.flatMap((first) => {
    const others = groupOf.get(first);
    return others ? [{ first, others }] : [];
  });
}

/** How often each rule spoke, the most frequent first; for a look over many workbooks. */
export function findingsByRule(reports: readonly CheckedWorkbookReport[], titleOf: (rule: string) => string): string {
  const counts = new Map<string, number>();
  for (const { findings } of reports) for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const lines = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => `  ${String(count).padStart(5)}  ${titleOf(rule)}  ${rule}`);
  return lines.length === 0 ? "" : `\n按规则：\n${lines.join("\n")}\n`;
}
