import type { ParsedValue } from "../value/value";
import type { NameFacts } from "./name-facts";

/** A share that is planned this high is a wanted one: nobody sets out for 80 % of something bad. */
const HIGH_SHARE = 80;

/**
 * Which way is good for an indicator: as its name says, else by the size of its share (设备使用率 95%); of a 占比 or
 * a change nothing can be told.
 */
export function directionOf(name: NameFacts, value: ParsedValue): NameFacts["direction"] {
  return name.direction === "unknown" && isHighShare(name, value) ? "more" : name.direction;
}

function isHighShare(name: NameFacts, { number, unit }: ParsedValue): boolean {
  return name.isOpenShare && unit?.symbol === "%" && (number ?? 0) >= HIGH_SHARE;
}
