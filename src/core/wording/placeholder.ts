/**
 * {N}, XX, ×××, **, ___, （此处填写年度目标）: where something is to be filled in. Latin letters on either side make XX a
 * name.
 */
const PLACEHOLDER =
  /\{[^{}]{0,12}\}|(?<![A-Za-z0-9])[XxＸ]{2,}(?![A-Za-z0-9])|×{2,}|\*{2,}|＊{2,}|_{2,}|[（(](?:请|此处|在此|请在此处?)填[写报入][^（()）]{0,24}[）)]|[（(](?:\d{2,4}字以内|不超过\d{2,4}字)[）)]/;

/** The first place of a form's or template's text that waits to be filled, as written; undefined where there is none. */
export function placeholderIn(text: string): string | undefined {
  return PLACEHOLDER.exec(text)?.[0];
}
