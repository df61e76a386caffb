import { readUnit } from "../value/compare";

const BRACKETED = /[（(〔【][^（(〔【）)〕】]*[）)〕】]/g;
const INDEX = /^(?:指标\d{0,3}[:：、.．]?|\d{1,3}[:：、.．])?(?:反映)?/;
const CLOSING_MARKS = "。．.；;，,、：:！!*＊";
const BOUNDS = ["以上", "以下", "以内", "以后"];
const COUNTERS = "%％个次人";
const DIGITS = "0123456789.,";
const LEADS = ["达到", "达", "不低于", "不少于", "不超过", "≥", "≤", "＞", "＜", ">", "<", "=", "≧", "≦"];

interface StrippedName {
  readonly core: string;
  /** Another name in brackets at the end: 巡护里程（次数）. */
  readonly aside: string | undefined;
  readonly unitInName: string | undefined;
}

/**
 * The name without index (指标1:), brackets, closing marks, a target (…达80%以上) and a closing 指标; and the unit that
 * its end carries: 社零额（亿元）, 引资额/亿元.
 */
export function stripName(text: string): StrippedName {
  const closed = withoutMarks(text);
  let unitInName: string | undefined;
  let aside: string | undefined;
  const outside = closed.replace(BRACKETED, (bracketed: string, at: number) => {
    const inner = bracketed.slice(1, -1).replace(/^(?:计量)?单位[:：]?/, "");
    if (at > 0 && at + bracketed.length === closed.length) {
      if (readUnit(inner)) unitInName = inner;
      else aside = inner;
    }
    return "";
  });
  const stroke = outside.lastIndexOf("/");
  const afterStroke = stroke > 0 ? outside.slice(stroke + 1) : "";
  const hasUnit = afterStroke !== "" && readUnit(afterStroke) !== undefined;
  const named = withoutMarks(hasUnit ? outside.slice(0, stroke) : outside);
  const core = withoutTarget(named.replace(INDEX, ""));
  return {
    core: core.length > 2 && core.endsWith("指标") ? core.slice(0, -2) : core,
    aside,
    unitInName: hasUnit ? (unitInName ?? afterStroke) : unitInName,
  };
}

function withoutMarks(text: string): string {
  let end = text.length;
  while (end > 1 && CLOSING_MARKS.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** 核酸检测比例达80%以上 is named 核酸检测比例. */
function withoutTarget(name: string): string {
  const bound = BOUNDS.find((word) => name.endsWith(word)) ?? "";
  let end = name.length - bound.length;
  if (COUNTERS.includes(name.charAt(end - 1)) && DIGITS.includes(name.charAt(end - 2))) end--;
  let start = end;
  while (start > 0 && DIGITS.includes(name.charAt(start - 1))) start--;
  if (start === end || start === 0) return name;
  const before = name.slice(0, start);
  const lead = LEADS.find((word) => before.endsWith(word)) ?? "";
  return before.slice(0, before.length - lead.length) || name;
}
