import { perCapitaCheck } from "../../../../src/core/rules/funding/per-capita-check";
import { testRule } from "../../../support/test-rule";

/** 葛店镇's medical check-ups, among other people and other costs of the same goal. */
const checkUps = ({ men = "47", limit = "≦35.85万元", retired = "退休人员标准" }): string => `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 数量指标 | 在职男职工人数 | ${men} |
  | 产出指标 | 数量指标 | 在职未婚女职工人数 | 4 |
  | 产出指标 | 数量指标 | 在职已婚女职工人数 | 48 |
  | 产出指标 | 数量指标 | 退休人员人数 | 100 |
  | 产出指标 | 数量指标 | 就餐人数 | ≥122人 |
  | 产出指标 | 数量指标 | 聘请保洁人员 | 2人 |
  | 产出指标 | 数量指标 | 购置设备数量 | 56台 |
  | 产出指标 | 成本指标 | 男士标准 | 1500元/人 |
  | 产出指标 | 成本指标 | 未婚女性标准 | 1600元/人 |
  | 产出指标 | 成本指标 | 已婚女性标准 | 1700元/人 |
  | 产出指标 | 成本指标 | ${retired} | 2000元/人 |
  | 产出指标 | 成本指标 | 体检预算成本控制数 | ${limit} |
  | 产出指标 | 成本指标 | 购置成本（含软件） | ≤9000元/台 |
  | 产出指标 | 成本指标 | 总成本控制数 | ≤2527239元 |`;

testRule(perCapitaCheck, {
  valid: {
    "the check-ups of 葛店镇 add up to 358,500元": checkUps({}),
    "below the limit": checkUps({ men: "40" }),
    "the total that they make up stands further down": checkUps({}).replace(
      "| 产出指标 | 成本指标 | 体检预算成本控制数",
      "| 产出指标 | 成本指标 | 宣传成本控制数 | ≤5万元 |\n  | 产出指标 | 成本指标 | 体检预算成本控制数",
    ),
    "a price that goes with no group": checkUps({ limit: "≦30万元", retired: "餐费标准" }),
    "prices and counts that share but a character": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 男生人数 | 100人 |
      | 产出指标 | 数量指标 | 女生人数 | 100人 |
      | 产出指标 | 成本指标 | 男教师补助标准 | 5000元/人 |
      | 产出指标 | 成本指标 | 女教师补助标准 | 5000元/人 |
      | 产出指标 | 成本指标 | 总成本 | ≤10万元 |`,
    "two totals, neither of them below the prices": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 购置设备数量 | 56台 |
      | 产出指标 | 成本指标 | 购置成本 | 9000元/台 |
      | 产出指标 | 成本指标 | 宣传费 | ≤5万元 |
      | 产出指标 | 成本指标 | 会议费 | ≤5万元 |`,
    "a fee for something else is no limit": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 办理法律援助案件 | 1100件 |
      | 产出指标 | 成本指标 | 法律援助案件补贴标准 | 1800元/件 |
      | 产出指标 | 成本指标 | 值班律师补贴 | ≤20万元 |`,
    "a price for a time that is no unit": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 购置设备数量 | 56台 |
      | 产出指标 | 成本指标 | 购置成本 | 9000元/台 |
      | 产出指标 | 成本指标 | 设备租赁 | 1000元/半天 |`,
    "several prices for several groups add up": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 在职男职工人数 | 47人 |
      | 产出指标 | 数量指标 | 在职未婚女职工人数 | 4人 |
      | 产出指标 | 数量指标 | 在职已婚女职工人数 | 48人 |
      | 产出指标 | 数量指标 | 退休人员人数 | 100人 |
      | 产出指标 | 成本指标 | 男士标准 | 1500元/人 |
      | 产出指标 | 成本指标 | 未婚女性标准 | 1600元/人 |
      | 产出指标 | 成本指标 | 已婚女性标准 | 1700元/人 |
      | 产出指标 | 成本指标 | 退休人员标准 | 2000元/人 |
      | 产出指标 | 成本指标 | 体检预算成本控制数 | ≦35.85万元 |`,
    "within the total": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 购置设备数量 | 56台 |
      | 产出指标 | 成本指标 | 购置成本（含软件） | ≤9000元/台 |
      | 产出指标 | 成本指标 | 设备购置成本控制数 | ≤504000元 |`,
    "of different things": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 服务人数 | 56人 |
      | 产出指标 | 成本指标 | 餐费标准 | 9000元/人 |
      | 产出指标 | 成本指标 | 总成本 | ≤1万元 |`,
  },
  invalid: {
    "several groups cost more than the limit below their prices": {
      table: checkUps({ limit: "≦30万元" }),
      finds: ["D13 several"],
    },
    "a group grew, the limit did not": { table: checkUps({ men: "57人" }), finds: ["D13 several"] },
    "more than the total": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 购置设备数量 | 56台 |
        | 产出指标 | 成本指标 | 购置成本（含软件） | ≤9000元/台 |
        | 产出指标 | 成本指标 | 设备购置成本控制数 | ≤45万元 |`,
      finds: ["D4 over"],
    },
  },
});
