import { isUnitSlip, statedFormulas } from "../../../src/core/funding-text/formula";

const read = (text: string): string[] =>
  statedFormulas(text).map(({ text: formula, computed, stated, agrees, isUnitSlip: slips }) =>
    [formula, computed, stated.text, agrees ? "agrees" : slips ? "slips" : "wrong"].join(" | "),
  );

test.each([
  ["4830元/人/月*9人*12个月=52.16万元", "4830元/人/月*9人*12个月 | 521640 | 52.16万元 | agrees"],
  ["报酬12.96万元（600元*18*12）", "600元*18*12 | 129600 | 12.96万元 | agrees"],
  ["保险费27.16万元（养老7.56万元+医疗19.6万元）", "7.56万元+医疗19.6万元 | 271600 | 27.16万元 | agrees"],
  [
    "19个社区*20万元/年（区级10万+市级10万）=380万元",
    "19个社区*20万元/年（区级10万+市级10万） | 3800000 | 380万元 | agrees",
  ],
  ["村工作经费5000元/年*9村=4.5万元", "5000元/年*9村 | 45000 | 4.5万元 | agrees"],
  ["8000×120=96万", "8000×120 | 960000 | 96万 | agrees"],
  ["8000元×120人为96万元", "8000元×120 | 960000 | 96万元 | agrees"],
  ["（47+4）*1500元=76500元", "（47+4）*1500元 | 76500 | 76500元 | agrees"],
  ["23+11.48=34.48万", "23+11.48 | 344800 | 34.48万 | agrees"],
  ["5万元-2万元=3万元", "5万元-2万元 | 30000 | 3万元 | agrees"],
  ["636.84万元（52.7万元/月*12个月+12万元）", "52.7万元/月*12个月+12万元 | 6444000 | 636.84万元 | wrong"],
  ["195.28万元（15.07万元/月*12个月+15万元）", "15.07万元/月*12个月+15万元 | 1958400 | 195.28万元 | wrong"],
  ["500元*40人*12个月=24元", "500元*40人*12个月 | 240000 | 24元 | slips"],
])("%s", (text, formula) => expect(read(text)).toEqual([formula]));

test.each([
  "2021-2023年",
  "7*24小时服务",
  "每年需租金约50万元",
  "甲50元*12、乙60元*12，共计1320元",
  "3.村工作经费5000元",
  "50元*12个月=约600元",
])("%s states no result of one calculation", (text) => expect(read(text)).toEqual([]));

test("a long text without signs takes linear time", () => {
  expect(statedFormulas("（1".repeat(20_000))).toEqual([]);
  expect(statedFormulas("1元人".repeat(20_000))).toEqual([]);
});

test("元 for 万元 is a factor of ten thousand, either way", () => {
  expect([isUnitSlip(24, 240_000), isUnitSlip(240_000, 24), isUnitSlip(24, 24_000), isUnitSlip(0, 10_000)]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
