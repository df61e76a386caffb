import { tokensOf, type NumberToken, type Token } from "../funding-text/tokens";
import { parseValue } from "../value/parse";
import type { ParsedValue } from "../value/value";

/** “村两委成员：1610元/人/月*40人*12个月” taken apart: the product of a standard and those it is paid for. */
export interface StandardProduct {
  /** What is written before it: 村两委成员. */
  readonly label: string;
  /** 1610元/人/月 */
  readonly standard: ParsedValue;
  /** 40人, 12个月: the other factors. */
  readonly counts: readonly ParsedValue[];
  /** In 元. */
  readonly amount: number;
}

/** All products of one amount of money and one or more counts in budget or goal text. Linear. */
export function productsIn(text: string): readonly StandardProduct[] {
  const tokens = tokensOf(text);
  const products: StandardProduct[] = [];
  let labelStart = 0;
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i] as Token;
    if (token.kind === "stop" && "；;。\n".includes(token.text)) labelStart = token.end;
    const chain = token.kind === "number" ? factorsFrom(tokens, i) : undefined;
    if (chain && chain.factors.length > 1) {
      const product = productOf(text, text.slice(labelStart, token.start), chain.factors);
      if (product) products.push(product);
      labelStart = chain.factors.at(-1)?.end ?? token.end;
    }
    i = Math.max(i + 1, chain?.next ?? 0);
  }
  return products;
}

interface Factor {
  readonly number: NumberToken;
  /** End of the unit words behind the number. */
  readonly end: number;
}

function factorsFrom(tokens: readonly Token[], from: number): { readonly factors: readonly Factor[]; next: number } {
  const factors: Factor[] = [];
  let next = from;
  for (let i = from; ;) {
    const number = tokens[i];
    if (number?.kind !== "number") break;
    const word = tokens[i + 1];
    const hasWord = word?.kind === "word";
    factors.push({ number, end: hasWord ? word.end : number.end });
    next = i + (hasWord ? 2 : 1);
    if (tokens[next]?.kind !== "*") break;
    // 19个社区*每个社区10万元
    i = tokens[next + 1]?.kind === "word" ? next + 2 : next + 1;
  }
  return { factors, next };
}

function productOf(text: string, label: string, factors: readonly Factor[]): StandardProduct | undefined {
  const [money, ...others] = factors.filter(({ number }) => number.isMoney);
  if (!money || others.length > 0) return undefined;
  const valueOf = ({ number, end }: Factor): ParsedValue => parseValue(text.slice(number.start, end));
  const standard = valueOf(money);
  if (standard.kind !== "quantity") return undefined;
  return {
    label,
    standard,
    counts: factors.filter((factor) => factor !== money).map(valueOf),
    amount: Number(factors.reduce((product, { number }) => product * number.value, 1).toPrecision(12)),
  };
}
