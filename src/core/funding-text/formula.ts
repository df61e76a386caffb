import { tokensOf, type NumberToken, type Token } from "./tokens";

/** A calculation written out in budget text together with the amount it is said to give. */
export interface StatedFormula {
  /** "52.7万元/月*12个月+12万元" */
  readonly text: string;
  /** In base units (元, 人 …). */
  readonly computed: number;
  readonly stated: NumberToken;
  /** computed and stated agree within the digits written. */
  readonly agrees: boolean;
  /** They would agree but for 万: one is 10,000 times the other. */
  readonly isUnitSlip: boolean;
}

interface Expression {
  readonly value: number;
  /** No operand has a unit, so all of them are in the unit of the result: 23+11.48=34.48万. */
  readonly isBare: boolean;
  readonly operators: number;
  readonly start: number;
  readonly end: number;
  /** Index of the token after the expression. */
  readonly next: number;
}

const SAYS_RESULT = /^.{0,4}(?:为|即)$/;
const ABOUT = /^约/;
const TEN_THOUSAND = 10_000;
const SLIP_TOLERANCE = 0.002;

/**
 * Finds calculations with their results: "4830元/人/月*9人*12个月=52.16万元", "12.96万元（600元*18*12）".
 * Products without a stated result are not returned.
 */
export function statedFormulas(text: string): readonly StatedFormula[] {
  const tokens = tokensOf(text);
  const found: StatedFormula[] = [];
  for (let i = 0; i < tokens.length;) {
    const expression = startsOperand(tokens, i) ? expressionAt(tokens, i) : undefined;
    if (!expression || expression.operators === 0) {
      i++;
      continue;
    }
    const stated = resultAfter(tokens, expression.next) ?? resultBefore(tokens, i, expression.next);
    if (stated) found.push(formula(text, expression, stated));
    i = expression.next;
  }
  return found;
}

/** True where the two amounts agree as far as the digits of `stated` tell. */
export function agrees(
  computed: number,
  stated: { readonly value: number; readonly precision: number },
  terms = 1,
): boolean {
  const tolerance = stated.precision * Math.max(1, terms / 2);
  return Math.abs(computed - stated.value) < tolerance * 0.999 + Math.abs(stated.value) * 1e-9;
}

/** True where one amount is 10,000 times the other: 元 was written for 万元 or the reverse. */
export function isUnitSlip(a: number, b: number): boolean {
  if (a <= 0 || b <= 0) return false;
  const ratio = a > b ? a / b : b / a;
  return Math.abs(ratio / TEN_THOUSAND - 1) < SLIP_TOLERANCE;
}

function formula(text: string, expression: Expression, stated: NumberToken): StatedFormula {
  const candidates =
    expression.isBare && stated.scale > 1 ? [expression.value * stated.scale, expression.value] : [expression.value];
  const right = candidates.find((value) => agrees(value, stated));
  const computed = Number((right ?? candidates[0] ?? 0).toPrecision(12));
  return {
    text: text.slice(expression.start, expression.end).replace(/\s+/g, ""),
    computed,
    stated,
    agrees: right !== undefined,
    isUnitSlip: right === undefined && candidates.every((value) => isUnitSlip(value, stated.value)),
  };
}

/** A number, or a bracket that groups because a sign follows it: （47+4）*1500元. */
function startsOperand(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== "(") return token?.kind === "number";
  let after = closingOf(tokens, i) + 1;
  if (after === 0) return false;
  while (tokens[after]?.kind === "word") after++;
  return isSign(tokens[after]) && tokens[after]?.kind !== "=";
}

function expressionAt(tokens: readonly Token[], from: number): Expression | undefined {
  const left = productAt(tokens, from);
  if (!left) return undefined;
  let { value, next, operators, isBare } = left;
  let end = left.end;
  for (;;) {
    const sign = tokens[next];
    if (sign?.kind !== "+" && sign?.kind !== "-") break;
    const right = productAt(tokens, next + 1);
    if (!right) break;
    value += sign.kind === "+" ? right.value : -right.value;
    operators += right.operators + 1;
    isBare &&= right.isBare;
    next = right.next;
    end = right.end;
  }
  return { value, isBare, operators, start: tokens[from]?.start ?? 0, end, next };
}

function productAt(tokens: readonly Token[], from: number): Expression | undefined {
  const left = operandAt(tokens, from);
  if (!left) return undefined;
  let { value, next, operators, isBare } = left;
  let end = left.end;
  for (;;) {
    const sign = tokens[next];
    if (sign?.kind !== "*" && sign?.kind !== "/") break;
    const right = operandAt(tokens, next + 1);
    if (!right) break;
    value = sign.kind === "*" ? value * right.value : value / right.value;
    operators += right.operators + 1;
    isBare &&= right.isBare;
    next = right.next;
    end = right.end;
  }
  return { value, isBare, operators, start: tokens[from]?.start ?? 0, end, next };
}

/** A number with words around it and remarks in brackets behind it, or a bracketed expression. */
function operandAt(tokens: readonly Token[], from: number): Expression | undefined {
  let i = from;
  while (tokens[i]?.kind === "word") i++;
  const token = tokens[i];
  if (token?.kind === "number") {
    const next = afterUnitWords(tokens, i + 1);
    const isBare = !token.hasUnit;
    return {
      value: token.value,
      isBare,
      operators: 0,
      start: token.start,
      end: tokens[next - 1]?.end ?? token.end,
      next,
    };
  }
  if (token?.kind !== "(") return undefined;
  const inner = expressionAt(tokens, i + 1);
  if (!inner || tokens[inner.next]?.kind !== ")") return undefined;
  const next = afterUnitWords(tokens, inner.next + 1);
  return { ...inner, end: tokens[next - 1]?.end ?? inner.end, next };
}

/** Skips "/人/月" and remarks such as "（区级10万+市级10万）" that stand between an operand and the next sign. */
function afterUnitWords(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.kind === "word") i++;
  const sign = isSign(tokens[i]);
  if (sign) return i;
  if (tokens[i]?.kind === "(") {
    const close = closingOf(tokens, i);
    let after = close + 1;
    while (tokens[after]?.kind === "word") after++;
    if (close > i && isSign(tokens[after])) return after;
  }
  return from < i && tokens[i]?.kind === ")" ? i : from;
}

const isSign = (token: Token | undefined): boolean =>
  token?.kind === "+" || token?.kind === "-" || token?.kind === "*" || token?.kind === "/" || token?.kind === "=";

function closingOf(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const kind = tokens[i]?.kind;
    if (kind === "(") depth++;
    else if (kind === ")" && --depth === 0) return i;
  }
  return -1;
}

/** The number after "=" or "为"; "共" and "合计" may add up more than this calculation and do not count. */
function resultAfter(tokens: readonly Token[], from: number): NumberToken | undefined {
  let i = from;
  if (tokens[i]?.kind === ")" && tokens[i + 1]?.kind === "=") i++;
  if (tokens[i]?.kind !== "=" && !SAYS_RESULT.test(wordAt(tokens, i))) return undefined;
  i++;
  if (ABOUT.test(wordAt(tokens, i))) return undefined;
  const token = tokens[i];
  return token?.kind === "number" && !isFactorSign(tokens[i + 1]) ? token : undefined;
}

const wordAt = (tokens: readonly Token[], i: number): string => {
  const token = tokens[i];
  return token?.kind === "word" ? token.text : "";
};
const isFactorSign = (token: Token | undefined): boolean => token?.kind === "*" || token?.kind === "/";

/** The amount in front of a bracket that holds nothing but the calculation: 12.96万元（600元*18*12）. */
function resultBefore(tokens: readonly Token[], from: number, next: number): NumberToken | undefined {
  let open = from - 1;
  while (tokens[open]?.kind === "word") open--;
  if (tokens[open]?.kind !== "(" || tokens[next]?.kind !== ")") return undefined;
  let before = open - 1;
  if (wordAt(tokens, before).startsWith("/")) before--;
  const token = tokens[before];
  return token?.kind === "number" ? token : undefined;
}
