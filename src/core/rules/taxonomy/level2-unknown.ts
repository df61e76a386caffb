import { choices } from "../../check/printed-cell";
import { defineRule } from "../../check/rule";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf, type LevelFamily } from "../../taxonomy/level-names";

export const level2Unknown = defineRule({
  id: "taxonomy/level2-unknown",
  title: "二级指标不在体系内",
  why: "二级指标要用体系规定的名称，系统才认得。自拟的名称会在导入时报错，或者被归到别的类别里去。",
  basis: DOCUMENTS.indicators,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level1", "level2"],
  messages: {
    unknown: "二级指标“{text}”不在“{level1}”的规范名称内，请改用{candidates}。",
    kind: "“{text}”属于满意度的细分，可改为“服务对象满意度指标”，对象写进三级指标。",
  },
  examples: {
    good: [
      `
      | 一级指标   | 二级指标           | 三级指标   | 指标值  |
      | 成本指标   | 经济成本指标       | 公益岗补贴 | ≤50万元 |
      | 满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90%    |`,
    ],
    bad: [
      `
      | 一级指标   | 二级指标   | 三级指标   | 指标值  |
      | 成本指标   | 经济指标   | 公益岗补贴 | ≤50万元 |
      | 满意度指标 | 满意度指标 | 群众满意度 | ≥90%    |`,
    ],
  },

  check({ indicator }, context, report) {
    const cell = indicator.cells.level2;
    if (!cell || cell.text === "") return;
    const taxonomy = taxonomyOf(context);
    const { family } = taxonomy.level1(indicator.level1);
    if (!family) return;
    const { bare, isKnown, isSatisfactionKind } = taxonomy.level2(cell.text);
    const repeatsCost = family === "成本" && (bare === "成本指标" || bare === "成本");
    if (isKnown && !repeatsCost) return;
    const fixes = choices(indicator, "level2", CANDIDATES[family]);
    if (isSatisfactionKind) {
      report({ message: "kind", data: { text: bare }, cell, severity: "info", fixes });
      return;
    }
    const candidates = CANDIDATES[family].map((name) => `“${name}”`).join("或");
    report({ message: "unknown", data: { text: bare, level1: indicator.level1, candidates }, cell, fixes });
  },
});

const CANDIDATES: Readonly<Record<LevelFamily, readonly string[]>> = {
  成本: ["经济成本指标"],
  产出: ["数量指标", "质量指标", "时效指标"],
  效益: ["经济效益指标", "社会效益指标", "生态效益指标"],
  满意度: ["服务对象满意度指标"],
};
