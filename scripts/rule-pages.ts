import { ALL_RULES } from "../src/core/rules";
import type { ExampleTable, Rule } from "../src/core/check/rule";

export const GROUP_TITLES: Readonly<Record<string, string>> = {
  structure: "结构",
  taxonomy: "指标分类",
  value: "指标值",
  wording: "用词",
  consistency: "前后一致",
  funding: "资金",
  coverage: "完整性",
  system: "系统填报",
};
const SEVERITIES = { error: "错误", warning: "警告", info: "提示" } as const;
const SCOPES = { indicator: "一条指标", block: "一个目标", sheet: "一张表", workbook: "整个工作簿" } as const;
const FIXES = { safe: "一键规范（不改变意思）", choice: "给出候选，由您选择" } as const;

export const RULES_BY_ID: readonly Rule[] = [...ALL_RULES].sort((a, b) => (a.id < b.id ? -1 : 1));

export function groupOf(rule: Rule): string {
  return rule.id.split("/")[0] ?? "";
}

function factsOf(rule: Rule): readonly (readonly [name: string, text: string])[] {
  return [
    ["编号", rule.id],
    ["级别", SEVERITIES[rule.severity]],
    ["检查范围", SCOPES[rule.scope]],
    ["修复", rule.fixable ? FIXES[rule.fixable] : "只指出位置"],
    ["依据", rule.basis],
    ...(rule.profiles ? [["适用口径", rule.profiles.join("、")] as const] : []),
  ];
}

function knobsOf(rule: Rule): readonly (readonly [name: string, value: string])[] {
  return Object.entries(rule.knobs ?? {}).map(([name, value]) => [
    name,
    typeof value === "object" ? JSON.stringify(value) : String(value),
  ]);
}

/** "| 甲 | 乙 |" lines → cells. */
function gridOf(table: ExampleTable): readonly (readonly string[])[] {
  return table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"))
    .map((line) =>
      line
        .replace(/^\|/, "")
        .replace(/\|$/, "")
        .split("|")
        .map((cell) => cell.trim()),
    );
}

/** One page of docs/rules. */
export function ruleMarkdown(rule: Rule): string {
  const knobs = knobsOf(rule);
  return (
    [
      `# ${rule.title}`,
      rule.why,
      ["| | |", "|---|---|", ...factsOf(rule).map(([name, text]) => `| ${name} | ${text} |`)].join("\n"),
      "## 会这样提示",
      Object.values(rule.messages)
        .map((message) => `- ${message}`)
        .join("\n"),
      ...rule.examples.bad.flatMap((table, i) => [
        `## 有问题的例子${rule.examples.bad.length > 1 ? ` ${i + 1}` : ""}`,
        exampleMarkdown(table),
      ]),
      ...rule.examples.good.flatMap((table, i) => [
        `## 没有问题的例子${rule.examples.good.length > 1 ? ` ${i + 1}` : ""}`,
        exampleMarkdown(table),
      ]),
      ...(knobs.length > 0
        ? [
            "## 可调参数",
            [
              "| 参数 | 默认值 |",
              "|---|---|",
              ...knobs.map(([name, value]) => `| \`${name}\` | \`${value.replaceAll("|", "\\|")}\` |`),
            ].join("\n"),
          ]
        : []),
      "<!-- 由 npm run docs 从规则生成，请改规则而不是改这里。 -->",
    ].join("\n\n") + "\n"
  );
}

function exampleMarkdown(table: ExampleTable): string {
  const [head = [], ...rows] = gridOf(table);
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, i) => (cells[i] ?? "").replaceAll("*", "\\*")).join(" | ")} |`;
  return [line(head), `|${"---|".repeat(width)}`, ...rows.map(line)].join("\n");
}

/** The list of all rules. */
export function indexMarkdown(): string {
  const groups = [...new Set(RULES_BY_ID.map(groupOf))];
  return (
    [
      "# 规则一览",
      `共 ${RULES_BY_ID.length} 条。例子里的“〃”表示与上一格合并，“«”表示与左边一格合并，“1{0%}”表示数值 1 显示为 100%。`,
      ...groups.flatMap((group) => [
        `## ${GROUP_TITLES[group] ?? group}`,
        [
          "| 规则 | 级别 | 修复 |",
          "|---|---|---|",
          ...RULES_BY_ID.filter((rule) => groupOf(rule) === group).map(
            (rule) =>
              `| [${rule.title}](${rule.id}.md) | ${SEVERITIES[rule.severity]} | ${rule.fixable ? FIXES[rule.fixable] : "—"} |`,
          ),
        ].join("\n"),
      ]),
      "<!-- 由 npm run docs 从规则生成，请改规则而不是改这里。 -->",
    ].join("\n\n") + "\n"
  );
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** The same page for the clerk's browser, at rules/<group>/<name>.html beside the pane. */
export function ruleHtml(rule: Rule): string {
  const rows = (pairs: readonly (readonly [string, string])[]): string =>
    pairs
      .map(([name, text]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(text)}</td></tr>`)
      .join("");
  const knobs = knobsOf(rule);
  return htmlPage(
    rule.title,
    `<p><a href="../index.html">规则一览</a></p>
<h1>${escapeHtml(rule.title)}</h1>
<p>${escapeHtml(rule.why)}</p>
<table class="facts">${rows(factsOf(rule))}</table>
<h2>会这样提示</h2>
<ul>${Object.values(rule.messages)
      .map((message) => `<li>${escapeHtml(message)}</li>`)
      .join("")}</ul>
${rule.examples.bad.map((table) => `<h2 class="bad">✗ 有问题的例子</h2>${exampleHtml(table)}`).join("\n")}
${rule.examples.good.map((table) => `<h2 class="good">✓ 没有问题的例子</h2>${exampleHtml(table)}`).join("\n")}
${knobs.length > 0 ? `<h2>可调参数</h2><table class="facts">${rows(knobs)}</table>` : ""}`,
    "../rules.css",
  );
}

function exampleHtml(table: ExampleTable): string {
  const grid = gridOf(table);
  const cells = grid.map((row, r) =>
    row.map((text, c) => {
      if (text === "〃" || text === "«") return "";
      const tag = r === 0 ? "th" : "td";
      let rowSpan = 1;
      while (grid[r + rowSpan]?.[c] === "〃") rowSpan++;
      let columnSpan = 1;
      while (grid[r]?.[c + columnSpan] === "«") columnSpan++;
      const shown = /^1\{0%\}$/.test(text) ? "100%" : text.replace(/^'/, "").replace(/\{(0|0\.0+)%\}$/, "");
      return `<${tag}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ""}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ""}>${escapeHtml(shown)}</${tag}>`;
    }),
  );
  return `<table class="example">${cells.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`;
}

export function indexHtml(): string {
  const groups = [...new Set(RULES_BY_ID.map(groupOf))];
  return htmlPage(
    "规则一览",
    `<h1>规则一览</h1><p>共 ${RULES_BY_ID.length} 条。</p>${groups
      .map(
        (group) =>
          `<h2>${escapeHtml(GROUP_TITLES[group] ?? group)}</h2><table class="facts">${RULES_BY_ID.filter(
            (rule) => groupOf(rule) === group,
          )
            .map(
              (rule) =>
                `<tr><th scope="row"><a href="${rule.id}.html">${escapeHtml(rule.title)}</a></th><td>${SEVERITIES[rule.severity]}</td><td>${
                  rule.fixable ? FIXES[rule.fixable] : "只指出位置"
                }</td></tr>`,
            )
            .join("")}</table>`,
      )
      .join("\n")}`,
    "rules.css",
  );
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
body { max-width: 44rem; margin: 0 auto; padding: 16px 16px 48px; font: 16px/1.6 "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: #242424; background: #fff; }
h1 { font-size: 24px; line-height: 1.3; margin: 16px 0 8px; }
h2 { font-size: 16px; margin: 24px 0 8px; }
a { color: #0f6cbd; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
th, td { border: 1px solid #d1d1d1; padding: 6px 8px; text-align: left; vertical-align: top; }
.facts th { width: 9em; font-weight: 600; background: #f5f5f5; }
.example th { background: #f5f5f5; }
.bad { color: #b10e1c; }
.good { color: #0e700e; }
@media (prefers-color-scheme: dark) {
  body { color: #fff; background: #292929; }
  a { color: #62abf5; }
  th, td { border-color: #525252; }
  .facts th, .example th { background: #333; }
  .bad { color: #f1707b; }
  .good { color: #9fd89f; }
}
`;
