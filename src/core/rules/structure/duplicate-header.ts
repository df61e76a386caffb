import type { Fix } from "../../check/finding";
import { perList } from "../../check/per-list";
import { defineRule } from "../../check/rule";
import type { FormCell, Goal } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";

export const duplicateHeader = defineRule({
  id: "structure/duplicate-header",
  title: "表头重复/长期列误标为年度",
  why: "总目标栏左边写长期目标、右边写年度目标。两栏标题一样，收表的人分不清哪一栏管几年。",
  basis: DOCUMENTS.goals,
  severity: "error",
  scope: "sheet",
  fixable: "choice",
  messages: {
    twice: "两栏标题都是“{heading}”，这一栏应为“{right}”，请核对后修改。",
  },
  examples: {
    good: [
      `
      | 整体绩效总目标 | 长期目标            | «        | 年度目标            | «      |
      | 〃             | 目标1：保障机关运转 | «        | 目标1：召开会议4次  | «      |
      | 年度目标1      | 召开会议4次         | «        | «                   | «      |
      | 年度绩效指标   | 一级指标            | 二级指标 | 三级指标            | 指标值 |
      | 〃             | 产出指标            | 数量指标 | 会议次数            | ≥4次   |`,
    ],
    bad: [
      `
      | 整体绩效总目标 | 年度目标            | «        | 年度目标            | «      |
      | 〃             | 目标1：保障机关运转 | «        | 目标1：召开会议4次  | «      |
      | 年度目标1      | 召开会议4次         | «        | «                   | «      |
      | 年度绩效指标   | 一级指标            | 二级指标 | 三级指标            | 指标值 |
      | 〃             | 产出指标            | 数量指标 | 会议次数            | ≥4次   |`,
    ],
  },

  check({ form }, _context, report) {
    for (const [left, right] of neighbours(form.goals)) {
      if (left.text !== right.text) continue;
      const isAnnual = left.text.includes("年度");
      const wrong = isAnnual ? left : right;
      const [from, to] = isAnnual ? ["年度", "长期"] : ["长期", "年度"];
      if (!wrong.text.includes(from)) continue;
      report({
        message: "twice",
        data: { heading: wrong.text, right: wrong.text.replace(from, to) },
        cell: wrong,
        fixes: [rename(form.sheet, wrong, from, to)],
      });
    }
  },
});

/** Headings that stand side by side in one row, left to right. */
const neighbours = perList((goals: readonly Goal[]): readonly (readonly [FormCell, FormCell])[] => {
  const rows = new Map<number, Set<FormCell>>();
  for (const { heading } of goals) {
    if (!heading) continue;
    const row = rows.get(heading.row);
    if (row) row.add(heading);
    else rows.set(heading.row, new Set([heading]));
  }
  return [...rows.values()].flatMap((row) => {
    const [left, right] = [...row].sort((a, b) => a.column - b.column);
    return left && right ? [[left, right] as const] : [];
  });
});

function rename(sheet: string, { row, column, cell, text }: FormCell, from: string, to: string): Fix {
  const after = text.replace(from, to);
  return { label: `改为“${after}”`, kind: "choice", edits: [{ sheet, row, column, before: cell.value, after }] };
}
