import { adviceOf } from "../../app/findings-sheet";
import { profileSentence } from "../../app/profile-sentence";
import { SEVERITIES, SEVERITY_WORD, type Finding } from "../../core/check/finding";
import type { Rule } from "../../core/check/rule";
import type { RuleSet } from "../../core/rule-set/rule-set";
import { toA1 } from "../../core/sheet/cell-address";
import type { CheckedWorkbookReport } from "../check-workbook";
import { escapeHtml } from "./escape-html";

/** `zhibiao check --format html`: one page that needs nothing beside it, to be read, sent on and printed. */
export function findingsAsHtml(
  reports: readonly CheckedWorkbookReport[],
  ruleSet: RuleSet,
  rules: readonly Rule[],
): string {
  const titleOf = (id: string): string => rules.find((rule) => rule.id === id)?.title ?? id;
  const spoken = new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const explained = rules.filter(({ id }) => spoken.has(id));
  return [
    `<!doctype html>`,
    `<html lang="zh-CN">`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<title>绩效目标表检查报告</title>`,
    `<style>${STYLE}</style>`,
    `</head>`,
    `<body>`,
    `<h1>绩效目标表检查报告</h1>`,
    `<p>规则集：${escapeHtml(`${ruleSet.name} ${ruleSet.version}（${ruleSet.digest}）`)}</p>`,
    overview(reports),
    ...reports.map((report, index) => ofWorkbook(report, index, titleOf)),
    explained.length > 0 ? `<h2>这些规则为什么这样要求</h2>` : "",
    ...explained.map(
      ({ id, title, why, basis }) =>
        `<section id="${id}"><h3>${escapeHtml(title)}</h3><p>${escapeHtml(why)}</p><p class="note">依据：${escapeHtml(basis)}　编号：${id}</p></section>`,
    ),
    `</body>`,
    `</html>`,
    ``,
  ]
    .filter((line, index, lines) => line !== "" || index === lines.length - 1)
    .join("\n");
}

function overview(reports: readonly CheckedWorkbookReport[]): string {
  const rows = reports.map(
    ({ workbook, indicators, findings }, index) =>
      `<tr><th scope="row"><a href="#w${index}">${escapeHtml(workbook)}</a></th><td>${indicators}</td>${SEVERITIES.map(
        (severity) => `<td>${count(findings, severity)}</td>`,
      ).join("")}</tr>`,
  );
  const all = reports.flatMap(({ findings }) => findings);
  const indicators = reports.reduce((sum, report) => sum + report.indicators, 0);
  const total = `<tr class="total"><th scope="row">合计</th><td>${indicators}</td>${SEVERITIES.map(
    (severity) => `<td>${count(all, severity)}</td>`,
  ).join("")}</tr>`;
  const heads = ["工作簿", "指标", ...SEVERITIES.map((severity) => SEVERITY_WORD[severity])];
  return table(heads, reports.length > 1 ? [...rows, total] : rows);
}

function ofWorkbook(
  { workbook, profile, findings, ignored, unusedSuppressions, problems }: CheckedWorkbookReport,
  index: number,
  titleOf: (rule: string) => string,
): string {
  const sheets = [...new Set(findings.map(({ sheet }) => sheet))];
  const notes = [
    ...problems.map(({ sheet, message }) => `${sheet === undefined ? "" : `【${sheet}】`}${message}`),
    ...ignored.map(
      ({ finding, suppression }) =>
        `已忽略 ${finding.sheet}!${toA1(finding)} ${titleOf(finding.rule)}（${suppression.reason}）`,
    ),
    ...unusedSuppressions.map(
      ({ rule, reason, anchor }) => `没有用到的忽略：${anchor?.where ?? "本工作簿"} ${titleOf(rule)}（${reason}）`,
    ),
  ];
  return [
    `<h2 id="w${index}">${escapeHtml(workbook)}</h2>`,
    profile ? `<p>${escapeHtml(profileSentence(profile))}</p>` : "",
    ...sheets.map((sheet) => {
      const rows = findings.filter((finding) => finding.sheet === sheet).map((finding) => row(finding, titleOf));
      return `<h3>${escapeHtml(sheet)}</h3>\n${table(["单元格", "级别", "内容", "问题", "建议", "规则"], rows)}`;
    }),
    profile && findings.length === 0 ? `<p>没有发现问题。</p>` : "",
    notes.length > 0 ? `<ul>${notes.map((note) => `<li>${escapeHtml(note)}</li>`).join("")}</ul>` : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function row(finding: Finding, titleOf: (rule: string) => string): string {
  const { severity, text, message, rule } = finding;
  const cells = [toA1(finding), SEVERITY_WORD[severity], text, message, adviceOf(finding)].map(
    (cell) => `<td>${escapeHtml(cell)}</td>`,
  );
  return `<tr class="${severity}">${cells.join("")}<td><a href="#${rule}">${escapeHtml(titleOf(rule))}</a></td></tr>`;
}

function table(heads: readonly string[], rows: readonly string[]): string {
  const head = heads.map((title) => `<th scope="col">${title}</th>`).join("");
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join("\n")}\n</tbody>\n</table>`;
}

const count = (findings: readonly Finding[], severity: Finding["severity"]): number =>
  findings.filter((finding) => finding.severity === severity).length;

const STYLE = `
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; color: #242424; background: #fff;
  font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 22px; } h2 { margin-top: 2.5rem; font-size: 18px; } h3 { font-size: 15px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 4px 8px; border: 1px solid #d1d1d1; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #f5f5f5; white-space: nowrap; }
.total th, .total td { font-weight: 600; }
td:nth-child(1), td:nth-child(2) { white-space: nowrap; }
.error td:nth-child(2) { color: #b10e1c; font-weight: 600; }
.warning td:nth-child(2) { color: #8a3707; font-weight: 600; }
.note { color: #616161; }
a { color: #0f548c; }
@media print { body { margin: 0; max-width: none; font-size: 11px; } thead { display: table-header-group; } tr { break-inside: avoid; } }
`;
