import type { Form, FormCell } from "./form";

interface Remembered {
  readonly fields: Form["fields"];
  readonly texts: Form["texts"];
  readonly cells: readonly FormCell[];
}
const remembered = new WeakMap<Form["goals"], Remembered>();

/**
 * The filled cells around a form's tables: fields with their labels, goals, the rest. The very same list as long as
 * these are the same, so that an edit inside a table costs nothing here. A block knows its own goal and label.
 */
export function printedTexts({ fields, goals, texts }: Form): readonly FormCell[] {
  const known = remembered.get(goals);
  if (known?.fields === fields && known.texts === texts) return known.cells;
  const all = [
    ...fields.flatMap(({ labelCell, valueCell }) => [labelCell, valueCell]),
    ...goals.map(({ cell }) => cell),
  ];
  const cells = [...new Set([...all, ...texts])].filter(({ text }) => text !== "");
  remembered.set(goals, { fields, texts, cells });
  return cells;
}

/** Remembers what `compute` says of the cells around the tables as long as they are the same. */
export function perPrintedTexts<T>(compute: (cells: readonly FormCell[], sheet: string) => T): (form: Form) => T {
  const known = new WeakMap<readonly FormCell[], { readonly result: T }>();
  return (form) => {
    const cells = printedTexts(form);
    let entry = known.get(cells);
    if (!entry) known.set(cells, (entry = { result: compute(cells, form.sheet) }));
    return entry.result;
  };
}
