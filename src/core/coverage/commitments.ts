import { valuesIn } from "../value/values-in";
import type { ParsedValue, UnitFamily } from "../value/value";

/** A number that a goal promises: 宣传费不超过8万元. */
export interface Commitment {
  /** From the last comma to the end of the quantity, as written. */
  readonly clause: string;
  /** The words before the quantity, without 不少于, 约, 共 …: 宣传费. */
  readonly noun: string;
  readonly value: ParsedValue;
}

/** What the people, events, goods and money of a goal are counted in; times, dates and scores promise nothing by themselves. */
const PROMISING: ReadonlySet<UnitFamily> = new Set(["比率", "人", "次", "金额", "面积", "长度", "重量", "体积", "件", "处"]);
const LONGEST_CLAUSE = 24;
const LONGEST_NOUN = 6;

/** The promises of a goal text in order. Numbers of documents, of lists, of years and of programmes (15年质保期, 24小时) are none. */
export function commitmentsIn(goal: string): readonly Commitment[] {
  const commitments: Commitment[] = [];
  for (const { value, start, end } of valuesIn(goal)) {
    if (value.kind !== "quantity" || !value.unit || !PROMISING.has(value.unit.family) || !value.number) continue;
    const from = Math.max(lastBreak(goal, start), start - LONGEST_CLAUSE);
    const before = goal.slice(from, start);
    if (/[第〔\[（(【]$/.test(before)) continue;
    const noun = before.replace(LEADING_UP, "").slice(-LONGEST_NOUN);
    if (noun.length < 2) continue;
    commitments.push({ clause: goal.slice(from, end), noun, value });
  }
  return commitments;
}

function lastBreak(text: string, before: number): number {
  for (let i = before - 1; i >= 0; i--) if (BREAKS.has(text[i] ?? "")) return i + 1;
  return 0;
}

const BREAKS: ReadonlySet<string> = new Set("，,。；;、：:！!？?（）()\n");
/** Words between the noun and its number. */
const LEADING_UP = /(?:不少于|不低于|不超过|不多于|达到|达|预计|计划|大约|约|共计|共|为|至|到|在|超过|超|控制|以内|各|全年|每年|需|有|≥|≤|>|<|=){1,4}$/;
