import type { Form, FormCell } from "../form/form";

const remembered = new WeakMap<Form, readonly FormCell[]>();

/** The filled cells around a form's tables, each once: fields with their labels, goals, labels of blocks, the rest. */
export function printedTexts(form: Form): readonly FormCell[] {
  let cells = remembered.get(form);
  if (!cells) remembered.set(form, (cells = collect(form)));
  return cells;
}

function collect({ fields, goals, blocks, texts = [] }: Form): readonly FormCell[] {
  const byPlace = new Map<string, FormCell>();
  const add = (cell: FormCell | undefined): void => {
    if (cell && cell.text !== "") byPlace.set(`${cell.row},${cell.column}`, cell);
  };
  for (const { labelCell, valueCell } of fields) {
    add(labelCell);
    add(valueCell);
  }
  for (const { cell } of goals) add(cell);
  for (const { goalCell, label } of blocks) {
    add(goalCell);
    add(label);
  }
  texts.forEach(add);
  return [...byPlace.values()];
}
