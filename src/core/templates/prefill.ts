import type { Form } from "../form/form";
import { parseValue } from "../value/parse";
import { placeholdersOf } from "./placeholders";
import type { TemplateRow } from "./template";

/** A placeholder with what the form itself suggests for it. */
export interface Blank {
  /** N, 预算数, YYYY … */
  readonly name: string;
  /** "" where nothing is known: the placeholder stays. */
  readonly value: string;
  /** 上年值, 长期目标, 目标文字, 预算数, 年度 */
  readonly source?: string;
}

/** The blanks of a template row in order. What cannot be known stays empty; a guess is worse than a question. */
export function prefill(row: TemplateRow, form: Form, blockIndex: number): readonly Blank[] {
  return placeholdersOf(row.value).map((name) => {
    if (name === "YYYY") return found(name, form.blocks[blockIndex]?.header.year?.toString(), "年度");
    if (name === "预算数") return found(name, budgetIn(row.value, form), "预算数");
    if (name === "N") return numberFor(row, form, blockIndex);
    return { name, value: "" };
  });
}

function found(name: string, value: string | undefined, source: string): Blank {
  return value === undefined || value === "" ? { name, value: "" } : { name, value, source };
}

function numberFor(row: TemplateRow, form: Form, blockIndex: number): Blank {
  const twins = form.blocks.flatMap((block, index) =>
    index === blockIndex
      ? []
      : block.indicators.filter(({ level3 }) => level3 === row.name).map((indicator) => ({ block, indicator })),
  );
  for (const { indicator } of twins) {
    const lastYear = indicator.cells.lastYear && sameUnitNumber(indicator.cells.lastYear.text, row.value);
    if (lastYear !== undefined) return { name: "N", value: lastYear, source: "上年值" };
  }
  for (const { block, indicator } of twins) {
    const value = block.kind === "长期" ? sameUnitNumber(indicator.value, row.value) : undefined;
    if (value !== undefined) return { name: "N", value, source: "长期目标" };
  }
  const texts = [
    form.blocks[blockIndex]?.goal ?? "",
    ...form.fields.filter(({ key }) => key === "fundsUse").map(({ valueCell }) => valueCell.text),
  ];
  for (const text of texts) {
    const value = numberBeside(text, row);
    if (value !== undefined) return { name: "N", value, source: "目标文字" };
  }
  return { name: "N", value: "" };
}

/** The number of `text`, when it is of the very unit that the template's value has. */
function sameUnitNumber(text: string, value: string): string | undefined {
  const known = parseValue(text);
  const wanted = parseValue(value.replace("{N}", "1"));
  if (known.kind !== "quantity" || known.numberWritten === undefined) return undefined;
  const same = known.unit?.symbol === wanted.unit?.symbol && (known.multiplier ?? 1) === (wanted.multiplier ?? 1);
  return same ? known.numberWritten : undefined;
}

/** So many characters before a number are asked whether they speak of the indicator. */
const CONTEXT = 14;
const SHARED_CHARACTERS = 3;

/** A number in running text that stands with the template's unit right behind the indicator's own noun. */
function numberBeside(text: string, row: TemplateRow): string | undefined {
  const unit = row.value.slice(row.value.indexOf("}") + 1);
  if (unit === "" || unit === "%") return undefined;
  for (const match of text.matchAll(/\d[\d,]{0,12}(?:\.\d{1,4})?/g)) {
    if (!text.startsWith(unit, match.index + match[0].length)) continue;
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    const clause = before.slice(
      Math.max(before.lastIndexOf("，"), before.lastIndexOf("；"), before.lastIndexOf("。"), before.lastIndexOf("、")) +
        1,
    );
    if (sharedRun(clause, row.name) >= SHARED_CHARACTERS) return match[0];
  }
  return undefined;
}

/** Length of the longest run of characters that both texts have. */
function sharedRun(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    while (longest < a.length - i && b.includes(a.slice(i, i + longest + 1))) longest++;
  }
  return longest;
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

/** The form's budget in the unit that the template's value names. */
function budgetIn(value: string, form: Form): string | undefined {
  const budget = form.fields.find(({ key }) => key === "budget")?.valueCell.text;
  if (!budget) return undefined;
  const parsed = parseValue(budget);
  if (parsed.kind !== "quantity" || parsed.number === undefined) return undefined;
  const written = parsed.unit?.family === "金额" ? parsed.unit.symbol : (form.blocks[0]?.header.moneyUnit ?? "");
  const factor = YUAN[written] === undefined ? undefined : YUAN[written] * (parsed.unit ? (parsed.multiplier ?? 1) : 1);
  const wanted = YUAN[value.slice(value.indexOf("}") + 1)];
  if (factor === undefined || wanted === undefined || parsed.number === 0) return undefined;
  return String(Number(((parsed.number * factor) / wanted).toFixed(6)));
}
