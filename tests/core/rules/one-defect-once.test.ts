import { createEngine } from "../../../src/core/check/engine";
import { readForm } from "../../../src/core/form/read-form";
import { BUILT_IN_RULE_SET } from "../../../src/core/rule-set/built-in";
import { ruleSettings } from "../../../src/core/rule-set/rule-settings";
import { ALL_RULES } from "../../../src/core/rules";
import { detectProfile } from "../../../src/core/taxonomy/detect-profile";
import { sheetOf } from "../../support/table-literal";

/** Rules that the built-in rule set shows on the value cell of a row. */
function shownFor(row: string): string[] {
  const form = readForm(sheetOf(`| 一级指标 | 二级指标 | 三级指标 | 指标值 |\n| ${row} |`));
  const engine = createEngine(ALL_RULES, ruleSettings(BUILT_IN_RULE_SET), { rethrow: true });
  const { forms } = engine.check([{ form, profile: detectProfile(form, BUILT_IN_RULE_SET.profiles) }]);
  return forms.flatMap(({ findings }) =>
    findings
      .filter(({ row: at, column }) => at === 1 && column === 3)
      .map(({ rule, severity }) => `${rule} ${severity}`),
  );
}

test.each([
  ["产出指标 | 质量指标 | 任务覆盖率 | ≥100%", ["value/percent-over-100 info"]],
  ["产出指标 | 质量指标 | 任务覆盖率 | ≧100%", ["value/percent-over-100 info"]],
  ["产出指标 | 质量指标 | 任务覆盖率 | 100%以上", ["value/percent-over-100 info"]],
  ["产出指标 | 质量指标 | 任务覆盖率 | ≧200%", ["value/percent-over-100 error"]],
  ["产出指标 | 质量指标 | 任务覆盖率 | ≧95%", ["value/operator-variant info"]],
  ["成本指标 | 经济成本指标 | 预算完成率 | 95%", ["funding/cost-is-percent info"]],
  ["产出指标 | 质量指标 | 任务覆盖率 | ≥{N}%", ["structure/template-placeholder error"]],
  ["产出指标 | 数量指标 | 村党员培训次数 | 1-12月", ["value/month-span warning"]],
])("%s: %j", (row, shown) => expect(shownFor(row)).toEqual(shown));
