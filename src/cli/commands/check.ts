import { writeFile } from "node:fs/promises";
import { findingsSheet } from "../../app/findings-sheet";
import { SEVERITY_RANK } from "../../core/check/finding";
import type { RuleSet } from "../../core/rule-set/rule-set";
import { ALL_RULES } from "../../core/rules";
import { newWorkbook } from "../../hosts/xlsx/new-workbook";
import { fileChecker, TIMED_ROUNDS, type FileChecker } from "../check-file";
import { checkInParallel } from "../check-in-parallel";
import type { CheckedWorkbookReport } from "../check-workbook";
import { UsageError, type Command } from "../command";
import { findingsAsHtml } from "../formatters/findings-html";
import { findingsAsJson } from "../formatters/findings-json";
import { findingsAsSarif } from "../formatters/findings-sarif";
import { findingsAsText, findingsByRule } from "../formatters/findings-text";
import { ruleSetFrom } from "../load-rule-set";
import { workbookPaths } from "../open-files";
import { oneOf, parseOptions, wholeNumber } from "../options";
import { assertNoWorkbook } from "../output-file";

const FORMATS = ["text", "json", "html", "sarif", "xlsx"] as const;
const MOST_JOBS = 64;

export const check: Command = {
  name: "check",
  summary: "检查工作簿或文件夹",
  usage: `zhibiao check 文件或文件夹… [--format ${FORMATS.join("|")}] [--out 文件] [--rule-set 文件] [--fail-on error|warning|never] [--jobs 1] [--timing]`,
  async run(args, terminal) {
    const { stdout, stderr } = terminal;
    const { values, positionals } = parseOptions(args, {
      format: { type: "string", default: "text" },
      out: { type: "string" },
      "rule-set": { type: "string" },
      "fail-on": { type: "string", default: "error" },
      jobs: { type: "string", default: "1" },
      timing: { type: "boolean", default: false },
    });
    const format = oneOf("--format", values.format, FORMATS);
    const failOn = oneOf("--fail-on", values["fail-on"], ["error", "warning", "never"]);
    const jobs = wholeNumber("--jobs", values.jobs, 1, MOST_JOBS);
    if (jobs > 1 && values.timing) throw new UsageError("--timing 只能一个一个地检查，请去掉 --jobs。");
    const { out } = values;
    if (format === "xlsx" && out === undefined) throw new UsageError("请用 --out 写出清单文件的名字。");
    if (out !== undefined) await assertNoWorkbook(out);
    const ruleSet = await ruleSetFrom(values["rule-set"]);

    const paths = await workbookPaths(positionals);
    const showsProgress = stderr.isTTY && paths.length > 1;
    const onBegin = (begun: number): void => {
      if (showsProgress) stderr.write(`\r正在检查 ${begun}/${paths.length}`);
    };
    const clock = values.timing ? () => performance.now() : undefined;
    const checker = fileChecker(ruleSet, clock);
    const reports =
      jobs > 1 && terminal.worker
        ? await checkInParallel(paths, { jobs, worker: terminal.worker, ruleSet, onBegin })
        : await inTurn(paths, checker, onBegin);
    if (showsProgress) stderr.write("\r\u001b[K");

    const report = await inFormat(format, reports, ruleSet);
    if (out !== undefined) await writeFile(out, report);
    else if (typeof report === "string") stdout.write(report);
    if (values.timing) stderr.write(timingsAsText(checker.timings));

    if (reports.some(({ problems }) => problems.some(({ fatal }) => fatal))) return 2;
    if (failOn === "never") return 0;
    return reports.some(({ findings }) =>
      findings.some(({ severity }) => SEVERITY_RANK[severity] <= SEVERITY_RANK[failOn]),
    )
      ? 1
      : 0;
  },
};

async function inTurn(
  paths: readonly string[],
  checker: FileChecker,
  onBegin: (begun: number) => void,
): Promise<readonly CheckedWorkbookReport[]> {
  const reports: CheckedWorkbookReport[] = [];
  for (const [done, path] of paths.entries()) {
    onBegin(done + 1);
    reports.push(await checker.check(path));
  }
  return reports;
}

async function inFormat(
  format: (typeof FORMATS)[number],
  reports: readonly CheckedWorkbookReport[],
  ruleSet: RuleSet,
): Promise<string | Uint8Array> {
  switch (format) {
    case "json":
      return `${JSON.stringify(findingsAsJson(reports, ruleSet), null, 1)}\n`;
    case "sarif":
      return `${JSON.stringify(findingsAsSarif(reports, ruleSet, ALL_RULES), null, 1)}\n`;
    case "html":
      return findingsAsHtml(reports, ruleSet, ALL_RULES);
    case "xlsx": {
      const listed = reports.flatMap(({ workbook, findings }) => findings.map((finding) => ({ workbook, finding })));
      return newWorkbook(findingsSheet(listed, titleOf, `（${nameOf(ruleSet)}）`));
    }
    case "text": {
      const summary = reports.length > 1 ? findingsByRule(reports, titleOf) : "";
      return `${reports.map((report) => findingsAsText(report, titleOf)).join("\n")}${summary}${footer(reports, ruleSet)}`;
    }
  }
}

const titleOf = (id: string): string => ALL_RULES.find((rule) => rule.id === id)?.title ?? id;

const nameOf = ({ name, version, digest }: RuleSet): string => `规则集：${name} ${version} ${digest}`;

function footer(reports: readonly CheckedWorkbookReport[], ruleSet: RuleSet): string {
  const indicators = reports.reduce((sum, report) => sum + report.indicators, 0);
  const findings = reports.reduce((sum, report) => sum + report.findings.length, 0);
  return `\n共 ${reports.length} 个工作簿、${indicators} 个指标、${findings} 个问题（${nameOf(ruleSet)}）\n`;
}

function timingsAsText(spent: ReadonlyMap<string, number>): string {
  const whole = [...spent.values()].reduce((sum, ms) => sum + ms, 0);
  const lines = [...spent]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, ms]) => `${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / whole).toFixed(1).padStart(5)} %  ${rule}`);
  return `规则用时（${TIMED_ROUNDS} 遍的平均）：\n${lines.join("\n")}\n`;
}
