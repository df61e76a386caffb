import { percentOver100 } from "../../../../src/core/rules/value/percent-over-100";
import { testRule } from "../../../support/test-rule";

testRule(percentOver100, {
  valid: {
    "growth may be any": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 产值增长率 | 150% |
      | 效益指标 | 社会效益指标 | 投入产出比 | 300% |`,
    "an achieved value of last year is not judged": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 质量指标 | 居民医保任务完成率 | 100% | 103.15% | ≥98% |`,
    "all of it": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 接访劝返完成率 | 100% |`,
  },
  invalid: {
    "the sign that the column of signs writes": {
      table: `
        | 一级指标 | 二级指标 | 三级指标       | 指标性质 | 指标值 | 计量单位 |
        | 产出指标 | 数量指标 | 培训人次       | ＝       | 10     | 人次     |
        | 〃       | 质量指标 | 验收合格率     | ≥       | 100    | %        |
        | 〃       | 时效指标 | 资金发放及时率 | ＝       | 100    | %        |`,
      finds: ["E3 atLeastAll info"],
      offers: ["改为 ＝100%"],
    },
    "twice all": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 接访劝返完成率 | 200% |`,
      finds: ["D2 over error"],
    },
    "at least all": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 质量指标 | 新建节能灯具使用率 | ≥100% |`,
      finds: ["D2 atLeastAll info"],
      offers: ["改为 100%"],
    },
  },
});
