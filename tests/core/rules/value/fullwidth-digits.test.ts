import { fullwidthDigits } from "../../../../src/core/rules/value/fullwidth-digits";
import { testRule } from "../../../support/test-rule";

testRule(fullwidthDigits, {
  valid: {
    "brackets and book titles in a name": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 《政府公报》编印（期） | 2期 |`,
    "words on two lines": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 环境改善 | 逐步 改善 |`,
  },
  invalid: {
    "a full-width digit": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 学术论文 | １项 |`,
      finds: ["D2 fullwidth"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 学术论文 | 1项 |`,
    },
    "a blank inside": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 绩效标准化建设 | ≥ 36 户 |`,
      finds: ["D2 blanks"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 绩效标准化建设 | ≥36户 |`,
    },
  },
});
