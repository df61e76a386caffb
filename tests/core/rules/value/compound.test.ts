import { compound } from "../../../../src/core/rules/value/compound";
import { testRule } from "../../../support/test-rule";

testRule(compound, {
  valid: {
    "a qualifier in brackets": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 成本指标 | 经济成本指标 | 购置成本 | ≤9000元/台（含软件） |`,
    "how much by then": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 时效指标 | 工程开工率 | 6月底前达到100% |
      | 产出指标 | 时效指标 | 资金支付 | 合同签订后15个工作日内支付30% |
      | 产出指标 | 时效指标 | 考试时间 | 6月7日-9日 |
      | 效益指标 | 社会效益指标 | 命案发案率 | ≤0.5起/10万人 |`,
    "one value in words": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 村干部和聘用人员满意度 | 85%以上 |`,
    "words without numbers": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 质量指标 | 政府院内卫生环境 | 干净、整洁 |`,
  },
  invalid: {
    "two dates, and a share beside a number": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 时效指标 | 集中免疫完成时间 | 5月31日前、11月10日前 |
        | 产出指标 | 质量指标 | 工程进度 | 10月底前完成，合格率100% |
        | 产出指标 | 数量指标 | 培训 | 4期80% |`,
      finds: ["D2 several", "D3 several", "D4 several"],
    },
    "two levels": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 产出指标 | 数量指标 | 文化活动场次 | 区级≥50场，市级≥于7场 |`,
      finds: ["D2 several"],
      offers: ["拆成2行"],
    },
    "several standards": {
      table: `
        | 一级指标 | 二级指标 | 三级指标 | 指标值 |
        | 成本指标 | 经济成本指标 | 母婴阻断补助标准 | 梅毒阳性孕产妇280元/人/年，梅毒孕产妇随访及婴儿随访、管理、信息上报800元/人/年 |`,
      finds: ["D2 several"],
    },
  },
});
