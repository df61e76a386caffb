import { tallyInBlocks } from "../../check/of-blocks";
import { perList } from "../../check/per-list";
import { defineRule } from "../../check/rule";
import type { BlockKind, Goal } from "../../form/form";
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

  check(view, _context, report) {
    const { form } = view;
    const tables = codesOf(view);
    for (const { goal, codes } of tables.size > 0 ? numberedGoals(form.goals) : []) {
      if (codes.some((code) => tables.has(code)) || form.blocks.some((block) => block.goal === goal.text)) continue;
      const name = `${goal.kind === "项目" ? "" : goal.kind}目标${goal.number}`;
      report({ message: "noTable", data: { goal: name, text: goal.text }, cell: goal.cell });
    }
    for (const { goal } of withoutYear(form.goals)) {
      report({ message: "noAnnual", data: { number: String(goal.number) }, cell: goal.cell, about: "年度" });
    }
  },
});

interface NumberedGoal {
  readonly goal: Goal & { readonly number: number };
  /** Codes of the blocks that may take it up, its own first: those of its number whose kind does not contradict it. */
  readonly codes: readonly number[];
}

const KINDS: readonly BlockKind[] = ["长期", "年度", "项目"];
const codeOf = (kind: BlockKind, number: number): number => number * KINDS.length + KINDS.indexOf(kind);

const isNumbered = (goal: Goal): goal is NumberedGoal["goal"] => goal.number !== undefined;

/** Each goal once, however often the form lists it. */
const numberedGoals = perList((goals: readonly Goal[]): readonly NumberedGoal[] => {
  const found = new Map<number, NumberedGoal>();
  for (const goal of goals.filter(isNumbered)) {
    const own = codeOf(goal.kind, goal.number);
    const alike = KINDS.filter((kind) => kind !== goal.kind && (kind === "项目" || goal.kind === "项目"));
    if (!found.has(own)) found.set(own, { goal, codes: [own, ...alike.map((kind) => codeOf(kind, goal.number))] });
  }
  return [...found.values()];
});

/** Long-term goals whose number no annual goal takes up, where there are annual goals at all. */
const withoutYear = perList((goals: readonly Goal[]): readonly NumberedGoal[] => {
  const numbered = numberedGoals(goals);
  const annual = new Set(numbered.filter(({ goal }) => goal.kind === "年度").map(({ goal }) => goal.number));
  return annual.size === 0 ? [] : numbered.filter(({ goal }) => goal.kind === "长期" && !annual.has(goal.number));
});

const codesOf = tallyInBlocks(
  ({ block: { kind, number, indicators } }) =>
    new Map(number !== undefined && indicators.length > 0 ? [[codeOf(kind, number), 1]] : []),
);
