import type { NumberToken } from "./tokens";

/** An amount in 元 printed as `like` is written, with its decimals: (2110800, "213.08万元") → "211.08万元". */
export function printMoney(amount: number, like: NumberToken): string {
  const decimals = Math.max(0, Math.round(-Math.log10(like.precision / like.scale)));
  const number = Number((amount / like.scale).toFixed(Math.max(decimals, 2)));
  return `${number}${like.text.replace(/^[\d.,]+/, "")}`;
}
