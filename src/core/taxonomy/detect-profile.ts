import type { Profile } from "../check/profile";
import type { Block, Form } from "../form/form";

/** What a form prints that tells one framework or region from another. */
interface Signs {
  readonly costIsLevel1: boolean;
  readonly costUnderOutput: boolean;
  /** 效果指标 as a level 1. */
  readonly effects: boolean;
  readonly sustainability: boolean;
  readonly descriptions: boolean;
  readonly paymentPlan: boolean;
  /** 指标性质 | 指标值 | 计量单位 in columns of their own. */
  readonly splitValues: boolean;
  /** 实际完成值 and 得分: a 自评表. */
  readonly results: boolean;
  /** “98百分比” */
  readonly wordedPercents: boolean;
  /** “=100%”: a fifth of the values or more begin with an equals sign. */
  readonly equals: boolean;
  /** The year printed on the form; the 2021 framework came in August of that year. */
  readonly year: number | undefined;
}

const FIRST_YEAR_OF_2021_FRAMEWORK = 2022;
const COMMON = 0.2;

/**
 * The profile a form is filled under, by what it prints: 效果指标, or 绩效指标描述 with a payment plan, is 河北; values in split
 * columns 四川; “百分比” as a unit 天津; results beside scores a 自评表; 成本指标 as a level 1 is the framework of 2021, under
 * 产出指标 that of 2015. Falls back to the first profile.
 */
export function detectProfile(form: Form, profiles: readonly Profile[]): Profile {
  const wanted = nameProfile(readSigns(form));
  const profile = wanted
    .map((id) => profiles.find((candidate) => candidate.id === id))
    .find((found) => found !== undefined);
  const first = profile ?? profiles[0];
  if (!first) throw new Error("A rule set needs at least one profile");
  return first;
}

/** Ids, best first: a bureau's rule set may lack the regional ones. */
function nameProfile(signs: Signs): readonly string[] {
  const isOld = signs.year !== undefined && signs.year < FIRST_YEAR_OF_2021_FRAMEWORK;
  const framework = signs.costIsLevel1
    ? "2021"
    : signs.costUnderOutput || signs.sustainability || isOld || signs.equals
      ? "2015"
      : "2021";
  if (signs.effects && !signs.costIsLevel1) return ["河北", framework];
  if (signs.results && !signs.splitValues && framework === "2015") return ["自评表", framework];
  if (signs.splitValues) return framework === "2015" && !signs.equals ? ["2015"] : ["四川", framework];
  if (signs.descriptions && signs.wordedPercents) return ["天津", framework];
  if (signs.descriptions && signs.paymentPlan && !signs.costIsLevel1) return ["河北", framework];
  if (signs.equals && framework === "2015") return ["青海", framework];
  return [framework];
}

interface BlockSigns {
  readonly costIsLevel1: boolean;
  readonly costUnderOutput: boolean;
  readonly effects: boolean;
  readonly sustainability: boolean;
  readonly values: number;
  readonly equals: number;
  readonly wordedPercents: number;
}

const remembered = new WeakMap<Block, BlockSigns>();

/** Counted once as long as the block is the same object, for the profile is asked for after every edit. */
function signsOf(block: Block): BlockSigns {
  let signs = remembered.get(block);
  if (!signs) remembered.set(block, (signs = readBlock(block)));
  return signs;
}

function readBlock({ indicators, emptyRows }: Block): BlockSigns {
  // A form that nobody filled in yet shows its framework by the levels it prints.
  const printed = indicators.length > 0 ? indicators : emptyRows;
  const has = (test: (level1: string, level2: string) => boolean): boolean =>
    printed.some(({ level1, level2 }) => test(level1, level2));
  const count = (test: (value: string) => boolean): number => indicators.filter(({ value }) => test(value)).length;
  return {
    costIsLevel1: has((level1) => level1.startsWith("成本")),
    costUnderOutput: has((level1, level2) => level2.startsWith("成本") && level1.startsWith("产出")),
    effects: has((level1) => level1.startsWith("效果")),
    sustainability: has((_, level2) => level2.startsWith("可持续")),
    values: count((value) => value !== ""),
    equals: count((value) => value.startsWith("=")),
    wordedPercents: count((value) => value.endsWith("百分比")),
  };
}

function readSigns(form: Form): Signs {
  const blocks = form.blocks.map(signsOf);
  const sum = (key: "values" | "equals" | "wordedPercents"): number =>
    blocks.reduce((total, block) => total + block[key], 0);
  const columns = form.blocks[0]?.header.columns ?? {};
  return {
    costIsLevel1: blocks.some((block) => block.costIsLevel1),
    costUnderOutput: blocks.some((block) => block.costUnderOutput),
    effects: blocks.some((block) => block.effects),
    sustainability: blocks.some((block) => block.sustainability),
    descriptions: columns.description !== undefined,
    paymentPlan: form.fields.some(({ key }) => key === "paymentPlan"),
    results: columns.actual !== undefined && columns.score !== undefined,
    splitValues: columns.operator !== undefined && columns.unit !== undefined,
    wordedPercents: sum("wordedPercents") > sum("values") * COMMON,
    equals: sum("equals") > sum("values") * COMMON,
    year: form.blocks[0]?.header.year ?? yearIn(form),
  };
}

function yearIn(form: Form): number | undefined {
  const texts = [form.title, ...form.fields.filter(({ key }) => key === "year").map(({ valueCell }) => valueCell.text)];
  for (const text of texts) {
    const year = /20\d{2}/.exec(text)?.[0];
    if (year) return Number(year);
  }
  return undefined;
}
