import { writeFile } from "node:fs/promises";
import { FORM_KINDS, MOST_GOALS, newForm } from "../../core/templates/new-form";
import { newWorkbook } from "../../hosts/xlsx/new-workbook";
import { UsageError, type Command } from "../command";
import { ruleSetFrom } from "../load-rule-set";
import { assertFree } from "../output-file";
import { oneOf, parseOptions, wholeNumber } from "../options";

export const newCommand: Command = {
  name: "new",
  summary: "新建一张可以直接填写的标准表",
  usage: `zhibiao new ${FORM_KINDS.join("|")} -o 文件 [--profile 2021] [--goals 1] [--year 年份]`,
  async run(args, { stdout }) {
    const { values, positionals } = parseOptions(args, {
      output: { type: "string", short: "o" },
      profile: { type: "string" },
      goals: { type: "string", default: "1" },
      year: { type: "string", default: String(new Date().getFullYear()) },
      "rule-set": { type: "string" },
    });
    const kind = oneOf("表的种类", positionals[0] ?? "", FORM_KINDS);
    const { profiles } = await ruleSetFrom(values["rule-set"]);
    const wanted = values.profile;
    const profile = wanted === undefined ? profiles[0] : profiles.find(({ id }) => id === wanted);
    if (!profile) throw new UsageError(`--profile 只能是 ${profiles.map(({ id }) => id).join("、")}。`);
    if (values.output === undefined) throw new UsageError("请用 -o 写出新文件的名字。");
    await assertFree(values.output);
    const goals = wholeNumber("--goals", values.goals, 1, MOST_GOALS);
    const year = wholeNumber("--year", values.year, 2000, 2100);
    const sheet = newForm({ kind, profile, goals, year });
    await writeFile(values.output, await newWorkbook(sheet));
    stdout.write(`已新建 ${values.output}：${sheet.name}（${profile.title}）\n`);
    return 0;
  },
};
