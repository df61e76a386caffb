import { templatePlaceholder } from "../../../../src/core/rules/structure/template-placeholder";
import { sheetOf } from "../../../support/table-literal";
import { findingsOf, testRule } from "../../../support/test-rule";

testRule(templatePlaceholder, {
  valid: {
    "a default that was left is another rule's": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值    |
      | 产出指标 | 数量指标 | 总吨数   | ≤1总吨数  |`,
    "指标1: as an index before a real name": `
      | 一级指标 | 二级指标 | 三级指标            | 指标值 |
      | 产出指标 | 数量指标 | 指标1：享受人大补助 | =60元  |
      | 〃       | 〃       | 指标2：人代会次数   | ≥1次   |`,
    "指标2： left blank beside a real one, or in a place that need not be filled": `
      | 一级指标 | 二级指标     | 三级指标            | 指标值 |
      | 产出指标 | 数量指标     | 指标1：享受人大补助 | =60元  |
      | 〃       | 〃           | 指标2：             |        |
      | 效益指标 | 社会效益指标 | 政策知晓率          | ≥90%   |
      | 〃       | 生态效益指标 | 指标1：             |        |`,
    "labels that say how long an answer may be": `
      | 项目概况（200字以内） | 为保障民生，开展培训。 | | |
      | 说明：预算执行率未达到90%的需说明原因（100字以内） | | | |
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训人数 | ≥9人   |`,
    "service hours and Latin names": `
      | 一级指标 | 二级指标 | 三级指标         | 指标值   |
      | 产出指标 | 时效指标 | 舆情监测时间     | 7*24小时 |
      | 〃       | 数量指标 | AXX2型设备数量   | ≥3台     |`,
  },
  invalid: {
    "目标内容1 is still the form's own text": {
      table: `
        | 绩效目标 | 1.目标内容1 | «        | «      |
        | 一级指标 | 二级指标    | 三级指标 | 指标值 |
        | 产出指标 | 数量指标    | 吨数     | ≥90吨  |`,
      finds: ["B1 goal"],
    },
    "the form's own hint for a goal": {
      table: `
        | 绩效目标 | （100字以内） | «        | «      |
        | 一级指标 | 二级指标      | 三级指标 | 指标值 |
        | 产出指标 | 数量指标      | 吨数     | ≥90吨  |`,
      finds: ["B1 goal"],
    },
    "a hint within a goal": {
      table: `
        | 年度目标 | 做好工作，（此处填写年度目标，不超过200字） | «        | «      |
        | 一级指标 | 二级指标    | 三级指标 | 指标值 |
        | 产出指标 | 数量指标    | 吨数     | ≥90吨  |`,
      finds: ["B1 goal"],
    },
    "the form's request where the answer belongs": {
      table: `
        | 项目基本情况 | 项目年度目标 | 年度目标完成情况 | |
        | | 保障工资发放。 | 对照年度目标，说明相关任务目标的完成情况（100字以内） | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 发放人数 | ≥9人   |`,
      finds: ["C2 hint"],
    },
    "a form's unit where the years before belong": {
      table: `
        | 一级指标 | 二级指标 | 三级指标         | 前年 | 上年   | 预期当年实现值 |
        | 产出指标 | 数量指标 | 一般公共预算收入 | 亿元 | 亿元   | ≥90亿元        |
        | 〃       | 〃       | 税收收入         | 亿元 | 85亿元 | ≥80亿元        |`,
      finds: ["D2 unit"],
    },
    "an index without name and value": {
      table: `
        | 一级指标 | 二级指标     | 三级指标   | 指标值 |
        | 产出指标 | 数量指标     | 指标1：    |        |
        | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%   |`,
      finds: ["C2 index"],
    },
    "blanks of a template left open": {
      table: `
        | 一级指标 | 二级指标 | 三级指标   | 指标值      |
        | 产出指标 | 数量指标 | 清运量     | ≥{N}吨      |
        | 〃       | 〃       | XX项目个数 | ≥2个        |
        | 〃       | 时效指标 | 完成时间   | **年12月前  |`,
      finds: ["D2 cell", "C3 cell", "D4 cell"],
    },
  },
});

test("structure/template-placeholder quotes what the cell says, braces and all", () => {
  const sheet = sheetOf(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 清运量   | ≥{N}吨 |`);
  expect(findingsOf(templatePlaceholder, [sheet]).map(({ message }) => message)).toEqual([
    expect.stringMatching(/“≥\{N\}吨”.*“\{N\}”|“\{N\}”.*“≥\{N\}吨”/),
  ]);
});
