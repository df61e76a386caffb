import type { CoverageSlot } from "../check/profile";
import type { Indicator } from "../form/form";
import type { Taxonomy } from "../taxonomy/level-names";
import { parseValue } from "../value/parse";
import { printValue } from "../value/print";
import { SLOT_OF, type Template, type TemplateRow, type TemplateSlot } from "./template";

const LETTER_OF = Object.fromEntries(Object.entries(SLOT_OF).map(([letter, slot]) => [slot, letter])) as Readonly<
  Record<CoverageSlot, TemplateSlot>
>;

/** A template of the clerk's own from rows of a table; numbers become placeholders. Rows of no known place are left out. */
export function templateFromRows(id: string, title: string, rows: readonly Indicator[], taxonomy: Taxonomy): Template {
  return {
    id,
    title,
    match: [],
    rows: rows.flatMap((row): TemplateRow[] => {
      const slot = taxonomy.slotOf(row.level1, row.level2);
      if (!slot || row.level3 === "") return [];
      return [
        {
          slot: LETTER_OF[slot],
          name: row.level3,
          value: withPlaceholder(row.value),
          description: row.cells.description?.text ?? "",
          basis: row.cells.basis?.text ?? "",
          direction: "—",
          preset: true,
        },
      ];
    }),
  };
}

/** “不低于1,200吨” → “≥{N}吨”. A full 100 % and none at all are no numbers of this one project and stay. */
export function withPlaceholder(value: string): string {
  const known = parseValue(value);
  if (known.kind !== "quantity") return value;
  const plain = printValue(known);
  const { numberWritten, number, unit } = parseValue(plain);
  const isUniversal = number === 0 || (number === 100 && unit?.family === "比率");
  return numberWritten === undefined || isUniversal ? plain : plain.replace(numberWritten, "{N}");
}
