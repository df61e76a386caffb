import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const defaultValueLeft = defineRule({
  id: "structure/default-value-left",
  title: "系统默认值未修改",
  why: "系统给空指标的默认值是“≥1”加上名称里的词。没有改过的默认值不是目标，审核一眼就能看出来。",
  basis: DOCUMENTS.system,
  severity: "error",
  scope: "indicator",
  needs: ["level3", "value"],
  messages: {
    untouched: "“{value}”像是系统默认值（“1”后面是“{rest}”，不是单位），请填实际数值和单位。",
  },
  knobs: {
    /** What follows the 1 and ends so is a thing to measure, not a unit. */
    tails: [
      "数",
      "率",
      "度",
      "性",
      "价格",
      "规格",
      "期限",
      "情况",
      "往年",
      "效果",
      "节约",
      "服务",
      "质量",
      "效益",
      "内容",
      "标准",
      "目标",
      "时间",
      "影响",
      "水平",
      "能力",
    ],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 产出指标 | 数量指标 | 平台     | ≥1个   |
      | 〃       | 〃       | 核实次数 | ≥1次   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值    |
      | 产出指标 | 数量指标 | 吨数     | ≤1总吨数  |
      | 〃       | 成本指标 | 市场价格 | ≤1市场价格 |`,
    ],
  },

  check({ indicator, value: parsed }, context, report) {
    const { level3, value } = indicator;
    const rest = DEFAULT.exec(value)?.[1];
    if (rest === undefined) return;
    const isOfName = level3.includes(rest) || (level3.length > 1 && rest.includes(level3));
    // ≥1项服务 has a unit and then words; ≥1人数 repeats the name all the same.
    if (
      parsed.unit ? !(parsed.suffix && isOfName) : !isOfName && !context.knobs.tails.some((tail) => rest.endsWith(tail))
    )
      return;
    report({ message: "untouched", data: { value, rest }, cell: placeOf(indicator, "value") });
  },
});

/** ≥1 or ≤1 and then words. */
const DEFAULT = /^[≥≤≧≦]1([^\d.,%％/／×*、，。（(-]{2,})$/;
