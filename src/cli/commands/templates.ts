import { STANDARD_TEMPLATES } from "../../core/templates/standard";
import { SLOT_OF } from "../../core/templates/template";
import { UsageError, type Command } from "../command";
import { oneOf, parseOptions } from "../options";

export const templates: Command = {
  name: "templates",
  summary: "列出标准指标模板、看一个模板的指标",
  usage: "zhibiao templates [list|show 模板] [--format text|json]",
  async run(args, { stdout }) {
    const { values, positionals } = parseOptions(args, { format: { type: "string", default: "text" } });
    const format = oneOf("--format", values.format, ["text", "json"]);
    const [what = "list", id] = positionals;
    const shown =
      what === "show"
        ? STANDARD_TEMPLATES.filter((template) => template.id === id || template.title === id)
        : STANDARD_TEMPLATES;
    if (what !== "list" && what !== "show") throw new UsageError("templates 之后只能是 list、show。");
    if (shown.length === 0) throw new UsageError(`没有模板 ${id ?? ""}。用 zhibiao templates list 看全部模板。`);
    if (format === "json") stdout.write(`${JSON.stringify({ version: 1, templates: shown }, null, 1)}\n`);
    else if (what === "list")
      stdout.write(
        `${shown.map((template) => `${template.id.padEnd(22)}${template.title}（${template.rows.length} 条）`).join("\n")}\n`,
      );
    else {
      for (const { title, match, rows } of shown) {
        stdout.write(`${title}\n  适用：${match.join("、")}\n`);
        for (const { slot, name, value, description, basis } of rows) {
          stdout.write(`  ${SLOT_OF[slot]}  ${name}  ${value}\n      口径：${description}；依据：${basis}\n`);
        }
      }
    }
    return Promise.resolve(0);
  },
};
