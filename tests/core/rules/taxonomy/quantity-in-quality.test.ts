import { quantityInQuality } from "../../../../src/core/rules/taxonomy/quantity-in-quality";
import { testRule } from "../../../support/test-rule";

testRule(quantityInQuality, {
  valid: {
    "a count of defects speaks of quality": `
      | 一级指标 | 二级指标 | 三级指标                   | 指标值 |
      | 产出指标 | 质量指标 | 全年不发生饮食安全事故     | 0事故  |
      | 〃       | 〃       | 全年重大白蚁灾害事故发生   | 0起    |
      | 〃       | 〃       | 有效投诉                   | ≤3件   |`,
    "a grade": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 质量指标 | 尾水水质标准 | 一级A  |`,
    "prizes tell of quality": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 质量指标 | 比赛获奖次数 | ≥2次   |`,
    "so many to each": `
      | 一级指标 | 二级指标 | 三级指标     | 指标值 |
      | 产出指标 | 质量指标 | 生均图书册数 | ≥30册  |`,
    "a rate with a score": `
      | 一级指标 | 二级指标 | 三级指标               | 指标值 |
      | 产出指标 | 质量指标 | 运营管理服务考核合格率 | ≥90分  |`,
    "numbers under 数量指标": `
      | 一级指标 | 二级指标 | 三级指标         | 指标值   |
      | 产出指标 | 数量指标 | 文体活动参加人数 | 5000人/次 |`,
  },
  invalid: {
    "people and times under 质量指标": {
      table: `
        | 一级指标 | 二级指标 | 三级指标         | 指标值    |
        | 产出指标 | 质量指标 | 购买服务人员数量 | ≥40人     |
        | 〃       | 〃       | 征兵宣传次数     | =2次      |
        | 〃       | 〃       | 活动开展         | ≥10次     |
        | 〃       | 〃       | 文体活动参加人数 | 5000人/次 |
        | 〃       | 〃       | 登记捐献志愿者   | ≥50人     |`,
      finds: ["C2 misfiled", "C3 misfiled", "C4 misfiled", "C5 misfiled", "C6 misfiled"],
      offers: ["移到“数量指标”下"],
    },
  },
});
