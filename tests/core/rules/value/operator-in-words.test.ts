import { operatorInWords } from "../../../../src/core/rules/value/operator-in-words";
import { testRule } from "../../../support/test-rule";

testRule(operatorInWords, {
  valid: {
    "a grade or better": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 工作考核达标率 | 良好以上 |`,
    "a sign": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥85% |`,
    "a deadline": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 完成时间 | 12月31日以前 |`,
  },
  invalid: {
    "以上, 以内, 不低于": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | 85%以上 |
        | 产出指标 | 数量指标 | 手续核实次数 | 大于等于1次 |
        | 产出指标 | 时效指标 | 故障响应时间 | 24小时以内 |
        | 产出指标 | 数量指标 | 培训次数 | 不低于3次 |`,
      finds: ["D2 inWords", "D3 inWords", "D4 inWords", "D5 inWords"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 满意度指标 | 服务对象满意度指标 | 满意度 | ≥85% |
        | 产出指标 | 数量指标 | 手续核实次数 | ≥1次 |
        | 产出指标 | 时效指标 | 故障响应时间 | ≤24小时 |
        | 产出指标 | 数量指标 | 培训次数 | ≥3次 |`,
    },
    "低于 is strict, and less than once is never": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 群体性事件次数 | 低于1次 |`,
      finds: ["D2 strictlyBelow"],
      offers: ["改为 <1次", "改为 0次"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 群体性事件次数 | <1次 |`,
    },
    "超过 is strict": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 窗口业务量 | 超过10万件 |`,
      finds: ["D2 inWords"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 窗口业务量 | >10万件 |`,
    },
    "with words in front the clerk decides": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 投资带动 | 拉动社会投资12倍以上 |`,
      finds: ["D2 inWords"],
      offers: ["改为 拉动社会投资≥12倍"],
    },
  },
});
