/** {N}, {预算数}, {YYYY} …: what an inserted row leaves for the clerk to fill. */
const PLACEHOLDER = /\{[^{}]{1,12}\}/g;

/** Names of the placeholders in a text, in order: "{YYYY}年{M}月" → ["YYYY", "M"]. */
export function placeholdersOf(text: string): readonly string[] {
  return (text.match(PLACEHOLDER) ?? []).map((placeholder) => placeholder.slice(1, -1));
}

/** Puts values in the place of placeholders; an empty or missing value leaves its placeholder standing. */
export function fillPlaceholders(text: string, values: readonly string[]): string {
  let index = 0;
  return text.replace(PLACEHOLDER, (placeholder) => {
    const value = (values[index++] ?? "").trim();
    return value === "" ? placeholder : value;
  });
}
