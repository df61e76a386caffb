import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { rewriteValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import type { Unit, UnitFamily } from "../../value/value";
import { unitOfName } from "../../wording/unit-of-name";

export const unitNameMismatch = defineRule({
  id: "value/unit-name-mismatch",
  title: "单位与指标名称不符",
  why: "名称说的是次数，值却是百分比；名称说的是来信，单位却是人。名和值对不上，指标就没法考核，请改名称或改单位。",
  basis: DOCUMENTS.indicators,
  severity: "error",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    percentOfCount: "“{name}”数的是数量，“{value}”却是百分比，请改名称或改数值。",
    countOfRate: "“{name}”是比率，“{value}”不是百分比，请改名称或改数值。",
    score: "“{name}”是比率，“{value}”按分值填，请核对是否应为百分比。",
    unit: "“{name}”的单位不应是“{unit}”，请改为“{right}”或核对名称。",
    family: "“{name}”与“{value}”的单位“{unit}”对不上，请核对名称和单位。",
    persons: "“{name}”与“{value}”一个是次、一个是人次，请核对口径。",
  },
  knobs: {
    /** Endings of names that say how something went, which no number of times answers. */
    states: ["完成情况", "训练情况", "执行情况"],
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标       | 指标值   |
      | 产出指标 | 数量指标     | 水质监测频次   | ≥1次/月  |
      | 效益指标 | 社会效益指标 | 增加旅游人次   | ≥10%     |
      | 产出指标 | 质量指标     | 安全事故率     | 0        |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值    |
      | 产出指标 | 数量指标 | 村党员培训次数 | ≥90百分百 |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    const { unit } = value;
    if (!unit || (value.kind !== "quantity" && value.kind !== "range") || value.number === 0 || name.isChange) return;

    const cell = placeOf(indicator, "value");
    const data = { name: name.text, value: value.text, unit: unit.written };
    const isPercent = unit.family === "比率";
    if (isPercent) {
      if (asksForCount(row)) report({ message: "percentOfCount", data, cell });
      return;
    }
    if (COUNTS.has(unit.family) && context.knobs.states.some((word) => name.text.endsWith(word))) {
      report({ message: "family", data, cell });
      return;
    }
    if (name.isBoundedRate && name.families?.includes("比率")) {
      if (unit.family === "分值") report({ message: "score", data, cell, severity: "info" });
      else report({ message: "countOfRate", data, cell });
      return;
    }
    const right = rightUnits(row, unit, context.mapping("noun-units"));
    if (right) {
      const fixes = right.flatMap((written) => rewriteValue(row, "choice", { unit: written }));
      report({ message: "unit", data: { ...data, right: right.join("”或“") }, cell, fixes });
    } else if (
      name.families &&
      !name.families.includes(unit.family) &&
      !(unit.symbol === "个" && name.kind === "count")
    ) {
      if (isAboutPersons(name.families, unit)) report({ message: "persons", data, cell, severity: "info" });
      else {
        const asked = unitOfName(name.text, context.mapping("unit-of-name"));
        const fixes = asked && COUNTS.has(unit.family) ? rewriteValue(row, "choice", { unit: asked }) : [];
        report({ message: "family", data, cell, fixes });
      }
    }
  },
});

const COUNTS: ReadonlySet<UnitFamily> = new Set(["人", "次", "件", "处"]);

/** 次数, 人数, 清运数量: what a name counts cannot be a share. */
const asksForCount = ({ name }: IndicatorView): boolean =>
  (name.kind === "count" || name.kind === "measure") && name.families !== undefined && !name.families.includes("比率");

/** The units of the noun a name counts, where the value has another: 来信 in 人. */
function rightUnits(
  { name }: IndicatorView,
  { symbol }: Unit,
  units: Readonly<Record<string, string>>,
): readonly string[] | undefined {
  const counted = name.text.endsWith("数") || name.text.endsWith("量") ? name.text.replace(COUNT_WORDS, "") : name.text;
  const right = unitOfName(counted, units)?.split(" ");
  return right && !right.includes(symbol) ? right : undefined;
}

const COUNT_WORDS = /(?:数量|总数|数)$/;

/** 学员人次 in 次, or 培训次数 in 人次. */
const isAboutPersons = (families: readonly UnitFamily[], { family, symbol }: Unit): boolean =>
  (families.includes("人") && family === "次") || (families.includes("次") && symbol === "人次");
