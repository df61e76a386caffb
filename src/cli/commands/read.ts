import { readForm } from "../../core/form/read-form";
import type { Command } from "../command";
import { readingAsText, readingOfSheet } from "../formatters/reading";
import { openFile, workbookPaths } from "../open-files";
import { oneOf, parseOptions } from "../options";

export const read: Command = {
  name: "read",
  summary: "读出了哪些指标表",
  usage: "zhibiao read 文件… [--format text|json]",
  async run(args, { stdout, stderr }) {
    const { values, positionals } = parseOptions(args, { format: { type: "string", default: "text" } });
    const format = oneOf("--format", values.format, ["text", "json"]);
    const workbooks: object[] = [];
    let unreadable = false;
    for (const path of await workbookPaths(positionals)) {
      const file = await openFile(path);
      if (!file.ok) {
        unreadable = true;
        stderr.write(`${file.name}：${file.sentence}\n`);
        continue;
      }
      const forms = file.sheets.map(readForm);
      if (format === "text") stdout.write(readingAsText(file.name, forms));
      else workbooks.push({ workbook: file.name, sheets: forms.map(readingOfSheet) });
    }
    if (format === "json") stdout.write(`${JSON.stringify({ version: 1, workbooks }, null, 1)}\n`);
    return unreadable ? 2 : 0;
  },
};
