import { percentLost } from "../../../../src/core/rules/value/percent-lost";
import { testRule } from "../../../support/test-rule";

testRule(percentLost, {
  valid: {
    "a count": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 举办人才培训次数 | 1 |`,
    "no accidents": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 安全事故率 | 0 |`,
    "shown as a percentage by its format": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 调研报告验收合格率 | 1{0%} |
      | 满意度指标 | 服务对象满意度指标 | 满意度 | 0.98{0%} |`,
    "ratios of another kind": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 煤矿百万吨死亡率 | ≤0.05 |
      | 效益指标 | 社会效益指标 | 投入产出倍率 | 1 |
      | 效益指标 | 社会效益指标 | 汇率 | 0.9 |
      | 效益指标 | 社会效益指标 | 综合税率 | 0.17 |`,
  },
  invalid: {
    "1, 0.98 and 0.9 of rates": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 调研报告验收合格率 | 1 |
        | 产出指标 | 质量指标 | 调解纠纷成功率 | 0.98 |
        | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 0.9 |`,
      finds: ["D2 lost", "D3 lost", "D4 lost"],
      offers: ["改为 100%"],
    },
  },
});
