import type { Unit } from "../value/value";
import type { NameFacts } from "./name-facts";

/**
 * Whether a value in this unit can be what the name promises. In doubt it does: 人次 counts people and visits, 分 may be
 * minutes, and units that belong to no family say nothing.
 */
export function unitFits({ families }: NameFacts, unit: Unit): boolean {
  if (!families || unit.family === "其他" || families.includes(unit.family)) return true;
  if (unit.symbol.endsWith("次")) return families.includes("人") || families.includes("次");
  return unit.symbol === "分" && families.includes("时间");
}
