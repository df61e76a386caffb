import { valueRepeatsName } from "../../../../src/core/rules/value/value-repeats-name";
import { testRule } from "../../../support/test-rule";

testRule(valueRepeatsName, {
  valid: {
    "coverage idioms": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 效益指标 | 社会效益指标 | 公租房补贴应发尽发 | 应发尽发 |
      | 产出指标 | 质量指标 | 税费应收尽收 | 应收尽收 |`,
    "a grade": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 验收合格情况 | 合格 |`,
    "none is a target": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 安全事故率 | 全年无事故 |`,
    "a word of another kind": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 项目完成时限 | 及时 |`,
  },
  invalid: {
    "the name said again": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 化解疑难信访问题，维护社会安定 | 维护社会安定和谐 |
        | 效益指标 | 社会效益指标 | 就餐环境 | 营造良好就餐环境 |
        | 效益指标 | 社会效益指标 | 特殊退休人群生活得到保障 | 保障 |`,
      finds: ["D2 repeats", "D3 repeats", "D4 repeats"],
    },
  },
});
