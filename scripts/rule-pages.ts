import { escapeHtml } from "../src/cli/formatters/escape-html";
import { SEVERITY_WORD } from "../src/core/check/finding";
import { ALL_RULES } from "../src/core/rules";
import { fixWord, GROUP_TITLES, groupOf } from "../src/app/rule-words";
import type { Rule } from "../src/core/check/rule";
import { readExample } from "../src/app/example-table";

export const RULES_BY_ID: readonly Rule[] = [...ALL_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));

interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

function groups(): readonly RuleGroup[] {
  return [...new Set(RULES_BY_ID.map(groupOf))].map((group) => ({
    title: GROUP_TITLES[group] ?? group,
    rules: RULES_BY_ID.filter((rule) => groupOf(rule) === group),
  }));
}

/** The list in docs/rules. */
export function indexMarkdown(): string {
  const parts = [
    "# 规则一览",
    `共 ${RULES_BY_ID.length} 条，由 \`npm run docs\` 从规则生成。例子里“〃”与上一格合并，“«”与左边一格合并，“1{0%}”是显示为 100% 的数值 1。`,
    ...groups().flatMap(({ title, rules }) => [
      `## ${title}`,
      [
        "| 规则 | 级别 | 修复 |",
        "| --- | --- | --- |",
        ...rules.map(
          (rule) => `| [${rule.title}](${rule.id}.md) | ${SEVERITY_WORD[rule.severity]} | ${fixWord(rule)} |`,
        ),
      ].join("\n"),
    ]),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** A rule's page for the clerk's browser, at rules/<group>/<name>.html beside the pane. */
export function ruleHtml(rule: Rule): string {
  const facts = [
    ["级别", SEVERITY_WORD[rule.severity]],
    ["修复", fixWord(rule)],
    ["依据", rule.basis],
    ...(rule.profiles ? [["适用口径", rule.profiles.join("、")]] : []),
    ["编号", rule.id],
  ];
  const knobs = Object.entries(rule.knobs ?? {}).map(([name, value]) => [name, JSON.stringify(value)]);
  return htmlPage(
    rule.title,
    [
      `<p><a href="../index.html">规则一览</a></p>`,
      `<h1>${escapeHtml(rule.title)}</h1>`,
      `<p>${escapeHtml(rule.why)}</p>`,
      factTable(facts),
      ...rule.examples.bad.map((table) => `<h2 class="bad">✗ 这样会被指出</h2>${exampleHtml(table)}`),
      ...rule.examples.good.map((table) => `<h2 class="good">✓ 可以这样写</h2>${exampleHtml(table)}`),
      `<h2>提示语</h2>`,
      `<ul>${Object.values(rule.messages)
        .map((message) => `<li>${escapeHtml(message.replace(/\{\w+\}/g, "…"))}</li>`)
        .join("")}</ul>`,
      ...(knobs.length > 0 ? [`<h2>可以在规则集里调整</h2>`, factTable(knobs)] : []),
    ].join("\n"),
    "../rules.css",
  );
}

/** All rules, at rules/index.html. */
export function indexHtml(): string {
  const lists = groups().map(({ title, rules }) => {
    const rows = rules.map(
      (rule) =>
        `<tr><th scope="row"><a href="${rule.id}.html">${escapeHtml(rule.title)}</a></th><td>${SEVERITY_WORD[rule.severity]}</td><td>${fixWord(rule)}</td></tr>`,
    );
    return `<h2>${escapeHtml(title)}</h2>\n<table class="list">${rows.join("")}</table>`;
  });
  return htmlPage(
    "规则一览",
    `<h1>规则一览</h1>\n<p>共 ${RULES_BY_ID.length} 条。</p>\n${lists.join("\n")}`,
    "rules.css",
  );
}

function factTable(facts: readonly (readonly string[])[]): string {
  const rows = facts.map(
    ([name = "", text = ""]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(text)}</td></tr>`,
  );
  return `<table class="facts">${rows.join("")}</table>`;
}

function exampleHtml(example: string): string {
  const rows = readExample(example).map((cells, row) => {
    const tag = row === 0 ? "th" : "td";
    const html = cells.map(
      ({ text, rowSpan, columnSpan }) =>
        `<${tag} rowspan="${rowSpan}" colspan="${columnSpan}">${escapeHtml(text)}</${tag}>`,
    );
    return `<tr>${html.join("")}</tr>`;
  });
  return `<table class="example">${rows.join("")}</table>`;
}

function htmlPage(title: string, body: string, css: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · 绩效指标助手</title>
<link rel="stylesheet" href="${css}">
</head>
<body>
${body}
</body>
</html>
`;
}

export const RULES_CSS = `:root { color-scheme: light dark; }
body {
  max-width: 44rem; margin: 0 auto; padding: 16px 16px 48px; color: #242424; background: #fff;
  font: 16px/1.6 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
h1 { font-size: 24px; line-height: 1.3; margin: 16px 0 8px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
a { color: #115d51; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { border: 1px solid #d1d1d1; padding: 6px 8px; text-align: left; vertical-align: top; }
.facts th { width: 9em; }
.list td { width: 12em; }
.list td:nth-child(2) { width: 4em; }
.facts th, .example th { background: #f5f5f5; }
.bad { color: #b10e1c; }
.good { color: #0e700e; }
@media (prefers-color-scheme: dark) {
  body { color: #fff; background: #292929; }
  a { color: #64c0ae; }
  th, td { border-color: #525252; }
  .facts th, .example th { background: #333; }
  .bad { color: #f1707b; }
  .good { color: #9fd89f; }
}
`;
