import type { Fix } from "../check/finding";
import type { FormCell } from "../form/form";

/**
 * A fix that changes words inside a printed cell and leaves its line breaks and blanks alone.
 * An empty list on a formula, on a number, or where the change finds nothing in the raw content.
 */
export function rewriteText(
  sheet: string,
  { row, column, cell }: FormCell,
  kind: Fix["kind"],
  change: (content: string) => string,
  label?: string,
): readonly Fix[] {
  const before = cell.value;
  if (typeof before !== "string" || cell.formula !== undefined) return [];
  const after = change(before);
  if (after === before) return [];
  return [{ label: label ?? `改为“${after}”`, kind, edits: [{ sheet, row, column, before, after }] }];
}
