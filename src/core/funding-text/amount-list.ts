import type { FormCell } from "../form/form";
import { agrees } from "./formula";

/** A column of amounts under a heading, as the lists of projects on a form print them. */
export interface AmountList {
  readonly heading: FormCell;
  readonly amounts: readonly FormCell[];
  /** As written, without a unit. */
  readonly sum: number;
}

const AMOUNT = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const SPEAKS_OF_MONEY = /预算|资金|金额|经费|支出|投资|安排/;
const SHORTEST_LIST = 3;
const TEN_THOUSAND = 10_000;

/** A printed number; NaN for anything but digits with commas and a point. */
const amountOf = ({ text }: FormCell): number => (AMOUNT.test(text) ? Number(text.replaceAll(",", "")) : NaN);

/**
 * The first list of amounts that must be in 元 although the form says 万元: what it adds up to is printed on the form
 * once more, 10,000 times smaller (Σ 13,192,752 ↔ 1,319.28). Undefined where no other amount proves it.
 */
export function listInYuan(cells: readonly FormCell[]): AmountList | undefined {
  const numbers = cells.filter((cell) => !Number.isNaN(amountOf(cell)));
  if (numbers.length <= SHORTEST_LIST) return undefined;
  return amountLists(cells).find(({ heading, amounts, sum }) => {
    if (heading.text.includes("元")) return false;
    const listed = new Set(amounts);
    return numbers.some((cell) => !listed.has(cell) && isTenThousandth(sum, cell));
  });
}

/** With three digits an amount could agree by chance. */
const TELLING_DIGITS = 1000;

function isTenThousandth(sum: number, cell: FormCell): boolean {
  const value = amountOf(cell);
  const decimals = cell.text.includes(".") ? cell.text.length - cell.text.indexOf(".") - 1 : 0;
  const precision = 10 ** -decimals;
  return value / precision >= TELLING_DIGITS && agrees(sum / TEN_THOUSAND, { value, precision });
}

function amountLists(cells: readonly FormCell[]): AmountList[] {
  const below = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  const after = ({ span, column }: FormCell): FormCell | undefined => below.get(`${span.bottom + 1},${column}`);
  return cells.flatMap((heading) => {
    if (!SPEAKS_OF_MONEY.test(heading.text) || heading.text.length > 20) return [];
    const amounts: FormCell[] = [];
    for (let cell = after(heading); cell && !Number.isNaN(amountOf(cell)); cell = after(cell)) amounts.push(cell);
    const whole = withoutTotal(amounts);
    return whole.length < SHORTEST_LIST ? [] : [{ heading, amounts, sum: sumOf(whole) }];
  });
}

const sumOf = (cells: readonly FormCell[]): number => cells.reduce((sum, cell) => sum + amountOf(cell), 0);

/** 合计 at the end of a list, or at its head, is no part of it. */
function withoutTotal(amounts: readonly FormCell[]): readonly FormCell[] {
  for (const rest of [amounts.slice(0, -1), amounts.slice(1)]) {
    const total = amounts.find((cell) => !rest.includes(cell));
    if (total && rest.length >= SHORTEST_LIST && Math.abs(sumOf(rest) - amountOf(total)) < 0.005) return rest;
  }
  return amounts;
}
