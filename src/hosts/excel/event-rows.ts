import type { RowSpan } from "../../core/sheet/row-span";

/**
 * The rows of an event's address: "B6", "A2:C9", "5:7", several with commas; undefined where whole columns or nothing
 * is named.
 */
export function rowsOfAddress(address: string | undefined): RowSpan | undefined {
  if (!address) return undefined;
  let first = Infinity;
  let last = -Infinity;
  for (const part of address.split(",")) {
    const cells = part.slice(part.lastIndexOf("!") + 1).replaceAll("$", "");
    const rows = cells.split(":").map((corner) => Number(/(\d+)$/.exec(corner)?.[1] ?? NaN) - 1);
    if (rows.some((row) => Number.isNaN(row))) return undefined;
    first = Math.min(first, ...rows);
    last = Math.max(last, ...rows);
  }
  return { first, last };
}
