import { defineRule } from "../../check/rule";
import type { BlockKind, Form, Goal } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const goalWithoutIndicators = defineRule({
  id: "structure/goal-without-indicators",
  title: "目标没有对应指标表",
  why: "每个目标都要有一组指标来承接，长期目标和年度目标也要一一对应。有目标没指标，就没有办法考核。",
  basis: DOCUMENTS.goals,
  severity: "error",
  scope: "sheet",
  messages: {
    noTable: "{goal}“{text}”下面没有指标，请补上对应的指标表。",
    noAnnual: "有长期目标{number}，却没有年度目标{number}，请补上年度目标和指标。",
  },
  examples: {
    good: [
      `
      | 年度目标1    | 保障机关运转 | «        | «        | «      |
      | 年度绩效指标 | 一级指标     | 二级指标 | 三级指标 | 指标值 |
      | 〃           | 产出指标     | 数量指标 | 会议次数 | ≥4次   |`,
    ],
    bad: [
      `
      | 整体绩效总目标 | 年度目标            | «        | «        | «      |
      | 〃             | 目标1：保障机关运转 | «        | «        | «      |
      | 〃             | 目标2：加强党的建设 | «        | «        | «      |
      | 年度目标1      | 保障机关运转        | «        | «        | «      |
      | 年度绩效指标   | 一级指标            | 二级指标 | 三级指标 | 指标值 |
      | 〃             | 产出指标            | 数量指标 | 会议次数 | ≥4次   |`,
    ],
  },

  check({ form }, _context, report) {
    const reported = new Set<string>();
    const tables = tablesOf(form);
    if (tables.numbered > 0) {
      for (const goal of form.goals) {
        if (goal.number === undefined || tables.has(goal) || reported.has(keyOf(goal))) continue;
        reported.add(keyOf(goal));
        report({
          message: "noTable",
          data: { goal: `${goal.kind === "项目" ? "" : goal.kind}目标${goal.number}`, text: goal.text },
          cell: goal.cell,
        });
      }
    }
    const annual = numbersOf(form.goals, "年度");
    if (annual.size === 0) return;
    for (const goal of form.goals) {
      if (goal.kind !== "长期" || goal.number === undefined || annual.has(goal.number)) continue;
      const key = `annual ${goal.number}`;
      if (reported.has(key)) continue;
      reported.add(key);
      report({ message: "noAnnual", data: { number: String(goal.number) }, cell: goal.cell, about: "年度" });
    }
  },
});

const keyOf = ({ kind, number }: { readonly kind: BlockKind; readonly number?: number }): string =>
  `${kind}${number ?? ""}`;

const numbersOf = (goals: readonly Goal[], kind: BlockKind): ReadonlySet<number> =>
  new Set(goals.flatMap((goal) => (goal.kind === kind && goal.number !== undefined ? [goal.number] : [])));

function tablesOf(form: Form): { readonly numbered: number; has(goal: Goal): boolean } {
  const filled = form.blocks.filter(({ indicators }) => indicators.length > 0);
  const isAlike = (a: BlockKind, b: BlockKind): boolean => a === b || a === "项目" || b === "项目";
  return {
    numbered: filled.filter(({ number }) => number !== undefined).length,
    has: ({ kind, number, text }) =>
      filled.some((block) => (block.number === number && isAlike(block.kind, kind)) || block.goal === text),
  };
}
