import type { Fix, Severity } from "../../check/finding";
import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView, type RuleContext } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { UNITS } from "../../value/units";
import type { Unit, UnitFamily } from "../../value/value";
import { unitOfName } from "../../wording/unit-of-name";

export const unitNameMismatch = defineRule({
  id: "value/unit-name-mismatch",
  title: "单位与指标名称不符",
  why: "名称说的是次数，值却是百分比；名称说的是来信，单位却是人。名和值对不上，指标就没法考核，请改名称或改单位。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "block",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    percentOfCount: "“{name}”数的是数量，“{value}”却是百分比，请改名称或改数值。",
    countOfRate: "“{name}”是比率，“{value}”不是百分比，请改名称或改数值。",
    score: "“{name}”是比率，“{value}”按分值填，请核对是否应为百分比。",
    unit: "“{name}”的单位不应是“{unit}”，请改为“{right}”或核对名称。",
    family: "“{name}”与“{value}”的单位“{unit}”对不上，请核对名称和单位。",
    persons: "“{name}”与“{value}”一个是次、一个是人次，请核对口径。",
    date: "“{name}”是比率，“{value}”却是日期，请改名称或改数值。",
    slipped: "“{name}”的“{value}”像是{where}“{neighbour}”的值，指标值疑整体错位一行，请逐行核对。",
  },
  knobs: {
    /** Endings of names that say how something went, which no number of times answers. */
    states: ["完成情况", "训练情况", "执行情况"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标       | 指标值   |
      | 产出指标 | 数量指标     | 水质监测频次   | ≥1次/月  |
      | 效益指标 | 社会效益指标 | 增加旅游人次   | ≥10%     |
      | 产出指标 | 质量指标     | 安全事故率     | 0        |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值    |
      | 产出指标 | 数量指标 | 村党员培训次数 | ≥90百分百 |`,
    ],
  },

  check({ rows }, context, report) {
    let found: (Mismatch | undefined)[] | undefined;
    rows.forEach((row, index) => {
      const mismatch = mismatchOf(row, context);
      if (mismatch) (found ??= [])[index] = mismatch;
    });
    if (!found) return;
    const neighbours = slipsIn(rows, found, context);
    found.forEach((mismatch, index) => {
      const row = rows[index];
      if (!mismatch || !row) return;
      const { name, value, indicator } = row;
      const cell = placeOf(indicator, "value");
      const neighbour = neighbours.get(index);
      if (neighbour !== undefined) {
        const where = neighbour > index ? "下一行" : "上一行";
        const data = { name: name.text, value: value.text, where, neighbour: rows[neighbour]?.name.text ?? "" };
        report({ message: "slipped", data, cell });
        return;
      }
      const { message, right = [], severity } = mismatch;
      const fixes: readonly Fix[] = right.flatMap((unit) => rewriteValue(row, "choice", { unit }));
      const data = { name: name.text, value: value.text, unit: value.unit?.written ?? "", right: right.join("”或“") };
      report({ message, data, cell, fixes, ...(severity && { severity }) });
    });
  },
});

/** What is wrong between a name and its value, and the units that may be meant instead. */
interface Mismatch {
  readonly message: "percentOfCount" | "countOfRate" | "score" | "unit" | "family" | "persons" | "date";
  readonly severity?: Severity;
  readonly right?: readonly string[];
}
type Context = RuleContext<{ readonly states: readonly string[] }>;

const PERCENT_OF_COUNT: Mismatch = { message: "percentOfCount" };
const COUNT_OF_RATE: Mismatch = { message: "countOfRate" };
const DATE_OF_RATE: Mismatch = { message: "date" };
const SCORE_OF_RATE: Mismatch = { message: "score", severity: "info" };
const OTHER_FAMILY: Mismatch = { message: "family" };
const TIMES_OF_PERSONS: Mismatch = { message: "persons", severity: "info" };

function mismatchOf(row: IndicatorView, context: Context): Mismatch | undefined {
  const { name, value } = row;
  const { unit } = value;
  const isRate = name.isBoundedRate && (name.families?.includes("比率") ?? false);
  if (value.kind === "date") return isRate && name.text.endsWith("率") ? DATE_OF_RATE : undefined;
  if (!unit || (value.kind !== "quantity" && value.kind !== "range") || value.number === 0) return undefined;
  if (name.isChange) return isCountOfGrowthRate(row) ? COUNT_OF_RATE : undefined;
  if (isRefused(row, unit, context)) return OTHER_FAMILY;
  if (unit.family === "比率") return asksForCount(row) ? PERCENT_OF_COUNT : undefined;
  if (COUNTS.has(unit.family) && context.knobs.states.some((word) => name.text.endsWith(word))) return OTHER_FAMILY;
  if (isRate) return unit.family === "分值" ? SCORE_OF_RATE : COUNT_OF_RATE;
  const units = unitsOfNoun(row, context);
  if (units && !units.includes(unit.symbol) && contradictsNoun(row, unit, units))
    return { message: "unit", right: units.slice(0, MOST_OFFERED) };
  if (!name.families || name.families.includes(unit.family) || INDEX.test(name.text)) return undefined;
  if (unit.symbol === "个" && name.kind === "count") return undefined;
  if (isAboutPersons(name.families, unit)) return TIMES_OF_PERSONS;
  const asked = unitOfName(name.text, context.mapping("unit-of-name"));
  return asked && mayBeMeant(asked, unit) ? { message: "family", right: [asked] } : OTHER_FAMILY;
}

const MOST_OFFERED = 3;
const COUNTS: ReadonlySet<UnitFamily> = new Set(["人", "次", "件", "处"]);
/** 幸福感指数, 利用系数: a figure, not a number of things. */
const INDEX = /[指系基]数$/;

/** 次数, 人数, 清运数量: what a name counts cannot be a share. */
const asksForCount = ({ name }: IndicatorView): boolean =>
  (name.kind === "count" || name.kind === "measure") &&
  name.families !== undefined &&
  !name.families.includes("比率") &&
  !INDEX.test(name.text);

/** 增长率 in 人: a change of that much, but not a rate. */
const isCountOfGrowthRate = ({ name, value }: IndicatorView): boolean =>
  name.kind === "rate" && name.text.endsWith("率") && value.unit !== undefined && COUNTS.has(value.unit.family);

/** 户数 in 人, 办结时限 in %, 发放金额 in 户: no reading of the name has such a unit, unless it speaks of it as well. */
function isRefused({ name, value }: IndicatorView, { symbol }: Unit, context: Context): boolean {
  const refused = unitOfName(name.text, context.mapping("refused-units"));
  return refused !== undefined && !value.per && !name.text.includes(symbol) && refused.split(" ").includes(symbol);
}

/** The units of the noun a name counts: 来信 is counted in 件 or 封. */
function unitsOfNoun({ name }: IndicatorView, context: Context): readonly string[] | undefined {
  const counted = isCounted(name.text) ? name.text.replace(COUNT_WORDS, "") : name.text;
  return unitOfName(counted, context.mapping("noun-units"))?.split(" ");
}

const isCounted = (name: string): boolean => name.endsWith("数") || name.endsWith("量");
const COUNT_WORDS = /(?:数量|总数|数)$/;

/** 图书 ≤5万元 is a price, 讲座 200人 its audience, 视频 20次 how often it is shown; but 来信数量 is in 件 or 封 alone. */
function contradictsNoun({ name }: IndicatorView, { family, scale }: Unit, units: readonly string[]): boolean {
  if (isCounted(name.text)) return COUNTS.has(family);
  return family === "件" || (scale === "人" && !units.includes("场"));
}

/** 学员人次 in 次, or 培训次数 in 人次. */
const isAboutPersons = (families: readonly UnitFamily[], { symbol }: Unit): boolean =>
  (families.includes("人") && symbol === "次") || (families.includes("次") && symbol === "人次");

/** A number of persons is no number of things, whatever unit is put behind it. */
const mayBeMeant = (asked: string, { family }: Unit): boolean =>
  COUNTS.has(family) && (UNITS.get(asked)?.family === "人") === (family === "人");

const SHORTEST_SLIP = 3;

/**
 * Rows whose values fit the row below (or above) instead of their own, three or more in a row: a column that slipped.
 * Maps each to the row that its value belongs to. Units must not be exchanged there: the numbers are of other things.
 */
function slipsIn(
  rows: readonly IndicatorView[],
  found: readonly (Mismatch | undefined)[],
  context: Context,
): ReadonlyMap<number, number> {
  const neighbours = new Map<number, number>();
  for (const step of [1, -1]) {
    let run: number[] = [];
    for (let index = 0; index <= rows.length; index++) {
      const [unit, neighbour] = [rows[index]?.value.unit, rows[index + step]];
      if (found[index] && unit && neighbour && fits(neighbour, unit, context)) {
        run.push(index);
        continue;
      }
      if (run.length >= SHORTEST_SLIP) for (const slipped of run) neighbours.set(slipped, slipped + step);
      run = [];
    }
  }
  return neighbours;
}

/** Families that a name of anything leaves open say nothing. */
const TELLING_FAMILIES = 2;

/** Whether the name asks for this very unit, or at least for its family. */
function fits(row: IndicatorView, unit: Unit, context: Context): boolean {
  const { text, families } = row.name;
  const units = unitsOfNoun(row, context);
  if (units) return units.includes(unit.symbol);
  if (isRefused(row, unit, context)) return false;
  if (unitOfName(text, context.mapping("unit-of-name")) === unit.symbol) return true;
  return families !== undefined && families.length <= TELLING_FAMILIES && families.includes(unit.family);
}
