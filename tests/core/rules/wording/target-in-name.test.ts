import { targetInName } from "../../../../src/core/rules/wording/target-in-name";
import { testRule } from "../../../support/test-rule";

testRule(targetInName, {
  valid: {
    "an amount that says which, and one that is not the value's": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 全年督查第1次 | 1次 |
      | 产出指标 | 数量指标 | 改造学校3所 | ≥500平方米 |`,
    "a share in the description": `
      | 一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 |
      | 产出指标 | 数量指标 | 工资发放覆盖率 | 村干部基础职务补贴（40%部分）和村级劳动保障协管员工资发放人数/应发人数 | =100% |`,
    "a year": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 2022年村级垃圾清运项目 | 1个 |`,
    "a share that tells which part": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 村干部基础职务补贴（40%部分）发放人数 | 9人 |`,
    "hours of a service": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 24小时自助便民机 | ≥34台 |`,
  },
  invalid: {
    "the value's own amount": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 完成植树500亩 | ≥500亩 |`,
      finds: ["C2 target"],
      offers: ["名称改为“完成植树”"],
    },
    "at least so much": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 新报告丙肝患者核酸检测比例达80%以上 | >80% |
        | 满意度指标 | 服务对象满意度指标 | 群众满意度≥90% | ≥90% |`,
      finds: ["C2 target", "C3 target"],
      offers: ["名称改为“新报告丙肝患者核酸检测比例”"],
    },
  },
});
