import { descEqualsName } from "../../../../src/core/rules/structure/desc-equals-name";
import { testRule } from "../../../support/test-rule";

testRule(descEqualsName, {
  valid: {
    "a formula": `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述                                                       | 指标值 |
      | 产出指标 | 数量指标 | 工资保险发放覆盖率 | 村干部基础职务补贴（40%部分）和村级劳动保障协管员工资发放人数/应发人数 | =100%  |`,
    "a description in other words": `
      | 一级指标 | 二级指标 | 三级指标                   | 绩效指标描述                     | 指标值 |
      | 产出指标 | 成本指标 | 村党组织专项经费每村投入   | 村党组织专项经费每村投入的金额   | =5万元 |
      | 〃       | 时效指标 | 项目完成时间               | 项目完成时限                     | 12月底 |`,
  },
  invalid: {
    "the name copied": {
      table: `
        | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述   | 指标值     |
        | 产出指标 | 数量指标 | 吨数         | 吨数           | ≤1总吨数   |
        | 〃       | 时效指标 | 项目完成时限 | 项目完成时限。 | 12月底前   |`,
      finds: ["D2 same warning", "D3 same warning"],
    },
    "a count that explains itself is a hint": {
      table: `
        | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述 | 指标值 |
        | 产出指标 | 数量指标 | 服务社区数量 | 服务社区数量 | =19个  |`,
      finds: ["D2 sameButPlain info"],
    },
  },
});
