import fc from "fast-check";
import { parseValue } from "../../../src/core/value/parse";
import { printNumber, printValue, sameMeaning } from "../../../src/core/value/print";
import { MULTIPLIERS, UNITS } from "../../../src/core/value/units";
import type { DateValue, Operator, ParsedValue, Unit } from "../../../src/core/value/value";
import { GRAMMAR_TEXT } from "./grammar-text";

const OPERATORS: readonly Operator[] = ["≥", "≤", ">", "<", "="];
/** 12月 and 6日 alone are dates, 5% has its own family of spellings; each is generated elsewhere or tested by example. */
const SYMBOLS = [...new Map([...UNITS.values()].map((unit) => [unit.symbol, unit])).values()].filter(
  ({ symbol }) => symbol !== "月" && symbol !== "年",
);
const PER: readonly Unit[] = ["人", "年", "月", "台", "平方米", "人次", "项"].map((word) => UNITS.get(word) as Unit);

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });
const decimal = fc
  .tuple(fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, places]) => Number((digits / 10 ** places).toFixed(places)));
const asWritten = (unit: Unit): Unit => ({ ...unit, written: unit.symbol });

const quantity: fc.Arbitrary<Partial<ParsedValue>> = fc
  .record({
    kind: fc.constantFrom("quantity" as const, "range" as const),
    operator: optional(fc.constantFrom(...OPERATORS)),
    number: decimal,
    more: decimal,
    multiplier: fc.constantFrom(1, ...MULTIPLIERS.values()),
    unit: optional(fc.constantFrom(...SYMBOLS).map(asWritten)),
    per: optional(
      fc.uniqueArray(fc.constantFrom(...PER).map(asWritten), {
        minLength: 1,
        maxLength: 2,
        selector: (unit) => unit.symbol,
      }),
    ),
  })
  .filter(({ multiplier, unit, per }) => {
    const word = [...MULTIPLIERS].find(([, factor]) => factor === multiplier)?.[0] ?? "";
    // 5千 + 克 is 5千克, another unit; 5人 + /人次 and 5台 + /项 are read as they stand.
    return (
      !(unit && UNITS.has(word + unit.symbol) && word) &&
      !(unit && per && UNITS.has(`${unit.symbol}/${per[0]?.symbol}`))
    );
  })
  .map(({ kind, more, ...rest }) =>
    kind === "range" ? { kind, ...rest, upper: rest.number + more } : { kind, ...rest },
  );

const day = fc.record({
  year: optional(fc.integer({ min: 1900, max: 2100 })),
  month: fc.integer({ min: 1, max: 12 }),
  day: optional(fc.integer({ min: 1, max: 31 })),
  edge: optional(fc.constantFrom<NonNullable<DateValue["edge"]>>("底", "前", "底前", "内", "起")),
});
const anchored = fc.record({
  anchor: fc.constantFrom("当年", "每年", "次年", "年", "上半年", "第四季度"),
  edge: fc.constantFrom<NonNullable<DateValue["edge"]>>("底", "前", "底前", "内"),
});
const date: fc.Arbitrary<Partial<ParsedValue>> = fc.oneof(
  fc.oneof(day, anchored).map((point) => ({ kind: "date" as const, date: point })),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 })).map(([number, upper]) => ({
    kind: "month-span" as const,
    number,
    upper,
  })),
  fc.tuple(fc.integer({ min: 1, max: 366 }), fc.integer({ min: 1, max: 24 })).map(([number, upper]) => ({
    kind: "service-hours" as const,
    number,
    upper,
  })),
);

const structure = fc
  .oneof(quantity, date)
  .map((fields): ParsedValue => ({ text: "", oddities: [], kind: "empty", ...fields }));

const FIELDS = [
  "kind",
  "operator",
  "number",
  "upper",
  "multiplier",
  "unit",
  "per",
  "date",
  "until",
  "prefix",
  "suffix",
] as const;
const fieldsOf = (value: ParsedValue): Partial<ParsedValue> =>
  Object.fromEntries(FIELDS.filter((key) => value[key] !== undefined).map((key) => [key, value[key]]));
const withoutGaps = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("printValue", () => {
  test("what is printed reads back as the same structure", () => {
    fc.assert(
      fc.property(structure, (value) => {
        expect(withoutGaps(fieldsOf(parseValue(printValue(value))))).toEqual(withoutGaps(fieldsOf(value)));
      }),
      { numRuns: 3000 },
    );
  });

  test("printing never changes the meaning, and printing twice changes nothing", () => {
    fc.assert(
      fc.property(GRAMMAR_TEXT, (text) => {
        const value = parseValue(text);
        const printed = parseValue(printValue(value));
        expect(sameMeaning(printed, value)).toBe(true);
        expect(printValue(printed)).toBe(printed.text);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([
    ["≧95.0%", "≥95%"],
    ["95%以上", "≥95%"],
    ["不低于1,500次", "≥1500次"],
    ["大于等于1次", "≥1次"],
    ["低于1次", "<1次"],
    ["＞90%", ">90%"],
    ["═100%", "=100%"],
    ["《１６万元", "≤16万元"],
    ["90百分百", "90%"],
    ["百分之八十", "80%"],
    ["100%%", "100%"],
    ["１项", "1项"],
    ["三次", "3次"],
    ["每月≥1次", "≥1次/月"],
    ["17元/人.每天", "17元/人/天"],
    ["5000人/次", "5000人次"],
    ["200台（次）", "200台次"],
    ["40台套", "40台（套）"],
    ["1000m", "1000米"],
    ["0.99元/㎡", "0.99元/平方米"],
    ["25万kg", "25万公斤"],
    ["5千g", "5000克"],
    ["区级≥50场，市级≥于7场", "区级≥50场，市级≥7场"],
    ["10万-30万元/本", "10-30万元/本"],
    ["7*24小时", "7×24小时"],
    ["1月至12月", "1-12月"],
    ["12月末以前", "12月底前"],
    ["2024.12.31前", "2024年12月31日前"],
    ["当年年底", "当年底"],
    ["八一之前", "八一前"],
    ["100余人", "100余人"],
    ["良好及以上", "良好以上"],
    ["35.85万元", "35.85万元"],
    ["12345678901234567890元", "12345678901234567890元"],
    ["≥0.0000001%", "≥0.0000001%"],
    ["徒步、足球等", "徒步、足球等"],
    ["", ""],
  ])("%s → %s", (text, printed) => expect(printValue(parseValue(text))).toBe(printed));
});

describe("printNumber", () => {
  test("never prints an exponent", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const printed = printNumber(value);
        expect(printed).not.toMatch(/e/i);
        expect(Number(printed)).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
