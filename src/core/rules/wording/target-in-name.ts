import type { Fix } from "../../check/finding";
import { placeOf, rewrite } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";

export const targetInName = defineRule({
  id: "wording/target-in-name",
  title: "指标值写进了名称",
  why: "“……达80%以上”是目标值，应写在指标值栏。写在名称里，两处数字容易不一致，来年改值还要改名。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3"],
  messages: {
    target: "指标名“{name}”带了目标值“{target}”，请移到指标值栏。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标                             | 指标值 |
      | 产出指标 | 数量指标 | 2022年道路清理次数                   | ≥12次  |
      | 〃       | 质量指标 | 24小时自助便民机完好率               | ≥98%   |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标                              | 指标值 |
      | 产出指标 | 质量指标 | 新报告丙肝患者核酸检测比例达80%以上   | >80%   |`,
    ],
  },

  check(row, _context, report) {
    const { indicator } = row;
    const name = indicator.level3;
    if (!HAS_DIGIT.test(name)) return;
    const match = TARGET.exec(name) ?? sameAmount(row);
    if (!match || match.index < SHORTEST_NAME) return;
    const target = match[0];
    report({
      message: "target",
      data: { name, target: target.replace(/^[（(]|[)）]$/g, "") },
      cell: placeOf(indicator, "level3"),
      fixes: moveToValue(row, name.slice(0, match.index)),
    });
  },
});

const SHORTEST_NAME = 2;
const HAS_DIGIT = /\d/;
const NUMBER = String.raw`\d+(?:\.\d+)?`;
/** A comparison with a number at the end of the name, perhaps in brackets. */
const TARGET = new RegExp(
  `[（(]?(?:(?:达到|达|不低于|不少于|不超过|不高于|控制在|≥|≤|＞|＜|>|<)${NUMBER}[^\\d，。、]{0,6}|${NUMBER}[%％]?(?:以上|以内|以下))[）)]?$`,
);

const AMOUNT = new RegExp(`(?<![第\\d.])${NUMBER}[^\\d，。、（）()]{1,4}$`);

/** 完成植树500亩 with ≥500亩: the very number and unit of the value, at the end of the name. */
function sameAmount({ indicator, value }: IndicatorView): RegExpExecArray | null {
  const { numberWritten, unit, kind } = value;
  if (kind !== "quantity" || !numberWritten || !unit || unit.symbol === "%") return null;
  const match = AMOUNT.exec(indicator.level3);
  return match && value.text.endsWith(match[0]) && match[0].startsWith(numberWritten) ? match : null;
}

/** Drops the target from the name; the value keeps what it has. */
function moveToValue({ indicator, value }: IndicatorView, name: string): readonly Fix[] {
  const cell = indicator.cells.level3;
  if (!cell || value.kind !== "quantity") return [];
  return [{ label: `名称改为“${name}”`, kind: "choice", edits: [rewrite(indicator, cell, name)] }];
}
