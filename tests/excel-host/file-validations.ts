import type { Book } from "../../src/hosts/xlsx/book";
import { refOf } from "../../src/hosts/xlsx/sheet-part";
import type { XmlElement } from "../../src/hosts/xlsx/xml";
import { isOn } from "./attributes";
import { addressOf, blocksOf } from "./blocks";
import type { SimValidation } from "./sim-sheet";

/** The sheet's data validations, with those that stand in its extensions. */
export function readValidations(book: Book, sheet: string): SimValidation[] {
  return filedValidations(book, sheet).map(({ validation }) => validation);
}

/** Brings a saved sheet's validations to what stands; those that nobody touched stay as the file writes them. */
export function saveValidations(book: Book, sheet: string, validations: readonly SimValidation[]): void {
  const left = filedValidations(book, sheet);
  const fresh: SimValidation[] = [];
  for (const validation of validations) {
    const same = left.filter((one) => signatureOf(one.validation) === signatureOf(validation));
    const found = same.find((one) => namesOf(one.validation) === namesOf(validation)) ?? same[0];
    if (!found) {
      fresh.push(validation);
      continue;
    }
    left.splice(left.indexOf(found), 1);
    if (namesOf(found.validation) === namesOf(validation)) continue;
    const names = validation.areas.map(refOf).join(" ");
    const inner = found.element.child("sqref");
    if (inner) inner.text = names;
    else found.element.set("sqref", names);
  }
  const part = book.sheet(sheet);
  for (const { element, list } of left) {
    list.remove(element);
    if (list.elements.length === 0) for (const parent of part.root.walk(isCells)) parent.remove(list);
    else list.set("count", list.elements.length);
  }
  if (fresh.length === 0) return;
  const table = part.makeChild("dataValidations");
  for (const validation of fresh) table.append(elementOf(table, validation));
  table.set("count", table.elements.length);
}

interface FiledValidation {
  readonly element: XmlElement;
  readonly list: XmlElement;
  readonly validation: SimValidation;
}

function filedValidations(book: Book, sheet: string): FiledValidation[] {
  const { root } = book.sheet(sheet);
  const lists = [...root.walk(isCells)].filter(({ local }) => local === "dataValidations");
  return lists.flatMap((list) =>
    list.elements.map((element) => ({ element, list, validation: validationOf(element) })),
  );
}

const isCells = ({ local }: XmlElement): boolean => local === "sheetData";

function validationOf(element: XmlElement): SimValidation {
  const kind = element.get("type") ?? "none";
  const type = TYPES[kind];
  if (type === undefined) throw new Error(`The simulator knows no validation of type ${kind}`);
  const formulas = ["formula1", "formula2"].flatMap((name) => element.child(name)?.text ?? []);
  const text = (name: string) => element.get(name) ?? "";
  return {
    areas: blocksOf(element.get("sqref") ?? element.child("sqref")?.text ?? "") ?? [],
    type,
    rule: ruleOf(type, formulas, element),
    ignoreBlanks: isOn(element.get("allowBlank")),
    prompt: { message: text("prompt"), title: text("promptTitle"), showPrompt: isOn(element.get("showInputMessage")) },
    errorAlert: {
      message: text("error"),
      title: text("errorTitle"),
      showAlert: isOn(element.get("showErrorMessage")),
      style: ALERTS[element.get("errorStyle") ?? "stop"] ?? "Stop",
    },
  };
}

function ruleOf(type: string, [first = "", second]: readonly string[], element: XmlElement): SimValidation["rule"] {
  if (type === "None") return {};
  if (type === "Custom") return { custom: { formula: `=${first}` } };
  if (type === "List") {
    const [, words] = /^"(.*)"$/s.exec(first) ?? [];
    // The file's attribute hides the arrow, whatever its name says.
    const inCellDropDown = !isOn(element.get("showDropDown"));
    return { list: { inCellDropDown, source: words === undefined ? `=${first}` : words.replaceAll('""', '"') } };
  }
  const operator = OPERATORS[element.get("operator") ?? "between"];
  return {
    [type.charAt(0).toLowerCase() + type.slice(1)]: {
      operator,
      formula1: `=${first}`,
      // Some programs write a second bound that nothing asks for.
      ...(second === undefined || !operator?.endsWith("etween") ? {} : { formula2: `=${second}` }),
    },
  };
}

/** As a file writes it. */
function elementOf(
  table: XmlElement,
  { areas, type, rule, ignoreBlanks, prompt, errorAlert }: SimValidation,
): XmlElement {
  const inner = Object.values(rule)[0] ?? {};
  const text = (value: unknown) => String(value).replace(/^=/, "");
  const source = type === "List" ? String(inner["source"]) : "";
  const formulas =
    type === "List"
      ? [source.startsWith("=") ? source.slice(1) : `"${source.replaceAll('"', '""')}"`]
      : [inner["formula"] ?? inner["formula1"], inner["formula2"]].flatMap((one) =>
          one === undefined ? [] : text(one),
        );
  const operator = Object.entries(OPERATORS).find(([, name]) => name === inner["operator"])?.[0];
  return table.make(
    "dataValidation",
    {
      type: Object.entries(TYPES).find(([, name]) => name === type)?.[0],
      operator,
      errorStyle: errorAlert.style === "Stop" ? undefined : errorAlert.style.toLowerCase(),
      allowBlank: ignoreBlanks ? 1 : undefined,
      showDropDown: inner["inCellDropDown"] === false ? 1 : undefined,
      showInputMessage: prompt.showPrompt ? 1 : undefined,
      showErrorMessage: errorAlert.showAlert ? 1 : undefined,
      errorTitle: errorAlert.title || undefined,
      error: errorAlert.message || undefined,
      promptTitle: prompt.title || undefined,
      prompt: prompt.message || undefined,
      sqref: areas.map(refOf).join(" "),
    },
    ...formulas.map((formula, place) => table.make(`formula${place + 1}`, {}, formula)),
  );
}

const TYPES: Readonly<Record<string, string>> = {
  none: "None",
  whole: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
};
const ALERTS: Readonly<Record<string, string>> = { stop: "Stop", warning: "Warning", information: "Information" };

function signatureOf({ areas: _, ...rest }: SimValidation): string {
  return JSON.stringify([rest.type, rest.rule, rest.ignoreBlanks, rest.prompt, rest.errorAlert]);
}

function namesOf({ areas }: SimValidation): string {
  return areas.map(addressOf).join(" ");
}
