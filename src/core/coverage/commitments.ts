import { valuesIn } from "../value/values-in";
import type { ParsedValue, UnitFamily } from "../value/value";

/** A number that a goal promises: 宣传费不超过8万元. */
export interface Commitment {
  /** From the last comma to the end of the quantity, as written. */
  readonly clause: string;
  /** The words before the quantity, without 不少于, 约, 共 …: 宣传费. */
  readonly noun: string;
  readonly value: ParsedValue;
  readonly family: UnitFamily;
}

/** What the people, events, goods and money of a goal are counted in; times, dates and scores promise nothing by themselves. */
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
const LONGEST_CLAUSE = 24;
const LONGEST_NOUN = 6;

/** The promises of a goal text in order. Numbers of documents, of lists, of years and of programmes (15年质保期, 24小时) are none. */
export function commitmentsIn(goal: string): readonly Commitment[] {
  const commitments: Commitment[] = [];
  if (!/\d/.test(goal)) return commitments;
  for (const { value, start, end } of valuesIn(goal)) {
    if (value.kind !== "quantity" || !value.number || value.approximate) continue;
    const from = Math.max(lastBreak(goal, start), start - LONGEST_CLAUSE);
    const before = goal.slice(from, start).replace(GOAL_NUMBER, "");
    const noun = before.replace(LEADING_UP, "").slice(-LONGEST_NOUN);
    const family = value.unit?.family ?? (MONEY.test(noun) && (value.multiplier ?? 1) > 1 ? "金额" : undefined);
    if (family === undefined || !PROMISING.has(family) || noun.length < 2 || DESCRIBES.test(noun)) continue;
    commitments.push({ clause: before + goal.slice(start, end), noun, value, family });
  }
  return commitments;
}

function lastBreak(text: string, before: number): number {
  for (let i = before - 1; i >= 0; i--) if (BREAKS.has(text[i] ?? "")) return i + 1;
  return 0;
}

const BREAKS: ReadonlySet<string> = new Set("，,。；;、：:！!？?（）()\n");
const GOAL_NUMBER = /^目标\d{1,2}/;
/** 宣传费不超过8万: money, though no 元 is written. */
const MONEY = /(?:费|费用|经费|资金|成本|投入|补助|补贴)$/;
/** 街道办所辖9个村, 体检中心等3家, 第3批: said of what is, not of what will be done. */
const DESCRIBES = /所辖|辖区|共有|现有|全[区镇县市省村乡]|等$|第$/;
/** Words between the noun and its number. */
const LEADING_UP =
  /(?:不少于|不低于|不超过|不多于|达到|达|预计|计划|大约|约|共计|共|为|至|到|在|超过|超|控制|以内|各|全年|每年|需|有|≥|≤|>|<|=){1,4}$/;
