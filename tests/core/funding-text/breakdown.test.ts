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

test("uses in a sentence", () => {
  const uses = (text: string) => breakdownOf(text).items.map(show);
  const listed = ["培训费 500000", "印刷费 400000", "宣传费 300000"];
  expect(uses("项目总额100万元，其中：培训费50万元，印刷费40万元，宣传费30万元。")).toEqual(listed);
  expect(uses("2025年预算100万元，包括培训费50万元，印刷费40万元、宣传费30万元")).toEqual(listed);
  expect(uses("预算100万元，用于培训50万元、印刷60万元。")).toEqual(["培训 500000", "印刷 600000"]);
  expect(uses("项目总额100万元：培训费50万元，印刷费40万元，宣传费30万元")).toEqual(listed);
});

test("what is said of a total besides its parts", () => {
  const uses = (text: string) => breakdownOf(text).items.map(show);
  expect(uses("项目总额100万元，比上年增加30万元，节约20万元。")).toEqual([]);
  expect(uses("项目总额100万元，其中：一期80万元，其中设备款50万元，二期20万元")).toEqual([]);
  expect(uses("项目总额100万元，其中：设备10台80万元，安装费30万元")).toEqual([]);
  expect(uses("项目总额100万元，其中：培训费60万元，带动增收300万元")).toEqual([]);
  expect(uses("项目总额100万元，其中：培训费60万元，中央资金50万元")).toEqual([]);
});

test("a total that ends its list", () => {
  const closed = breakdownOf("培训费50万元、印刷费30万元，合计90万元。");
  expect(closed).toMatchObject({ isClosed: true, sources: [] });
  expect(closed.total && show(closed.total)).toBe("合计 900000");
  expect(closed.items.map(show)).toEqual(["培训费 500000", "印刷费 300000"]);
  const origins = breakdownOf("中央资金60万元，省级资金30万元，县级配套20万元，总投资100万元。");
  expect(origins.sources.map(show)).toEqual(["中央资金 600000", "省级资金 300000", "县级配套 200000"]);
  expect(breakdownOf("聘用12人，每人每月3000元，培训费2万元，共计45万元。").isClosed).toBe(false);
  expect(breakdownOf("培训费50万元，其中讲课费20万元，印刷费30万元，合计80万元。").isClosed).toBe(false);
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
