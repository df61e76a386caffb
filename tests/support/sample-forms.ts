import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { sheetOf } from "./table-literal";

/** A form with one error (D9) and one hint (D5), whose fix is safe. */
export const FORM: SheetSnapshot = sheetOf(
  `
  | 项目名称 | 垃圾清运         | «          | «        | «              |
  | 绩效目标 | 清运生活垃圾     | «          | «        | «              |
  | 一级指标 | 二级指标         | 三级指标   | 指标值   | 指标值确定依据 |
  | 成本指标 | 经济成本指标     | 清运成本   | ≤50万元  | 计划标准       |
  | 产出指标 | 数量指标         | 清运次数   | ≧12次    | 历史标准       |
  | 〃       | 质量指标         | 清运合格率 | ≥95%     | 行业标准       |
  | 〃       | 时效指标         | 清运及时率 | ≥98%     | 合同约定       |
  | 效益指标 | 社会效益指标     | 投诉下降率 | ≥10%     | 历史标准       |
  | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≤95%   | 历史标准       |`,
  "绩效目标表",
);

/** A second form, whose only fault is the bound of its cost (D4). */
export const OTHER_FORM: SheetSnapshot = sheetOf(
  `
  | 项目名称 | 道路养护         | «          | «        | «              |
  | 绩效目标 | 养护道路         | «          | «        | «              |
  | 一级指标 | 二级指标         | 三级指标   | 指标值   | 指标值确定依据 |
  | 成本指标 | 经济成本指标     | 养护成本   | ≥50万元  | 计划标准       |
  | 产出指标 | 数量指标         | 养护里程   | ≥12公里  | 历史标准       |
  | 〃       | 质量指标         | 养护合格率 | ≥95%     | 行业标准       |
  | 〃       | 时效指标         | 养护及时率 | ≥98%     | 合同约定       |
  | 效益指标 | 社会效益指标     | 投诉下降率 | ≥10%     | 历史标准       |
  | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥95%   | 历史标准       |`,
  "道路养护",
);
