import { goalNumberNotCovered } from "../../../../src/core/rules/coverage/goal-number-not-covered";
import { testRule } from "../../../support/test-rule";

const block = (goal: string, ...rows: readonly string[]): string =>
  [
    `| 年度目标1 | ${goal} | « | « | « |`,
    "| 年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 |",
    ...rows.map((row) => `| 〃 | 产出指标 | 数量指标 | ${row} |`),
  ].join("\n");

testRule(goalNumberNotCovered, {
  valid: {
    "days of duty among the work of 葛店镇": block(
      "春节（预计15天）：接访工作人员10人（重大活动、会议期间，做好矛盾排查、重点人员思想疏导、现场劝返等重要工作）",
      "接访工作人员 | 10人",
    ),
    "聘请保安人员2人 has its row": block(
      "2024年预计聘请保洁人员2人，聘请保安人员2人",
      "聘请保洁人员 | 2人",
      "聘请保安人员 | 2人",
    ),
    "days and document numbers promise nothing": block("按〔2024〕12号文，春节（预计15天）做好值守", "值守次数 | ≥3次"),
    "what is, not what will be done": block("确保街道办所辖9个村和谐稳定，服务全区20余万户用工单位", "走访次数 | ≥3次"),
    "a rate under another name": block("网络运行畅通率达到100%", "网络畅通率 | 100%"),
  },
  invalid: {
    "a cost that no row controls": {
      table: block("印制宣传册上门发放，矛调中心的宣传费不超过8万", "上门宣传次数 | ≥5次"),
      finds: ["B1 uncovered"],
    },
    "a rate that none of the rows measures": {
      table: block("督办违规广告整治完成率100%", "景观亮化设施完好率 | 100%"),
      finds: ["B1 uncovered"],
    },
  },
});
