import type { Finding, Severity } from "../../core/check/finding";
import type { Rule } from "../../core/check/rule";
import type { RuleSet } from "../../core/rule-set/rule-set";
import { toA1 } from "../../core/sheet/cell-address";
import type { CheckedWorkbookReport } from "../check-workbook";

const LEVEL: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * `zhibiao check --format sarif`: SARIF 2.1.0 (docs.oasis-open.org/sarif). A cell is a logical location, 工作表!E12; the
 * region repeats it as line and column for viewers that know only those.
 */
export function findingsAsSarif(
  reports: readonly CheckedWorkbookReport[],
  ruleSet: RuleSet,
  rules: readonly Rule[],
): object {
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const resultOf = (workbook: string, finding: Finding): object => ({
    ruleId: finding.rule,
    ruleIndex: indexOf.get(finding.rule),
    level: LEVEL[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(workbook) },
          region: { startLine: finding.row + 1, startColumn: finding.column + 1 },
        },
        logicalLocations: [{ fullyQualifiedName: `${finding.sheet}!${toA1(finding)}`, kind: "element" }],
      },
    ],
    partialFingerprints: { "finding/v1": finding.key },
  });
  const results = reports.flatMap(({ workbook, findings, ignored }) => [
    ...findings.map((finding) => resultOf(workbook, finding)),
    ...ignored.map(({ finding, suppression }) => ({
      ...resultOf(workbook, finding),
      suppressions: [{ kind: "inSource", justification: suppression.reason }],
    })),
  ]);
  const problems = reports.flatMap(({ workbook, problems: ofWorkbook }) =>
    ofWorkbook.map(({ sheet, message, fatal }) => ({
      level: fatal ? "error" : "note",
      message: { text: `${workbook}${sheet === undefined ? "" : `【${sheet}】`}：${message}` },
    })),
  );
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "zhibiao",
            fullName: "绩效指标助手",
            semanticVersion: ruleSet.version,
            properties: { ruleSet: ruleSet.name, digest: ruleSet.digest },
            rules: rules.map(({ id, title, why, basis, severity }) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              defaultConfiguration: { level: LEVEL[severity] },
              properties: { basis },
            })),
          },
        },
        language: "zh-CN",
        columnKind: "unicodeCodePoints",
        invocations: [
          {
            executionSuccessful: !reports.some((report) => report.problems.some(({ fatal }) => fatal)),
            toolExecutionNotifications: problems,
          },
        ],
        results,
      },
    ],
  };
}
