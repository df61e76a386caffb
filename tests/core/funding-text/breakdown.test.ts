import { breakdownOf, slippedPart, type LabelledAmount } from "../../../src/core/funding-text/breakdown";

const show = ({ label, amount }: LabelledAmount): string => `${label} ${amount.value}`;

function read(text: string): { total?: string; sources: string[]; items: string[]; isPartial: boolean } {
  const { total, sources, items, isPartial } = breakdownOf(text);
  return { ...(total && { total: show(total) }), sources: sources.map(show), items: items.map(show), isPartial };
}

test("total, origins and numbered items", () => {
  const text =
    "项目安排213.08万元，本级安排104.4万元，转移支付安排106.68万元。主要包括：1.村支部书记工资：4830元/人/月*9人*12个月=52.16万元；" +
    "2.社会保险费27.16万元（养老7.56万元+医疗19.6万元）；3.劳动保障员工资43.53万元。";
  expect(read(text)).toEqual({
    total: "项目安排 2130800",
    sources: ["本级安排 1044000", "转移支付安排 1066800"],
    items: ["4830元/人/月*9人*12个月= 521600", "社会保险费 271600", "劳动保障员工资 435300"],
    isPartial: false,
  });
});

test("items on lines of their own, in brackets or circled", () => {
  expect(read("预算数73.9万元。\n1.活动24.4万元\n2.专项45万元\n3.工作4.5万元").items).toEqual([
    "活动 244000",
    "专项 450000",
    "工作 45000",
  ]);
  expect(read("预算数30万元。（1）培训10万元；（2）宣传20万元").items).toEqual(["培训 100000", "宣传 200000"]);
  expect(read("预算数30万元。①培训10万元；②宣传20万元").items).toEqual(["培训 100000", "宣传 200000"]);
});

test("what is not plain to see is not guessed", () => {
  expect(read("预算数30万元。1.培训10万元和15万元；2.宣传20万元").items).toEqual([]);
  expect(read("预算数30万元。1.培训10万元；3.宣传20万元").items).toEqual([]);
  expect(read("预算数60万元，财政资金50万元，其中中央资金20万元，省级30万元，其他资金10万元").sources).toEqual([]);
  expect(read("每人1500元/人，共10人")).toEqual({ sources: [], items: [], isPartial: false });
});

test("words that make a list of items a choice", () => {
  expect(read("预算数100万元。主要用于：1.培训20万元；2.宣传15万元").isPartial).toBe(true);
});

test("the part in 元 that should be in 万元", () => {
  const { total, items } = breakdownOf("项目安排34.48万元。1.在任补贴23万元；2.离任补贴11.48元。");
  expect(total && slippedPart(total.amount, items)?.amount.text).toBe("11.48元");
  const right = breakdownOf("项目安排34.48万元。1.在任补贴23万元；2.离任补贴114800元。");
  expect(right.total && slippedPart(right.total.amount, right.items)).toBeUndefined();
});
