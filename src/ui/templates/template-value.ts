/** A template's value cut at its placeholders: "≥{N}吨" → "≥", blank 0, "吨". */
export type ValuePart = { readonly text: string } | { readonly blank: number };

export function valueParts(value: string): readonly ValuePart[] {
  let blank = 0;
  return value
    .split(/(\{[^{}]{1,12}\})/)
    .filter((part) => part !== "")
    .map((part) => (part.startsWith("{") && part.endsWith("}") ? { blank: blank++ } : { text: part }));
}

const BLANK_WORDS: Readonly<Record<string, string>> = { N: "数值", YYYY: "年份", M: "月", D: "日" };

/** What a placeholder asks for: {N} 数值, {预算数} 预算数. */
export function blankWords(name: string): string {
  return BLANK_WORDS[name] ?? name;
}
