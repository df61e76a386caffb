import { writeFile } from "node:fs/promises";
import { createEngine } from "../../core/check/engine";
import type { Severity } from "../../core/check/finding";
import { ruleSettings } from "../../core/rule-set/rule-settings";
import { ALL_RULES } from "../../core/rules";
import type { CheckedWorkbookReport } from "../check-workbook";
import { checkWorkbook } from "../check-workbook";
import type { Command } from "../command";
import { findingsAsJson } from "../formatters/findings-json";
import { findingsAsText, findingsByRule } from "../formatters/findings-text";
import { ruleSetFrom } from "../load-rule-set";
import { openFile, workbookPaths } from "../open-files";
import { oneOf, parseOptions } from "../options";
import { suppressionsOf } from "../suppressions-of";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

export const check: Command = {
  name: "check",
  summary: "检查工作簿或文件夹",
  usage:
    "zhibiao check 文件或文件夹… [--format text|json] [--out 文件] [--rule-set 文件] [--fail-on error|warning|never] [--timing]",
  async run(args, { stdout, stderr }) {
    const { values, positionals } = parseOptions(args, {
      format: { type: "string", default: "text" },
      out: { type: "string" },
      "rule-set": { type: "string" },
      "fail-on": { type: "string", default: "error" },
      timing: { type: "boolean", default: false },
    });
    const format = oneOf("--format", values.format, ["text", "json"]);
    const failOn = oneOf("--fail-on", values["fail-on"], ["error", "warning", "never"]);
    const ruleSet = await ruleSetFrom(values["rule-set"]);
    const engine = createEngine(
      ALL_RULES,
      ruleSettings(ruleSet),
      values.timing ? { clock: () => performance.now() } : {},
    );
    const titleOf = (id: string): string => ALL_RULES.find((rule) => rule.id === id)?.title ?? id;

    const paths = await workbookPaths(positionals);
    const reports: CheckedWorkbookReport[] = [];
    for (const [done, path] of paths.entries()) {
      if (stderr.isTTY && paths.length > 1) stderr.write(`\r正在检查 ${done + 1}/${paths.length}`);
      const file = await openFile(path);
      if (!file.ok) {
        reports.push(unreadable(file.name, file.sentence));
        continue;
      }
      const stored = await suppressionsOf(file.file);
      const report = checkWorkbook(file.name, file.sheets, stored.suppressions, engine, ruleSet);
      reports.push({ ...report, problems: [...report.problems, ...stored.problems] });
    }
    if (stderr.isTTY && paths.length > 1) stderr.write("\r\u001b[K");

    const text =
      format === "json"
        ? `${JSON.stringify(findingsAsJson(reports, ruleSet), null, 1)}\n`
        : `${reports.map((report) => findingsAsText(report, titleOf)).join("\n")}${
            reports.length > 1 ? findingsByRule(reports, titleOf) : ""
          }${footer(reports, ruleSet)}`;
    if (values.out === undefined) stdout.write(text);
    else await writeFile(values.out, text);
    if (values.timing) stderr.write(timings(engine.timings));

    if (reports.some(({ problems }) => problems.some(({ fatal }) => fatal))) return 2;
    if (failOn === "never") return 0;
    return reports.some(({ findings }) => findings.some(({ severity }) => RANK[severity] <= RANK[failOn])) ? 1 : 0;
  },
};

function unreadable(workbook: string, message: string): CheckedWorkbookReport {
  return {
    workbook,
    profile: undefined,
    indicators: 0,
    findings: [],
    ignored: [],
    unusedSuppressions: [],
    problems: [{ message, fatal: true }],
  };
}

function footer(
  reports: readonly CheckedWorkbookReport[],
  ruleSet: { name: string; version: string; digest: string },
): string {
  const indicators = reports.reduce((sum, report) => sum + report.indicators, 0);
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  return `\n共 ${reports.length} 个工作簿、${indicators} 个指标、${findings} 个问题（规则集：${ruleSet.name} ${ruleSet.version} ${ruleSet.digest}）\n`;
}

function timings(spent: ReadonlyMap<string, number>): string {
  const whole = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const lines = [...spent]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, ms]) => `${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / whole).toFixed(1).padStart(5)} %  ${rule}`);
  return `规则用时：\n${lines.join("\n")}\n`;
}
