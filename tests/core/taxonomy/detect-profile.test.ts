import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { sheetOf } from "../../support/table-literal";

const cases: readonly (readonly [why: string, profile: string, table: string])[] = [
  [
    "成本指标 as a level 1",
    "2021",
    `
    | 一级指标 | 二级指标     | 三级指标 | 指标值 |
    | 成本指标 | 经济成本指标 | 培训费   | ≤5万元 |
    | 产出指标 | 数量指标     | 培训人次 | ≥9人次 |`,
  ],
  [
    "成本指标 under 产出指标",
    "2015",
    `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训人次 | ≥9人次 |
    | 〃       | 成本指标 | 培训费   | ≤5万元 |`,
  ],
  [
    "效果指标",
    "河北",
    `
    | 一级指标 | 二级指标     | 三级指标 | 绩效指标描述 | 指标值 |
    | 产出指标 | 数量指标     | 培训人次 | 签到人次     | =9人次 |
    | 效果指标 | 社会效益指标 | 知晓率   | 问卷统计     | ≥90%   |`,
  ],
  [
    "绩效指标描述 and a payment plan",
    "河北",
    `
    | 资金支出计划 | 3月底    | 6月底    | 10月底       | 12月底 |
    | 〃           | 0%       | 20%      | 75%          | 100%   |
    | 一级指标     | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
    | 产出指标     | 数量指标 | 培训人次 | 签到人次     | ≥9人次 |
    | 〃           | 成本指标 | 培训费   | 决算数       | ≤5万元 |`,
  ],
  [
    "百分比 as a unit beside descriptions",
    "天津",
    `
    | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值     |
    | 产出指标 | 质量指标 | 合格率   | 合格率       | ≥98百分比  |
    | 〃       | 时效指标 | 及时率   | 及时率       | 100百分比  |
    | 〃       | 成本指标 | 项目成本 | 项目成本     | 20万元     |`,
  ],
  [
    "values in columns of their own",
    "四川",
    `
    | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
    | 产出指标 | 数量指标 | 培训人次 | ≥        | 95     | 人次     |
    | 〃       | 质量指标 | 合格率   | ＝       | 100    | %        |`,
  ],
  [
    "an equals sign before exact values",
    "青海",
    `
    | 2024年部门整体支出绩效目标批复表 | «            | «          | «     |
    | 一级指标                         | 二级指标     | 三级指标   | 指标值 |
    | 产出指标                         | 数量指标     | 补助人数   | =60人 |
    | 〃                               | 质量指标     | 合格率     | =100% |
    | 效益指标                         | 社会效益指标 | 知晓率     | ≥90%  |`,
  ],
  [
    "results beside scores",
    "自评表",
    `
    | 一级指标       | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    | 产出指标(50分) | 数量指标 | 培训人次 | ≥9人次     | 10人次     | 25   | 25   |
    | 〃             | 成本指标 | 培训费   | ≤5万元     | 5万元      | 25   | 25   |`,
  ],
  [
    "nothing but a year before 2022",
    "2015",
    `
    | 2020年度项目绩效目标表 | «        | «        | «      |
    | 一级指标               | 二级指标 | 三级指标 | 指标值 |
    | 产出指标               | 数量指标 | 培训人次 | ≥9人次 |`,
  ],
  [
    "nothing at all",
    "2021",
    `
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 培训人次 | ≥9人次 |`,
  ],
];

test.each(cases)("%s is %s", (_, profile, table) => {
  expect(detectProfile(readForm(sheetOf(table)), BUILT_IN_RULE_SET.profiles).id).toBe(profile);
});

test("a rule set without the regional profile falls back to the framework", () => {
  const [, , hebei] = cases;
  const profiles = BUILT_IN_RULE_SET.profiles.filter(({ id }) => id === "2021" || id === "2015");
  expect(detectProfile(readForm(sheetOf(hebei?.[2] ?? "")), profiles).id).toBe("2015");
});
