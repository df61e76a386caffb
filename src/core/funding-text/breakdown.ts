import { agrees, statedFormulas } from "./formula";
import { tokensOf, type NumberToken, type Token } from "./tokens";

/** An amount of money in budget text with the words that introduce it. */
export interface LabelledAmount {
  readonly label: string;
  readonly amount: NumberToken;
}

/** What a text says a project costs, where the money comes from and what it is spent on. All amounts in 元. */
export interface Breakdown {
  readonly total: LabelledAmount | undefined;
  /** 本级安排, 转移支付安排, 其他资金 …: the money of the total by origin. */
  readonly sources: readonly LabelledAmount[];
  /** The amount of each item, numbered or listed in a sentence; empty where one item's amount is not plain to see. */
  readonly items: readonly LabelledAmount[];
  /** “主要用于”, “等”: the items need not be all. */
  readonly isPartial: boolean;
  /** The total follows its parts (合计100万元), so that they are all there is. */
  readonly isClosed: boolean;
}

const TOTAL_LABEL =
  /(?:项目安排|共安排|总计|合计|共计|总额|总预算|总投资|预算数|预算总|预算安排|预算资金|资金总量|年度资金|项目资金|总资金)[^元]{0,6}$|(?:^|年|年度|项目)预算[为约共]?$/;
const SOURCE_LABEL =
  /(?:本级|上级|中央|省级|市级|区级|县级|镇级|转移支付|地方|一般公共预算|政府性基金|财政|专户|自筹|社会投入|其他|其它|单位|结转|配套)(?:资金|安排|补助|拨款|预算|投入|收入)*[:：]?$/;
const PARTIAL = /统筹用于|主要用于|等(?:支出|费用|方面)?$/;
/** Markers of an item at the start of a text or after a stop: 1. （1） ① 一、 */
const ITEM_START = /(^|[^\d.．（(])(?:(\d{1,2})[.．、](?!\d)|[（(](\d{1,2})[）)]|([①-⑳]))/g;

export function breakdownOf(text: string): Breakdown {
  const items = itemTexts(text);
  const head = items.length > 0 ? text.slice(0, items[0]?.start) : text;
  const isPartial = PARTIAL.test(head);
  if (items.length === 0) {
    const closed = closedList(head);
    if (closed) return { ...closed, isPartial, isClosed: true };
  }
  const { total, sources } = originOf(head);
  const amounts = items.map(({ text: item }) => amountOfItem(item));
  const plain = amounts.length >= 2 && amounts.every((amount) => amount !== undefined);
  const listed = items.length === 0 && total && sources.length === 0 ? usesAfter(head, total) : [];
  return { total, sources, items: plain ? amounts : listed, isPartial, isClosed: false };
}

/** 合计, 总投资: a total that ends a list. */
const LAST_TOTAL = /^(?:以上|资金|费用|经费)?(?:合计|共计|总计|总投资|总额|总预算)[为约]?$/;
/** Words that open a list of uses, and such as introduce no part of the total. */
const OPENING = /^(?:其中|主要|包括|包含|用于|安排|分别为|：|:)+/;
const NO_PART =
  /其中|[含内比较每均已超达约共余]|上年|去年|往年|同比|增加|增长|减少|下降|节约|节省|结余|带动|拉动|实现|单价|标准|累计|产值|收入|税|合同|中标|估算|概算|保额|额度|贷款|融资|销售|以上|以下|以内/;
const USE = /^[\u4e00-\u9fff（）()]{1,14}$/;
const SENTENCE_END = /[。！？!?|\n]/;

/** “培训费50万元、印刷费30万元，合计100万元”: one sentence of nothing but parts and, last, their total. */
function closedList(head: string): Pick<Breakdown, "total" | "sources" | "items"> | undefined {
  for (const sentence of head.split(SENTENCE_END)) {
    const tokens = tokensOf(sentence);
    const amounts = plainAmounts(tokens, sentence);
    const total = amounts.at(-1);
    const parts = amounts.slice(0, -1);
    const isAll = tokens.filter((token) => token.kind === "number").length === amounts.length;
    if (!total || parts.length < 2 || !isAll || !LAST_TOTAL.test(total.label)) continue;
    if (parts.every(({ label }) => SOURCE_LABEL.test(label))) return { total, sources: parts, items: [] };
    if (parts.every(isUse)) return { total, sources: [], items: parts };
  }
  return undefined;
}

const isUse = ({ label }: LabelledAmount): boolean =>
  USE.test(label) && !NO_PART.test(label) && !SOURCE_LABEL.test(label);

/** The uses that follow a total in its sentence: “，其中：培训费50万元，印刷费40万元”. None where one of them may be something else. */
function usesAfter(head: string, total: LabelledAmount): readonly LabelledAmount[] {
  const sentence = head.slice(total.amount.end).split(SENTENCE_END, 1)[0] ?? "";
  if (!/^[，,：:（(]?(?:其中|主要|包括|包含|用于)|^[：:]/.test(sentence)) return [];
  const listed = plainAmounts(tokensOf(sentence), sentence).map(({ label, amount }, index) => ({
    label: index === 0 ? label.replace(OPENING, "") : label,
    amount,
  }));
  return listed.length >= 2 && listed.every(isUse) ? listed : [];
}

/** The first total and the amounts by origin that follow it in the same sentence or after “其中”. */
function originOf(head: string): { total: LabelledAmount | undefined; sources: LabelledAmount[] } {
  let total: LabelledAmount | undefined;
  const sources: LabelledAmount[] = [];
  for (const labelled of plainAmounts(tokensOf(head), head)) {
    // 财政资金50万元，其中中央20万元: the origin of a part of the total, which would count twice.
    if (sources.length > 0 && labelled.label.startsWith("其中")) return { total, sources: [] };
    if (SOURCE_LABEL.test(labelled.label)) sources.push(labelled);
    else if (!total && sources.length === 0 && TOTAL_LABEL.test(labelled.label)) total = labelled;
    else if (total) break;
  }
  return { total, sources: total ? sources : [] };
}

/** Amounts of money outside brackets and calculations, each with the words since the last stop. */
function plainAmounts(tokens: readonly Token[], text: string): LabelledAmount[] {
  const found: LabelledAmount[] = [];
  let depth = 0;
  let labelFrom = 0;
  tokens.forEach((token, i) => {
    if (token.kind === "(") depth++;
    else if (token.kind === ")") depth = Math.max(0, depth - 1);
    else if (token.kind === "stop" && depth === 0) {
      if (token.text !== "：" && token.text !== ":" && token.text !== ",") labelFrom = token.end;
      else if (token.text !== "," && !TOTAL_LABEL.test(text.slice(labelFrom, token.start))) labelFrom = token.end;
    } else if (token.kind === "number" && token.isMoney && depth === 0 && !isOperand(tokens, i)) {
      found.push({ label: text.slice(labelFrom, token.start).replace(/\s+/g, ""), amount: token });
      labelFrom = token.end;
    }
  });
  return found;
}

const OPERATORS = new Set<Token["kind"]>(["+", "-", "*", "/"]);

/** Part of a calculation, or a price (元/人) rather than an amount. */
function isOperand(tokens: readonly Token[], i: number): boolean {
  let before = i - 1;
  while (tokens[before]?.kind === "word") before--;
  let after = i + 1;
  const next = tokens[after];
  if (next?.kind === "word" && next.text.startsWith("/")) return true;
  while (tokens[after]?.kind === "word") after++;
  return OPERATORS.has(tokens[before]?.kind ?? "stop") || OPERATORS.has(tokens[after]?.kind ?? "stop");
}

function itemTexts(text: string): { readonly start: number; readonly text: string }[] {
  const starts = [...text.matchAll(ITEM_START)].map((match) => ({
    start: match.index + (match[1]?.length ?? 0),
    end: match.index + match[0].length,
    number: Number(match[2] ?? match[3] ?? (match[4] ? match[4].charCodeAt(0) - 0x245f : NaN)),
  }));
  const inOrder = starts.length >= 2 && starts.every(({ number }, i) => number === i + 1);
  if (!inOrder) return [];
  return starts.map(({ start, end }, i) => ({ start, text: text.slice(end, starts[i + 1]?.start) }));
}

/** The result of an item's one calculation, or its only plain amount. */
function amountOfItem(item: string): LabelledAmount | undefined {
  const tokens = tokensOf(item);
  const plain = plainAmounts(tokens, item);
  const results = statedFormulas(item).map(({ stated }) => stated.start);
  const outside = plain.filter(({ amount }) => results.includes(amount.start));
  if (outside.length === 1) return outside[0];
  return plain.length === 1 ? plain[0] : undefined;
}

/** The sum of amounts, in 元. */
export const sumOf = (amounts: readonly LabelledAmount[]): number =>
  Number(amounts.reduce((sum, { amount }) => sum + amount.value, 0).toPrecision(12));

/** The one amount that makes the parts add up once 元 is read as 万元: 11.48元 beside 23万元 in 34.48万元. */
export function slippedPart(total: NumberToken, parts: readonly LabelledAmount[]): LabelledAmount | undefined {
  const sum = sumOf(parts);
  if (parts.length < 2 || agrees(sum, total, parts.length)) return undefined;
  const slipped = parts.filter(
    ({ amount }) => amount.scale === 1 && amount.value > 0 && agrees(sum + amount.value * 9_999, total, parts.length),
  );
  return slipped.length === 1 ? slipped[0] : undefined;
}
