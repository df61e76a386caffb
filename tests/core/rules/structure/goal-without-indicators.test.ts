import { goalWithoutIndicators } from "../../../../src/core/rules/structure/goal-without-indicators";
import { testRule } from "../../../support/test-rule";

testRule(goalWithoutIndicators, {
  valid: {
    "each goal with its table": `
      | 长期目标1    | 做好安置 | «        | «        | «       |
      | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 〃           | 产出指标 | 数量指标 | 培训人次 | ≥30人次 |
      | 年度目标1    | 做好安置 | «        | «        | «       |
      | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
      | 〃           | 产出指标 | 数量指标 | 培训人次 | ≥20人次 |`,
  },
  invalid: {
    "a long-term goal that no year takes up": {
      table: `
        | 长期目标1    | 做好安置 | «        | «        | «       |
        | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
        | 〃           | 产出指标 | 数量指标 | 培训人次 | ≥30人次 |
        | 长期目标2    | 加强党建 | «        | «        | «       |
        | 长期绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
        | 〃           | 产出指标 | 数量指标 | 党课次数 | ≥4次    |
        | 年度目标1    | 做好安置 | «        | «        | «       |
        | 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值  |
        | 〃           | 产出指标 | 数量指标 | 培训人次 | ≥20人次 |`,
      finds: ["B4 noAnnual"],
    },
    "a goal without a table": {
      table: `
        | 年度目标1    | 保障机关运转 | «        | «        | «      |
        | 年度目标2    | 加强党的建设 | «        | «        | «      |
        | 年度目标1    | 保障机关运转 | «        | «        | «      |
        | 年度绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
        | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
      finds: ["B2 noTable"],
    },
  },
});
