import { inBlocks } from "../../check/of-blocks";
import { perList } from "../../check/per-list";
import { defineRule } from "../../check/rule";
import type { FormCell, Goal } from "../../form/form";
import { DOCUMENTS } from "../../taxonomy/documents";
import { placeholderIn } from "../../wording/placeholder";

export const templatePlaceholder = defineRule({
  id: "structure/template-placeholder",
  title: "模板占位符未替换",
  why: "模板里的“目标内容1”“XX”“{N}”是等着您填的空。留着不改，收表的人看到的就是一张没填完的表。",
  basis: DOCUMENTS.goals,
  severity: "error",
  scope: "sheet",
  messages: {
    goal: "目标还是模板里的“{text}”，请写上具体的目标内容。",
    cell: "“{text}”里的“{placeholder}”是模板占位符，请换成实际内容。",
  },
  examples: {
    good: [
      `
      | 一级指标 | 二级指标 | 三级指标              | 指标值  |
      | 产出指标 | 数量指标 | 指标1：享受人大补助人数 | =60人 |`,
    ],
    bad: [
      `
      | 一级指标 | 二级指标 | 三级指标 | 指标值   |
      | 产出指标 | 数量指标 | 培训人次 | ≥{N}人次 |
      | 〃       | 〃       | XX培训   | ≥2次     |`,
    ],
  },

  check(view, _context, report) {
    for (const { text, cell } of unwrittenGoals(view.form.goals)) {
      report({ message: "goal", data: { text: quoted(text === "" ? cell.text : text) }, cell });
    }
    for (const { cell, placeholder } of unfilledCells(view)) {
      report({ message: "cell", data: { text: quoted(cell.text), placeholder: quoted(placeholder) }, cell });
    }
  },
});

/** “1.目标内容1”, “目标内容”, “……”, “（100字以内）”: nothing but the form's own words. */
const UNWRITTEN_GOAL =
  /^(?:\d{1,2}[.、．:：])?(?:目标内容\d{0,2}|目标\d{1,2}[:：]?|…+|\.{3,}|[（(]?\d{2,4}字以内[）)]?)[。；;]?$/;
/** Cheap enough for every cell: what none of the patterns can do without. */
const MAY_BE_UNFILLED = /[{XxＸ×*＊_…字]|\.\.|^指标/;
const UNWRITTEN_CELL = /^(?:指标内容|指标\d{1,2}[:：]?|…+|\.{3,})$/;

const unwrittenGoals = perList((goals: readonly Goal[]) =>
  goals.filter(({ text }) => placeholderIn(text) !== undefined || UNWRITTEN_GOAL.test(text)),
);

/** {N} shown as ｛N｝, lest a message look as if a blank of its own were left open. */
const quoted = (text: string): string => text.replace(/\{/g, "｛").replace(/\}/g, "｝");

const unfilledCells = inBlocks(({ rows }) => {
  const found: { readonly cell: FormCell; readonly placeholder: string }[] = [];
  for (const { indicator } of rows) {
    const { level3, value, description, basis } = indicator.cells;
    for (const cell of [level3, value, description, basis]) {
      if (!cell || !MAY_BE_UNFILLED.test(cell.text) || found.at(-1)?.cell === cell) continue;
      const placeholder = placeholderIn(cell.text) ?? (UNWRITTEN_CELL.test(cell.text) ? cell.text : undefined);
      if (placeholder !== undefined) found.push({ cell, placeholder });
    }
  }
  return found;
});
