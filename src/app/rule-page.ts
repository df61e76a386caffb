import { SEVERITY_WORD } from "../core/check/finding";
import type { Rule } from "../core/check/rule";
import { fixWord } from "./rule-words";

const SCOPES = { indicator: "每个指标", block: "每个目标的指标块", sheet: "每张表", workbook: "整个工作簿" } as const;

/** A rule's page in Markdown: why, what it rests on, examples, what it says. */
export function printRulePage(rule: Rule): string {
  const parts = [
    `# ${rule.title}`,
    `\`${rule.id}\` · ${SEVERITY_WORD[rule.severity]} · ${SCOPES[rule.scope]} · ${fixWord(rule)}`,
    `**为什么** ${rule.why}`,
    `**依据** ${rule.basis}`,
    ...rule.examples.bad.map((table) => `**会提示**\n\n${markdownTable(table)}`),
    ...rule.examples.good.map((table) => `**没有问题**\n\n${markdownTable(table)}`),
    `**提示语**\n\n${Object.values(rule.messages)
      .map((message) => `- ${message}`)
      .join("\n")}`,
    ...(rule.knobs && Object.keys(rule.knobs).length > 0
      ? [
          `**可以在规则集里调整**\n\n${Object.entries(rule.knobs)
            .map(([name, value]) => `- \`${name}\`：${JSON.stringify(value)}`)
            .join("\n")}`,
        ]
      : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The first line of an example is the header of the Markdown table. */
function markdownTable(table: string): string {
  const lines = table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.startsWith("|"));
  const columns = Math.max(...lines.map((line) => line.split("|").length - 2));
  const [first = "", ...rest] = lines.map(
    (line) => line + "  |".repeat(Math.max(0, columns - (line.split("|").length - 2))),
  );
  return [first, `|${" --- |".repeat(columns)}`, ...rest].join("\n");
}
