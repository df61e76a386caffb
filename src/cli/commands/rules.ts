import { SEVERITY_WORD } from "../../core/check/finding";
import { printRulePage } from "../../app/rule-page";
import { ALL_RULES } from "../../core/rules";
import { ruleSetJsonSchema } from "../../core/rule-set/json-schema";
import { UsageError, type Command } from "../command";
import { parseOptions } from "../options";

export const rules: Command = {
  name: "rules",
  summary: "列出规则、说明一条规则、输出规则集的 JSON Schema",
  usage: "zhibiao rules [list|show 规则|schema]",
  async run(args, { stdout }) {
    const { positionals } = parseOptions(args, {});
    const [what = "list", id] = positionals;
    if (what === "list") {
      const lines = ALL_RULES.map((rule) => `${SEVERITY_WORD[rule.severity]}  ${rule.id.padEnd(36)}${rule.title}`);
      stdout.write(`${lines.join("\n")}\n共 ${ALL_RULES.length} 条规则\n`);
    } else if (what === "show") {
      const rule = ALL_RULES.find((one) => one.id === id);
      if (!rule) throw new UsageError(`没有规则 ${id ?? ""}。用 zhibiao rules list 看全部规则。`);
      stdout.write(printRulePage(rule));
    } else if (what === "schema") stdout.write(`${JSON.stringify(ruleSetJsonSchema(ALL_RULES), null, 2)}\n`);
    else throw new UsageError(`rules 之后只能是 list、show、schema。`);
    return Promise.resolve(0);
  },
};
