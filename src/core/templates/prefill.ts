import type { Block, Form, Indicator } from "../form/form";
import { budgetOf } from "../funding-text/table-budget";
import { commitmentsIn, nounCore } from "../goal-text/commitments";
import { toBase } from "../value/compare";
import { parseValue } from "../value/parse";
import type { ParsedValue } from "../value/value";
import { valuesIn } from "../value/values-in";
import { productsIn } from "./people-times-standard";
import { placeholdersOf } from "./placeholders";
import type { TemplateRow } from "./template";

/** A placeholder with what the form itself suggests for it. */
export interface Blank {
  /** N, 预算数, YYYY … */
  readonly name: string;
  /** "" where nothing is known: the placeholder stays. */
  readonly value: string;
  /** 上年值, 长期目标, 目标文字, 资金用途, 预算数, 人数×标准, 年度 */
  readonly source?: string;
}

/** The blanks of a template row in order. What cannot be known stays empty; a guess is worse than a question. */
export function prefill(row: TemplateRow, form: Form, blockIndex: number): readonly Blank[] {
  const block = form.blocks[blockIndex];
  return placeholdersOf(row.value).map((name) => {
    if (!block) return { name, value: "" };
    if (name === "YYYY") return firstKnown(name, [["年度", () => block.header.year?.toString()]]);
    if (name === "预算数")
      return firstKnown(name, [
        ["预算数", () => budgetIn(row.value, form, block)],
        ["人数×标准", () => totalOfProduct(row.value, textsOf(form, block))],
      ]);
    if (name !== "N") return { name, value: "" };
    const wanted = parseValue(row.value.replace("{N}", "1"));
    return firstKnown(name, [
      ["上年值", () => lastYearsNumber(row.name, wanted, form, block)],
      ["长期目标", () => longTermNumber(row.name, wanted, form, block)],
      ["目标文字", () => only(numbersBeside(block.goal, row.name, wanted))],
      ["资金用途", () => only(usesOf(form, block).flatMap((text) => numbersBeside(text, row.name, wanted)))],
      ["人数×标准", () => numberInProduct(row.name, wanted, textsOf(form, block))],
    ]);
  });
}

/** Sources are asked in turn; the first that knows is named. */
function firstKnown(name: string, sources: readonly (readonly [string, () => string | undefined])[]): Blank {
  for (const [source, ask] of sources) {
    const value = ask();
    if (value !== undefined && value !== "") return { name, value, source };
  }
  return { name, value: "" };
}

/** The one number that all say; undefined where they differ. */
function only(numbers: readonly (string | undefined)[]): string | undefined {
  const known = new Set(numbers.filter((number) => number !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** What the form says of the use of the funds, as far as it speaks of this block alone. */
function usesOf(form: Form, block: Block): readonly string[] {
  const uses = form.fields.filter(({ key }) => key === "fundsUse").map(({ valueCell }) => valueCell.text);
  return uses.length === 1 && isOfOneProject(form, block) ? uses : [];
}

const textsOf = (form: Form, block: Block): readonly string[] => [block.goal, ...usesOf(form, block)];

const isOfOneProject = (form: Form, block: Block): boolean => block.kind === "项目" || form.blocks.length === 1;

/** Indicators of the same name elsewhere on the form; where the goal of the same number has one, those of others are not asked. */
export function namesakes(name: string, form: Form, block: Block): readonly { block: Block; indicator: Indicator }[] {
  const all = form.blocks.flatMap((other) =>
    other === block
      ? []
      : other.indicators.filter(({ level3 }) => level3 === name).map((indicator) => ({ block: other, indicator })),
  );
  const near = all.filter((twin) => block.number !== undefined && twin.block.number === block.number);
  return near.length > 0 ? near : all;
}

function lastYearsNumber(name: string, wanted: ParsedValue, form: Form, block: Block): string | undefined {
  return only(
    namesakes(name, form, block).map(({ indicator }) =>
      numberOf(parseValue(indicator.cells.lastYear?.text ?? ""), wanted),
    ),
  );
}

function longTermNumber(name: string, wanted: ParsedValue, form: Form, block: Block): string | undefined {
  if (block.kind === "长期") return undefined;
  return only(
    namesakes(name, form, block)
      .filter((twin) => twin.block.kind === "长期")
      .map(({ indicator }) => numberOf(parseValue(indicator.value), wanted)),
  );
}

/** The digits of a quantity that has the very unit wanted. */
function numberOf(known: ParsedValue, wanted: ParsedValue): string | undefined {
  if (known.kind !== "quantity" || known.numberWritten === undefined) return undefined;
  const isSame =
    known.unit?.symbol === wanted.unit?.symbol &&
    (known.multiplier ?? 1) === (wanted.multiplier ?? 1) &&
    perOf(known) === perOf(wanted);
  return isSame ? known.numberWritten : undefined;
}

const perOf = ({ per }: ParsedValue): string => (per ?? []).map(({ symbol }) => symbol).join("/");

/** So many characters before a number are asked whether they speak of the indicator. */
const CONTEXT = 14;
const SHARED_CHARACTERS = 3;

/** Numbers of the wanted unit that stand behind the indicator's own noun: 清运生活垃圾1200吨. */
function numbersBeside(text: string, name: string, wanted: ParsedValue): readonly string[] {
  if (!/\d/.test(text)) return [];
  if (wanted.unit?.family === "比率") {
    // “提高5%” is said of many things: a rate has to have the very name.
    return commitmentsIn(text)
      .filter(({ core }) => core === nounCore(name))
      .flatMap(({ value }) => numberOf(value, wanted) ?? []);
  }
  let from = 0;
  return valuesIn(text).flatMap(({ value, start, end }) => {
    const before = text.slice(Math.max(from, start - CONTEXT), start);
    from = end;
    const clause = before.split(/[，；。、：,;:（）()\n]/).at(-1) ?? "";
    return sharedRun(clause, name) >= SHARED_CHARACTERS ? (numberOf(value, wanted) ?? []) : [];
  });
}

/** Length of the longest run of characters that both texts have. */
function sharedRun(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    while (longest < a.length - i && b.includes(a.slice(i, i + longest + 1))) longest++;
  }
  return longest;
}

/** The shortest word: 网格员 of 网格员绩效发放人数. */
const SHARED_WITH_LABEL = 2;

/** 40 or 1610 of “村两委成员：1610元/人/月*40人*12个月”, by the unit wanted and a word of the indicator's name. */
function numberInProduct(name: string, wanted: ParsedValue, texts: readonly string[]): string | undefined {
  const core = nounCore(name);
  return only(
    texts
      .flatMap(productsIn)
      .filter(({ label }) => sharedRun(label, core) >= SHARED_WITH_LABEL)
      .flatMap(({ standard, counts }) => [standard, ...counts].map((factor) => numberOf(factor, wanted))),
  );
}

const YUAN: Readonly<Record<string, number>> = { 元: 1, 万元: 10_000, 亿元: 100_000_000 };

function moneyIn(value: string, amount: number): string | undefined {
  const wanted = YUAN[value.slice(value.indexOf("}") + 1)];
  return wanted === undefined ? undefined : String(Number((amount / wanted).toFixed(6)));
}

/** The project's budget in the unit that the template's value names; a department's is not that of one goal. */
function budgetIn(value: string, form: Form, block: Block): string | undefined {
  if (!isOfOneProject(form, block)) return undefined;
  const amount = budgetOf(block.header)?.amount ?? only(textsOf(form, block).map(budgetSaid));
  return amount === undefined ? undefined : moneyIn(value, Number(amount));
}

/** “项目预算数50万元。其中：…” where the form has no cell for it. In 元. */
function budgetSaid(text: string): string | undefined {
  const said = /^(?:本?项目)?(?:总?预算数?|预算总额|资金总额|安排资金|安排)(?:为|共|合计)?(?=\d)/.exec(text);
  const [first] = said ? valuesIn(text.slice(said[0].length)) : [];
  const base = first?.start === 0 ? toBase(first.value) : undefined;
  return base?.scale === "元" && base.per === "" && base.amount > 0 ? String(base.amount) : undefined;
}

function totalOfProduct(value: string, texts: readonly string[]): string | undefined {
  const [product, ...others] = texts.flatMap(productsIn);
  return product && others.length === 0 ? moneyIn(value, product.amount) : undefined;
}
