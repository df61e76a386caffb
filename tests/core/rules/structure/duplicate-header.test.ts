import { duplicateHeader } from "../../../../src/core/rules/structure/duplicate-header";
import { testRule } from "../../../support/test-rule";

testRule(duplicateHeader, {
  valid: {
    "长期目标 without a year, and 年度目标": `
      | 整体绩效总目标 | 长期目标            | «        | 年度目标            | «      |
      | 〃             | 目标1：保障机关运转 | «        | 目标1：召开会议4次  | «      |
      | 长期目标1      | 保障机关运转        | «        | «                   | «      |
      | 长期绩效指标   | 一级指标            | 二级指标 | 三级指标            | 指标值 |
      | 〃             | 产出指标            | 数量指标 | 会议次数            | ≥4次   |`,
  },
  invalid: {
    "both columns headed 年度目标": {
      table: `
        | 整体绩效总目标 | 年度目标            | «        | 年度目标            | «      |
        | 〃             | 目标1：保障机关运转 | «        | 目标1：召开会议4次  | «      |
        | 〃             | 目标2：加强党建     | «        | 目标2：党课4次      | «      |
        | 年度目标1      | 召开会议4次         | «        | «                   | «      |
        | 年度绩效指标   | 一级指标            | 二级指标 | 三级指标            | 指标值 |
        | 〃             | 产出指标            | 数量指标 | 会议次数            | ≥4次   |`,
      finds: ["B1 twice"],
      offers: ["改为“长期目标”"],
    },
  },
});
