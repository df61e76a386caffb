import type { ParsedValue } from "../value/value";
import { valuesIn } from "../value/values-in";

/** A number that a goal's prose promises and what it is of: “政务网数量24条” → 政务网, 24条. */
export interface Commitment {
  /** The words in front of the number without fillers: 镇人大代表参会率. */
  readonly noun: string;
  /** `noun` as `nounCore` reduces it, for comparing. */
  readonly core: string;
  readonly value: ParsedValue;
  /** As the goal says it: “参会率95%以上”. */
  readonly text: string;
}

const SEPARATORS = /[，,；;。：:、！？（）()\n]/;
const LEADS =
  /^(?:[.．、]|20\d\d年?度?|预计|计划|全年|全区|全县|全镇|当年|本年度?|年度|力争|确保|实现|完成|其中|共|达到|保持|约)+/;
const TAILS = /(?:达到|保持在|控制在|提升至|提高到|提升到|不断|达|为|在|至|约|共|有|是|的)+$/;
const COUNT_WORDS =
  /(?:数量|人数|次数|户数|个数|场数|期数|份数|件数|家数|套数|天数|总数|数|人次|场次|批次|家次|户次|件次|台次|里程|长度|面积)$/;

const remembered = new Map<string, readonly Commitment[]>();
const MOST_GOALS = 500;

/** All quantities that a goal promises, with what they are of; dates and quantities without a noun are left out. Linear. */
export function commitmentsIn(goal: string): readonly Commitment[] {
  let found = remembered.get(goal);
  if (!found) {
    if (remembered.size >= MOST_GOALS) remembered.clear();
    remembered.set(goal, (found = read(goal)));
  }
  return found;
}

function read(goal: string): readonly Commitment[] {
  if (!/\d/.test(goal)) return [];
  const commitments: Commitment[] = [];
  let from = 0;
  for (const { value, start, end } of valuesIn(goal)) {
    const clause = goal.slice(from, start);
    from = end;
    if (value.kind !== "quantity" || value.number === undefined) continue;
    if (isSign(goal.charAt(start - 1)) || isSign(goal.charAt(end))) continue;
    const noun = (clause.split(SEPARATORS).at(-1) ?? "").replace(LEADS, "").replace(TAILS, "");
    if (!value.unit && !((value.multiplier ?? 1) > 1 && MONEY.test(clause.replace(UP_TO, "")))) continue;
    const core = nounCore(noun);
    if (core.length >= SHORTEST_CORE && !JOINS_WHAT_FOLLOWS.test(noun))
      commitments.push({ noun, core, value, text: noun + goal.slice(start, end) });
  }
  return commitments;
}

/** 图书馆、美术馆和7个文化站: the words in front of the number are not what it counts. */
const JOINS_WHAT_FOLLOWS = /[和与及对向给]$/;

/** 500元*40人 is how an amount was reckoned, not what is promised. */
const isSign = (char: string): boolean => char !== "" && "*×＊✕÷=＝".includes(char);

const SHORTEST_CORE = 3;
/** 宣传费不超过8万 is money, though no 元 is written. */
const MONEY = /(?:费|费用|经费|资金|成本|投入|补助|补贴)$/;
const UP_TO = /(?:不超过|不高于|控制在|不少于|达到|达|为|约|共)+$/;

/** What a noun or an indicator's name is about: without “数量”, with one word for satisfaction. */
export function nounCore(noun: string): string {
  return noun.replace(/满意率$/, "满意度").replace(COUNT_WORDS, "");
}
