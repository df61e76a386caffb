import { operatorVariant } from "../../../../src/core/rules/value/operator-variant";
import { testRule } from "../../../support/test-rule";

testRule(operatorVariant, {
  valid: {
    "signs that a province's own column offers": `
      | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 |
      | 产出指标 | 数量指标 | 学生受资助人数 | ≧ | 735 | 人次 |
      | 产出指标 | 质量指标 | 补助标准达标率 | ═ | 100 | % |
      | 产出指标 | 质量指标 | 补助发放率 | ＝ | 100 | % |`,
    "a leading = is how 河北 and 青海 write": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 人大补助标准 | =60元 |`,
    "strictness is kept: > stays >": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 综合环境整治提升率 | >90% |`,
    "words and a leading equals sign are other matters": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 手续核实次数 | 大于等于1次 |
      | 产出指标 | 数量指标 | 临聘人数 | =5人 |`,
    "no operator at all": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 培训次数 | 3次 |`,
  },
  invalid: {
    "≧ and ≦": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 参检人员满意度 | ≧95% |
        | 成本指标 | 经济成本指标 | 体检预算成本控制数 | ≦35.85万元 |
        | 产出指标 | 数量指标 | 基层文化活动 | ≧1次 |`,
      finds: ["D2 variant", "D3 variant", "D4 variant"],
      offers: ["改为 ≥95%"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 参检人员满意度 | ≥95% |
        | 成本指标 | 经济成本指标 | 体检预算成本控制数 | ≤35.85万元 |
        | 产出指标 | 数量指标 | 基层文化活动 | ≥1次 |`,
    },
    "full-width signs keep their strictness": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 综合环境整治提升率 | ＞90% |`,
      finds: ["D2 variant"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 综合环境整治提升率 | >90% |`,
    },
    "two signs for one": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训次数 | >=3次 |`,
      finds: ["D2 variant"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 培训次数 | ≥3次 |`,
    },
    "typed into a column of its own": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
        | 产出指标 | 数量指标 | 学生受资助人数 | >= | 735 | 人次 |
        | 产出指标 | 质量指标 | 覆盖率 | == | 100 | % |`,
      finds: ["E2 variant", "E3 variant"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 |
        | 产出指标 | 数量指标 | 学生受资助人数 | ≥ | 735 | 人次 |
        | 产出指标 | 质量指标 | 覆盖率 | = | 100 | % |`,
    },
  },
});
