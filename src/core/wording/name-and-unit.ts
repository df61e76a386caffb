import type { Severity } from "../check/finding";
import type { IndicatorView } from "../check/rule";
import { UNITS } from "../value/units";
import type { Unit, UnitFamily } from "../value/value";
import { unitOfName } from "./unit-of-name";

/** What is wrong between a name and its value, and the units that may be meant instead. */
export interface Mismatch {
  readonly message: "percentOfCount" | "countOfRate" | "score" | "unit" | "family" | "persons" | "date";
  readonly severity?: Severity;
  readonly right?: readonly string[];
}

/** The vocabularies of names and units, each by the ending of a name. */
export interface NamingWords {
  /** The units of a noun: 来信 → “件 封”. */
  readonly nounUnits: Readonly<Record<string, string>>;
  /** Units that a name cannot have: 户数 → “人 名 位”. */
  readonly refusedUnits: Readonly<Record<string, string>>;
  /** The one unit to offer: 人数 → 人. */
  readonly unitOfEnding: Readonly<Record<string, string>>;
  /** Endings of names that say how something went, which no number of times answers. */
  readonly states: readonly string[];
}

const PERCENT_OF_COUNT: Mismatch = { message: "percentOfCount" };
const COUNT_OF_RATE: Mismatch = { message: "countOfRate" };
const DATE_OF_RATE: Mismatch = { message: "date" };
const SCORE_OF_RATE: Mismatch = { message: "score", severity: "info" };
const OTHER_FAMILY: Mismatch = { message: "family" };
const TIMES_OF_PERSONS: Mismatch = { message: "persons", severity: "info" };

/** What does not go together in an indicator's name and expected value; undefined where nothing is sure. */
export function mismatchOf(row: IndicatorView, words: NamingWords): Mismatch | undefined {
  const { name, value } = row;
  const { unit } = value;
  const isRate = name.isBoundedRate && (name.families?.includes("比率") ?? false);
  if (value.kind === "date") return isRate && name.text.endsWith("率") ? DATE_OF_RATE : undefined;
  if (!unit || (value.kind !== "quantity" && value.kind !== "range") || value.number === 0) return undefined;
  if (name.isChange) return isCountOfGrowthRate(row) ? COUNT_OF_RATE : undefined;
  if (isRefused(row, unit, words)) return OTHER_FAMILY;
  if (unit.family === "比率") return asksForCount(row) ? PERCENT_OF_COUNT : undefined;
  if (COUNTS.has(unit.family) && words.states.some((word) => name.text.endsWith(word))) return OTHER_FAMILY;
  if (isRate && isOfSoMany(row, unit)) return undefined;
  if (isRate) return unit.family === "分值" ? SCORE_OF_RATE : COUNT_OF_RATE;
  const units = unitsOfNoun(row, words);
  if (units && !units.includes(unit.symbol) && contradictsNoun(row, unit, units))
    return { message: "unit", right: units.slice(0, MOST_OFFERED) };
  if (!name.families || name.families.includes(unit.family) || INDEX.test(name.text)) return undefined;
  if (unit.symbol === "个" && name.kind === "count") return undefined;
  if (isAboutPersons(name.families, unit)) return TIMES_OF_PERSONS;
  const asked = unitOfName(name.text, words.unitOfEnding);
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

/** 死亡率 ≤0.02人/亿元: so many deaths to so much; 撬动比例 1:5. */
const isOfSoMany = ({ name, value }: IndicatorView, { scale }: Unit): boolean =>
  scale === ":" || (name.direction === "less" && (value.per?.some(({ family }) => family !== "时间") ?? false));

/** 户数 in 人, 办结时限 in %, 发放金额 in 户: no reading of the name has such a unit, unless it speaks of it as well. */
function isRefused({ name, value }: IndicatorView, { symbol }: Unit, words: NamingWords): boolean {
  const refused = unitOfName(name.text, words.refusedUnits);
  return refused !== undefined && !value.per && !name.text.includes(symbol) && refused.split(" ").includes(symbol);
}

/** The units of the noun a name counts: 来信 is counted in 件 or 封. */
function unitsOfNoun({ name }: IndicatorView, words: NamingWords): readonly string[] | undefined {
  const counted = isCounted(name.text) ? name.text.replace(COUNT_WORDS, "") : name.text;
  return unitOfName(counted, words.nounUnits)?.split(" ");
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

/** Families that a name of anything leaves open say nothing. */
const TELLING_FAMILIES = 2;

/** Whether the name asks for this very unit, or at least for its family. */
export function asksFor(row: IndicatorView, unit: Unit, words: NamingWords): boolean {
  const { text, families } = row.name;
  const units = unitsOfNoun(row, words);
  if (units) return units.includes(unit.symbol);
  if (isRefused(row, unit, words)) return false;
  if (unitOfName(text, words.unitOfEnding) === unit.symbol) return true;
  return families !== undefined && families.length <= TELLING_FAMILIES && families.includes(unit.family);
}
