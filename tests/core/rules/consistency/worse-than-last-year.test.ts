import { worseThanLastYear } from "../../../../src/core/rules/consistency/worse-than-last-year";
import { testRule } from "../../../support/test-rule";

testRule(worseThanLastYear, {
  valid: {
    "counts that follow demand": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 发放公租房租赁补贴户数 | 22户 | 22户 | ≥9户 |
      | 产出指标 | 数量指标 | 行政应诉案件数 | 30件 | 25件 | 10件 |
      | 产出指标 | 数量指标 | 在职人数 | 200人 | 190人 | 179人 |`,
    "a floor below what was reached": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 100% | 99.6% | ≥95% |`,
    "the same as the weaker year": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 数量指标 | 培训人数 | 300人 | 60人 | ≥60人 |`,
    "less is better": `
      | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
      | 产出指标 | 时效指标 | 故障修复时间 | 40分钟 | 35分钟 | ≤30分钟 |`,
  },
  invalid: {
    "a third of last year": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 省级媒体宣传版数 | 21版 | 17版 | ≥6版 |
        | 效益指标 | 社会效益指标 | 社零额增速 | 8.1% | 5.9% | ≥2% |
        | 产出指标 | 数量指标 | 适宜技术培训 | 457次 | 79次 | ≥50次 |
        | 产出指标 | 数量指标 | 建筑项目工人参加工伤保险人数 | 15000 | 10000 | ≥6000 |`,
      finds: ["F2 drop warning", "F3 drop warning", "F4 drop warning", "F5 drop warning"],
    },
    "somewhat less": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 前年 | 上年 | 预期当年实现值 |
        | 产出指标 | 数量指标 | 技能培训人数 | 9500人 | 10002人 | ≥9000人 |`,
      finds: ["F2 lower info"],
    },
  },
});
