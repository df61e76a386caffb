import fc from "fast-check";
import { amountBeside, assumeUnit, compareQuantity, readUnit, toBase } from "../../../src/core/value/compare";
import { parseValue } from "../../../src/core/value/parse";
import { printValue } from "../../../src/core/value/print";
import type { ParsedValue } from "../../../src/core/value/value";

const value = parseValue;

describe("toBase", () => {
  test.each([
    ["35.85万元", 358_500, "金额", "元", ""],
    ["358,500元", 358_500, "金额", "元", ""],
    ["25万公斤", 250_000, "重量", "公斤", ""],
    ["25万斤", 125_000, "重量", "公斤", ""],
    ["3000吨", 3_000_000, "重量", "公斤", ""],
    ["98%", 0.98, "比率", "比率", ""],
    ["6.5/10万", 0.000065, "比率", "比率", ""],
    ["30分钟", 0.5, "时间", "小时", ""],
    ["5个工作日", 5, "时间", "工作日", ""],
    ["2年", 24, "时间", "月", ""],
    ["15亩", 10_000, "面积", "平方米", ""],
    ["1000m", 1000, "长度", "米", ""],
    ["12场", 12, "次", "场", ""],
    ["6.6万/人/年", 66_000, undefined, "", "人/年"],
    ["1500元/人", 1500, "金额", "元", "人"],
    ["47", 47, undefined, "", ""],
  ])("%s", (text, amount, family, scale, per) => {
    const base = toBase(value(text));
    expect(base).toEqual({ amount: expect.closeTo(amount, 9), family, scale, per });
  });

  /** Weights and measures of the country, and what a year is made of. */
  test.each<[scale: string, units: Readonly<Record<string, number>>]>([
    ["比率", { "%": 0.01, "‰": 0.001 }],
    ["元", { 元: 1, 角: 0.1, 百元: 100, 千元: 1e3, 万元: 1e4, 十万元: 1e5, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8 }],
    ["元", { 十亿元: 1e9, 百亿元: 1e10, 千亿元: 1e11, 万亿元: 1e12 }],
    ["小时", { 秒: 1 / 3600, 分钟: 1 / 60, 小时: 1, 天: 24, 日: 24, 周: 168 }],
    ["月", { 个月: 1, 季度: 3, 半年: 6, 年: 12 }],
    ["学期", { 学期: 1, 学年: 2 }],
    ["平方米", { 平方米: 1, 亩: 10_000 / 15, 公顷: 10_000, 平方公里: 1e6 }],
    ["米", { 毫米: 0.001, 厘米: 0.01, 米: 1, 里: 500, 公里: 1000 }],
    ["公斤", { 微克: 1e-9, 毫克: 1e-6, 克: 0.001, 斤: 0.5, 公斤: 1, 吨: 1000 }],
    ["立方米", { 毫升: 1e-6, 升: 0.001, 立方米: 1 }],
  ])("is counted in %s", (scale, units) => {
    const read = Object.keys(units).map((unit) => [unit, toBase(value(`3${unit}`))]);
    const expected = Object.entries(units).map(([unit, amount]) => [
      unit,
      expect.objectContaining({ amount: expect.closeTo(3 * amount, 9) as number, scale }) as object,
    ]);
    expect(read).toEqual(expected);
  });

  test("of a range the lower end", () => {
    expect(toBase(value("10-30万元/本"))?.amount).toBe(100_000);
  });

  test.each(["", "提升", "12月底前", "1-12月", "7*24小时", "区级50场，市级7场", "一级A"])("%s has none", (text) =>
    expect(toBase(value(text))).toBeUndefined(),
  );
});

describe("the same quantity over its units", () => {
  const isSame = (a: ParsedValue, b: ParsedValue): boolean => compareQuantity(a, b) === 0;

  test.each([
    ["35.85万元", "358,500元", true],
    ["≦35.85万元", "=358500元", true],
    ["25万公斤", "25万斤", false],
    ["25万公斤", "50万斤", true],
    ["98%", "0.98", false],
    ["24小时", "1天", true],
    ["1年", "12个月", true],
    ["1年", "365天", false],
    ["5天", "5个工作日", false],
    ["3次", "3场", false],
    ["3人", "3名", true],
    ["3人", "3人次", false],
    ["1500元/人", "1500元", false],
    ["2个百分点", "2%", false],
    ["0.1元", "1角", true],
  ])("%s and %s: %s", (a, b, same) => expect(isSame(value(a), value(b))).toBe(same));

  test("prints keep the quantity", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.constantFrom("万元", "km", "万斤", "%", "h", "亩"),
        (digits, unit) => {
          const before = value(`不低于${digits / 100}${unit}`);
          expect(isSame(before, value(printValue(before)))).toBe(true);
        },
      ),
    );
  });
});

describe("compareQuantity", () => {
  test.each([
    ["30分钟", "1小时", "less"],
    ["1.2万元", "9000元", "more"],
    ["0.3元", "3角", "equal"],
    ["3次", "3篇", "none"],
    ["提升", "3篇", "none"],
  ])("%s to %s: %s", (a, b, order) => {
    const difference = compareQuantity(value(a), value(b));
    expect(difference === undefined ? "none" : difference < 0 ? "less" : difference > 0 ? "more" : "equal").toBe(order);
  });
});

describe("amountBeside", () => {
  test.each<[value: string, other: string, amount: number | undefined]>([
    ["12小时", "1天", 12],
    ["2", "5天", 48],
    ["2天", "5", 48],
    ["2", "5", 2],
    ["2天", "5人", undefined],
    ["2元/人", "5元", undefined],
    ["提升", "5元", undefined],
  ])("%s beside %s: %s", (one, other, amount) => expect(amountBeside(value(one), value(other))).toBe(amount));
});

describe("readUnit", () => {
  test.each([
    ["万元", 10_000, "元", ""],
    ["亿元", 1e8, "元", ""],
    ["%", 1, "%", ""],
    ["次/年", 1, "次", "年"],
    ["元/人·月", 1, "元", "人 月"],
    ["人/次", 1, "人次", ""],
  ])("%s", (text, multiplier, symbol, per) => {
    const unit = readUnit(text);
    expect([unit?.multiplier, unit?.unit.symbol, unit?.per?.map((each) => each.symbol).join(" ") ?? ""]).toEqual([
      multiplier,
      symbol,
      per,
    ]);
  });

  test.each(["", "含软件", "3次", "无", "单位"])("%s is none", (text) => expect(readUnit(text)).toBeUndefined());
});

describe("assumeUnit", () => {
  test.each([
    ["≤60", "万元", "≤60万元"],
    ["≤60元", "万元", "≤60元"],
    ["=20万", "万元", "=20万元"],
    ["≥400", "亿元", "≥400亿元"],
    ["10-30", "万元", "10-30万元"],
    ["≥400", undefined, "≥400"],
    ["≥400", "含税", "≥400"],
    ["提升", "万元", "提升"],
  ])("%s under %s is %s", (text, unit, assumed) => expect(printValue(assumeUnit(value(text), unit))).toBe(assumed));
});
