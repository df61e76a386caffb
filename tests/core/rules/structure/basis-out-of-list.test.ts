import { basisOutOfList } from "../../../../src/core/rules/structure/basis-out-of-list";
import { testRule } from "../../../support/test-rule";

testRule(basisOutOfList, {
  valid: {
    "a named document is better than a category": `
      | 一级指标 | 二级指标 | 三级指标         | 指标值  | 指标值确定依据           |
      | 产出指标 | 数量指标 | 劝返上访人员数量 | ≤3000人 | 市信访局信访工作考核办法 |
      | 〃       | 〃       | 网络故障维修     | 180次   | 合同约定                 |
      | 〃       | 〃       | 养护里程         | 80公里  | 农村公路统计年报         |
      | 〃       | 〃       | 资助人数         | ≥60人   | 上年资助人数             |`,
    "the words a province prints for the categories": `
      | 一级指标 | 二级指标 | 三级指标 | 指标值  | 指标值确定依据     |
      | 产出指标 | 数量指标 | 培训人次 | ≥95人次 | 计划数据           |
      | 〃       | 质量指标 | 合格率   | 100%    | 历史数据           |
      | 〃       | 时效指标 | 及时率   | 100%    | 计划数据和历史数据 |`,
  },
  invalid: {
    "a stray colon": {
      table: `
        | 一级指标 | 二级指标 | 三级指标                   | 指标值 | 指标值确定依据 |
        | 产出指标 | 质量指标 | 重度残疾人护理补贴发放率   | 100%   | 行业标准：     |`,
      finds: ["E2 stray"],
      fixed: `
        | 一级指标 | 二级指标 | 三级指标                   | 指标值 | 指标值确定依据 |
        | 产出指标 | 质量指标 | 重度残疾人护理补贴发放率   | 100%   | 行业标准       |`,
    },
    "a method and a count": {
      table: `
        | 一级指标   | 二级指标           | 三级指标       | 指标值 | 指标值确定依据 |
        | 产出指标   | 数量指标           | 党员培训人次   | ≥50人次 | 在册党员人数  |
        | 满意度指标 | 服务对象满意度指标 | 服务对象满意度 | 99%    | 通过满意度调查 |`,
      finds: ["E2 method", "E3 method"],
    },
  },
});
