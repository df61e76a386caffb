import { notation } from "./notation";
import { valuesIn } from "../../../src/core/value/values-in";

const found = (text: string): string[] =>
  valuesIn(text).map(({ value, start, end }) => `${text.slice(start, end)} = ${notation(value)}`);

describe("valuesIn", () => {
  test.each([
    [
      "全年召开党建工作会议不少于4次，参会率95%以上；印制宣传册3000份，宣传费不超过8万元（其中：4.84万元为印刷费）。",
      [
        "不少于4次 = ≥ 4 次",
        "95%以上 = ≥ 95 %",
        "3000份 = 3000 份",
        "不超过8万元 = ≤ 8 ×10000 元",
        "4.84万元 = 4.84 ×10000 元",
      ],
    ],
    [
      "2024年秸秆回收25万公斤，每年6月底前完成",
      ["2024年 = date 2024", "25万公斤 = 25 ×10000 公斤", "每年6月底前 = date 每年 6M 底前"],
    ],
    ["47×1500+4×1600=76,900元", ["47 = 47", "1500 = 1500", "4 = 4", "1600 = 1600", "=76,900元 = = 76900 元"]],
    [
      "119人×1014.33元×12个月＝1448468元",
      ["119人 = 119 人", "1014.33元 = 1014.33 元", "12个月 = 12 个月", "＝1448468元 = = 1448468 元"],
    ],
    ["鄂财绩发〔2020〕3号，第3批项目，PM2.5", []],
    ["影响年限5年以上，3-5次", ["5年以上 = ≥ 5 年", "3-5次 = range 3 to 5 次"]],
    ["没有数字", []],
    ["", []],
  ])("%s", (text, values) => expect(found(text)).toEqual(values));

  test("spans of what was found are relative to it", () => {
    const [first] = valuesIn("参会率≥95%以上");
    expect(first?.value).toMatchObject({ text: "≥95%以上", spans: { operator: [0, 1], number: [1, 3], unit: [3, 4] } });
  });
});
