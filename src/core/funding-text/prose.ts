import type { FormCell } from "../form/form";

/** A cell's text with its line breaks, which part the items of a list. */
export function proseOf({ text, cell }: FormCell): string {
  return typeof cell.value === "string" ? cell.value : text;
}
