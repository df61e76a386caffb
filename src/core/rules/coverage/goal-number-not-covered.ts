import { defineRule, type IndicatorView } from "../../check/rule";
import { commitmentsIn, type Commitment } from "../../goal-text/commitments";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue, UnitFamily } from "../../value/value";

export const goalNumberNotCovered = defineRule({
  id: "coverage/goal-number-not-covered",
  title: "目标文字中的量化承诺没有指标承接",
  why: "目标里写了多少次、多少人、多少钱，就要有一条指标来考核它。只写在文字里的数字，年底没有人去核对。",
  basis: DOCUMENTS.goals,
  severity: "info",
  scope: "block",
  needs: ["level3", "value"],
  messages: {
    uncovered: "目标里写了“{clause}”，指标中没有与之对应的，请补一条。",
  },
  knobs: {
    /** Findings for one goal at most; the rest would be noise. */
    most: 3,
  },
  examples: {
    good: [
      `
      | 年度目标1    | 聘请保安人员2人，保障机关安全 | «        | «            | «      |
      | 年度绩效指标 | 一级指标                      | 二级指标 | 三级指标     | 指标值 |
      | 〃           | 产出指标                      | 数量指标 | 聘请保安人员 | 2人    |`,
    ],
    bad: [
      `
      | 年度目标1    | 印制宣传册并上门发放，宣传费不超过8万元 | «        | «            | «      |
      | 年度绩效指标 | 一级指标                                | 二级指标 | 三级指标     | 指标值 |
      | 〃           | 产出指标                                | 数量指标 | 上门宣传次数 | ≥5次   |`,
    ],
  },

  check({ block, rows }, { knobs }, report) {
    if (!block.goalCell) return;
    const promises = commitmentsIn(block.goal).filter(isPromise);
    if (promises.length === 0) return;
    const numbers = new Set(rows.flatMap(({ value }) => (value.number === undefined ? [] : [amountOf(value)])));
    const unmet = promises.filter((promise) => !isNumberMet(promise, numbers));
    if (unmet.length === 0) return;
    const words = wordsByFamily(rows);
    const open = unmet.filter((promise) => !isNounMet(promise, words));
    for (const { text } of open.slice(0, knobs.most)) {
      report({ message: "uncovered", data: { clause: text }, cell: block.goalCell, about: text });
    }
  },
});

/** What the people, events, goods and money of a goal are counted in; times and scores promise nothing by themselves. */
const PROMISING: ReadonlySet<UnitFamily> = new Set([
  "比率",
  "人",
  "次",
  "金额",
  "面积",
  "长度",
  "重量",
  "体积",
  "件",
  "处",
]);
/** 街道办所辖9个村, 体检中心等3家: said of what is, not of what will be done. */
const DESCRIBES = /所辖|辖区|共有|现有|全[区镇县市省村乡]|等$|第$/;

/** Money may be written without 元: 宣传费不超过8万. */
const familyOf = ({ value }: Commitment): UnitFamily => value.unit?.family ?? "金额";

const isPromise = (commitment: Commitment): boolean =>
  PROMISING.has(familyOf(commitment)) &&
  !commitment.value.approximate &&
  commitment.value.number !== 0 &&
  !DESCRIBES.test(commitment.noun);

/** The words of the indicators' names by family of unit. */
type Words = ReadonlyMap<UnitFamily | undefined, ReadonlySet<string>>;

function wordsByFamily(rows: readonly IndicatorView[]): Words {
  const words = new Map<UnitFamily | undefined, Set<string>>();
  for (const { indicator, value } of rows) {
    const family = value.unit?.family;
    let ofFamily = words.get(family);
    if (!ofFamily) words.set(family, (ofFamily = new Set()));
    for (const word of wordsOf(indicator.level3)) ofFamily.add(word);
  }
  return words;
}

/** An indicator has the same number; a rate is never told by its number. */
const isNumberMet = (promise: Commitment, numbers: ReadonlySet<number>): boolean =>
  familyOf(promise) !== "比率" && numbers.has(amountOf(promise.value));

/** An indicator has the same kind of unit under a name with the same noun. */
function isNounMet(promise: Commitment, words: Words): boolean {
  const alike = [words.get(familyOf(promise)), words.get(undefined)];
  return wordsOf(promise.noun.replace(METRIC, "")).some((word) => alike.some((known) => known?.has(word)));
}

const amountOf = ({ number, multiplier }: ParsedValue): number => (number ?? Number.NaN) * (multiplier ?? 1);

/** The measure says nothing of what is measured: 广告整治完成率. */
const METRIC = /(?:完成|及时|合格|达标|覆盖|到位|整改|整治|办结|回复)?率$|次数$|数量$|人数$/;

/** Two characters in a row are a Chinese word, more often than not. */
const wordsOf = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
