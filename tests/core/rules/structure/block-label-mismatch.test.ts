import { blockLabelMismatch } from "../../../../src/core/rules/structure/block-label-mismatch";
import { testRule } from "../../../support/test-rule";

testRule(blockLabelMismatch, {
  valid: {
    "the neutral label": `
      | 年度目标1 | 保障机关运转 | «        | «        | «      |
      | 绩效指标  | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃        | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
    "a long-term block so labelled": `
      | 长期目标1    | 保障机关运转 | «        | «        | «      |
      | 长期绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
  },
  invalid: {
    "the annual block of 年度目标1 labelled 长期绩效指标": {
      table: `
        | 年度目标1    | 保障机关运转 | «        | «        | «      |
        | 长期绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
        | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
      finds: ["A2 mismatch"],
      offers: ["改为“年度绩效指标”"],
      fixed: `
        | 年度目标1    | 保障机关运转 | «        | «        | «      |
        | 年度绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
        | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
    },
  },
});
