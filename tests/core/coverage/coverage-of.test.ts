import type { Profile } from "../../../src/core/check/profile";
import { coverageOf } from "../../../src/core/coverage/coverage-of";
import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { sheetOf } from "../../support/table-literal";

const settings = ruleSettings(BUILT_IN_RULE_SET);
const profile = (id: string): Profile => BUILT_IN_RULE_SET.profiles.find((one) => one.id === id) as Profile;

/** “数量 filled 2” for every place but those that are not needed, and the share filled. */
function matrix(table: string, id: string): readonly string[] {
  const { rows, required, filled, percent } = coverageOf(readForm(sheetOf(table)), profile(id), settings);
  return [
    ...rows.flatMap(({ title, cells }) => [
      title,
      ...cells
        .filter(({ state }) => state !== "not-needed")
        .map(({ slot, state, need, count, row }) => [slot, state, need, count, row].join(" ")),
    ]),
    `${filled}/${required} ${percent}%`,
  ];
}

const table = `
  | 年度目标1    | 做好培训   | «                  | «          | «       |
  | 年度绩效指标 | 一级指标   | 二级指标           | 三级指标   | 指标值  |
  | 〃           | 产出指标   | 数量指标           | 培训人次   | ≥95人次 |
  | 〃           | 〃         | 〃                 | 培训期数   | ≥2期    |
  | 〃           | 〃         | 质量指标           | 合格率     |         |
  | 〃           | 〃         | 时效指标           |            |         |
  | 〃           | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%    |`;

test("the matrix as of 2021: one benefit is asked for, 可持续影响 hinted at", () => {
  expect(matrix(table, "2021")).toEqual([
    "年度目标1 · 做好培训",
    "数量 filled required 2 2",
    "质量 empty-value advised 0 4",
    "时效 empty-value advised 0 5",
    "成本 missing advised 0 ",
    "社会效益 missing required 0 ",
    "可持续影响 missing hinted 0 ",
    "满意度 filled advised 1 6",
    "1/2 50%",
  ]);
});

test("the matrix as of 2015: satisfaction is required, 可持续影响 one of the benefits", () => {
  expect(matrix(table, "2015").slice(-3)).toEqual([
    "社会效益 missing required 0 ",
    "满意度 filled required 1 6",
    "2/3 66%",
  ]);
});

test("a required place that only waits to be filled is not filled", () => {
  const waiting = `
    | 一级指标 | 二级指标     | 三级指标   | 指标值 |
    | 产出指标 | 数量指标     |            |        |
    | 效益指标 | 社会效益指标 | 政策知晓率 |        |`;
  const asked = matrix(waiting, "2021");
  expect(asked).toContain("数量 empty-value required 0 1");
  expect(asked[asked.length - 1]).toBe("0/2 0%");
});

test("basic expenditure is asked for 数量 alone", () => {
  const form = `
    | 项目名称 | 公用经费 | «        | «      |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 发放人数 | 95人   |`;
  expect(matrix(form, "2015")).toEqual(["绩效指标", "数量 filled required 1 2", "1/1 100%"]);
});

test("a budget of 0 has no cost to control", () => {
  const form = `
    | 项目名称 | 制度建设 | «        | «      |
    | 预算数   | 0        | «        | «      |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 制度份数 | 5份    |`;
  expect(matrix(form, "2021")).not.toContain("成本 missing advised 0 ");
  expect(matrix(form.replace("| 0 ", "| 3 "), "2021")).toContain("成本 missing advised 0 ");
});

test("a sheet without a table covers all of nothing", () => {
  expect(matrix("| 说明 |\n| 无 |", "2021")).toEqual(["0/0 100%"]);
});

test("the same block is counted once", () => {
  const form = readForm(sheetOf(table));
  const first = coverageOf(form, profile("2021"), settings).rows[0]?.cells;
  expect(coverageOf(form, profile("2021"), settings).rows[0]?.cells).toBe(first);
  expect(coverageOf(form, profile("2015"), settings).rows[0]?.cells).not.toBe(first);
});
