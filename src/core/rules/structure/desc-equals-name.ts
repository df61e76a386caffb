import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { UnitFamily } from "../../value/value";

export const descEqualsName = defineRule({
  id: "structure/desc-equals-name",
  title: "绩效指标描述照抄指标名称",
  why: "描述栏要写清怎么算、统计什么范围，如“实际发放人数÷应发人数”。照抄名称，年底就没有算法可依。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  needs: ["description", "level3"],
  messages: {
    same: "描述照抄了名称“{name}”，请写怎么计算、统计什么范围。",
    sameButPlain: "“{name}”的描述只重复了名称，建议补一句统计口径，如范围、时间。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标           | 绩效指标描述                   | 指标值 |
      | 产出指标 | 数量指标 | 工资保险发放覆盖率 | 工资保险发放人数/应发人数      | =100%  |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标     | 绩效指标描述 | 指标值   |
      | 产出指标 | 时效指标 | 项目完成时限 | 项目完成时限 | 12月底前 |`,
    ],
  },

  check({ indicator, value }, _context, report) {
    const { level3, cells } = indicator;
    const description = cells.description?.text ?? "";
    if (level3 === "" || description.length < level3.length || description.length > level3.length + 1) return;
    if (description !== level3 && description.replace(CLOSING, "") !== level3) return;
    const cell = placeOf(indicator, "description");
    // 服务社区数量 = 19个 needs no formula.
    const isPlainCount =
      value.kind === "quantity" && value.unit !== undefined && COUNTS.has(value.unit.family) && COUNTED.test(level3);
    if (isPlainCount) report({ message: "sameButPlain", data: { name: level3 }, cell, severity: "info" });
    else report({ message: "same", data: { name: level3 }, cell });
  },
});

const CLOSING = /[。；;，,]$/;
const COUNTS: ReadonlySet<UnitFamily> = new Set(["人", "次", "件", "处", "面积", "长度", "重量", "体积", "其他"]);
const COUNTED = /(?:数|数量|面积|里程|长度|次|量)$/;
