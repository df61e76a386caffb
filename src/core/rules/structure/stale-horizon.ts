import { perList } from "../../check/per-list";
import { defineRule } from "../../check/rule";
import type { Form, FormField, Goal } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const staleHorizon = defineRule({
  id: "structure/stale-horizon",
  title: "长期目标截止年份过期或与同批次不一致",
  why: "长期目标一般要管三到五年。截止年份太近，说明沿用了往年的表；同一册里各表年份不一，也要统一。",
  basis: DOCUMENTS.goals,
  severity: "info",
  scope: "workbook",
  fixable: "choice",
  messages: {
    near: "长期目标只到{horizon}年，离{year}年度太近，请核对是否沿用了旧表。",
    odd: "长期目标到{horizon}年，本册其他表到{common}年，请核对是否要统一。",
  },
  knobs: { years: 2 },
  examples: {
    good: [
      `
      | 整体绩效总目标 | 长期目标（截至2030年） | «                   | 年度目标                 | «      |
      | 〃             | 目标1：保障机关运转    | «                   | 目标1：2025年召开会议4次 | «      |
      | 长期目标1      | 保障机关运转           | «                   | «                        | «      |
      | 长期绩效指标   | 一级指标               | 二级指标            | 三级指标                 | 指标值 |
      | 〃             | 产出指标               | 数量指标            | 会议次数                 | ≥4次   |`,
    ],
    bad: [
      `
      | 整体绩效总目标 | 长期目标（截止2026年） | «                   | 年度目标                 | «      |
      | 〃             | 目标1：保障机关运转    | «                   | 目标1：2025年召开会议4次 | «      |
      | 长期目标1      | 保障机关运转           | «                   | «                        | «      |
      | 长期绩效指标   | 一级指标               | 二级指标            | 三级指标                 | 指标值 |
      | 〃             | 产出指标               | 数量指标            | 会议次数                 | ≥4次   |`,
    ],
  },

  check({ forms }, { knobs }, report) {
    const common = mostCommon(forms.flatMap(({ form }) => horizonsOf(form.fields).map(({ year }) => year)));
    for (const view of forms) {
      const horizons = horizonsOf(view.form.fields);
      const year = horizons.length === 0 ? undefined : budgetYearOf(view.form);
      for (const horizon of horizons) {
        const { labelCell } = horizon;
        const edits = (to: number) => [
          {
            label: `改为${to}年`,
            kind: "choice" as const,
            edits: [
              {
                sheet: view.form.sheet,
                row: labelCell.row,
                column: labelCell.column,
                before: labelCell.cell.value,
                after: String(labelCell.cell.value).replace(String(horizon.year), String(to)),
              },
            ],
          },
        ];
        if (year !== undefined && horizon.year < year + knobs.years) {
          const data = { horizon: String(horizon.year), year: String(year) };
          report(view.form.sheet)({
            message: "near",
            data,
            cell: labelCell,
            fixes: edits(Math.max(common ?? 0, year + 3)),
          });
        } else if (common !== undefined && horizon.year < common) {
          const data = { horizon: String(horizon.year), common: String(common) };
          report(view.form.sheet)({ message: "odd", data, cell: labelCell, fixes: edits(common) });
        }
      }
    }
  },
});

const horizonsOf = perList((fields: readonly FormField[]) =>
  fields.flatMap(({ key, labelCell }) => {
    const year = key === "horizon" ? Number(labelCell.text.match(/20\d\d/g)?.at(-1)) : Number.NaN;
    return Number.isNaN(year) ? [] : [{ year, labelCell }];
  }),
);

/** The year on the form, or else the one that its annual goals speak of most. */
function budgetYearOf({ blocks, goals, fields }: Form): number | undefined {
  return blocks[0]?.header.year ?? yearOfFields(fields) ?? yearOfGoals(goals);
}

const yearOfFields = perList((fields: readonly FormField[]): number | undefined => {
  const year = /20\d\d/.exec(fields.find(({ key }) => key === "year")?.valueCell.text ?? "")?.[0];
  return year === undefined ? undefined : Number(year);
});

const yearOfGoals = perList((goals: readonly Goal[]): number | undefined =>
  mostCommon(
    goals.filter(({ kind }) => kind === "年度").flatMap(({ text }) => text.match(/20\d\d(?=年)/g)?.map(Number) ?? []),
  ),
);

/** The most frequent, where there is more than one year or one that stands alone; the later of two as frequent. */
function mostCommon(years: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || b - a)[0]?.[0];
}
