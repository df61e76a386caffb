import { isMarkFormula, MARK_FILL, MARK_SEVERITIES } from "../../src/core/sheet/mark-formula";
import type { CellBlock } from "../../src/core/sheet/sheet-snapshot";
import type { Book } from "../../src/hosts/xlsx/book";
import { refOf } from "../../src/hosts/xlsx/sheet-part";
import type { XmlElement } from "../../src/hosts/xlsx/xml";
import { isOff, isOn } from "./attributes";
import { addressOf, blocksOf } from "./blocks";
import type { FormatType, SimConditionalFormat } from "./sim-sheet";

/** What a rule of the file is to Excel's add-in API. */
type Rule = Pick<SimConditionalFormat, "type" | "formula" | "rule">;

/** A rule where it stands: in a list of rules for some cells, or (newer kinds) in the sheet's extensions. */
interface FiledRule extends Rule {
  readonly element: XmlElement;
  readonly list: XmlElement;
  readonly areas: CellBlock[];
  readonly priority: number;
}

/** The sheet's conditional formats, ours too (A25); the one that wins first. */
export function readFormatRules(book: Book, sheet: string, nextId: () => string): SimConditionalFormat[] {
  const differential = (rule: XmlElement) => {
    const severity = MARK_SEVERITIES.find((one) => rule.child("formula")?.text.includes(`:${one}"`));
    return severity === undefined ? {} : { fill: `#${MARK_FILL[severity]}` };
  };
  return filedRules(book, sheet)
    .sort((a, b) => a.priority - b.priority)
    .map(({ element, type, formula, rule, areas }) => ({
      id: nextId(),
      type,
      areas,
      formula,
      rule,
      stopIfTrue: isOn(element.get("stopIfTrue")),
      look: isMarkFormula(formula) ? differential(element) : {},
      isOpened: true,
    }));
}

/**
 * Brings a saved sheet's rules to what stands: rules that stood in the opened file stay as the file writes them, with
 * the cells they now cover; those taken away go; new ones come in (A23).
 */
export function saveFormatRules(book: Book, sheet: string, formats: readonly SimConditionalFormat[]): void {
  const left = filedRules(book, sheet);
  const priorities = new Map<SimConditionalFormat, XmlElement>();
  for (const format of formats.filter(({ isOpened }) => isOpened)) {
    const same = left.filter((one) => signatureOf(one) === signatureOf(format));
    const found = same.find(({ areas }) => namesOf(areas) === namesOf(format.areas)) ?? same[0];
    if (!found) throw new Error(`The file has lost a conditional format: ${signatureOf(format)}`);
    left.splice(left.indexOf(found), 1);
    priorities.set(format, found.element);
    if (namesOf(found.areas) !== namesOf(format.areas)) setAreas(found.list, format.areas);
  }
  const part = book.sheet(sheet);
  for (const { element, list } of left) {
    list.remove(element);
    if (list.all("cfRule").length === 0) removeDeep(part.root, list);
  }
  for (const format of formats.filter(({ isOpened }) => !isOpened)) {
    if (format.type !== "Custom") throw new Error(`The simulator does not save new formats of type ${format.type}`);
    const rule = part.root.make(
      "cfRule",
      { type: "expression", dxfId: book.styles.addDifferential(tint(book, format.look)), priority: 0 },
      part.root.make("formula", {}, format.formula.replace(/^=/, "")),
    );
    priorities.set(format, rule);
    part.addChild(part.root.make("conditionalFormatting", { sqref: format.areas.map(refOf).join(" ") }, rule));
  }
  // Excel numbers them by their order; a file whose order stands is left alone.
  const numbers = formats.map((format) => Number(priorities.get(format)?.get("priority") ?? 0));
  const isInOrder = numbers.every((number, place) => number > (numbers[place - 1] ?? 0));
  if (!isInOrder) formats.forEach((format, place) => priorities.get(format)?.set("priority", place + 1));
}

function filedRules(book: Book, sheet: string): FiledRule[] {
  const { root } = book.sheet(sheet);
  const usual = root.all("conditionalFormatting").flatMap((list) => rulesOf(list, list.get("sqref") ?? ""));
  // Newer kinds stand in the extensions alone; what only adds to a rule above has no place of its own in the order.
  const newer = [...(root.child("extLst")?.walk() ?? [])]
    .filter(({ local }) => local === "conditionalFormatting")
    .flatMap((list) => rulesOf(list, list.child("sqref")?.text ?? ""));
  return [...usual, ...newer.filter(({ element }) => element.get("priority") !== undefined)];
}

function rulesOf(list: XmlElement, sqref: string): FiledRule[] {
  return list.all("cfRule").map((element) => ({
    element,
    list,
    areas: blocksOf(sqref) ?? [],
    priority: Number(element.get("priority") ?? 0),
    ...readRule(element),
  }));
}

function readRule(element: XmlElement): Rule {
  const kind = element.get("type") ?? "";
  const formulas = [...element.all("formula"), ...element.all("f")].map(({ text }) => `=${text}`);
  const typed = (type: FormatType, rule: Rule["rule"]): Rule => ({ type, formula: "", rule });
  switch (kind) {
    case "expression":
      return { type: "Custom", formula: formulas[0] ?? "", rule: {} };
    case "cellIs":
      return typed("CellValue", {
        Rule: {
          operator: CELL_OPERATORS[element.get("operator") ?? ""],
          formula1: formulas[0] ?? "",
          ...(formulas[1] === undefined ? {} : { formula2: formulas[1] }),
        },
      });
    case "containsText":
    case "notContainsText":
    case "beginsWith":
    case "endsWith":
      return typed("ContainsText", { Rule: { operator: TEXT_OPERATORS[kind], text: element.get("text") ?? "" } });
    case "top10": {
      const end = isOn(element.get("bottom")) ? "Bottom" : "Top";
      const unit = isOn(element.get("percent")) ? "Percent" : "Items";
      return typed("TopBottom", { Rule: { type: end + unit, rank: Number(element.get("rank") ?? 10) } });
    }
    case "colorScale": {
      const scale = element.child("colorScale");
      const colours = scale?.all("color").map((colour) => `#${(colour.get("rgb") ?? "FF000000").slice(2)}`) ?? [];
      const points = (scale?.all("cfvo") ?? []).map((point, place) => ({
        ...criterionOf(point),
        color: colours[place],
      }));
      const [minimum, middle, last] = points;
      return typed("ColorScale", {
        ThreeColorScale: points.length > 2,
        Criteria: points.length > 2 ? { minimum, midpoint: middle, maximum: last } : { minimum, maximum: middle },
      });
    }
    case "dataBar": {
      const bar = element.child("dataBar");
      const [lower, upper] = bar?.all("cfvo").map(criterionOf) ?? [];
      return typed("DataBar", {
        ShowDataBarOnly: isOff(bar?.get("showValue")),
        LowerBoundRule: lower ?? {},
        UpperBoundRule: upper ?? {},
      });
    }
    case "iconSet": {
      const set = element.child("iconSet");
      const style = set?.get("iconSet") ?? "3TrafficLights1";
      return typed("IconSet", {
        Style: (NUMBERS[style.charAt(0)] ?? "") + style.slice(1),
        ReverseIconOrder: isOn(set?.get("reverse")),
        ShowIconOnly: isOff(set?.get("showValue")),
        Criteria: (set?.all("cfvo") ?? []).map((point) => ({
          ...criterionOf(point),
          operator: isOff(point.get("gte")) ? "GreaterThan" : "GreaterThanOrEqual",
        })),
      });
    }
    case "aboveAverage": {
      const side = isOff(element.get("aboveAverage")) ? "Below" : "Above";
      const deviations = ["", "OneStdDev", "TwoStdDev", "ThreeStdDev"][Number(element.get("stdDev") ?? 0)] ?? "";
      const equal = isOn(element.get("equalAverage")) ? "EqualOr" : "";
      return typed("PresetCriteria", { Rule: { criterion: `${equal}${deviations}${side}Average` } });
    }
    default: {
      const criterion = PRESETS[kind === "timePeriod" ? (element.get("timePeriod") ?? "") : kind];
      if (criterion === undefined) throw new Error(`The simulator knows no conditional format of type ${kind}`);
      return typed("PresetCriteria", { Rule: { criterion } });
    }
  }
}

function criterionOf(point: XmlElement): { readonly type: string | undefined; readonly formula?: string } {
  const type = POINTS[point.get("type") ?? ""];
  const value = point.get("val") ?? point.child("f")?.text;
  return { type, ...(value === undefined || type?.endsWith("Value") ? {} : { formula: `=${value}` }) };
}

const CELL_OPERATORS: Readonly<Record<string, string>> = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
};
const TEXT_OPERATORS: Readonly<Record<string, string>> = {
  containsText: "Contains",
  notContainsText: "NotContains",
  beginsWith: "BeginsWith",
  endsWith: "EndsWith",
};
const PRESETS: Readonly<Record<string, string>> = {
  containsBlanks: "Blanks",
  notContainsBlanks: "NonBlanks",
  containsErrors: "Errors",
  notContainsErrors: "NonErrors",
  uniqueValues: "UniqueValues",
  duplicateValues: "DuplicateValues",
  yesterday: "Yesterday",
  today: "Today",
  tomorrow: "Tomorrow",
  last7Days: "LastSevenDays",
  lastWeek: "LastWeek",
  thisWeek: "ThisWeek",
  nextWeek: "NextWeek",
  lastMonth: "LastMonth",
  thisMonth: "ThisMonth",
  nextMonth: "NextMonth",
};
const POINTS: Readonly<Record<string, string>> = {
  min: "LowestValue",
  max: "HighestValue",
  autoMin: "Automatic",
  autoMax: "Automatic",
  num: "Number",
  percent: "Percent",
  percentile: "Percentile",
  formula: "Formula",
};
const NUMBERS: Readonly<Record<string, string>> = { "3": "Three", "4": "Four", "5": "Five" };

/** What makes a rule the same one, wherever it applies. */
function signatureOf({ type, formula, rule }: Rule): string {
  return JSON.stringify([type, formula, rule]);
}

function namesOf(areas: readonly CellBlock[]): string {
  return areas.map(addressOf).join(" ");
}

function setAreas(list: XmlElement, areas: readonly CellBlock[]): void {
  const names = areas.map(refOf).join(" ");
  const inner = list.child("sqref");
  if (inner) inner.text = names;
  else list.set("sqref", names);
}

/** Takes an element out from under whatever holds it. */
function removeDeep(root: XmlElement, element: XmlElement): void {
  for (const parent of root.walk(({ local }) => local === "sheetData")) parent.remove(element);
}

/** A differential format of a new rule's fill ("#FBD5D5"). */
function tint({ styles }: Book, look: Readonly<Record<string, unknown>>) {
  const fill = typeof look["fill"] === "string" ? look["fill"] : "#FFFFFF";
  const colour = styles.make("bgColor", { rgb: fill.replace("#", "FF") });
  return styles.make("dxf", {}, styles.make("fill", {}, styles.make("patternFill", {}, colour)));
}
