import type { FoundGoal } from "./find-goals";
import type { BlockKind, Goal } from "./form";

/** 部门整体支出 forms speak of the year where they do not say 长期; project forms of the project. */
export function plainKind(title: string): BlockKind {
  return /整体/.test(title) ? "年度" : "项目";
}

/** The goals as the form lists them; the lines above the blocks only where no list names them. */
export function listedGoals(found: readonly FoundGoal[], title: string): Goal[] {
  const bothKinds = found.some((goal) => goal.kind === "长期") && found.some((goal) => goal.kind === "年度");
  const lists = found.filter((goal) => !goal.isLine);
  const listed = new Set(lists.map(({ kind, number }) => `${kind}${number}`));
  const lines = found.filter((goal) => goal.isLine && !listed.has(`${goal.kind}${goal.number}`));
  return [...lists, ...lines].map(({ kind, number, text, cell, heading, isLine }) => ({
    kind: bothKinds ? (kind ?? plainKind(title)) : goalKind(kind, title),
    ...(number === undefined ? {} : { number }),
    text,
    cell,
    ...(isLine ? {} : { heading }),
  }));
}

/** 年度目标 on a project's form is the project's goal, unless the form sets 长期 goals beside it. */
function goalKind(kind: FoundGoal["kind"], title: string): BlockKind {
  return kind === "长期" ? kind : plainKind(title);
}
