/** Grades that are defined somewhere (考核办法, 验收标准) and so can be checked; a mere 良好 or 一般 is only praise. */
const GRADES: ReadonlySet<string> = new Set(
  (
    "优 良 中 差 优秀 优良 优等 良等 中等 差等 合格 不合格 基本合格 及格 不及格 达标 不达标 基本达标 通过 甲等 乙等 丙等 " +
    "甲级 乙级 丙级 先进 示范 省级 市级 国家级"
  ).split(" "),
);
/** Grades only when something says so: 良好以上, 良好等次. */
const WEAK_GRADES: ReadonlySet<string> = new Set("良好 一般 较好 较差".split(" "));

const LEADS = ["不低于", "达到", "评为", "考核", "评定为", "达", "为", "国家", "国标", "地表水", "满足"];
const TAILS = [
  "以上标准",
  "及以上等次",
  "及以上",
  "以上等次",
  "以上",
  "及以下",
  "以下",
  "等次",
  "等级",
  "标准",
  "水平",
  "要求",
];

const RANKS = "一二三四五六七八九十ⅠⅡⅢⅣⅤIV甲乙丙丁123456789A";
const RANK_TAILS: ReadonlySet<string> = new Set(["", "奖", "级", "甲等", "乙等", "丙等", "甲", "乙"]);
const CLASSES = "级类等档星";

/** 一级A, Ⅲ类, A级, 4A级, AAA级, 一等奖: one to four ranks, a class word, and perhaps a letter. */
function isRankedGrade(text: string): boolean {
  let i = 0;
  while (i < 4 && i < text.length && (RANKS.includes(text.charAt(i)) || isCapital(text, i))) i++;
  if (i === 0) return false;
  if (i === text.length) return isCapital(text, 0) && isCapital(text, i - 1);
  if (!CLASSES.includes(text.charAt(i))) return false;
  const rest = text.slice(i + 1);
  return RANK_TAILS.has(rest) || (rest.length === 1 && isCapital(rest, 0));
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 65 && code <= 90;
}

/**
 * The grade that a text without white space names, or undefined: “达到Ⅲ类标准” → Ⅲ类, “良好以上” → 良好, “良好” → undefined
 * unless an operator stands before it (`isCompared`).
 */
export function readGrade(
  text: string,
  isCompared: boolean,
): { readonly grade: string; readonly bound: "≥" | "≤" | undefined } | undefined {
  if (text.length > 16) return undefined;
  if (GRADES.has(text)) return { grade: text, bound: undefined };
  const lead = LEADS.find((word) => text.startsWith(word) && text.length > word.length) ?? "";
  const unled = text.slice(lead.length);
  const tail = TAILS.find((word) => unled.endsWith(word) && unled.length > word.length) ?? "";
  const core = unled.slice(0, unled.length - tail.length);
  const isGrade =
    GRADES.has(core) || isRankedGrade(core) || ((isCompared || lead !== "" || tail !== "") && WEAK_GRADES.has(core));
  const bound = lead === "不低于" || tail.includes("以上") ? "≥" : tail.includes("以下") ? "≤" : undefined;
  return isGrade ? { grade: core, bound } : undefined;
}

const FULL_COVERAGE: ReadonlySet<string> = new Set("全覆盖 全员覆盖 全部覆盖 全面覆盖 实现全覆盖".split(" "));

/** 应检尽检, 应发尽发, 应保尽保, 有访必接, 全覆盖: everything that should is covered. */
export function isCoverageIdiom(text: string): boolean {
  if (FULL_COVERAGE.has(text)) return true;
  if (text.length === 4 && "有凡逢".includes(text.charAt(0)) && text.charAt(2) === "必") return true;
  return text.length >= 4 && text.length <= 10 && text.startsWith("应") && text.indexOf("尽", 2) > 1;
}

const YES_NO: ReadonlySet<string> = new Set(["是", "否", "是/否"]);

/** 是 or 否. */
export function isYesNo(text: string): boolean {
  return YES_NO.has(text);
}
