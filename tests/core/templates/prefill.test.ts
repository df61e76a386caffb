import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { taxonomyOf } from "../../../src/core/taxonomy/level-names";
import { fillRows } from "../../../src/core/templates/fill-rows";
import { productsIn } from "../../../src/core/templates/people-times-standard";
import { prefill } from "../../../src/core/templates/prefill";
import type { TemplateRow } from "../../../src/core/templates/template";
import { sheetOf } from "../../support/table-literal";

const row = (name: string, value: string): TemplateRow => ({
  slot: "N",
  name,
  value,
  description: "",
  basis: "",
  direction: "正",
});

/** “1200 上年值” for the only blank of a row; "" where nothing is known. */
function suggested(table: string, name: string, value: string, block = 0): string {
  const blanks = prefill(row(name, value), readForm(sheetOf(table)), block);
  return blanks.map((blank) => [blank.value, blank.source].filter(Boolean).join(" ")).join(" | ");
}

const project = (goal: string, fields = ""): string => `
  | 项目名称 | 垃圾清运 | «        | «      |
  | 单位：万元 | « | « | « |
  ${fields}
  | 绩效目标 | ${goal} | «        | «      |
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 巡查次数 | ≥9次   |`;

const overall = `
  | 部门整体支出绩效目标表 | « | « | « | « | « |
  | 长期目标1 | 做好清运：清运生活垃圾900吨 | « | « | « | « |
  | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | « |
  | 〃 | 产出指标 | 数量指标 | 生活垃圾清运量 | ≥3000吨 | « |
  | 〃 | 〃 | 〃 | 宣传活动场次 | ≥8场 | « |
  | 年度目标1 | 做好清运：清运生活垃圾900吨 | « | « | « | « |
  | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 上年 |
  | 〃 | 产出指标 | 数量指标 | 巡查次数 | ≥9次 | 8次 |
  | 年度目标2 | 做好宣传 | « | « | « | « |
  | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 上年 |
  | 〃 | 产出指标 | 数量指标 | 宣传活动场次 | ≥6场 | 5场 |`;

describe("a number is looked for in this order", () => {
  test.each<[string, string, string, number, string]>([
    ["last year's value of the same indicator", "宣传活动场次", "≥{N}场", 1, "8 长期目标"],
    ["the long-term table before the goal's words", "生活垃圾清运量", "≥{N}吨", 1, "3000 长期目标"],
    ["the goal's words in the long-term table itself", "生活垃圾清运总量", "≥{N}吨", 0, "900 目标文字"],
    ["nothing where the unit is another", "生活垃圾清运量", "≥{N}车", 1, ""],
    ["nothing where no word says it", "公厕保洁座数", "≥{N}座", 1, ""],
  ])("%s", (_, name, value, block, expected) => expect(suggested(overall, name, value, block)).toBe(expected));

  test("last year's value goes before the long-term one", () => {
    const withLastYear = overall.replace("| 年度目标2 | 做好宣传", "| 年度目标1 | 做好宣传");
    expect(suggested(withLastYear, "宣传活动场次", "≥{N}场", 0)).toBe("5 上年值");
  });
});

describe("numbers in the goal's words", () => {
  test.each<[string, string, string, string]>([
    ["全年清运生活垃圾1200吨，出动车辆300台次", "生活垃圾清运量", "≥{N}吨", "1200 目标文字"],
    ["全年清运生活垃圾1,200吨", "生活垃圾清运量", "≥{N}吨", "1,200 目标文字"],
    ["全年清运生活垃圾0.12万吨", "生活垃圾清运量", "≥{N}吨", ""],
    ["全年清运生活垃圾1200吨，其中镇区生活垃圾300吨", "生活垃圾清运量", "≥{N}吨", ""],
    ["培训村干部30人次", "培训村干部人数", "≥{N}人", ""],
    ["清运车辆1200吨位", "生活垃圾清运量", "≥{N}吨", ""],
    ["人大代表参会率95%以上，满意度不断提高", "人大代表参会率", "≥{N}%", "95 目标文字"],
    ["投诉下降5%", "居民投诉下降率", "≥{N}%", ""],
    ["2026年12月底前完成", "生活垃圾清运量", "≥{N}吨", ""],
  ])("%s → %s %s", (goal, name, value, expected) => expect(suggested(project(goal), name, value)).toBe(expected));
});

describe("the budget, in the unit that is asked for", () => {
  const budget = (text: string): string => project("清运", `| 预算数 | ${text} | « | « |`);
  test.each<[string, string, string, string]>([
    ["a cell under 单位：万元", budget("'35.85"), "≤{预算数}万元", "35.85 预算数"],
    ["another unit", budget("'35.85"), "≤{预算数}元", "358500 预算数"],
    ["a unit of its own", budget("219800元"), "≤{预算数}万元", "21.98 预算数"],
    ["a budget of nothing", budget("'0"), "≤{预算数}万元", ""],
    [
      "stated in the use of the funds",
      project("清运", "| 资金用途 | 项目预算数50万元。其中：财政资金40万元 | « | « |"),
      "≤{预算数}万元",
      "50 预算数",
    ],
    ["not a part of it", project("清运", "| 资金用途 | 其中：财政资金40万元 | « | « |"), "≤{预算数}万元", ""],
    [
      "the only product of people and standard",
      project("清运", "| 资金用途 | 慰问困难党员30人×500元/人 | « | « |"),
      "≤{预算数}万元",
      "1.5 人数×标准",
    ],
    [
      "not one of several",
      project("清运", "| 资金用途 | 慰问30人×500元/人；清扫8人×2000元/人 | « | « |"),
      "≤{预算数}万元",
      "",
    ],
    ["a department's budget is not one goal's", overall, "≤{预算数}万元", ""],
  ])("%s", (_, table, value, expected) => expect(suggested(table, "成本控制数", value)).toBe(expected));
});

describe("people and standard", () => {
  const USE =
    "1.村支部书记：4830元/人/月*9人*12个月=52.16万元；2.保洁员：1610元/人/月*40人*12个月；3.网格员绩效19人×每人300元";
  const table = project("清运", `| 资金用途 | ${USE} | « | « |`);
  test.each<[string, string, string]>([
    ["村支部书记人数", "={N}人", "9 人数×标准"],
    ["聘请保洁员人数", "={N}人", "40 人数×标准"],
    ["保洁员人均报酬", "≤{N}元/人·月", "1610 人数×标准"],
    ["网格员绩效发放人数", "={N}人", "19 资金用途"],
    ["享受补贴人数", "={N}人", ""],
    ["保洁员人均报酬", "≤{N}元/人·年", ""],
  ])("%s %s → %s", (name, value, expected) => expect(suggested(table, name, value)).toBe(expected));

  test("products are taken apart", () => {
    expect(
      productsIn(USE).map(({ label, standard, counts, amount }) =>
        [label, standard.text, counts.map(({ text }) => text).join("+"), amount].join(" | "),
      ),
    ).toEqual([
      "1.村支部书记： | 4830元/人/月 | 9人+12个月 | 521640",
      "2.保洁员： | 1610元/人/月 | 40人+12个月 | 772800",
      "3.网格员绩效 | 300元 | 19人 | 5700",
    ]);
  });

  test("a long text takes linear time", () => {
    expect(productsIn("1元*".repeat(20_000))).toEqual([]);
    expect(productsIn("（人1".repeat(20_000))).toEqual([]);
  });
});

test("year and dates: the form's year is known, month and day are asked for", () => {
  const dated = project("清运").replace("| 项目名称 |", "| 2026年项目支出绩效目标表 | « | « | « |\n  | 项目名称 |");
  expect(suggested(dated, "完成时间", "{YYYY}年{M}月{D}日前")).toBe("2026 年度 |  | ");
});

test.each([
  ["what the goal says of the same thing goes before the customary constant", "完成培训，参训率98%", "≥98%"],
  ["what it says of another thing does not", "完成培训，考核通过率98%", "≥95%"],
  ["what it says twice does not", "一期参训率98%，二期参训率99%", "≥95%"],
])("%s", (_, goal, expected) => {
  const template = { id: "x", title: "培训", match: [], rows: [row("参训率", "≥95%")] };
  const form = readForm(sheetOf(project(goal)));
  const profile = BUILT_IN_RULE_SET.profiles.find(({ id }) => id === "2021");
  const [filled] = profile ? fillRows(template, form, 0, profile, taxonomyOf(ruleSettings(BUILT_IN_RULE_SET))) : [];
  expect(filled?.value).toBe(expected);
});
