import type { CellBlock, CellValue } from "../../../src/core/sheet/sheet-snapshot";
import { cellCount, isUnbounded, overlapOf, without } from "../blocks";
import { cellOf, type SimSheet, type SimValidation } from "../sim-sheet";
import type { SimWorkbook } from "../sim-workbook";
import { guard } from "./cell-ranges";
import { rangeOfName } from "./names";
import { invalid, notSimulated, type Cells, type MembersOf } from "./thing";

/** Excel's own bound for a list that is given as words. */
const LONGEST_LIST = 255;

const NONE: Omit<SimValidation, "areas"> = {
  type: "None",
  rule: {},
  ignoreBlanks: true,
  prompt: { message: "", title: "", showPrompt: true },
  errorAlert: { message: "", title: "", showAlert: true, style: "Stop" },
};

type Common = { readonly [Name in keyof Omit<SimValidation, "areas">]: SimValidation[Name] | null };

/**
 * What holds for all the cells: of several rules Excel says "Inconsistent", of one on some cells only "MixedCriteria",
 * with null for the rest (documentation of the types; null is A32).
 */
function commonOf({ sheet, blocks }: Cells): Common {
  const found = sheet.validations.flatMap((validation) => {
    const cells = validation.areas.flatMap((area) => blocks.flatMap((block) => overlapOf(area, block) ?? []));
    return cells.length === 0 ? [] : [{ validation, count: cells.reduce((sum, cell) => sum + cellCount(cell), 0) }];
  });
  const [one] = found;
  if (!one) return NONE;
  const all = blocks.reduce((sum, block) => sum + cellCount(block), 0);
  if (found.length === 1 && one.count === all) return one.validation;
  const type = found.length > 1 ? "Inconsistent" : "MixedCriteria";
  return { type, rule: null, ignoreBlanks: null, prompt: null, errorAlert: null };
}

/** Takes the cells out of whatever validates them. */
function clear(sheet: SimSheet, blocks: readonly CellBlock[]): void {
  for (const one of sheet.validations) for (const block of blocks) one.areas = without(one.areas, block);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
}

/** Changes what validates the cells; only cells that have a rule have the rest. */
function change({ sheet, blocks }: Cells, changed: Partial<SimValidation>): void {
  guard(sheet);
  const known = commonOf({ sheet, blocks });
  if (known.rule === null) notSimulated("changing several validations at once");
  clear(sheet, blocks);
  sheet.validations.push({ ...NONE, ...(known as SimValidation), ...changed, areas: [...blocks] });
}

const TYPES = ["list", "wholeNumber", "decimal", "date", "time", "textLength", "custom"];

function ruleOf(value: unknown): Pick<SimValidation, "type" | "rule"> {
  const given = Object.entries((value ?? {}) as Readonly<Record<string, Readonly<Record<string, unknown>>>>).filter(
    ([, inner]) => inner !== null && inner !== undefined,
  );
  const [kind, inner] = given[0] ?? [];
  if (kind === undefined || inner === undefined || given.length !== 1 || !TYPES.includes(kind))
    return invalid("a rule");
  if (kind === "list") {
    const source = inner["source"];
    if (typeof source !== "string") return notSimulated("a list from a range");
    if (!source.startsWith("=") && source.length > LONGEST_LIST) return invalid("the list is too long");
    return { type: "List", rule: { list: { inCellDropDown: inner["inCellDropDown"] ?? true, source } } };
  }
  const formula = (one: unknown) => {
    if (typeof one !== "string" && typeof one !== "number") return notSimulated("a bound that is a range");
    return String(one).startsWith("=") ? String(one) : `=${one}`;
  };
  const written = Object.fromEntries(
    Object.entries(inner).map(([name, one]) => [name, name.startsWith("formula") ? formula(one) : one]),
  );
  return { type: kind.charAt(0).toUpperCase() + kind.slice(1), rule: { [kind]: written } };
}

/** Whether a value keeps to the rule. Formulas are not worked out: only words, cells and plain numbers bound it. */
function isValid(
  book: SimWorkbook,
  sheet: SimSheet,
  { type, rule, ignoreBlanks }: SimValidation,
  value: CellValue,
): boolean {
  if (type === "None") return true;
  if (value === null || value === "") return ignoreBlanks;
  const inner = Object.values(rule)[0] ?? {};
  if (type === "List") return wordsOf(book, sheet, String(inner["source"])).includes(String(value));
  const [low, high = Number.NaN] = [inner["formula1"], inner["formula2"]]
    .filter((one) => typeof one === "string")
    .map((one) => Number(one.slice(1)));
  if (!["WholeNumber", "Decimal", "TextLength"].includes(type) || low === undefined || Number.isNaN(low))
    return notSimulated(`whether cells keep to a validation of type ${type}`);
  const measured = type === "TextLength" ? String(value).length : value;
  if (typeof measured !== "number" || (type === "WholeNumber" && !Number.isInteger(measured))) return false;
  switch (inner["operator"]) {
    case "Between":
      return measured >= low && measured <= high;
    case "NotBetween":
      return measured < low || measured > high;
    case "EqualTo":
      return measured === low;
    case "NotEqualTo":
      return measured !== low;
    case "GreaterThan":
      return measured > low;
    case "LessThan":
      return measured < low;
    case "GreaterThanOrEqualTo":
      return measured >= low;
    default:
      return measured <= low;
  }
}

/** The words of a list: as given, or those of the cells that it names. */
function wordsOf(book: SimWorkbook, sheet: SimSheet, source: string): readonly string[] {
  if (!source.startsWith("=")) return source.split(",").map((word) => word.trim());
  const text = source.slice(1);
  const named = book.names.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  const reference = named?.formula ?? (text.includes("!") ? source : `='${sheet.name.replaceAll("'", "''")}'!${text}`);
  const cells = rangeOfName(book, { name: "", sheet: undefined, formula: reference, comment: "", visible: true });
  const [block] = cells?.blocks ?? [];
  if (!cells || !block) return notSimulated(`a list from ${source}`);
  const words: string[] = [];
  for (let row = block.top; row <= Math.min(block.bottom, cells.sheet.rows.length - 1); row++)
    for (let column = block.left; column <= block.right; column++)
      words.push(String(cellOf(cells.sheet, row, column)?.value ?? ""));
  return words;
}

/** Of every cell whether it is valid, with those that nothing validates. */
function validity(
  { sheet, blocks }: Cells,
  book: SimWorkbook,
): readonly { readonly cell: CellBlock; readonly ok: boolean }[] {
  return blocks.flatMap((block) => {
    if (isUnbounded(block)) return notSimulated("whether a whole sheet is valid");
    const cells: { cell: CellBlock; ok: boolean }[] = [];
    for (let row = block.top; row <= block.bottom; row++)
      for (let column = block.left; column <= block.right; column++) {
        const cell = { top: row, left: column, bottom: row, right: column };
        const rule = sheet.validations.find(({ areas }) => areas.some((area) => overlapOf(area, cell)));
        const ok = !rule || isValid(book, sheet, rule, cellOf(sheet, row, column)?.value ?? null);
        cells.push({ cell, ok });
      }
    return cells;
  });
}

function invalidCells(self: Cells, book: SimWorkbook): readonly CellBlock[] {
  return validity(self, book).flatMap(({ cell, ok }) => (ok ? [] : [cell]));
}

export const VALIDATION: MembersOf<"DataValidation"> = {
  DataValidation: {
    scalars: {
      Type: (self) => commonOf(self).type,
      Rule: (self) => commonOf(self).rule,
      IgnoreBlanks: (self) => commonOf(self).ignoreBlanks,
      Prompt: (self) => commonOf(self).prompt,
      ErrorAlert: (self) => commonOf(self).errorAlert,
      Valid: (self, book) => {
        const found = new Set(validity(self, book).map(({ ok }) => ok));
        return found.size > 1 ? null : found.has(true);
      },
    },
    setters: {
      Rule: (self, { value }) => change(self, ruleOf(value)),
      IgnoreBlanks: (self, value) => change(self, { ignoreBlanks: value.isTrue }),
      Prompt: (self, { value }) => change(self, { prompt: value as SimValidation["prompt"] }),
      ErrorAlert: (self, { value }) => change(self, { errorAlert: value as SimValidation["errorAlert"] }),
    },
    methods: {
      Clear: ({ sheet, blocks }) => {
        guard(sheet);
        clear(sheet, blocks);
        return null;
      },
      GetInvalidCells: (self, _, book) => {
        const blocks = invalidCells(self, book);
        return blocks.length === 0 ? null : { type: "RangeAreas", sheet: self.sheet, blocks };
      },
      GetInvalidCellsOrNullObject: (self, _, book) => {
        const blocks = invalidCells(self, book);
        return blocks.length === 0 ? null : { type: "RangeAreas", sheet: self.sheet, blocks };
      },
    },
  },
};
