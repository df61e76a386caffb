import type { CoverageSlot } from "../check/profile";
import { remembered } from "../check/remembered";

/** The part of the framework that a level 1 stands for, whatever the region calls it (效果指标 is 效益). */
export type LevelFamily = "成本" | "产出" | "效益" | "满意度";

export interface Level1Name {
  /** Without ordinal and weight: 1.产出指标(50分) → 产出指标. */
  readonly bare: string;
  /** The whole text rewritten canonically, where it is misspelt. */
  readonly respelt?: string;
  readonly family?: LevelFamily;
}

export interface Level2Name {
  readonly bare: string;
  readonly respelt?: string;
  readonly slot?: CoverageSlot;
  /** One of the framework's own names, if need be misspelt. */
  readonly isKnown: boolean;
  /** 宣传对象满意度指标: a kind of satisfaction that is no name of the framework. */
  readonly isSatisfactionKind: boolean;
}

/** Reads level names by the vocabularies of a rule set. */
export interface Taxonomy {
  level1(text: string): Level1Name;
  level2(text: string): Level2Name;
  /** The place an indicator takes in the framework; by its level 1 where level 2 does not tell. */
  slotOf(level1: string, level2: string): CoverageSlot | undefined;
}

/** Where vocabularies come from; a rule's context is one. */
export interface Vocabulary {
  words(list: string): ReadonlySet<string>;
  mapping(name: string): Readonly<Record<string, string>>;
}

export const BENEFIT_SLOTS: readonly CoverageSlot[] = ["经济效益", "社会效益", "生态效益", "可持续影响"];

const FAMILY_OF_SLOT: Readonly<Record<CoverageSlot, LevelFamily>> = {
  数量: "产出",
  质量: "产出",
  时效: "产出",
  成本: "成本",
  经济效益: "效益",
  社会效益: "效益",
  生态效益: "效益",
  可持续影响: "效益",
  满意度: "满意度",
};

/** The level 1 a slot is filed under; 成本 stands here as of 2021, and may stand under 产出 in older forms. */
export const familyOfSlot = (slot: CoverageSlot): LevelFamily => FAMILY_OF_SLOT[slot];

const known = new WeakMap<object, Taxonomy>();

/** The taxonomy of a loaded rule set, whose word lists are objects of its own; the same object every time. */
export function taxonomyOf(vocabulary: Vocabulary): Taxonomy {
  const names = vocabulary.words("level2-names");
  let taxonomy = known.get(names);
  if (!taxonomy) known.set(names, (taxonomy = createTaxonomy(vocabulary)));
  return taxonomy;
}

function createTaxonomy(vocabulary: Vocabulary): Taxonomy {
  const spelling1 = vocabulary.mapping("level1-spelling");
  const families = vocabulary.mapping("level1-families");
  const spelling2 = vocabulary.mapping("level2-spelling");
  const slots = vocabulary.mapping("level2-slots");
  const names2 = vocabulary.words("level2-names");

  const level1 = remembered((text): Level1Name => {
    const { before, bare, behind } = bareLevel(text);
    const canonical = lookUp(spelling1, bare) ?? bare;
    const family = lookUp(families, canonical) as LevelFamily | undefined;
    return { bare, ...(canonical !== bare && { respelt: before + canonical + behind }), ...(family && { family }) };
  });

  const level2 = remembered((text): Level2Name => {
    const { before, bare, behind } = bareLevel(text);
    const canonical = lookUp(spelling2, bare) ?? bare;
    const isSatisfactionKind = !names2.has(canonical) && /.满意[度率]?(?:指标)?$/.test(bare);
    const slot = lookUp(slots, canonical) ?? (isSatisfactionKind ? "满意度" : undefined);
    return {
      bare,
      ...(canonical !== bare && { respelt: before + canonical + behind }),
      ...(slot !== undefined && { slot: slot as CoverageSlot }),
      isKnown: names2.has(canonical),
      isSatisfactionKind,
    };
  });

  return {
    level1,
    level2,
    slotOf(text1, text2) {
      const slot = level2(text2).slot;
      if (slot) return slot;
      const { family } = level1(text1);
      if (family === "成本" || family === "满意度") return family;
      return family ? undefined : level2(text1).slot;
    },
  };
}

interface BareLevel {
  readonly before: string;
  readonly bare: string;
  readonly behind: string;
}

/** “1.产出指标（50分）” in its three parts. Forms print an ordinal or an asterisk before the name, its weight behind, 等 where more may follow. */
function bareLevel(text: string): BareLevel {
  const before = /^(?:[*★]|[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、:：]|[①②③④⑤⑥⑦⑧⑨])/.exec(text)?.[0] ?? "";
  const behind = /(?:[（(]\d{1,3}(?:\.\d{1,2})?[分%]?[)）]|\d{1,3}分|[:：]|等)$/.exec(text)?.[0] ?? "";
  return { before, bare: text.slice(before.length, text.length - behind.length), behind };
}

const lookUp = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
