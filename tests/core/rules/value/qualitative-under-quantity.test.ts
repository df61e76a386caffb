import { qualitativeUnderQuantity } from "../../../../src/core/rules/value/qualitative-under-quantity";
import { testRule } from "../../../support/test-rule";

testRule(qualitativeUnderQuantity, {
  valid: {
    "coverage idioms": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 动物强制免疫 | 应检尽检 |
      | 产出指标 | 数量指标 | 计划生育家庭资金发放人数 | 应发尽发 |
      | 产出指标 | 数量指标 | 走访困难群众 | 全覆盖 |
      | 产出指标 | 数量指标 | 食品生产企业监督检查 | 全覆盖 |
      | 产出指标 | 数量指标 | 村（社区）法律顾问 | 实现全覆盖 |
      | 产出指标 | 数量指标 | 信访事项交办 | 有交必办 |`,
    "quality may be words": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 运动会项目设置 | 徒步、足球等 |`,
    "a number that was mistyped or written out": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 粮食储备 | ≥5000T |
      | 产出指标 | 数量指标 | 项目数 | ≥10o个 |
      | 产出指标 | 数量指标 | 编制报告 | 壹份 |`,
  },
  invalid: {
    "a number inside the words is no quantity": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 执法检查 | 第3季度完成 |`,
      finds: ["D2 noNumber"],
    },
    "words where a number belongs": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 执法检查 | 检查计划 |
        | 产出指标 | 数量指标 | 窗口设置 | 保持窗口数量和业务办理量基本均衡 |
        | 产出指标 | 数量指标 | 运动会项目设置 | 徒步、足球等 |`,
      finds: ["D2 noNumber", "D3 noNumber", "D4 noNumber"],
    },
    "a unit without its number": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 一般公共预算总收入 | 亿元 |`,
      finds: ["D2 onlyUnit"],
    },
  },
});
