import { level2Missing } from "../../../../src/core/rules/coverage/level2-missing";
import type { Rule } from "../../../../src/core/check/rule";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

const complete = `
  | 一级指标   | 二级指标           | 三级指标   | 指标值          |
  | 产出指标   | 数量指标           | 培训人次   | ≥95人次         |
  | 〃         | 质量指标           | 合格率     | ≥95%            |
  | 〃         | 时效指标           | 完成时间   | 2025年6月30日前 |
  | 〃         | 成本指标           | 培训费     | ≤5万元          |
  | 效益指标   | 社会效益指标       | 政策知晓率 | ≥90%            |
  | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%            |`;

testRule(level2Missing, {
  valid: {
    "all that the framework of 2015 asks for": complete,
    "a printed row that waits to be filled counts as not missing": `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 成本指标   | 经济成本指标       | 培训费     | ≤5万元  |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次 |
      | 〃         | 质量指标           | 合格率     | ≥95%    |
      | 〃         | 时效指标           |            |         |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%    |`,
    "basic expenditure serves nobody in particular": `
      | 项目名称 | 人员经费 | «        | «       |
      | 一级指标 | 二级指标     | 三级指标   | 指标值  |
      | 成本指标 | 经济成本指标 | 工资总额   | ≤95万元 |
      | 产出指标 | 数量指标     | 发放人数   | 95人    |
      | 〃       | 质量指标     | 准确率     | 100%    |
      | 〃       | 时效指标     | 发放及时率 | 100%    |`,
  },
  invalid: {
    "长期目标6 of 政协: five rows, no cost and no satisfaction": {
      table: `
        | 长期目标6    | 加强自身建设 | «            | «            | «      |
        | 长期绩效指标 | 一级指标     | 二级指标     | 三级指标     | 指标值 |
        | 〃           | 产出指标     | 数量指标     | 会议次数     | ≥4次   |
        | 〃           | 〃           | 〃           | 提案件数     | ≥40件  |
        | 〃           | 〃           | 质量指标     | 提案办复率   | 100%   |
        | 〃           | 〃           | 时效指标     | 按期办复率   | 100%   |
        | 〃           | 效益指标     | 社会效益指标 | 建议采纳率   | ≥80%   |`,
      finds: ["D2 missing warning", "D2 missing warning"],
      offers: ["插入“成本指标”"],
    },
    "what is there but stands in the wrong place": {
      table: `
        | 一级指标 | 二级指标     | 三级指标         | 指标值  |
        | 产出指标 | 质量指标     | 登记志愿者       | ≥50人   |
        | 〃       | 〃           | 按时拨付补贴资金 | ≥95%    |
        | 〃       | 成本指标     | 培训费           | ≤5万元  |
        | 效益指标 | 社会效益指标 | 群众满意度       | ≥90%    |`,
      finds: ["C1 misfiled error", "C1 onlyOne error", "C1 misfiled warning"],
      offers: ["移到“数量指标”下", "插入“数量指标”"],
    },
    "what stands alone where it stands does not move": {
      table: `
        | 一级指标   | 二级指标           | 三级指标         | 指标值  |
        | 产出指标   | 数量指标           | 培训人次         | ≥95人次 |
        | 〃         | 质量指标           | 按时拨付补贴资金 | ≥95%    |
        | 〃         | 成本指标           | 培训费           | ≤5万元  |
        | 效益指标   | 社会效益指标       | 政策知晓率       | ≥90%    |
        | 满意度指标 | 服务对象满意度指标 | 学员满意度       | ≥90%    |`,
      finds: ["C1 onlyOne warning"],
      offers: ["插入“时效指标”"],
    },
    "one of two benefits may move": {
      table: `
        | 一级指标 | 二级指标     | 三级指标   | 指标值  |
        | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
        | 〃       | 质量指标     | 合格率     | ≥95%    |
        | 〃       | 时效指标     | 及时率     | 100%    |
        | 〃       | 成本指标     | 培训费     | ≤5万元  |
        | 效益指标 | 社会效益指标 | 群众满意度 | ≥90%    |
        | 〃       | 生态效益指标 | 绿化覆盖率 | ≥30%    |`,
      finds: ["C1 misfiled error"],
      offers: ["移到“服务对象满意度指标”下", "插入“满意度指标”"],
    },
    "the framework of 2015 wants satisfaction": {
      table: `
        | 一级指标 | 二级指标     | 三级指标   | 指标值  |
        | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
        | 〃       | 质量指标     | 合格率     | ≥95%    |
        | 〃       | 时效指标     | 及时率     | 100%    |
        | 〃       | 成本指标     | 培训费     | ≤5万元  |
        | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%    |`,
      finds: ["C1 missing error"],
      offers: ["插入“满意度指标”"],
    },
    "nothing is counted": {
      table: `
        | 一级指标   | 二级指标           | 三级指标   | 指标值 |
        | 成本指标   | 经济成本指标       | 培训费     | ≤5万元 |
        | 产出指标   | 质量指标           | 合格率     | ≥95%   |
        | 〃         | 时效指标           | 及时率     | 100%   |
        | 效益指标   | 社会效益指标       | 政策知晓率 | ≥90%   |
        | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%   |`,
      finds: ["C1 missing error"],
      offers: ["插入“数量指标”"],
    },
  },
});

test("coverage/level2-missing speaks of 可持续影响 where a bureau wants its hints", () => {
  const sheet = sheetOf(complete.replace("| 〃         | 成本指标           |", "| 成本指标   | 经济成本指标       |"));
  const hinting: Rule = { ...level2Missing, knobs: { hints: true } };
  expect(findingsOf(level2Missing, [sheet]).map(({ message }) => message)).toEqual([]);
  expect(findingsOf(hinting, [sheet]).map(({ severity, message }) => [severity, message])).toEqual([
    ["info", "本表缺少“可持续影响指标”，请补一条，可从模板插入。"],
  ]);
});
