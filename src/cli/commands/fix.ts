import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createEngine } from "../../core/check/engine";
import { settle, type SettledEdit } from "../../core/check/settle";
import { applySuppressions } from "../../core/check/suppression";
import { ruleSettings } from "../../core/rule-set/rule-settings";
import { ALL_RULES } from "../../core/rules";
import { toA1 } from "../../core/sheet/cell-address";
import { detectProfile } from "../../core/taxonomy/detect-profile";
import { sentenceFor } from "../../app/situations";
import { checkWorkbook } from "../check-workbook";
import { UsageError, type Command } from "../command";
import { ruleSetFrom } from "../load-rule-set";
import { openFile } from "../open-files";
import { oneOf, parseOptions } from "../options";
import { assertFree } from "../output-file";
import { suppressionsOf } from "../suppressions-of";

export const fix: Command = {
  name: "fix",
  summary: "把不改变意思的修改写进一份副本",
  usage: "zhibiao fix 文件 -o 副本 [--dry-run] [--format text|json] [--rule-set 文件]",
  async run(args, { stdout, stderr }) {
    const { values, positionals } = parseOptions(args, {
      output: { type: "string", short: "o" },
      "dry-run": { type: "boolean", default: false },
      format: { type: "string", default: "text" },
      "rule-set": { type: "string" },
    });
    const format = oneOf("--format", values.format, ["text", "json"]);
    const [path, ...others] = positionals;
    if (path === undefined || others.length > 0) throw new UsageError("请写出一个要修复的文件。");
    const { output } = values;
    if (!values["dry-run"]) await assertCopy(path, output);

    const ruleSet = await ruleSetFrom(values["rule-set"]);
    const opened = await openFile(path);
    if (!opened.ok) {
      stderr.write(`${opened.name}：${opened.sentence}\n`);
      return 2;
    }
    const { suppressions, problems } = await suppressionsOf(opened.file);
    for (const { message } of problems) stderr.write(`${opened.name}：${message}\n`);
    const engine = createEngine(ALL_RULES, ruleSettings(ruleSet));
    const edits: SettledEdit[] = [];
    for (const sheet of opened.sheets) {
      if (sheet.isProtected) continue;
      const settled = settle(sheet, (form) => {
        const { forms } = engine.check([{ form, profile: detectProfile(form, ruleSet.profiles) }]);
        return applySuppressions(
          forms.flatMap(({ unarbitrated }) => unarbitrated),
          suppressions,
        ).shown;
      });
      edits.push(...settled.edits);
    }
    const written = await opened.file.write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    if (written.status !== "ok") {
      stderr.write(`${opened.name}：${sentenceFor(written)}\n`);
      return 2;
    }
    const left = checkWorkbook(opened.name, await opened.file.readSheets(), suppressions, engine, ruleSet).findings
      .length;
    if (!values["dry-run"] && output !== undefined) await writeFile(output, opened.file.toBytes());
    stdout.write(
      format === "json"
        ? asJson(opened.name, edits, left)
        : asText(opened.name, edits, left, values["dry-run"] ? undefined : output),
    );
    return 0;
  },
};

/** The original is never overwritten, nor is any other file without being asked. */
async function assertCopy(path: string, output: string | undefined): Promise<void> {
  if (output === undefined) throw new UsageError("请用 -o 写出副本的文件名，或用 --dry-run 只看不写。");
  if (resolve(output) === resolve(path)) throw new UsageError("副本不能与原文件同名，原文件不会被改动。");
  await assertFree(output);
}

function asJson(workbook: string, edits: readonly SettledEdit[], left: number): string {
  const printed = edits.map(({ sheet, row, column, before, after, rules }) => ({
    sheet,
    cell: toA1({ row, column }),
    before,
    after,
    rule: rules[0] ?? "",
    ...(rules.length > 1 ? { rules } : {}),
  }));
  return `${JSON.stringify({ version: 1, workbook, edits: printed, left }, null, 1)}\n`;
}

function asText(workbook: string, edits: readonly SettledEdit[], left: number, output: string | undefined): string {
  const lines = edits.map(
    ({ sheet, row, column, before, after }) =>
      `  【${sheet}】${toA1({ row, column })}  ${String(before ?? "")} → ${String(after ?? "")}`,
  );
  const where = output === undefined ? "（只看不写）" : `，已写入 ${output}`;
  return `${[workbook, ...lines].join("\n")}\n  修改 ${edits.length} 处${where}；还有 ${left} 个问题需要您处理\n`;
}
