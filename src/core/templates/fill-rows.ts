import type { CoverageSlot, Profile } from "../check/profile";
import type { Block, Form } from "../form/form";
import type { Taxonomy } from "../taxonomy/level-names";
import { commitmentsIn, nounCore } from "../goal-text/commitments";
import { likenessOf } from "../goal-text/match";
import { compareQuantity } from "../value/compare";
import { parseValue } from "../value/parse";
import { printValue } from "../value/print";
import { namesakes, prefill, type Blank } from "./prefill";
import { SLOT_OF, type Template, type TemplateRow } from "./template";

/** A template's row in the words of the table it is to go into. */
export interface FilledRow {
  readonly index: number;
  readonly slot: CoverageSlot;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** Placeholders still in it. */
  readonly value: string;
  readonly description: string;
  readonly basis: string;
  readonly blanks: readonly Blank[];
  /** The block has an indicator of this name already. */
  readonly present: boolean;
  readonly verify: boolean;
  readonly preset: boolean;
}

/** The rows of a template for one block: filed by the profile, in the table's own level names, bases and operators. */
export function fillRows(
  template: Template,
  form: Form,
  blockIndex: number,
  profile: Profile,
  taxonomy: Taxonomy,
): readonly FilledRow[] {
  const block = form.blocks[blockIndex];
  const names = new Set(block?.indicators.map(({ level3 }) => level3));
  const bases = basesOf(form);
  return template.rows.map((row, index): FilledRow => {
    const slot = SLOT_OF[row.slot];
    return {
      index,
      slot,
      ...levelsFor(form, block, slot, profile, taxonomy),
      name: row.name,
      value: (block && (longTermValue(row, form, block) ?? goalValue(row, block, profile))) ?? valueFor(row, profile),
      description: row.description,
      basis: basisFor(row.basis, bases),
      blanks: prefill(row, form, blockIndex),
      present: names.has(row.name),
      verify: row.verify ?? false,
      preset: row.preset ?? false,
    };
  });
}

/** The level names that a new row of this slot gets: the block's own, else another block's, else the profile's. */
export function levelsFor(
  form: Form,
  block: Block | undefined,
  slot: CoverageSlot,
  profile: Profile,
  taxonomy: Taxonomy,
): Levels {
  return (
    (block && printedLevels(block, slot, taxonomy)) ?? printedElsewhere(form, slot, taxonomy) ?? levelsBy(profile, slot)
  );
}

/** How this block itself writes the levels of a slot, empty printed rows included. */
function printedLevels(block: Block, slot: CoverageSlot, taxonomy: Taxonomy): Levels | undefined {
  const twin = [...block.indicators, ...block.emptyRows].find(
    ({ level1, level2 }) => taxonomy.slotOf(level1, level2) === slot,
  );
  return twin && { level1: twin.level1, level2: twin.level2 };
}

interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** How other blocks write them, unless they misspell them. */
function printedElsewhere(form: Form, slot: CoverageSlot, taxonomy: Taxonomy): Levels | undefined {
  for (const block of form.blocks) {
    const levels = printedLevels(block, slot, taxonomy);
    const isRight = levels && !taxonomy.level1(levels.level1).respelt && !taxonomy.level2(levels.level2).respelt;
    if (isRight) return levels;
  }
  return undefined;
}

/** A customary constant gives way to what the long-term table promises of the same indicator. */
function longTermValue(row: TemplateRow, form: Form, block: Block): string | undefined {
  if (block.kind !== "年度" || row.value.includes("{")) return undefined;
  const twin = namesakes(row.name, form, block).find((one) => one.block.kind === "长期");
  const promised = twin && parseValue(twin.indicator.value);
  const isComparable = promised && compareQuantity(promised, parseValue(row.value)) !== undefined;
  // “≧95%” there need not be misspelt here too.
  return isComparable ? printValue(promised) : undefined;
}

/** It also gives way to what the block's goal says of the same thing, where it says it once: 群众满意度98%. */
function goalValue(row: TemplateRow, block: Block, profile: Profile): string | undefined {
  const { kind, unit, numberWritten } = parseValue(row.value);
  if (kind !== "quantity" || numberWritten === undefined || row.value.includes("{")) return undefined;
  const core = nounCore(row.name);
  const [said, ...others] = commitmentsIn(block.goal).filter(
    (one) => likenessOf(core, one.core) !== "other" && one.value.unit?.symbol === unit?.symbol && !one.value.per,
  );
  if (!said?.value.numberWritten || others.length > 0) return undefined;
  return valueFor({ ...row, value: row.value.replace(numberWritten, said.value.numberWritten) }, profile);
}

/** The level names of a slot in a profile that prints none of its own. */
export function levelsBy(profile: Profile, slot: CoverageSlot): Levels {
  switch (slot) {
    case "成本":
      return profile.costIsLevel1
        ? { level1: "成本指标", level2: "经济成本指标" }
        : { level1: "产出指标", level2: "成本指标" };
    case "数量":
    case "质量":
    case "时效":
      return { level1: "产出指标", level2: `${slot}指标` };
    case "满意度":
      return { level1: "满意度指标", level2: "服务对象满意度指标" };
    case "可持续影响":
      // The framework of 2021 has no place for it; the row's name states the term, which is a social benefit there.
      return { level1: profile.benefitLevel1, level2: profile.costIsLevel1 ? "社会效益指标" : "可持续影响指标" };
    case "经济效益":
    case "社会效益":
    case "生态效益":
      return { level1: profile.benefitLevel1, level2: `${slot}指标` };
  }
}

/** “=100%” is 河北's way; elsewhere the number stands alone. */
function valueFor(row: TemplateRow, profile: Profile): string {
  const value = profile.keepsEquals ? row.value : row.value.replace(/^=/, "");
  return profile.keepsWordedPercent ? value.replace(/%$/, "百分比") : value;
}

/** The words for one kind of basis; the first that the workbook uses is taken. */
const BASIS_WORDS: readonly (readonly string[])[] = [
  ["计划标准", "计划数据"],
  ["历史标准", "历史数据"],
  ["行业标准", "行业数据"],
  ["预算支出标准", "其他标准", "计划数据", "计划标准"],
  ["合同约定"],
];

function basesOf(form: Form): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { indicators } of form.blocks) {
    for (const { cells } of indicators) {
      const text = cells.basis?.text;
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
  }
  return counts;
}

/** “合同约定/计划标准（批复）” in the workbook's own words: the first kind named, without its remark; other words as they are. */
function basisFor(basis: string, used: ReadonlyMap<string, number>): string {
  const [kind = ""] = basis.replace(/（[^（）]*）/g, "").split("/");
  const words = BASIS_WORDS.find(([name]) => name === kind);
  if (!words) return basis;
  const known = words.filter((word) => used.has(word)).sort((a, b) => (used.get(b) ?? 0) - (used.get(a) ?? 0));
  return known[0] ?? kind;
}
