import { defineRule, headerCellOf } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const tooFewOrMany = defineRule({
  id: "coverage/too-few-or-many",
  title: "指标数量偏离合理区间",
  why: "一个目标一般用 5 到 15 个指标说清楚。太少说不全，太多往往是几个项目写进了一个目标，重点就看不见了。",
  basis: DOCUMENTS.indicators,
  severity: "info",
  scope: "block",
  needs: ["level3", "value"],
  messages: {
    few: "这个目标只有{count}个指标，一般以5到15个为宜，请看看是否说全了。",
    many: "一个目标塞了多个项目？这里有{count}个指标，可以按项目拆成几个目标。",
  },
  knobs: { fewest: 5, most: 20 },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值          |
      | 成本指标   | 经济成本指标       | 培训费     | ≤5万元          |
      | 产出指标   | 数量指标           | 培训人次   | ≥95人次         |
      | 〃         | 时效指标           | 完成时间   | 2025年6月30日前 |
      | 效益指标   | 社会效益指标       | 政策知晓率 | ≥90%            |
      | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90%            |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标     | 三级指标   | 指标值  |
      | 成本指标 | 经济成本指标 | 培训费     | ≤5万元  |
      | 产出指标 | 数量指标     | 培训人次   | ≥95人次 |
      | 效益指标 | 社会效益指标 | 政策知晓率 | ≥90%    |`,
    ],
  },

  check({ block }, { knobs }, report) {
    const count = block.indicators.length;
    const data = { count: String(count) };
    if (count > 0 && count < knobs.fewest) report({ message: "few", data, cell: headerCellOf(block) });
    else if (count > knobs.most) report({ message: "many", data, cell: headerCellOf(block) });
  },
});
