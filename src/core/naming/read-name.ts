import type { UnitFamily } from "../value/value";
import { UNITS } from "../value/units";
import type { NameFacts, NameKind } from "./name-facts";
import { stripName } from "./strip-name";
import type { Endings, NamingVocabulary } from "./vocabulary";

type Direction = NameFacts["direction"];

/** What the head of a name says; the rest of the facts follow from the whole name. */
interface Head {
  readonly kind: NameKind;
  readonly direction: Direction;
  readonly families?: readonly UnitFamily[];
  readonly isBoundedRate?: boolean;
  readonly isChange?: boolean;
  readonly isFall?: boolean;
  readonly isOpenShare?: boolean;
}

/** Everything that is counted, weighed or measured, but no share, no money, no time. */
const COUNTABLE: readonly UnitFamily[] = ["人", "次", "件", "处", "面积", "长度", "重量", "体积", "其他"];
const THINGS: readonly UnitFamily[] = ["件", "处", "次", "人", "其他"];

/**
 * Reads what a 三级指标's name promises. Chinese has no blanks between words, but the head of a name is its end:
 * 投诉回复满意率 is a satisfaction, 成本节约率 a rate, 设备故障修复响应时间 a duration.
 */
export function readName(text: string, vocabulary: NamingVocabulary): NameFacts {
  const { core, aside, unitInName } = stripName(text);
  const head = headOf(core, vocabulary);
  const others = aside === undefined ? undefined : headOf(aside, vocabulary).families;
  const families = head.families && others ? [...new Set([...head.families, ...others])] : head.families;
  const isChange = head.isChange ?? isChanging(core, vocabulary);
  const mayBeShare = isChange && families && !families.includes("比率");
  return {
    text,
    kind: head.kind,
    isBoundedRate: head.isBoundedRate ?? false,
    direction: head.direction,
    isOpenShare: head.isOpenShare ?? false,
    families: mayBeShare ? [...families, "比率"] : families,
    unitInName,
    isChange,
    isFall: head.isFall ?? (isChange && startsWith(core, vocabulary.falls)),
  };
}

function headOf(core: string, words: NamingVocabulary): Head {
  return (
    satisfactionHead(core, words) ??
    indexHead(core, words) ??
    rateHead(core, words) ??
    progressHead(core, words) ??
    changeHead(core, words) ??
    durationHead(core, words) ??
    moneyHead(core, words) ??
    badAmountHead(core, words) ??
    countHead(core, words) ??
    badHead(core, words) ?? { kind: "other", direction: "unknown" }
  );
}

const contains = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));
const startsWith = (text: string, words: readonly string[]): boolean => words.some((word) => text.startsWith(word));
const endsIn = (text: string, words: readonly string[]): boolean => words.some((word) => text.endsWith(word));

/** The text before an ending, or undefined where it does not end so. */
function before(text: string, endings: Endings): string | undefined {
  const ending = endings.of(text);
  return ending === undefined ? undefined : text.slice(0, text.length - ending.length);
}

function satisfactionHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.satisfaction.of(core) === undefined) return undefined;
  return {
    kind: "satisfaction",
    direction: contains(core, words.dissatisfaction) ? "less" : "more",
    families: ["比率", "分值"],
    isBoundedRate: true,
  };
}

/** 灌溉水利用系数, 营商环境指数, 财政资金放大倍数, 生师比; of PM2.5平均浓度 less is better. */
function indexHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.multiples.of(core)) return { kind: "index", direction: "unknown", families: ["比率", "其他"] };
  if (words.indexes.of(core) === undefined) return undefined;
  const isPollution = core.endsWith("浓度") && contains(core, words.pollutants) && !startsWith(core, words.falls);
  return { kind: "index", direction: isPollution ? "less" : "unknown" };
}

function rateHead(core: string, words: NamingVocabulary): Head | undefined {
  const stem = before(core, words.rates);
  if (stem === undefined || (words.falseRates.of(core) && !words.trueRates.of(core))) return undefined;
  const isRise = endsIn(stem, words.rises) || endsIn(core, words.rises);
  const isFall = endsIn(stem, words.falls) || endsIn(core, words.falls);
  const direction = rateDirection(core, stem, words);
  // 万车死亡率, 亿元GDP生产安全事故死亡率: so many to so many, not a share.
  if (direction === "less" && contains(core, words.rateBases)) return { kind: "index", direction };
  const isChange = isRise || isFall || isChanging(core, words);
  return {
    kind: "rate",
    direction,
    isOpenShare: direction === "unknown" && !isChange && words.undirected.of(core) === undefined,
    families: core.endsWith("面") ? undefined : words.shares.of(core) ? ["比率", "其他"] : ["比率"],
    isBoundedRate: !isRise && words.unboundedRates.of(core) === undefined,
    isChange,
    ...(isFall && { isFall }),
  };
}

/** 投诉下降率 more, 投诉增长率 less, 控制率 unknown; every other share by what it is of. */
function rateDirection(core: string, stem: string, words: NamingVocabulary): Direction {
  if (words.undirected.of(core)) return "unknown";
  if (endsIn(core, words.falls) || endsIn(stem, words.falls) || endsIn(stem, words.savings)) return "more";
  if (endsIn(core, words.rises) || endsIn(stem, words.rises)) return riseDirection(core, words);
  const direction = outcomeDirection(core.slice(0, -1), words);
  // 降低失业率: the share, or by how much it falls?
  return direction === "less" && startsWith(core, words.falls) ? "unknown" : direction;
}

/** 收入增长 and 满意度提升 more, 事故增长 less; the growth of anything else (化肥用量增幅, CPI涨幅) may be either. */
function riseDirection(core: string, words: NamingVocabulary): Direction {
  const change = core.endsWith("率") ? core.slice(0, -1) : core;
  const rise = words.rises.find((word) => change.endsWith(word)) ?? "";
  if (words.improvements.of(rise)) return "more";
  const subject = change.slice(0, change.length - rise.length);
  if (isBad(subject, words)) return "less";
  return words.gains.of(subject) || words.growing.of(subject) ? "more" : "unknown";
}

/** Whether a share of this is wanted: 按期办结 and 无事故 more, 事故 and 未办结 less, what is not known to be either unknown. */
function outcomeDirection(outcome: string, words: NamingVocabulary): Direction {
  if (isBad(outcome, words)) return "less";
  if (isDeniedBad(outcome, words) || /应.尽.$/.test(outcome)) return "more";
  const rest = before(outcome, words.goodOutcomes);
  if (rest === undefined) return outcome.endsWith("化") && !words.badProcesses.of(outcome) ? "more" : "unknown";
  const manner = words.punctuality.find((word) => rest.endsWith(word)) ?? "";
  const lead = rest.charAt(rest.length - manner.length - 1);
  if (lead === "不" || lead === "未") return "less";
  return words.irregular.of(rest) && !endsIn(outcome, words.handling) ? "unknown" : "more";
}

/** Ends in something bad that is neither denied nor dealt with: 安全事故, 突发事件发生; not 无故障, 处理突发事件. */
function isBad(text: string, words: NamingVocabulary): boolean {
  const stem = beforeBad(text, words);
  return stem !== undefined && !isDenied(stem, words) && !contains(stem, words.handling);
}

/** 无重大事故, 安全事故零发生. */
function isDeniedBad(text: string, words: NamingVocabulary): boolean {
  const stem = beforeBad(text, words);
  return stem !== undefined && isDenied(stem, words);
}

/** What stands before something bad at the end: 设备 of 设备故障, 可防性案件 of 可防性案件发案. */
function beforeBad(text: string, words: NamingVocabulary): string | undefined {
  const subject = before(text, words.occurrences) ?? text;
  return before(subject, words.badEvents) ?? before(subject, words.badStates) ?? before(text, words.badOccurrences);
}

const isDenied = (stem: string, words: NamingVocabulary): boolean =>
  words.negations.of(stem) !== undefined ||
  stem.includes("不发生") ||
  stem.includes("未发生") ||
  stem.startsWith("无") ||
  stem.startsWith("零");

/** 较大以上生产安全事故, 信访案件发生: a bad thing without 次数 or 率. 降低安全风险 leaves open whether a fall is meant. */
function badHead(core: string, words: NamingVocabulary): Head | undefined {
  if (!isBad(core, words)) return undefined;
  const isCounted = words.badEvents.of(before(core, words.occurrences) ?? core) !== undefined;
  return { kind: isCounted ? "count" : "other", direction: startsWith(core, words.falls) ? "unknown" : "less" };
}

/** 二氧化硫排放量, 单位产值能耗: of what burdens the environment, less is better. */
function badAmountHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.badAmounts.of(core) === undefined) return undefined;
  return { kind: "other", direction: startsWith(core, words.falls) ? "unknown" : "less" };
}

/** 任务完成情况, 政策落实程度: a rate that does not call itself one. */
function progressHead(core: string, words: NamingVocabulary): Head | undefined {
  const parts = core.split("、");
  const isProgress = (part: string): boolean => words.progress.of(part.slice(0, -2)) !== undefined;
  if (!parts.every((part) => part.endsWith("情况") || part.endsWith("程度")) || !parts.some(isProgress))
    return undefined;
  return { kind: "rate", direction: "more", families: ["比率"], isBoundedRate: true };
}

/** 就业增长, 能耗下降, 成本节约: the value is a change. */
function changeHead(core: string, words: NamingVocabulary): Head | undefined {
  if (endsIn(core, words.rises)) return { kind: "other", direction: riseDirection(core, words), isChange: true };
  const isFall = endsIn(core, words.falls);
  if (!isFall && !endsIn(core, words.savings)) return undefined;
  return { kind: "other", direction: "more", isChange: true, isFall };
}

function durationHead(core: string, words: NamingVocabulary): Head | undefined {
  const families: readonly UnitFamily[] = ["时间"];
  if (words.deadlines.of(core)) {
    return { kind: "deadline", direction: core.endsWith("时限") ? "less" : "unknown", families };
  }
  const stem = before(core, words.durations);
  if (stem === undefined) return undefined;
  if (words.longerIsBetter.of(stem)) return { kind: "duration", direction: "more", families };
  const isLimit = core.endsWith("时限") || words.shorterIsBetter.of(stem) !== undefined;
  return { kind: "duration", direction: isLimit ? "less" : "unknown", families };
}

function moneyHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.falseMoney.of(core) || contains(core, words.punctuality)) return undefined;
  if (words.gains.of(core)) return { kind: "money", direction: "more" };
  if (words.costs.of(core) && !words.falseCosts.of(core)) {
    const isSaving = startsWith(core, words.savings);
    const isCut = startsWith(core, words.falls);
    return { kind: "money", direction: isSaving ? "more" : isCut ? "unknown" : "less" };
  }
  return words.money.of(core) ? { kind: "money", direction: "unknown" } : undefined;
}

function countHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.areas.of(core)) return { kind: "measure", direction: "unknown", families: ["面积", "其他"] };
  if (words.lengths.of(core)) return { kind: "measure", direction: "unknown", families: ["长度"] };
  if (words.weights.of(core)) return { kind: "measure", direction: "unknown", families: ["重量", "体积"] };
  if (words.scores.of(core)) return { kind: "measure", direction: "more", families: ["分值", "比率"] };
  const counted = (stem: string, families: readonly UnitFamily[]): Head => ({
    kind: "count",
    direction: isBad(stem, words) && !startsWith(core, words.falls) ? "less" : "unknown",
    families,
  });
  const frequency = before(core, words.frequencies);
  if (frequency !== undefined) return counted(frequency, ["次"]);
  const times = before(core, words.times);
  if (times !== undefined) return counted(times, ["人", "次"]);
  const amount = before(core, words.amounts);
  if (amount !== undefined) return counted(...countedBefore(amount, words));
  if (!core.endsWith("数")) return undefined;
  const things = core.slice(0, -1);
  const [subject, families] = unitBefore(things, words);
  if (families[0] === "时间") return { kind: "duration", direction: "unknown", families };
  // 件 is a unit in 办理件数, a part of the word in 刑事案件数.
  return counted(isBad(things, words) ? things : subject, families);
}

type Counted = readonly [subject: string, families: readonly UnitFamily[]];

/** 保洁人员数量 counts people, 来信数量 letters, anything else things. */
function countedBefore(stem: string, words: NamingVocabulary): Counted {
  const subject = before(stem, words.persons);
  if (subject !== undefined) return [subject, ["人"]];
  return [stem, words.papers.of(stem) ? ["件", "次", "处", "其他"] : COUNTABLE];
}

/** Units of printed matter: nobody counts 册数 in anything else. */
const PRINTED = "份篇册本字集卷张部幅版";
const CONVERTED: readonly UnitFamily[] = ["人", "时间", "面积", "长度", "重量"];

/** What is counted in 死亡人数, 发放户数, 养护公里数, and the families of the unit before 数. */
function unitBefore(stem: string, words: NamingVocabulary): Counted {
  if (words.falseUnits.of(stem) || words.persons.of(stem)) return countedBefore(stem, words);
  for (const length of [3, 2, 1]) {
    const symbol = stem.slice(-length);
    const family = stem.length >= length ? UNITS.get(symbol)?.family : undefined;
    if (!family) continue;
    const subject = stem.slice(0, -length);
    if (CONVERTED.includes(family)) return [subject, [family]];
    return [subject, PRINTED.includes(symbol) ? ["件", "其他"] : THINGS];
  }
  return countedBefore(stem, words);
}

function isChanging(core: string, words: NamingVocabulary): boolean {
  return startsWith(core, words.rises) || startsWith(core, words.falls) || contains(core, words.comparisons);
}
