import { rateInQuantity } from "../../../../src/core/rules/taxonomy/rate-in-quantity";
import { testRule } from "../../../support/test-rule";

testRule(rateInQuantity, {
  valid: {
    "发放覆盖率 with its formula": `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
      | 产出指标 | 数量指标 | 发放覆盖率 | 村干部基础职务补贴（40%部分）和村级劳动保障协管员工资发放人数/应发人数 | =100% |`,
    "coverage and shares count as volume": `
      | 一级指标 | 二级指标 | 三级指标                   | 指标值 |
      | 产出指标 | 数量指标 | 工资保险发放覆盖率         | =100%  |
      | 〃       | 〃       | 区直一般公共预算民生支出占比 | ≥70% |`,
    amounts: `
      | 一级指标 | 二级指标 | 三级指标 | 指标值   |
      | 产出指标 | 数量指标 | 培训人次 | ≥100人次 |`,
    "a percentage for a number is unit-name-mismatch's": `
      | 一级指标 | 二级指标 | 三级指标       | 指标值    |
      | 产出指标 | 数量指标 | 村党员培训次数 | ≥90百分百 |`,
    "rates under 质量指标": `
      | 一级指标 | 二级指标 | 三级指标   | 指标值 |
      | 产出指标 | 质量指标 | 培训合格率 | ≥90%   |`,
  },
  invalid: {
    "培训合格率 and a task done to 100%": {
      table: `
        | 一级指标 | 二级指标 | 三级指标                     | 指标值 |
        | 产出指标 | 数量指标 | 培训合格率                   | ≥90%   |
        | 〃       | 〃       | 分类、入库、整理社会治理档案 | =100%  |`,
      finds: ["C2 misfiled", "C3 misfiled"],
      offers: ["移到“质量指标”下"],
    },
  },
});
