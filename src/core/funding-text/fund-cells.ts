import type { FormCell } from "../form/form";
import { bareLabel } from "../form/written-text";
import { parseValue } from "../value/parse";
import { perPrintedTexts } from "../form/printed-texts";

/** A printed total with the parts that the form prints for it: 年度资金总额, 其中：财政拨款, 其他资金; or 基本支出, 项目支出, 合计. */
export interface FundSum {
  readonly cell: FormCell;
  /** Of the parts, as written: in the unit of the total. */
  readonly sum: number;
  readonly total: number;
  /** Decimals of the most exact of them. */
  readonly decimals: number;
  /** Within what the amounts may differ by rounding alone. */
  readonly tolerance: number;
  /** The form prints 其他资金 as well, or the total below its parts, so that they are all there is. */
  readonly isWhole: boolean;
}

const TOTAL =
  /^(?:(?:本|当)?年度?|项目|预算|专项|实施期|中期|全年){0,3}(?:资金)?(?:总额|总量|总计|总预算)$|^(?:年度)?预算(?:数|金额|总额)$|^年度资金$|^总投资$/;
const PART =
  /^(?:[本当]年度?|年度|全年)?(?:财政|一般公共预算|政府性基金|国有资本|中央|省|市|区|县|镇|乡|本级|上级|地方|转移支付|单位|自有|自筹|上年结转|结转|结余|其[他它]|事业收入|经营收入|社会|债券|专项债)[\u4e00-\u9fff]{0,8}$/;
/** A total that is printed below its parts, and what else it may be the total of. */
const TOTAL_BELOW = /^(?:合计|总计|小计)$/;
const SPENDING = /^(?:基本|项目|人员|公用|运转|其[他它])(?:类|性|经费|公用)*(?:支出|项目)$/;
const FEWEST_PARTS = 2;
const REST = /^其[他它]/;
/** 财政拨款 may hold 中央资金 printed below it: such lists have levels. */
const GENERAL = /^(?:[本当]年度?|年度|全年)?财政(?:拨款|资金|性资金)/;
const SPECIAL = /^(?:一般公共预算|政府性基金|国有资本|中央|省|市|区|县|镇|乡|本级|上级|地方|转移支付|债券|专项债)/;
const AMOUNT_HEADING = /预算|执行|资金|金额|年初|调整|决算|支出|到位/;
const OTHER_HEADING = /率|分|权重|原因/;
const NOTHING = /^[-—–─－/／]*$/;
const MOST_PARTS = 8;
const LONGEST_LABEL = 20;

interface Amount {
  readonly value: number;
  /** Multiplier and unit: "1" for a bare number, "10000元" for 万元. */
  readonly unit: string;
  readonly decimals: number;
}
/** Of a blank cell or a dash. */
const NO_AMOUNT: Amount = { value: 0, unit: "", decimals: 0 };

/** The totals of a form's fund cells whose parts stand below them or behind them; remembered as long as the cells are the same. */
export const fundSumsOf = perPrintedTexts((cells): readonly FundSum[] => {
  const labelled = (label: RegExp): readonly FormCell[] =>
    cells.filter(({ text }) => text.length <= LONGEST_LABEL && label.test(bareLabel(text)));
  const [totals, below] = [labelled(TOTAL), labelled(TOTAL_BELOW)];
  if (totals.length === 0 && below.length === 0) return NONE;
  const at = lookUpOf(cells);
  const closing = below.flatMap((label) => {
    const labels = labelsAbove(label, at);
    const amount = labels.length < FEWEST_PARTS ? undefined : amountsBehind(label, at)[0];
    return (amount && sumBelow(amount, labels, at, true)) ?? [];
  });
  return closing.concat(
    totals.flatMap((label) => {
      const amounts = amountsBehind(label, at);
      const labels = labelsBelow(label, at);
      if (labels.length > 0) return amounts.flatMap((cell) => sumBelow(cell, labels, at) ?? []);
      return amounts[0] ? (sumBehind(amounts[0], at) ?? []) : [];
    }),
  );
});

const NONE: readonly FundSum[] = [];
type LookUp = (row: number, column: number) => FormCell | undefined;

/** The printed cell at a place; its own span alone tells how far it reaches. */
function lookUpOf(cells: readonly FormCell[]): LookUp {
  const byRow = new Map<number, FormCell[]>();
  for (const cell of cells) {
    for (let row = cell.span.top; row <= cell.span.bottom; row++) {
      const line = byRow.get(row);
      if (line) line.push(cell);
      else byRow.set(row, [cell]);
    }
  }
  for (const line of byRow.values()) line.sort((a, b) => a.column - b.column);
  return (row, column) => byRow.get(row)?.find(({ span }) => span.left <= column && column <= span.right);
}

/** How far right of a label its amounts may begin, over blank cells that are not merged. */
const WIDEST_GAP = 4;
const WIDEST_FORM = 24;

/** The amounts behind a total's label: one for each heading of amounts above them, or else the first alone. */
function amountsBehind({ row, span }: FormCell, at: LookUp): readonly FormCell[] {
  const found: FormCell[] = [];
  let first: FormCell | undefined;
  for (let column = span.right + 1; column <= span.right + WIDEST_FORM; column++) {
    const cell = at(row, column);
    if (!cell) {
      if (!first && column > span.right + WIDEST_GAP) break;
      continue;
    }
    column = cell.span.right;
    if (NOTHING.test(cell.text)) continue;
    if (!amountOf(cell)) break;
    first ??= cell;
    const heading = at(row - 1, cell.column)?.text ?? "";
    if (AMOUNT_HEADING.test(heading) && !OTHER_HEADING.test(heading)) found.push(cell);
  }
  return found.length > 0 ? found : first ? [first] : [];
}

/** The labels of parts right below a total's; none where a second 其中 or a level within a level is printed. */
function labelsBelow(total: FormCell, at: LookUp): readonly FormCell[] {
  const labels: FormCell[] = [];
  let next = at(total.span.bottom + 1, total.column);
  while (next && isPart(next) && labels.length < MOST_PARTS) {
    labels.push(next);
    next = at(next.span.bottom + 1, total.column);
  }
  return isFlat(labels) ? labels : [];
}

/** The labels of parts right above 合计. */
function labelsAbove(total: FormCell, at: LookUp): readonly FormCell[] {
  const labels: FormCell[] = [];
  const isAddend = (cell: FormCell): boolean => isPart(cell) || SPENDING.test(bareLabel(cell.text));
  let next = at(total.span.top - 1, total.column);
  while (next && isAddend(next) && labels.length < MOST_PARTS) {
    labels.push(next);
    next = at(next.span.top - 1, total.column);
  }
  return isFlat(labels) ? labels : [];
}

const isPart = ({ text }: FormCell): boolean => text.length <= LONGEST_LABEL && PART.test(bareLabel(text));

function isFlat(labels: readonly FormCell[]): boolean {
  const names = labels.map(({ text }) => bareLabel(text));
  const isNested = labels.some(({ text }, index) => index > 0 && text.startsWith("其中"));
  return !isNested && !(names.some((name) => GENERAL.test(name)) && names.some((name) => SPECIAL.test(name)));
}

function sumBelow(total: FormCell, labels: readonly FormCell[], at: LookUp, isClosed = false): FundSum | undefined {
  const parts = labels.map(({ row, span }): Amount | undefined => {
    const cell = at(row, total.column);
    return cell && cell.column > span.right ? amountOf(cell) : NO_AMOUNT;
  });
  return fundSum(total, parts, labels, isClosed);
}

/** 预算数 | 200 | 其中：财政资金 | 150 | 其他资金 | 30 in one row. */
function sumBehind(total: FormCell, at: LookUp): FundSum | undefined {
  const labels: FormCell[] = [];
  const parts: (Amount | undefined)[] = [];
  let column = total.span.right + 1;
  while (labels.length < MOST_PARTS) {
    const label = at(total.row, column);
    if (!label || !isPart(label)) break;
    const next = at(total.row, label.span.right + 1);
    labels.push(label);
    const isBlank = !next || isPart(next);
    parts.push(isBlank ? NO_AMOUNT : amountOf(next));
    column = (isBlank && next ? label : (next ?? label)).span.right + (next ? 1 : 2);
  }
  return isFlat(labels) ? fundSum(total, parts, labels) : undefined;
}

function fundSum(
  cell: FormCell,
  parts: readonly (Amount | undefined)[],
  labels: readonly FormCell[],
  isClosed = false,
): FundSum | undefined {
  const total = amountOf(cell);
  const known = parts.filter((part) => part !== undefined);
  const units = new Set(known.filter((part) => part !== NO_AMOUNT).map(({ unit }) => unit));
  if (!total || known.length < parts.length || units.size !== 1 || !units.has(total.unit)) return undefined;
  const sum = known.reduce((all, { value }) => all + value, 0);
  const written = [total, ...known.filter(({ value }) => value !== 0)].map(({ decimals }) => decimals);
  return {
    cell,
    sum,
    total: total.value,
    decimals: Math.max(...written),
    tolerance: 10 ** -Math.min(...written) * Math.max(1, known.length / 2),
    isWhole: isClosed || labels.some(({ text }) => REST.test(bareLabel(text))),
  };
}

/** An amount as printed; a dash is none; undefined for anything else. */
function amountOf({ text }: FormCell): Amount | undefined {
  if (NOTHING.test(text)) return NO_AMOUNT;
  const { kind, number, numberWritten, unit, multiplier = 1, per, operator, prefix, suffix } = parseValue(text);
  if (kind !== "quantity" || number === undefined || operator || per || prefix || suffix) return undefined;
  if (unit && unit.symbol !== "元") return undefined;
  const point = numberWritten?.indexOf(".") ?? -1;
  const decimals = numberWritten && point >= 0 ? numberWritten.length - point - 1 : 0;
  return { value: number, unit: `${multiplier}${unit?.symbol ?? ""}`, decimals };
}
