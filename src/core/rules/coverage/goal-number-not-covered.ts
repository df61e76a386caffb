import { defineRule, type IndicatorView } from "../../check/rule";
import { commitmentsIn, type Commitment } from "../../coverage/commitments";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { ParsedValue } from "../../value/value";

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
    const cell = block.goalCell;
    if (!cell || block.goal === "") return;
    const open = commitmentsIn(block.goal).filter((commitment) => !rows.some((row) => covers(row, commitment)));
    for (const { clause } of open.slice(0, knobs.most)) {
      report({ message: "uncovered", data: { clause }, cell, about: clause });
    }
  },
});

/** The same number in the same kind of unit, or the same kind of unit under a name with the same noun. */
function covers({ indicator, value }: IndicatorView, { noun, value: promised, family }: Commitment): boolean {
  if (family !== "比率" && sameNumber(value, promised)) return true;
  const isSameFamily = !value.unit || value.unit.family === family;
  return isSameFamily && sharesNoun(indicator.level3, noun.replace(METRIC, ""));
}

const sameNumber = (a: ParsedValue, b: ParsedValue): boolean =>
  a.number !== undefined && a.number * (a.multiplier ?? 1) === (b.number ?? Number.NaN) * (b.multiplier ?? 1);

/** The measure says nothing of what is measured: 广告整治完成率. */
const METRIC = /(?:完成|及时|合格|达标|覆盖|到位|整改|整治|办结|回复)?率$|次数$|数量$|人数$/;

/** Two characters in a row are a Chinese word, more often than not. */
function sharesNoun(name: string, noun: string): boolean {
  for (let i = 0; i + 2 <= noun.length; i++) if (name.includes(noun.slice(i, i + 2))) return true;
  return false;
}
