import type { CoverageSlot, Profile } from "../check/profile";
import { slotOrder } from "../layout/block-layout";
import type { NewSheet, SheetStyle } from "../sheet/new-sheet";
import { CENTRE, LABEL, LEFT, noteAt, TITLE } from "../sheet/sheet-styles";
import type { NewCell } from "../sheet/row-insertion";
import type { CellBlock } from "../sheet/sheet-snapshot";
import { levelsBy } from "./fill-rows";

export const FORM_KINDS = ["整体支出", "项目支出", "项目支出（资金支出计划）", "项目支出自评表"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const MOST_GOALS = 20;

export interface NewFormRequest {
  readonly kind: FormKind;
  readonly profile: Profile;
  /** Numbered goals, each with its own table; only 整体支出 has more than one. 1 to MOST_GOALS. */
  readonly goals: number;
  /** The budget year. */
  readonly year: number;
}

export const BASES: readonly string[] = ["计划标准", "行业标准", "历史标准", "预算支出标准", "合同约定", "其他标准"];

const NOTE = noteAt("right");

/** What A4 leaves between margins of half an inch, with some room for what spreadsheets measure differently; in points. */
const PRINTED_WIDTH = 520;
const PRINTED_HEIGHT = 720;
/** Of the default font, the space between columns shared out. */
const POINTS_OF_A_CHARACTER = 5.6;

/**
 * A ready form to fill: headers, merges, widths, borders, print set-up, drop-downs for levels and bases. Where a sheet
 * of its name is there already, the host gives it another.
 */
export function newForm(request: NewFormRequest): NewSheet {
  const draft = new Draft();
  switch (request.kind) {
    case "整体支出":
      drawOverall(draft, request);
      break;
    case "项目支出":
      drawProject(draft, request, false);
      break;
    case "项目支出（资金支出计划）":
      drawProject(draft, request, true);
      break;
    case "项目支出自评表":
      drawAssessment(draft, request);
      break;
  }
  return draft.sheet(
    `${request.kind.replace("（资金支出计划）", "")}${request.kind.endsWith("自评表") ? "" : "绩效目标表"}`,
  );
}

/** Cells, merges and rows as they are drawn from top to bottom. */
class Draft {
  readonly #cells: (NewCell & { readonly style: SheetStyle })[] = [];
  readonly #merges: CellBlock[] = [];
  readonly #heights: number[] = [];
  readonly #dropDowns: { readonly block: CellBlock; readonly options: readonly string[] }[] = [];
  widths: readonly number[] = [];
  readonly #tables: number[] = [];
  repeatRows: readonly [number, number] | undefined;
  row = 0;

  /** One cell, or one merged over `to`; every covered cell has the border too. */
  put(
    top: number,
    left: number,
    value: string,
    style: SheetStyle,
    to: { readonly bottom?: number; readonly right?: number } = {},
  ): void {
    const { bottom = top, right = left } = to;
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        this.#cells.push({ row, column, value: row === top && column === left && value !== "" ? value : null, style });
      }
    }
    if (bottom > top || right > left) this.#merges.push({ top, left, bottom, right });
  }

  next(height = 24): number {
    this.#heights[this.row] = height;
    return this.row++;
  }

  /** A table begins in the next row: where it would be cut in two, it begins a new page. */
  beginTable(): void {
    this.#tables.push(this.row);
  }

  offer(block: CellBlock, options: readonly string[]): void {
    this.#dropDowns.push({ block, options });
  }

  sheet(name: string): NewSheet {
    const pageBreaks = this.#pageBreaks();
    return {
      name,
      cells: this.#cells,
      merges: this.#merges,
      columnWidths: this.widths,
      rowHeights: this.#heights,
      dropDowns: this.#dropDowns,
      print: {
        landscape: false,
        fitToWidth: true,
        ...(this.repeatRows ? { repeatRows: this.repeatRows } : {}),
        ...(pageBreaks.length > 0 ? { pageBreaks } : {}),
      },
    };
  }

  /** Rows of tables that would not fit the rest of their page. */
  #pageBreaks(): readonly number[] {
    const heightOf = (first: number, end: number): number =>
      this.#heights.slice(first, end).reduce((sum, height) => sum + height, 0);
    const width = this.widths.reduce((sum, characters) => sum + characters * POINTS_OF_A_CHARACTER, 0);
    const page = PRINTED_HEIGHT * Math.max(1, width / PRINTED_WIDTH);
    const breaks: number[] = [];
    this.#tables.forEach((first, i) => {
      const top = breaks[breaks.length - 1] ?? 0;
      if (first > top && heightOf(top, this.#tables[i + 1] ?? this.row) > page) breaks.push(first);
    });
    return breaks;
  }
}

/** Places that a blank form prints: what the profile wants, one row each, two for 数量. */
function printedSlots(profile: Profile): readonly CoverageSlot[] {
  return slotOrder(profile)
    .filter((slot) => profile.needs[slot] === "required" || profile.needs[slot] === "advised")
    .flatMap((slot) => (slot === "数量" ? [slot, slot] : [slot]));
}

/** Level cells merged as the real forms print them; returns the first and last row. */
function drawLevels(
  draft: Draft,
  profile: Profile,
  left: number,
  drawRest: (row: number) => void,
): readonly [first: number, last: number] {
  const rows = printedSlots(profile).map((slot) => ({ slot, ...levelsBy(profile, slot), row: draft.next(28) }));
  const draw = (column: number, key: "level1" | "level2"): void => {
    for (let start = 0; start < rows.length;) {
      const run = rows[start];
      if (!run) return;
      let end = start;
      while (rows[end + 1]?.[key] === run[key] && rows[end + 1]?.level1 === run.level1) end++;
      draft.put(run.row, column, run[key], CENTRE, { bottom: rows[end]?.row ?? run.row });
      start = end + 1;
    }
  };
  draw(left, "level1");
  draw(left + 1, "level2");
  rows.forEach(({ row }) => drawRest(row));
  const first = rows[0]?.row ?? draft.row;
  const last = rows[rows.length - 1]?.row ?? first;
  const names = (key: "level1" | "level2"): readonly string[] => [...new Set(rows.map((row) => row[key]))];
  draft.offer({ top: first, bottom: last, left, right: left }, names("level1"));
  draft.offer({ top: first, bottom: last, left: left + 1, right: left + 1 }, names("level2"));
  return [first, last];
}

/** 湖北's form: goals long-term and annual above, then a table for each; the annual ones with the two years before. */
function drawOverall(draft: Draft, { profile, goals, year }: NewFormRequest): void {
  draft.widths = [12, 12, 16, 26, 11, 11, 14, 15];
  const last = 7;
  draft.put(draft.next(32), 0, `${year}年部门整体支出绩效目标表`, TITLE, { right: last });
  const head = draft.next(30);
  draft.put(head, 0, "部门（单位）名称", LABEL);
  draft.put(head, 1, "", LEFT, { right: 5 });
  draft.put(head, 6, "单位：万元", NOTE, { right: last });
  const overview = draft.next();
  draft.put(overview, 0, "整体绩效总目标", LABEL, { bottom: overview + goals });
  draft.put(overview, 1, `长期目标（截至${year + 3}年）`, LABEL, { right: 3 });
  draft.put(overview, 4, "年度目标", LABEL, { right: last });
  for (let goal = 1; goal <= goals; goal++) {
    const row = draft.next(40);
    draft.put(row, 1, `目标${goal}：`, LEFT, { right: 3 });
    draft.put(row, 4, `目标${goal}：`, LEFT, { right: last });
  }
  for (let goal = 1; goal <= goals; goal++) drawGoal(draft, profile, "长期", goal, last);
  for (let goal = 1; goal <= goals; goal++) drawGoal(draft, profile, "年度", goal, last);
}

function drawGoal(draft: Draft, profile: Profile, kind: "长期" | "年度", goal: number, last: number): void {
  draft.beginTable();
  const title = draft.next(30);
  draft.put(title, 0, `${kind}目标${goal}：`, LABEL);
  draft.put(title, 1, "", LEFT, { right: last });
  const header = draft.next();
  const isAnnual = kind === "年度";
  const second = isAnnual ? draft.next() : header;
  ["一级指标", "二级指标", "三级指标"].forEach((text, i) => draft.put(header, 1 + i, text, LABEL, { bottom: second }));
  draft.put(header, 4, "指标值", LABEL, { right: 6 });
  draft.put(header, last, "指标值确定依据", LABEL, { bottom: second });
  if (isAnnual) ["前年", "上年", "预期当年实现值"].forEach((text, i) => draft.put(second, 4 + i, text, LABEL));
  const [first, end] = drawLevels(draft, profile, 1, (row) => {
    draft.put(row, 3, "", LEFT);
    if (isAnnual) [4, 5, 6].forEach((column) => draft.put(row, column, "", CENTRE));
    else draft.put(row, 4, "", CENTRE, { right: 6 });
    draft.put(row, last, "", CENTRE);
  });
  draft.put(header, 0, `${kind}绩效指标`, LABEL, { bottom: end });
  draft.offer({ top: first, bottom: end, left: last, right: last }, BASES);
}

/** One project, one table; with 资金支出计划 and 绩效指标描述 as 河北 prints them. */
function drawProject(draft: Draft, { profile, year }: NewFormRequest, withPlan: boolean): void {
  draft.widths = withPlan ? [12, 16, 22, 26, 12, 15] : [12, 16, 26, 22, 15];
  const last = draft.widths.length - 1;
  draft.put(draft.next(32), 0, `${year}年项目支出绩效目标表`, TITLE, { right: last });
  draft.put(draft.next(), last - 1, "单位：万元", NOTE, { right: last });
  const project = draft.next();
  draft.put(project, 0, "项目名称", LABEL);
  draft.put(project, 1, "", LEFT, { right: last });
  const organisation = draft.next();
  draft.put(organisation, 0, "主管部门", LABEL);
  draft.put(organisation, 1, "", LEFT, { right: 2 });
  draft.put(organisation, 3, "实施单位", LABEL);
  draft.put(organisation, 4, "", LEFT, { right: last });
  const funds = draft.next();
  draft.put(funds, 0, "预算数", LABEL);
  draft.put(funds, 1, "", CENTRE);
  draft.put(funds, 2, "其中：财政资金", LABEL);
  draft.put(funds, 3, "", CENTRE, { right: last });
  const use = draft.next(40);
  draft.put(use, 0, "资金用途", LABEL);
  draft.put(use, 1, "", LEFT, { right: last });
  if (withPlan) {
    const plan = draft.next();
    const share = draft.next();
    draft.put(plan, 0, "资金支出计划（%）", LABEL, { bottom: share });
    ["3月底", "6月底", "10月底", "12月底"].forEach((text, i) => {
      const to = i === 3 ? { right: last } : {};
      draft.put(plan, 1 + i, text, LABEL, to);
      draft.put(share, 1 + i, "", CENTRE, to);
    });
  }
  const goal = draft.next(48);
  draft.put(goal, 0, "绩效目标", LABEL);
  draft.put(goal, 1, "", LEFT, { right: last });
  const header = draft.next();
  const titles = withPlan
    ? ["一级指标", "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据"]
    : ["一级指标", "二级指标", "三级指标", "指标值", "指标值确定依据"];
  titles.forEach((text, i) => draft.put(header, i, text, LABEL));
  draft.repeatRows = [header, header];
  const [first, end] = drawLevels(draft, profile, 0, (row) => {
    for (let column = 2; column <= last; column++)
      draft.put(row, column, "", column === 2 || (withPlan && column === 3) ? LEFT : CENTRE);
  });
  draft.offer({ top: first, bottom: end, left: last, right: last }, BASES);
}

/** 自评表: money with its rate of execution, goal and what came of it, indicators with scores and reasons. */
function drawAssessment(draft: Draft, { profile, year }: NewFormRequest): void {
  draft.widths = [10, 12, 16, 24, 12, 12, 8, 8, 22];
  const last = 8;
  draft.put(draft.next(32), 0, `${year}年度项目支出绩效自评表`, TITLE, { right: last });
  draft.put(draft.next(), last - 1, "单位：万元", NOTE, { right: last });
  const project = draft.next();
  draft.put(project, 0, "项目名称", LABEL, { right: 1 });
  draft.put(project, 2, "", LEFT, { right: last });
  const organisation = draft.next();
  draft.put(organisation, 0, "主管部门", LABEL, { right: 1 });
  draft.put(organisation, 2, "", LEFT, { right: 3 });
  draft.put(organisation, 4, "实施单位", LABEL);
  draft.put(organisation, 5, "", LEFT, { right: last });
  const funds = draft.next();
  const lines = ["年度资金总额", "其中：财政拨款", "上年结转资金", "其他资金"];
  draft.put(funds, 0, "项目资金（万元）", LABEL, { bottom: funds + lines.length, right: 1 });
  ["", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率"].forEach((text, i) => {
    if (i === 0) draft.put(funds, 2, text, LABEL);
    else if (i > 1) draft.put(funds, 1 + i, text, LABEL);
  });
  draft.put(funds, last, "得分", LABEL);
  for (const line of lines) {
    const row = draft.next();
    draft.put(row, 2, line, LABEL);
    for (let column = 3; column <= last; column++) draft.put(row, column, "", CENTRE);
  }
  const goal = draft.next();
  const text = draft.next(48);
  draft.put(goal, 0, "年度总体目标", LABEL, { bottom: text, right: 1 });
  draft.put(goal, 2, "预期目标", LABEL, { right: 4 });
  draft.put(goal, 5, "实际完成情况", LABEL, { right: last });
  draft.put(text, 2, "", LEFT, { right: 4 });
  draft.put(text, 5, "", LEFT, { right: last });
  const header = draft.next();
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"].forEach(
    (name, i) => draft.put(header, 1 + i, name, LABEL),
  );
  draft.repeatRows = [header, header];
  const [, end] = drawLevels(draft, profile, 1, (row) => {
    for (let column = 3; column <= last; column++)
      draft.put(row, column, "", column === 3 || column === last ? LEFT : CENTRE);
  });
  draft.put(header, 0, "绩效指标", LABEL, { bottom: end });
  const total = draft.next();
  draft.put(total, 0, "总分", LABEL, { right: 5 });
  for (let column = 6; column <= last; column++) draft.put(total, column, "", CENTRE);
}
