import { level1Spelling } from "../../../../src/core/rules/taxonomy/level1-spelling";
import { testRule } from "../../../support/test-rule";

testRule(level1Spelling, {
  valid: {
    "效果指标, the level 1 of 河北": `
      | 一级指标 | 二级指标       | 三级指标 | 指标值 |
      | 产出指标 | 数量指标       | 检查次数 | ≥2次   |
      | 效果指标 | 可持续影响指标 | 在岗率   | 90%    |`,
    "实施效果指标, the level 1 of 发改 plan tables": `
      | 一级指标     | 二级指标 | 三级指标   | 指标值 |
      | 实施效果指标 | 产出指标 | 新建公里数 | ≥2公里 |`,
    "产出绩效指标, as some forms print it": `
      | 一级指标     | 二级指标 | 三级指标   | 指标值 |
      | 产出绩效指标 | 数量指标 | 行政村数量 | 11个   |`,
    "a weight behind the name": `
      | 一级指标       | 二级指标 | 三级指标   | 指标值 |
      | 产出指标(50分) | 数量指标 | 行政村数量 | 11个   |`,
  },
  invalid: {
    "满意度 for 满意度指标, once for the merged cell": {
      table: `
        | 一级指标 | 二级指标           | 三级指标       | 指标值 |
        | 产出指标 | 数量指标           | 检查次数       | ≥2次   |
        | 满意度   | 服务对象满意度指标 | 服务对象满意度 | ≥95%   |
        | 〃       | 〃                 | 群众满意度     | ≥95%   |`,
      finds: ["A3 misspelt"],
      fixed: `
        | 一级指标   | 二级指标           | 三级指标       | 指标值 |
        | 产出指标   | 数量指标           | 检查次数       | ≥2次   |
        | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | ≥95%   |
        | 〃         | 〃                 | 群众满意度     | ≥95%   |`,
    },
    "产出 for 产出指标, its weight kept": {
      table: `
        | 一级指标     | 二级指标 | 三级指标 | 指标值 |
        | 产出（50分） | 数量指标 | 检查次数 | ≥2次   |`,
      finds: ["A2 misspelt"],
      fixed: `
        | 一级指标         | 二级指标 | 三级指标 | 指标值 |
        | 产出指标（50分） | 数量指标 | 检查次数 | ≥2次   |`,
    },
  },
});
