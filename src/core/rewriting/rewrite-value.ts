import type { Fix } from "../check/finding";
import { readValue } from "../check/read-value";
import { remembered } from "../check/remembered";
import type { IndicatorView } from "../check/rule";
import type { FormCell, Indicator } from "../form/form";
import type { CellEdit } from "../sheet/cell-edit";
import type { CellValue } from "../sheet/sheet-snapshot";
import { printValue, sameMeaning } from "../value/print";
import type { ParsedValue, Span } from "../value/value";

/** What is to be written in place of a piece of a 指标值. `whole` replaces all of it; "" as an operator removes it. */
export interface ValueChange {
  readonly operator?: string;
  readonly unit?: string;
  readonly whole?: string;
}

/** 万 of 10万, 余万 of 10余万: a unit comes behind it. */
const MULTIPLIER = /^[余多]?[百千万亿]{0,2}[余多]?/;

/** One replacement in the joined value text; an empty span inserts. */
interface Replacement {
  readonly span: Span;
  readonly by: string;
}

/**
 * A fix that rewrites the expected value, labelled “改为 ≥95%”; split columns are edited in the part concerned.
 * What is written in one cell is a value as it should be: 100%以上吧 becomes ≥100%, without 吧.
 * A “safe” fix whose text would not be read as the same value, or not as a plain one, is only offered as a choice.
 * An empty list where the cell cannot be edited so: a formula, or a piece that straddles two columns.
 */
export function rewriteValue(
  row: IndicatorView,
  kind: Fix["kind"],
  change: ValueChange,
  label?: string,
): readonly Fix[] {
  const { indicator, value } = row;
  const { cells, table } = indicator;
  const { replacements, asked, after, isOneCell } = outcomeOf(row, change);
  if (asked === value.text) return NONE;

  const edits = isOneCell
    ? editCell(table.sheet, cells.value, after)
    : replacements && editParts(indicator, replacements);
  if (!edits) return NONE;
  const written = readValue(after);
  const isGuessed = value.operatorStyle === "book-title" && written.operatorStyle !== "book-title";
  const isSafe = kind === "safe" && !isGuessed && sameMeaning(value, written) && isPlain(written);
  return [{ label: label ?? `改为 ${after}`, kind: isSafe ? "safe" : "choice", edits }];
}

/** The value as a fix of this change would write it, for the message that proposes it. */
export function rewrittenValue(row: IndicatorView, change: ValueChange): string {
  return outcomeOf(row, change).after;
}

/** What is asked for, and what is written in the end: only a value in one cell is tidied as well. */
function outcomeOf(row: IndicatorView, change: ValueChange) {
  const { value, cells } = row.indicator;
  const replacements = change.whole === undefined ? replacementsFor(row, change) : undefined;
  const asked = change.whole ?? applyTo(row.value.text, replacements ?? []);
  const isOneCell = cells.value?.text === value && (!replacements || !(cells.operator ?? cells.unit));
  return { replacements, asked, after: isOneCell ? tidied(asked) : asked, isOneCell };
}

const NONE: readonly Fix[] = [];

/** What people say rather than write, and marks that end a sentence. */
const SPOKEN = new Set("吧呢啊呀嘛哦哈啦呗嘞么吗哟喔了。!！?？~～…");

/** Without spoken words behind the quantity, and in its plain spelling where something in it is odd: ≧90百分百 → ≥90%. */
const tidied = remembered((text: string): string => {
  const read = readValue(text);
  if (read.kind !== "quantity") return text;
  const plain = read.suffix ? withoutSpokenEnd(text) : text;
  const value = plain === text ? read : readValue(plain);
  if (value.oddities.length === 0 && (value.operatorStyle ?? "symbol") === "symbol") return plain;
  // 百分比 is a unit of its own in the lists of some regions.
  const written = value.unit?.written;
  return written === "百分比" ? printValue(value).replace("%", written) : printValue(value);
});

function withoutSpokenEnd(text: string): string {
  let end = text.length;
  while (SPOKEN.has(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** A quantity with nothing around it but a remark in brackets or what it counts (10个全宗); or no quantity at all. */
function isPlain({ kind, prefix, suffix, unit }: ParsedValue): boolean {
  if (kind !== "quantity") return true;
  return !prefix && (!suffix || BRACKETED.test(suffix) || (unit?.symbol !== "%" && COUNTED.test(suffix)));
}

const BRACKETED = /^[（(][^（()）]*[)）]$/;
const COUNTED = /^[\u4e00-\u9fff]{1,8}$/;

function editCell(sheet: string, cell: FormCell | undefined, after: string): CellEdit[] | undefined {
  return !cell || cell.cell.formula !== undefined ? undefined : [editOf(sheet, cell, after)];
}

function replacementsFor({ value }: IndicatorView, { operator, unit }: ValueChange): Replacement[] {
  const replacements: Replacement[] = [];
  const { operator: operatorSpan, unit: unitSpan } = value.spans ?? {};
  if (operator !== undefined) {
    if (operatorSpan) replacements.push({ span: operatorSpan, by: "" });
    const number = value.spans?.number?.[0] ?? 0;
    const before = operatorSpan && operatorSpan[0] < number ? operatorSpan[0] : number;
    replacements.push({ span: [before, before], by: operator });
  }
  if (unit !== undefined) {
    const digits = value.spans?.number?.[1] ?? value.text.length;
    const end = digits + (MULTIPLIER.exec(value.text.slice(digits))?.[0].length ?? 0);
    replacements.push({ span: unitSpan ?? [end, end], by: unit });
  }
  return replacements;
}

/** From the end, so that earlier spans stay valid; an insertion comes before a removal at the same place. */
function applyTo(text: string, replacements: readonly Replacement[]): string {
  return [...replacements]
    .sort((a, b) => b.span[0] - a.span[0] || b.span[1] - a.span[1])
    .reduce((result, { span, by }) => result.slice(0, span[0]) + by + result.slice(span[1]), text);
}

function editParts(indicator: Indicator, replacements: readonly Replacement[]): CellEdit[] | undefined {
  const parts = partsOf(indicator);
  const byPart = new Map<Part, Replacement[]>();
  for (const replacement of replacements) {
    const part = ownerOf(parts, replacement.span);
    if (!part || part.cell.cell.formula !== undefined) return undefined;
    byPart.set(part, [...(byPart.get(part) ?? []), replacement]);
  }
  return [...byPart].map(([{ cell, start }, mine]) => {
    const shifted = mine.map(({ span, by }) => ({ span: [span[0] - start, span[1] - start] as const, by }));
    return editOf(indicator.table.sheet, cell, applyTo(cell.text, shifted));
  });
}

interface Part {
  readonly cell: FormCell;
  readonly key: "operator" | "value" | "unit";
  readonly start: number;
  readonly end: number;
}

/** The cells whose texts make up the joined value, with their places in it; empty where they do not. */
function partsOf({ cells, value }: Indicator): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const key of ["operator", "value", "unit"] as const) {
    const cell = cells[key];
    if (!cell || !value.startsWith(cell.text, at)) continue;
    parts.push({ cell, key, start: at, end: at + cell.text.length });
    at += cell.text.length;
  }
  return at === value.length ? parts : [];
}

/** The part that is changed: what is inserted at the edge goes to the operator or unit column, where there is one. */
function ownerOf(parts: readonly Part[], [from, to]: Span): Part | undefined {
  const holding = parts.filter(({ start, end }) => start <= from && to <= end);
  if (from < to) return holding.find(({ start, end }) => start < end);
  return (
    holding.find(({ key, start }) => key === "operator" && start === from) ??
    holding.find(({ key, end }) => key === "unit" && end === to) ??
    holding.find(({ key }) => key === "value")
  );
}

function editOf(sheet: string, cell: FormCell, after: string): CellEdit {
  const before = cell.cell.value;
  return { sheet, row: cell.row, column: cell.column, before, after: contentOf(before, after) };
}

/** A number stays a number; anything else is text. */
function contentOf(before: CellValue, after: string): CellValue {
  return typeof before === "number" && /^\d{1,15}(?:\.\d{1,10})?$/.test(after) ? Number(after) : after;
}
