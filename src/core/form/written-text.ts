const INVISIBLE = /[\s\u200b-\u200d\u2060]+/g;
const MAY_BE_INVISIBLE = /[\s\u200b-\u200d\u2060]/;

/** The text as compared and shown in findings: without any white space, full-width blanks included. */
export function unspaced(text: string): string {
  return MAY_BE_INVISIBLE.test(text) ? text.replace(INVISIBLE, "") : text;
}

/** “单位（专项）名称” → “单位名称”; an unclosed bracket stays. */
export function withoutBrackets(text: string): string {
  return /[(（[【]/.test(text)
    ? text.replace(/\([^()（）]*\)|（[^()（）]*）|[(（][^()（）]*[)）]|\[[^[\]]*\]|【[^【】]*】/g, "")
    : text;
}

/** “1.项目名称：”, “*项目名称”, “（一）项目名称” → “项目名称”: a label without numbering, asterisks and colon. */
export function bareLabel(text: string): string {
  if (!/[(（[【*＊★☆▲△.．、:：其]/.test(text)) return text;
  return withoutBrackets(text)
    .replace(/^[*＊★☆▲△]+/, "")
    .replace(/^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.．、]/, "")
    .replace(/^其中[:：]?/, "")
    .replace(/[*＊★:：]+$/, "");
}

/** “项目名称：某项目” → [“项目名称”, “某项目”]; undefined where no short label stands before a colon. */
export function splitAtColon(text: string): readonly [label: string, rest: string] | undefined {
  const at = text.search(/[:：]/);
  return at > 0 && at <= 20 ? [text.slice(0, at), text.slice(at + 1)] : undefined;
}
