import { inBlocks } from "../../check/of-blocks";
import { perList } from "../../check/per-list";
import { defineRule } from "../../check/rule";
import type { FormCell, Goal } from "../../form/form";
import { perPrintedTexts } from "../../form/printed-texts";
import { DOCUMENTS } from "../../taxonomy/documents";
import { taxonomyOf } from "../../taxonomy/level-names";
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
    hint: "“{text}”是表上的填写提示，请换成实际内容。",
    unit: "“{name}”的前年、上年只有单位“{unit}”，没有数，请补上；确实没有的填“-”。",
    index: "“{level2}”只有“{text}”，名称和指标值都没有填，请补上。",
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

  check(view, context, report) {
    for (const { text, cell } of unwrittenGoals(view.form.goals)) {
      report({ message: "goal", data: { text: text === "" ? cell.text : text }, cell });
    }
    for (const cell of unansweredHints(view.form)) {
      report({ message: "hint", data: { text: cell.text }, cell });
    }
    const taxonomy = taxonomyOf(context);
    for (const { cell, level1, level2 } of bareIndexes(view)) {
      const slot = taxonomy.slotOf(level1, level2);
      const need = slot && !context.profile.oneOf.includes(slot) ? context.profile.needs[slot] : undefined;
      if (need === "required" || need === "advised")
        report({ message: "index", data: { text: cell.text, level2 }, cell });
    }
    for (const { cell, name } of bareUnits(view)) {
      report({ message: "unit", data: { name, unit: cell.text }, cell });
    }
    for (const { cell, placeholder } of unfilledCells(view)) {
      report({ message: "cell", data: { text: cell.text, placeholder }, cell });
    }
  },
});

/** “1.目标内容1”, “目标内容”, “……”, “（100字以内）”: nothing but the form's own words. */
const UNWRITTEN_GOAL =
  /^(?:\d{1,2}[.、．:：])?(?:目标内容\d{0,2}|目标\d{1,2}[:：]?|…+|\.{3,}|[（(]?\d{2,4}字以内[）)]?)[。；;]?$/;
/** Cheap enough for every cell: what none of the patterns can do without. */
const MAY_BE_UNFILLED = /[{XxＸ×*＊_…字]|\.\.|^指标/;
const BARE_INDEX = /^指标\d{1,2}[:：]?$/;
const UNWRITTEN_CELL = /^(?:指标内容|指标\d{1,2}[:：]?|…+|\.{3,})$/;

/** 对照年度目标，说明相关任务目标的完成情况（100字以内）: a form's request where the answer belongs, below its heading. */
const HINT = /^(?:对照|请|说明|简述|简要|概述|填写)[^（()）]{2,40}[（(](?:\d{2,4}字以内|不超过\d{2,4}字)[）)][。；;]?$/;
const HEADS_ANSWER = /(?:情况|目标|内容|概述|说明)$/;

const unansweredHints = perPrintedTexts((cells): readonly FormCell[] => {
  const hints = cells.filter(({ text }) => text.includes("字") && HINT.test(text));
  if (hints.length === 0) return hints;
  const headings = cells.filter(({ text }) => text.length <= LONGEST_HEADING && HEADS_ANSWER.test(text));
  return hints.filter(({ row, column }) =>
    headings.some(({ span }) => span.bottom === row - 1 && span.left <= column && column <= span.right),
  );
});

const LONGEST_HEADING = 16;

/** Places of a level-2 indicator that hold nothing but “指标1：”; places beside a filled one are left out by the form. */
const bareIndexes = inBlocks(({ block }) =>
  block.indicators.length === 0
    ? []
    : block.emptyRows.flatMap(({ cells: { level3 }, level1, level2 }) =>
        level3 && BARE_INDEX.test(level3.text) ? [{ cell: level3, level1, level2 }] : [],
      ),
);

/** 亿元 as 前年 and 上年: what the form printed beside the number. */
const bareUnits = inBlocks(({ rows }) =>
  rows.flatMap(({ indicator, lastYear, yearBeforeLast }) => {
    const cell = indicator.cells.yearBeforeLast;
    const isBare = lastYear?.sort === "unit-only" && yearBeforeLast?.sort === "unit-only";
    return cell && isBare ? [{ cell, name: indicator.level3 }] : [];
  }),
);

const unwrittenGoals = perList((goals: readonly Goal[]) =>
  goals.filter(({ text }) => placeholderIn(text) !== undefined || UNWRITTEN_GOAL.test(text)),
);

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
