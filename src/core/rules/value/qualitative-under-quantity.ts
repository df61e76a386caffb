import { placeOf } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";

export const qualitativeUnderQuantity = defineRule({
  id: "value/qualitative-under-quantity",
  title: "数量指标用定性值",
  why: "数量指标回答“做多少”，必须有数。写“检查计划”“持续推广”无法考核；应写次数、人数、面积等，如 ≥12次。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  needs: ["level2", "level3", "value"],
  messages: {
    noNumber: "数量指标“{name}”填了“{value}”，没有数量，请写成带单位的数值。",
    onlyUnit: "数量指标“{name}”只写了单位“{value}”，请补上数值。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值   |
      | 产出指标 | 数量指标 | 执法检查 | ≥1500次  |
      | 〃       | 〃       | 免疫检测 | 应检尽检 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值   |
      | 产出指标 | 数量指标 | 执法检查 | 检查计划 |`,
    ],
  },

  check({ indicator, name, value }, context, report) {
    if (value.kind !== "qualitative" || value.sort === "coverage") return;
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) !== "数量") return;
    if (value.sort !== "unit-only" && BEGINS_WITH_NUMBER.test(value.text)) return;
    report({
      message: value.sort === "unit-only" ? "onlyUnit" : "noNumber",
      data: { name: name.text, value: value.text },
      cell: placeOf(indicator, "value"),
    });
  },
});

/** ≥10o个, 壹份: a number that was mistyped or written out; 第3季度 is none. */
const BEGINS_WITH_NUMBER = /^[≥≤≧≦><＞＜=]?[\d壹贰叁肆伍陆柒捌玖拾佰仟]/;
