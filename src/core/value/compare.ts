import { parseValue } from "./parse";
import type { ParsedValue, Unit, UnitFamily } from "./value";

/** An amount in the base unit of its scale: 35.85万元 → 358500 of 元, 25万公斤 → 250000 of 公斤. */
export interface BaseAmount {
  readonly amount: number;
  /** Undefined for a bare number. */
  readonly family: UnitFamily | undefined;
  /** Amounts compare within one scale; "" for a bare number. */
  readonly scale: string;
  /** "" or the units of `per` joined: "人/年". */
  readonly per: string;
}

/** The amount of a quantity, or of the lower end of a range; undefined for every other kind of value. */
export function toBase(value: ParsedValue): BaseAmount | undefined {
  const { kind, number, unit } = value;
  if ((kind !== "quantity" && kind !== "range") || number === undefined) return undefined;
  return {
    amount: number * (value.multiplier ?? 1) * (unit?.factor ?? 1),
    family: unit?.family,
    scale: unit?.scale ?? "",
    per: value.per?.map((each) => each.symbol).join("/") ?? "",
  };
}

/** A unit as headers and names print it: “万元” → 10000 × 元, “%”, “元/人·年”. Undefined where the text is no unit. */
export function readUnit(
  text: string,
): { readonly multiplier: number; readonly unit: Unit; readonly per?: readonly Unit[] } | undefined {
  const { sort, unit, multiplier = 1, per } = parseValue(text);
  return sort === "unit-only" && unit ? { multiplier, unit, ...(per && { per }) } : undefined;
}

/** A bare number with the unit that its table or name prints; a value that has a unit of its own stays as it is. */
export function assumeUnit(value: ParsedValue, unitText: string | undefined): ParsedValue {
  if (!unitText || value.unit || (value.kind !== "quantity" && value.kind !== "range")) return value;
  const assumed = readUnit(unitText);
  if (!assumed) return value;
  const { multiplier = 1 } = value;
  // “20万” under 单位：万元 is 20万元, not 20万万元.
  return { ...value, unit: assumed.unit, multiplier: multiplier === 1 ? assumed.multiplier : multiplier };
}

/** But for the rounding of decimals in binary. */
const isSame = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

/** Less than 0, 0 or more than 0 as a is less than, equal to or more than b; undefined where units do not convert. Operators are ignored. */
export function compareQuantity(a: ParsedValue, b: ParsedValue): number | undefined {
  const [left, right] = [toBase(a), toBase(b)];
  if (!left || !right || left.scale !== right.scale || left.per !== right.per) return undefined;
  return isSame(left.amount, right.amount) ? 0 : left.amount - right.amount;
}

/**
 * The amount of a value beside one of another year, in base units; a value without its unit is taken to have the other's.
 * Undefined where the two do not compare.
 */
export function amountBeside(value: ParsedValue, other: ParsedValue): number | undefined {
  const own = toBase(value);
  const beside = toBase(other);
  if (!own || !beside) return undefined;
  if (own.scale === beside.scale && own.per === beside.per) return own.amount;
  if (own.scale === "" && own.per === "") return own.amount * (other.unit?.factor ?? 1);
  return beside.scale === "" ? own.amount : undefined;
}
