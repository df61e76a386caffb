import { typo } from "../../../../src/core/rules/wording/typo";
import { testRule } from "../../../support/test-rule";

testRule(typo, {
  valid: {
    "words that may be doubled": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 户户通设备 | 56台 |
      | 产出指标 | 数量指标 | 党组织组织活动次数 | ≥12次 |
      | 产出指标 | 数量指标 | 走访人人、家家、常常 | 3次 |`,
    "right words that contain wrong ones": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 开展视察、调研和检查 | ≥12次 |
      | 产出指标 | 质量指标 | 宗教引导工作完成率 | 100% |
      | 成本指标 | 经济成本指标 | 社会保险费费率 | ≤20% |`,
  },
  invalid: {
    "a doubled word": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 提升政务服务和公共公共资源服务效能 | 提升 |
        | 产出指标 | 数量指标 | 系统系统巡检次数 | ≥4次 |
        | 成本指标 | 经济成本指标 | 工作经费费 | ≤4万元 |`,
      finds: ["C2 twice", "C3 twice", "C4 wrong"],
      offers: ["将“公共公共”改为“公共”"],
    },
    "a wrong word": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 动物防役场次 | ≥2场 |
        | 满意度指标 | 服务对象满意度指标 | 湟源县与潢源县群众满意度 | ≥90% |`,
      finds: ["C2 wrong", "C3 wrong"],
    },
    "several in one goal": {
      table: `
        | 年度目标1： | 教引导妇女，增强妇联组织的吸引必 | | |
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 走访次数 | ≥2次 |`,
      finds: ["B1 several"],
    },
  },
});
