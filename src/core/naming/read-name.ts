import { readUnit } from "../value/compare";
import { UNITS } from "../value/units";
import type { UnitFamily } from "../value/value";
import type { NameFacts, NameKind } from "./name-facts";
import type { Endings, NamingVocabulary } from "./vocabulary";

type Direction = NameFacts["direction"];

/** What the head of a name says; the rest of the facts follow from the whole name. */
interface Head {
  readonly kind: NameKind;
  readonly direction: Direction;
  readonly families?: readonly UnitFamily[];
  readonly isBoundedRate?: boolean;
  readonly isChange?: boolean;
}

/** Everything that is counted, weighed or measured, but no share, no money, no time. */
const COUNTABLE: readonly UnitFamily[] = ["人", "次", "件", "处", "面积", "长度", "重量", "体积", "其他"];
const THINGS: readonly UnitFamily[] = ["件", "处", "次", "人", "其他"];

/**
 * Reads what a 三级指标's name promises. Chinese has no blanks between words, but the head of a name is its end:
 * 投诉回复满意率 is a satisfaction, 成本节约率 a rate, 设备故障修复响应时间 a duration.
 */
export function readName(text: string, vocabulary: NamingVocabulary): NameFacts {
  const { core, unitInName } = stripName(text);
  const head = headOf(core, vocabulary);
  const isChange = head.isChange ?? isChanging(core, vocabulary);
  const mayBeShare = isChange && head.families && !head.families.includes("比率");
  return {
    text,
    kind: head.kind,
    isBoundedRate: head.isBoundedRate ?? false,
    direction: head.direction,
    families: mayBeShare ? [...(head.families ?? []), "比率"] : head.families,
    unitInName,
    isChange,
  };
}

const BRACKETS = /[（(〔【][^（(〔【）)〕】]*[）)〕】]/g;
const INDEX = /^(?:指标)?\d{0,3}[:：、.．]?(?:反映)?/;
const TARGET = /(?:达到|达|不低于|不少于|不超过|[≥≤><=≧≦])?\d[\d.,]*(?:%|％|个|次|人)?(?:以上|以下|以内|以后)?$/;
const TAIL = /[。．.；;，,、：:！!]+$/;

/** The name without index, brackets, target and closing marks, and the unit it carries: 社零额（亿元）, 引资额/亿元. */
function stripName(text: string): { core: string; unitInName: string | undefined } {
  let unitInName: string | undefined;
  const outside = text.replace(BRACKETS, (bracketed) => {
    const inner = bracketed.slice(1, -1).replace(/^(?:计量)?单位[:：]?/, "");
    if (readUnit(inner)) unitInName = inner;
    return "";
  });
  const stroke = outside.lastIndexOf("/");
  const afterStroke = stroke > 0 ? outside.slice(stroke + 1) : "";
  const hasUnit = afterStroke !== "" && readUnit(afterStroke) !== undefined;
  if (hasUnit) unitInName ??= afterStroke;
  const named = (hasUnit ? outside.slice(0, stroke) : outside).replace(TAIL, "");
  const core = named.replace(INDEX, "").replace(TARGET, "");
  return { core: core === "" ? named : core, unitInName };
}

function headOf(core: string, words: NamingVocabulary): Head {
  return (
    satisfactionHead(core, words) ??
    rateHead(core, words) ??
    progressHead(core, words) ??
    changeHead(core, words) ??
    durationHead(core, words) ??
    moneyHead(core, words) ??
    countHead(core, words) ?? { kind: "other", direction: isEvil(core, words) ? "less" : "unknown" }
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
  const stem = before(core, words.satisfaction);
  if (stem === undefined) return undefined;
  const isNegative = contains(core, words.dissatisfaction);
  return {
    kind: "satisfaction",
    direction: isNegative ? "less" : "more",
    families: ["比率", "分值"],
    isBoundedRate: true,
    isChange: startsWith(core, words.rises),
  };
}

function rateHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.multiples.of(core)) return { kind: "rate", direction: "unknown", families: ["比率", "其他"] };
  const stem = before(core, words.rates);
  if (stem === undefined || words.falseRates.of(core)) return undefined;
  return {
    kind: "rate",
    direction: rateDirection(core, stem, words),
    families: words.shares.of(core) || core.endsWith("覆盖面") ? undefined : ["比率"],
    isBoundedRate: words.unboundedRates.of(core) === undefined && !endsIn(stem, words.rises),
    isChange: endsIn(stem, words.rises) || endsIn(stem, words.falls) || isChanging(core, words),
  };
}

/** 投诉率 less, 无投诉率 more, 投诉下降率 more, 投诉增长率 less, 控制率 unknown, every other rate more. */
function rateDirection(core: string, stem: string, words: NamingVocabulary): Direction {
  if (words.undirected.of(core)) return "unknown";
  if (endsIn(stem, words.falls) || endsIn(stem, words.savings)) return "more";
  const rise = words.rises.find((word) => stem.endsWith(word));
  const subject = rise ? stem.slice(0, stem.length - rise.length) : stem;
  if (rise && words.costs.of(subject)) return "unknown";
  return isEvil(subject, words) ? "less" : "more";
}

/** Ends in something bad that is not denied: 安全事故, 突发事件发生; not 无故障, not 事故处理. */
function isEvil(text: string, words: NamingVocabulary): boolean {
  const subject = before(text, words.occurrences) ?? text;
  const stem = before(subject, words.evils);
  if (stem === undefined) return false;
  return words.negations.of(stem) === undefined && !isDenied(stem, words);
}

/** 全年不发生饮食安全事故: the denial stands further left. */
function isDenied(stem: string, words: NamingVocabulary): boolean {
  return (
    stem.includes("不发生") ||
    stem.includes("未发生") ||
    stem.startsWith("无") ||
    words.negations.of(stem) !== undefined
  );
}

/** 任务完成情况, 政策落实程度: a rate that does not call itself one. */
function progressHead(core: string, words: NamingVocabulary): Head | undefined {
  const stem = ["情况", "程度"].find((tail) => core.endsWith(tail));
  if (!stem || !words.progress.of(core.slice(0, -2))) return undefined;
  return { kind: "rate", direction: "more", families: ["比率"], isBoundedRate: true };
}

/** 就业增长, 能耗下降, 增幅: the value is a change. */
function changeHead(core: string, words: NamingVocabulary): Head | undefined {
  const isRise = endsIn(core, words.rises) || core.endsWith("增速") || core.endsWith("增幅");
  const isFall = endsIn(core, words.falls);
  if (!isRise && !isFall) return undefined;
  const verb = [...words.rises, ...words.falls].find((word) => core.endsWith(word)) ?? core.slice(-2);
  const subject = core.slice(0, core.length - verb.length);
  const isGood = isFall || !isEvil(subject, words);
  return { kind: "other", direction: isGood ? "more" : "less", isChange: true };
}

function durationHead(core: string, words: NamingVocabulary): Head | undefined {
  const stem = before(core, words.durations);
  if (words.deadlines.of(core)) return { kind: "deadline", direction: "unknown", families: ["时间"] };
  if (stem === undefined) return undefined;
  const families: readonly UnitFamily[] = ["时间"];
  if (words.longerIsBetter.of(stem)) return { kind: "duration", direction: "more", families };
  const isLimit = core.endsWith("时限") || words.shorterIsBetter.of(stem) !== undefined;
  return { kind: "duration", direction: isLimit ? "less" : "unknown", families };
}

function moneyHead(core: string, words: NamingVocabulary): Head | undefined {
  if (words.falseMoney.of(core)) return undefined;
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
  const frequency = before(core, words.frequencies);
  if (frequency !== undefined) return { kind: "count", direction: countDirection(frequency, words), families: ["次"] };
  const times = before(core, words.times);
  if (times !== undefined) return { kind: "count", direction: countDirection(times, words), families: ["人", "次"] };
  const amount = before(core, words.amounts);
  if (amount !== undefined)
    return { kind: "count", direction: countDirection(amount, words), families: countedBy(amount, words) };
  return unitCount(core, words);
}

/** 保洁人员数量 counts people, 来信数量 letters, anything else things. */
function countedBy(stem: string, words: NamingVocabulary): readonly UnitFamily[] {
  if (words.persons.of(stem)) return ["人"];
  return words.papers.of(stem) ? ["件", "次", "处", "其他"] : COUNTABLE;
}

/** 人数, 户数, 册数, 公里数: the unit stands before 数. */
function unitCount(core: string, words: NamingVocabulary): Head | undefined {
  if (!core.endsWith("数")) return undefined;
  const stem = core.slice(0, -1);
  for (const length of [3, 2, 1]) {
    const family = UNITS.get(stem.slice(-length))?.family;
    if (!family || stem.length < length) continue;
    const counted = stem.slice(0, -length);
    const isThing = family === "件" || family === "处" || family === "其他";
    const kind: NameKind = family === "时间" ? "duration" : "count";
    return { kind, direction: countDirection(counted, words), families: isThing ? THINGS : [family] };
  }
  if (words.persons.of(stem)) return { kind: "count", direction: countDirection(stem, words), families: ["人"] };
  return { kind: "count", direction: countDirection(stem, words), families: COUNTABLE };
}

/** More is not always better (劝返人数), but of accidents less is. */
const countDirection = (stem: string, words: NamingVocabulary): Direction => (isEvil(stem, words) ? "less" : "unknown");

function isChanging(core: string, words: NamingVocabulary): boolean {
  return startsWith(core, words.rises) || startsWith(core, words.falls) || contains(core, words.comparisons);
}
