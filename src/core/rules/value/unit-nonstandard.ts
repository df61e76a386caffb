import type { Fix } from "../../check/finding";
import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { UNITS } from "../../value/units";

export const unitNonstandard = defineRule({
  id: "value/unit-nonstandard",
  title: "单位写法不规范",
  why: "m、㎡、人/次、万方这类写法各有各的理解，系统的计量单位表里也没有。改用公里、米、平方米、人次等规范名称。",
  basis: DOCUMENTS.system,
  severity: "info",
  scope: "indicator",
  fixable: "safe",
  needs: ["level3", "value"],
  messages: {
    spelling: "“{value}”的单位“{written}”请写成“{unit}”。",
    ambiguous: "“{value}”的单位“{written}”有歧义，请确认后写成“{unit}”。",
    moneyLost: "“{value}”缺“元”字，请写成“{after}”。",
    each: "“{value}”中“/每”重复，写成“{after}”即可。",
    event: "“{value}”用“{written}”作单位，请写成“{after}”。",
    noneInWords: "“{name}”要填数值，“{value}”请写成“{after}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标         | 指标值    |
      | 产出指标 | 数量指标 | 管网改造里程     | 1000米    |
      | 〃       | 成本指标 | 白蚁预防单价     | 0.99元/㎡ |
      | 〃       | 质量指标 | 白蚁灾害事故     | 0起       |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 数量指标 | 管网改造里程 | 1000m  |`,
    ],
  },

  check(row, context, report) {
    const { indicator, value } = row;
    const cell = placeOf(indicator, "value");
    if (value.kind === "qualitative") {
      const none = noneInWords(row);
      if (none)
        report({
          message: "noneInWords",
          data: { name: row.name.text, value: value.text, after: "0" },
          cell,
          fixes: none,
        });
      return;
    }
    if (value.kind !== "quantity") return;
    if (value.unit) {
      const { written } = value.unit;
      const spelling = lookUp(context.mapping("unit-spelling"), written);
      const doubtful = lookUp(context.mapping("unit-doubtful"), written);
      if (spelling) {
        const fixes = rewriteValue(row, "safe", { unit: spelling });
        report({ message: "spelling", data: { value: value.text, written, unit: spelling }, cell, fixes });
      } else if (doubtful) {
        const units = fitting(row, doubtful.split(" "));
        const fixes = units.flatMap((unit) => rewriteValue(row, "choice", { unit }));
        report({ message: "ambiguous", data: { value: value.text, written, unit: units.join("”或“") }, cell, fixes });
      } else if (value.per && value.text.includes("/每")) {
        const after = value.text.replace("/每", "/");
        report({
          message: "each",
          data: { value: value.text, after },
          cell,
          fixes: rewriteValue(row, "choice", { whole: after }),
        });
      }
      return;
    }
    if (value.number === 0 && value.suffix && context.words("events").has(value.suffix)) {
      const fixes = ["0起", "0次"].flatMap((whole) => rewriteValue(row, "choice", { whole }));
      report({ message: "event", data: { value: value.text, written: value.suffix, after: "0起" }, cell, fixes });
    } else if (value.number !== undefined && !value.suffix && lacksYuan(row, context)) {
      const fixes = rewriteValue(row, "choice", { unit: "元" });
      const [, end = 0] = value.spans?.number ?? [];
      const multiplier = /^[百千万亿]*/.exec(value.text.slice(end))?.[0] ?? "";
      const at = end + multiplier.length;
      report({
        message: "moneyLost",
        data: { value: value.text, after: `${value.text.slice(0, at)}元${value.text.slice(at)}` },
        cell,
        fixes,
      });
    }
  },
});

/** Of the units that a doubtful one may mean those that the name allows: 面积 in 万方 is 平方米. */
function fitting({ name }: IndicatorView, units: readonly string[]): readonly string[] {
  const fit = units.filter((unit) => name.families?.includes(UNITS.get(unit)?.family ?? "其他") ?? true);
  return fit.length > 0 ? fit : units;
}

/** 6.6万/人/年, 130/门, and 20万 as a cost: money whose 元 was left out. */
function lacksYuan({ indicator, name, value }: IndicatorView, context: Parameters<typeof taxonomyOf>[0]): boolean {
  const isMoney = name.kind === "money" || taxonomyOf(context).slotOf(indicator.level1, indicator.level2) === "成本";
  if (value.per) return value.multiplier !== 1 || isMoney;
  return isMoney && value.multiplier !== 1;
}

/** “全年无事故” as the value of a rate or count of accidents. */
function noneInWords(row: IndicatorView): readonly Fix[] | undefined {
  const { name, value } = row;
  if (name.direction !== "less" || (name.kind !== "rate" && name.kind !== "count")) return undefined;
  if (!NONE.test(value.text)) return undefined;
  return rewriteValue(row, "choice", { whole: "0" });
}

const NONE = /^(?:全年|年内|当年)?(?:无|零|未发生|不发生|未出现)[^，。；]{0,8}$/;

const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
