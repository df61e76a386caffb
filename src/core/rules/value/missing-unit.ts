import { placeOf } from "../../check/printed-cell";
import { defineRule, type IndicatorView } from "../../check/rule";
import { rewriteValue, rewrittenValue } from "../../rewriting/rewrite-value";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
import { unitOfName } from "../../wording/unit-of-name";

export const missingUnit = defineRule({
  id: "value/missing-unit",
  title: "数值缺单位",
  why: "只有数字没有单位，读者不知道是人、次还是万元，系统也要求定量指标填计量单位。成本可按表头“单位：万元”理解，但写明更稳妥。",
  basis: DOCUMENTS.system,
  severity: "warning",
  scope: "indicator",
  fixable: "choice",
  needs: ["level3", "value"],
  messages: {
    missing: "“{name}”的“{value}”没有单位，建议写成“{after}”。",
    unknown: "“{name}”的“{value}”没有单位，请补上计量单位。",
    all: "“{name}”只填“{value}”，没有单位；如指全部完成，请写“100%”。",
    tableUnit: "“{name}”的“{value}”按表头为{unit}，建议写明“{after}”。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标     | 三级指标         | 指标值  |
      | 产出指标 | 数量指标     | 在职男职工人数   | 47人    |
      | 〃       | 质量指标     | 监控系统故障率   | 0       |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标       | 指标值 |
      | 产出指标 | 数量指标 | 在职男职工人数 | 47     |`,
    ],
  },

  check(row, context, report) {
    const { indicator, name, value } = row;
    const { number } = value;
    if (value.kind !== "quantity" || value.unit || !number) return;
    if (value.suffix || value.prefix || value.per || name.unitInName) return;
    if (isLostPercent(row, number) || isYear(row, number)) return;

    const cell = placeOf(indicator, "value");
    const data = { name: name.text, value: value.text };
    const operator = value.operatorStyle === "symbol" ? undefined : value.operator;
    const withUnit = (unit: string) => ({ unit, ...(operator && { operator }) });
    const offer = (unit: string) => rewriteValue(row, "choice", withUnit(unit));
    const written = (unit: string) => rewrittenValue(row, withUnit(unit));
    if (taxonomyOf(context).slotOf(indicator.level1, indicator.level2) === "成本") {
      const { moneyUnit } = indicator.table;
      if (value.multiplier !== 1) return;
      if (moneyUnit) {
        const after = written(moneyUnit);
        report({
          message: "tableUnit",
          data: { ...data, unit: moneyUnit, after },
          cell,
          fixes: offer(moneyUnit),
          severity: "info",
        });
      } else report({ message: "unknown", data, cell, fixes: [...offer("元"), ...offer("万元")], severity: "error" });
      return;
    }
    const unit =
      row.lastYear?.unit?.written ??
      row.yearBeforeLast?.unit?.written ??
      unitByName(row, context.mapping("unit-of-name"));
    if (!unit && name.kind === "index") return;
    if (unit) report({ message: "missing", data: { ...data, after: written(unit) }, cell, fixes: offer(unit) });
    else if (number === 1 && !value.operator && name.kind !== "count") {
      report({ message: "all", data, cell, severity: "error", fixes: rewriteValue(row, "choice", { whole: "100%" }) });
    } else report({ message: "unknown", data, cell, severity: "error" });
  },
});

/** 满意度 1 has lost its percent format rather than its unit. */
const isLostPercent = ({ name }: IndicatorView, number: number): boolean =>
  number <= 1 && (name.isBoundedRate || name.kind === "satisfaction" || (name.kind === "rate" && number < 1));

/** 完成时间 2025 is a year, 2025.12 a month. */
const isYear = ({ name }: IndicatorView, number: number): boolean =>
  name.kind === "deadline" && number > 1900 && number < 2100;

function unitByName({ name }: IndicatorView, units: Readonly<Record<string, string>>): string | undefined {
  if (name.kind === "rate" || name.kind === "satisfaction") return "%";
  return unitOfName(name.text, units);
}
