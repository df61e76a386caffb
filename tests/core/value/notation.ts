import type { DateValue, ParsedValue } from "../../../src/core/value/value";

const dateOf = (date: DateValue | undefined): string =>
  date
    ? [date.year, date.anchor, date.month && `${date.month}M`, date.day && `${date.day}D`, date.edge]
        .filter(Boolean)
        .join(" ")
    : "";

/**
 * A value on one line, for tables: kind unless it is a quantity, then operator, number, multiplier, unit, per in this
 * order; (prefix), …suffix and !oddities where there are any. Units in their canonical symbol.
 */
export function notation(value: ParsedValue): string {
  const { kind, operator, number, upper, multiplier, unit, per, date, until, band, sort } = value;
  if (kind === "compound") return `[${(value.parts ?? []).map(notation).join(" | ")}]`;
  const words = [
    kind === "quantity" ? "" : kind === "qualitative" ? (sort ?? "") : kind,
    value.prefix && `(${value.prefix})`,
    operator,
    kind === "service-hours" ? `${number}d ${upper}h` : number,
    kind !== "service-hours" && upper !== undefined && `to ${upper}`,
    multiplier !== undefined && multiplier !== 1 && `×${multiplier}`,
    value.approximate && `~${value.approximate}`,
    unit?.symbol,
    ...(per ?? []).map((each) => `/${each.symbol}`),
    dateOf(date),
    until && `to ${dateOf(until)}`,
    band,
    value.suffix && `…${value.suffix}`,
    ...value.oddities.map((oddity) => `!${oddity}`),
  ];
  return words.filter((word) => word !== undefined && word !== "" && word !== false).join(" ");
}
