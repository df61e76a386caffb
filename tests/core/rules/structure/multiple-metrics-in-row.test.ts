import { multipleMetricsInRow } from "../../../../src/core/rules/structure/multiple-metrics-in-row";
import { testRule } from "../../../support/test-rule";

testRule(multipleMetricsInRow, {
  valid: {
    "one rate of several": `
      | 一级指标 | 二级指标 | 三级指标                     | 指标值 |
      | 产出指标 | 质量指标 | 保洁、保安出勤率             | 100%   |
      | 〃       | 〃       | 高血压、糖尿病患者规范管理率 | 100%   |
      | 〃       | 数量指标 | 走访慰问、座谈、培训         | ≥3次   |`,
    "one common denominator": `
      | 一级指标 | 二级指标 | 三级指标                             | 指标值 |
      | 产出指标 | 质量指标 | 保洁、保安出勤率                     | 100%   |
      | 〃       | 〃       | 社康、社戒执行率                     | ≥98%   |
      | 〃       | 〃       | 各信息设备和系统，安全、正常、稳定运行率 | 100% |
      | 〃       | 〃       | 政务服务中心用水、用电保障率         | 100%   |
      | 〃       | 数量指标 | 宣传活动、培训活动次数               | ≥3次   |
      | 〃       | 〃       | 春节、元宵节文化活动                 | 2场    |`,
    "places, people and organs": `
      | 一级指标 | 二级指标 | 三级指标                                   | 指标值 |
      | 产出指标 | 数量指标 | 村、社区妇联组织                           | 21处   |
      | 〃       | 〃       | 党政班子、机关党员集中学习次数             | ≥48次  |
      | 〃       | 〃       | 开展公务员、选调生、选聘生招录             | ≥1场   |
      | 〃       | 〃       | 设置免费复印、免费邮寄、免费刻章惠企窗口   | ≥2个   |`,
    "等 within the name": `
      | 一级指标   | 二级指标           | 三级指标                                   | 指标值 |
      | 满意度指标 | 服务对象满意度指标 | 公园市长热线、城市留言板等各类投诉回复满意率 | ≥90% |`,
  },
  invalid: {
    "rates, however short": {
      table: `
        | 一级指标 | 二级指标 | 三级指标             | 指标值 |
        | 产出指标 | 质量指标 | 保洁出勤率、保安到岗率 | 100%   |
        | 〃       | 〃       | 受理率、办结率         | 100%   |
        | 〃       | 〃       | 按期受理率/办结率      | 100%   |`,
      finds: ["C2 several", "C3 several", "C4 several"],
      offers: ["拆成2行"],
    },
    "two metrics, one value": {
      table: `
        | 一级指标 | 二级指标 | 三级指标                       | 指标值 |
        | 产出指标 | 数量指标 | 征兵工作完成情况、民兵训练情况 | =2次   |
        | 〃       | 质量指标 | 信访受理率和回复率             | 100%   |
        | 〃       | 数量指标 | 宣传咨询活动、警示教育活动     | =6次   |`,
      finds: ["C2 several", "C3 several", "C4 several"],
      offers: ["拆成2行"],
    },
    "two values for one name": {
      table: `
        | 一级指标 | 二级指标 | 三级指标           | 指标值  |
        | 产出指标 | 质量指标 | 党员、群众代表占比 | 20%/20% |`,
      finds: ["D2 values"],
    },
    "a list that is not finished": {
      table: `
        | 一级指标 | 二级指标     | 三级指标                   | 指标值 |
        | 效益指标 | 社会效益指标 | 开展便民活动、基础设施等   | ≧95%   |`,
      finds: ["C2 list"],
    },
  },
});
