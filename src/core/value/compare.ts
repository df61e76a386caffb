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

/** The amount of a quantity, or of one end of a range; undefined for every other kind of value. */
export function toBase(value: ParsedValue, bound: "number" | "upper" = "number"): BaseAmount | undefined {
  const number = value[bound];
  if ((value.kind !== "quantity" && value.kind !== "range") || number === undefined) return undefined;
  const { unit } = value;
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

const isClose = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** Rounding of decimals in binary. */
const EXACT = 1e-9;

/** Less than 0, 0 or more than 0 as a is less than, equal to or more than b; undefined where units do not convert. Operators are ignored. */
export function compareQuantity(a: ParsedValue, b: ParsedValue): number | undefined {
  const [left, right] = [toBase(a), toBase(b)];
  if (!left || !right || left.scale !== right.scale || left.per !== right.per) return undefined;
  return isClose(left.amount, right.amount, EXACT) ? 0 : left.amount - right.amount;
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

/** True when two quantities are the same amount over their units: 35.85万元 and 358,500元. Operators are ignored. */
export function sameQuantity(a: ParsedValue, b: ParsedValue): boolean {
  return compareQuantity(a, b) === 0;
}

/**
 * Whether an achieved or promised quantity lies where the target's operator allows (none counts as =); undefined where
 * the two do not compare. `tolerance` is relative: 0.05 lets 95 pass for ≥100.
 */
export function satisfies(target: ParsedValue, actual: ParsedValue, tolerance = 0): boolean | undefined {
  const order = compareQuantity(actual, target);
  const [wanted, reached] = [toBase(target), toBase(actual)];
  if (order === undefined || !wanted || !reached) return undefined;
  const near = order === 0 || isClose(wanted.amount, reached.amount, tolerance);
  if (target.kind === "range") {
    const upper = toBase(target, "upper");
    return near || (order >= 0 && upper !== undefined && reached.amount <= upper.amount * (1 + tolerance));
  }
  switch (target.operator) {
    case "≥":
      return order > 0 || near;
    case "≤":
      return order < 0 || near;
    case ">":
      return order > 0 || (near && order !== 0);
    case "<":
      return order < 0 || (near && order !== 0);
    case "=":
    case undefined:
      return near;
  }
}
