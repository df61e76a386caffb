import { directionResponse } from "../../../../src/core/rules/value/direction-response";
import { testRule } from "../../../support/test-rule";

testRule(directionResponse, {
  valid: {
    "more days and years are better": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 专家坐诊天数 | ≥260天/年 |
      | 效益指标 | 可持续影响指标 | 项目实施影响年限 | ≥3年 |
      | 效益指标 | 可持续影响指标 | 设备使用年限 | ≥6年 |`,
    "a ceiling": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 故障修复响应时间 | ≤24小时 |`,
  },
  invalid: {
    "the longer the better": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 故障修复响应时间 | ≥24小时 |
        | 产出指标 | 时效指标 | 渍水消退时间 | ≥2小时 |
        | 产出指标 | 时效指标 | 故障排除时间 | ≥2小时 |`,
      finds: ["D2 floor", "D3 floor", "D4 floor"],
      offers: ["改为 ≤24小时"],
    },
  },
});
