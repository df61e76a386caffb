import { nameIsSentence } from "../../../../src/core/rules/wording/name-is-sentence";
import { testRule } from "../../../support/test-rule";

const TASKS = `
  | 一级指标 | 二级指标 | 三级指标 | 指标值 |
  | 产出指标 | 质量指标 | 加强社会监督和评价体系建设 | 100% |
  | 效益指标 | 社会效益指标 | 保障食堂运转 | 良好 |
  | 产出指标 | 数量指标 | 保障性住房套数 | 20套 |
  | 产出指标 | 质量指标 | 提升改造完成率 | 100% |
  | 产出指标 | 数量指标 | 得到保障的村级组织数量 | 9个 |
  | 产出指标 | 成本指标 | 维护费 | ≤5万元 |`;

testRule(nameIsSentence, {
  valid: {
    "a long proper name with its several standards": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 国家免费孕前优生健康检查及艾滋病、梅毒和乙肝母婴阻断项目补助标准 | 梅毒阳性孕产妇280元/人/年，梅毒孕产妇随访及婴儿随访、管理、信息上报800元/人/年 |`,
    "long proper names": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 国家免费孕前优生健康检查及艾滋病、梅毒和乙肝母婴阻断项目补助标准 | 280元/人 |
      | 产出指标 | 质量指标 | 财政重点绩效评价的项目支出与部门项目总支出占比 | ≥30% |`,
    "a list with a common measure": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 各信息设备和系统，安全、正常、稳定运行率 | 100% |`,
    "no name at all": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 |          | ≥60人次 |`,
    "a name that begins like a slogan": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 得到保障的村级组织数量 | 9个 |`,
    "a task as a name, unless the rule set asks for it": TASKS,
  },
  invalid: {
    "a call": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 提升公共服务水平！ | 提升 |`,
      finds: ["C2 stop"],
      offers: ["改为“提升公共服务水平”"],
    },
    "slogans of a whole table": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 审批改革政策，全面推进行政审批服务提质增效。 | 提升 |
        | 效益指标 | 社会效益指标 | 为企业和群众提供更好的办事体验，聚焦打造最优营商环境目标 | 提升 |`,
      finds: ["C2 stop", "C3 long"],
    },
    "tasks as names, where the rule set asks for it": {
      table: TASKS,
      knobs: { verbObject: true },
      finds: ["C2 verb info", "C3 verb info"],
    },
    "a full stop": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 提升党务政务执行能力、依法行政水平。 | 有效加强 |
        | 满意度指标 | 服务对象满意度指标 | 提升游客满意度。 | ≥95% |`,
      finds: ["C2 stop", "C3 stop"],
      offers: ["改为“提升党务政务执行能力、依法行政水平”"],
    },
    "several clauses": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 提升城市环境，改变城市面貌，落实长效管理 | 提升 |`,
      finds: ["C2 clauses"],
    },
    "one long sentence": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 保障各入驻部门工作正常开展，为企业和群众提供更好的办事体验 | 良好 |`,
      finds: ["C2 long"],
    },
    "a slogan in two sentences": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 效益指标 | 社会效益指标 | 审批改革政策，全面推进行政审批服务提质增效。 | 提升 |`,
      finds: ["C2 stop"],
    },
  },
});
