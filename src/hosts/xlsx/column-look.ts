import type { SheetPart } from "./sheet-part";
import type { XmlElement } from "./xml";

/** A column's width (undefined: the sheet's usual one) and whether it is hidden. */
export function setColumnLook(
  part: SheetPart,
  column: number,
  look: { readonly size?: number; readonly isHidden: boolean },
): void {
  const table = part.makeChild("cols");
  const covering = part.columnAt(column);
  const own = covering
    ? splitSpan(table, covering, column + 1)
    : table.make("col", { min: column + 1, max: column + 1 });
  if (!covering)
    table.insertBefore(
      own,
      table.elements.find((span) => Number(span.get("min")) > column + 1),
    );
  own.set("width", look.size).set("customWidth", look.size === undefined ? undefined : 1);
  own.set("hidden", look.isHidden ? 1 : undefined);
  if (look.size === undefined) own.set("width", part.usualWidth);
}

/** Cuts one column out of a run of columns that look alike. */
function splitSpan(table: XmlElement, span: XmlElement, number: number): XmlElement {
  const [first, last] = [Number(span.get("min")), Number(span.get("max"))];
  if (first < number) {
    const before = span.clone().set("max", number - 1);
    table.insertBefore(before, span);
  }
  if (last > number) {
    const after = span.clone().set("min", number + 1);
    table.insertBefore(after, table.elements[table.elements.indexOf(span) + 1]);
  }
  return span.set("min", number).set("max", number);
}
