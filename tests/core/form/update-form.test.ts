import * as fc from "fast-check";
import type { Form, FormCell, FormField, Goal, Indicator, TableHeader } from "../../../src/core/form/form";
import { readForm } from "../../../src/core/form/read-form";
import { updateForm } from "../../../src/core/form/update-form";
import type { CellEdit } from "../../../src/core/sheet/cell-edit";
import { editSnapshot } from "../../../src/core/sheet/cell-edit";
import type { CellBlock, SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { cellAt } from "../../../src/core/sheet/sheet-snapshot";
import { sheetsOf, WORKBOOK_NAMES } from "../../support/fixtures";
import { sheetOf } from "../../support/table-literal";
import { withoutMerges } from "./form-text";

/** What clerks type, and what makes a cell mean something else. */
const TEXTS = [
  null,
  "≥95%",
  "3次",
  "新的名称",
  "产出指标",
  "数量指标",
  "一级指标",
  "三级指标",
  "指标值",
  "上年",
  "前年",
  "年度绩效指标",
  "年度目标2：",
  "绩效目标",
  "目标1：做好",
  "合计",
  "填报人：张三",
  "单位：万元",
  "指标2：",
  "……",
  "-",
  "项目名称",
  "预算执行情况",
  "（2024年度）",
];

const edit = (sheet: SheetSnapshot, row: number, column: number, after: CellEdit["after"]): SheetSnapshot =>
  editSnapshot(sheet, [{ sheet: sheet.name, row, column, before: cellAt(sheet, row, column).value, after }]);

type Remembered = TableHeader | Indicator | FormCell | FormField | Goal;

/** Objects of a form that others may remember. */
function objectsOf(form: Form): Remembered[] {
  const inBlocks = form.blocks.flatMap(({ header, goalCell, indicators }) => [
    header,
    ...(goalCell ? [goalCell] : []),
    ...Object.values(header.headerCells),
    ...indicators.flatMap((indicator) => [indicator, ...Object.values(indicator.cells)]),
  ]);
  return [...form.fields, ...form.goals, ...form.texts, ...inBlocks];
}

/** What `after` has just as `before` has it, but in a new object. */
function needlessCopies(before: Form, after: Form): string[] {
  const known = new Set(objectsOf(before).map((thing) => JSON.stringify(thing)));
  const kept = new Set(objectsOf(before));
  const copies = objectsOf(after).filter((thing) => !kept.has(thing));
  return copies.map((thing) => JSON.stringify(thing)).filter((text) => known.has(text));
}

function overlap(a: CellBlock, b: CellBlock): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** What may happen to a cell; a merge is taken apart where there is one, and made where it overlaps none. */
const CHANGES = ["text", "text", "text", "text", "format", "formula", "merge"] as const;

function changed(
  sheet: SheetSnapshot,
  { what, row, column, text }: { what: (typeof CHANGES)[number]; row: number; column: number; text: string | null },
): SheetSnapshot {
  if (what === "text") return edit(sheet, row, column, text);
  if (what === "merge") {
    const here = { top: row, left: column, bottom: row, right: column };
    const block = text === null ? { ...here, right: column + 1 } : { ...here, bottom: row + 1 };
    const { merges } = sheet;
    if (merges?.some((merge) => overlap(merge, here)))
      return { ...sheet, merges: merges.filter((merge) => !overlap(merge, here)) };
    return merges?.some((merge) => overlap(merge, block)) ? sheet : { ...sheet, merges: [...(merges ?? []), block] };
  }
  const cell = cellAt(sheet, row, column);
  const other = what === "format" ? { ...cell, numberFormat: `${cell.numberFormat}0` } : { ...cell, formula: "=1" };
  const cells = [...(sheet.rows[row] ?? [])];
  for (let at = cells.length; at < column; at++) cells.push(cellAt(sheet, row, at));
  cells[column] = other;
  return { ...sheet, rows: sheet.rows.map((line, at) => (at === row ? cells : line)) };
}

/** Rows where an edit may mean more than its cell: at headers, goals, and the ends of tables. */
function tellingRows({ blocks, goals }: Form): number[] {
  const rows = [
    ...goals.map(({ cell }) => cell.row),
    ...blocks.flatMap(({ header, firstRow, lastRow }) => [header.row, firstRow, lastRow]),
  ];
  return rows.flatMap((row) => [row - 2, row - 1, row, row + 1]).filter((row) => row >= 0);
}

describe("H81: updateForm", () => {
  let sheets: SheetSnapshot[] = [];
  beforeAll(async () => {
    const read = await Promise.all(WORKBOOK_NAMES.map(sheetsOf));
    sheets = read.flat().filter((sheet) => sheet.rows.length < 90);
  });

  test("is the same as reading again, and keeps what did not change", () => {
    const anyEdit = fc.record({
      what: fc.constantFrom(...CHANGES),
      row: fc.nat({ max: 140 }),
      isTelling: fc.boolean(),
      column: fc.nat({ max: 11 }),
      text: fc.constantFrom(...TEXTS),
      tellsRows: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.nat(),
        fc.boolean(),
        fc.array(anyEdit, { minLength: 1, maxLength: 5 }),
        (choice, knowsMerges, edits) => {
          const chosen = sheets[choice % sheets.length] as SheetSnapshot;
          let sheet = knowsMerges ? chosen : withoutMerges(chosen);
          let form = readForm(sheet);
          for (const { row, isTelling, tellsRows, ...one } of edits) {
            const telling = isTelling ? tellingRows(form) : [];
            const at = (telling[row % telling.length] ?? row) % sheet.rows.length;
            const next = changed(sheet, { ...one, row: at });
            const updated = updateForm(form, sheet, next, tellsRows ? { first: at, last: at } : undefined);
            expect(updated).toEqual(readForm(next));
            expect(needlessCopies(form, updated)).toEqual([]);
            sheet = next;
            form = updated;
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test("also where words of headers, goals and forms stand anywhere, under any merges", () => {
    const anyCell = fc.constantFrom(
      null,
      null,
      ...TEXTS,
      "二级指标",
      "培训人次",
      "长期目标1：",
      "第一季度",
      "资金支出计划",
    );
    const anyMerge = fc.record({
      top: fc.nat({ max: 13 }),
      left: fc.nat({ max: 9 }),
      height: fc.nat({ max: 3 }),
      width: fc.nat({ max: 3 }),
    });
    const anyChange = fc.record({
      what: fc.constantFrom(...CHANGES),
      row: fc.nat({ max: 12 }),
      column: fc.nat({ max: 8 }),
      text: anyCell,
    });
    const header = ["绩效指标", "一级指标", "二级指标", "三级指标", "指标值", "备注"];
    const anySheet = fc.record({
      grid: fc.array(fc.array(anyCell, { maxLength: 8 }), { maxLength: 12 }),
      headerAt: fc.nat({ max: 6 }),
      merges: fc.option(fc.array(anyMerge, { maxLength: 5 }), { nil: undefined }),
    });
    const sheetFrom = ({
      grid,
      headerAt,
      merges,
    }: typeof anySheet extends fc.Arbitrary<infer Sheet> ? Sheet : never): SheetSnapshot => {
      const rows: (string | null)[][] = [...grid.slice(0, headerAt), header, ...grid.slice(headerAt)];
      const blocks = merges
        ?.map(({ top, left, height, width }) => ({ top, left, bottom: top + height, right: left + width }))
        .filter((block, index, all) => !all.slice(0, index).some((other) => overlap(block, other)));
      return {
        name: "任意",
        rows: rows.map((row) => row.map((text) => ({ value: text, text: text ?? "" }))),
        ...(blocks && { merges: blocks }),
      };
    };
    fc.assert(
      fc.property(anySheet, anyChange, (drawn, { row, ...one }) => {
        const sheet = sheetFrom(drawn);
        const next = changed(sheet, { ...one, row: row % sheet.rows.length });
        expect(updateForm(readForm(sheet), sheet, next)).toEqual(readForm(next));
      }),
      { numRuns: 500 },
    );
  });

  const table = `
    | 某项目绩效目标表 | « | « | « | « |
    | 绩效目标 | 做好 | « | « | « |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 依据 |
    | 产出指标 | 数量指标 | 甲 | 1 | 计划 |
    | 〃 | 〃 | 乙 | 2 | 计划 |
    | 效益指标 | 社会效益 | 丙 | 3 | 计划 |`;

  test("an edited value costs one indicator and its block", () => {
    const sheet = sheetOf(table);
    const form = readForm(sheet);
    const updated = updateForm(form, sheet, edit(sheet, 4, 3, "≥5"));
    const [before, after] = [form.blocks[0], updated.blocks[0]];
    expect(after?.indicators.map((indicator, index) => indicator === before?.indicators[index])).toEqual([
      true,
      false,
      true,
    ]);
    expect(after?.indicators[1]).toMatchObject({ level3: "乙", value: "≥5" });
    expect(after?.indicators[1]?.cells.level1).toBe(before?.indicators[1]?.cells.level1);
    expect(after?.indicators[1]?.cells.basis).toBe(before?.indicators[1]?.cells.basis);
    expect(after?.header).toBe(before?.header);
    expect(updated.fields).toBe(form.fields);
    expect(updated.goals).toBe(form.goals);
  });

  test("an edited 职能 beside the table costs that text alone", () => {
    const sheet = sheetOf(`
      | 部门职能概述 | 管理镇机关 | « | « |
      | 职能 | 一级指标 | 二级指标 | 三级指标 | 指标值 |
      | 职能1：党建 | 产出指标 | 数量指标 | 甲 | 1 |
      | 职能2：民政 | 〃 | 〃 | 乙 | 2 |`);
    const form = readForm(sheet);
    const updated = updateForm(form, sheet, edit(sheet, 3, 0, "职能2：老龄"));
    expect(updated.texts.map(({ text }) => text)).toEqual([
      "部门职能概述",
      "管理镇机关",
      "职能",
      "职能1：党建",
      "职能2：老龄",
    ]);
    expect(updated.texts.map((cell, index) => cell === form.texts[index])).toEqual([true, true, true, true, false]);
    expect(updated.blocks).toBe(form.blocks);
    expect(updateForm(form, sheet, edit(sheet, 3, 4, 3)).texts).toBe(form.texts);
  });

  test("nothing changed: the very same form", () => {
    const sheet = sheetOf(table);
    const form = readForm(sheet);
    expect(updateForm(form, sheet, { ...sheet })).toBe(form);
    expect(updateForm(form, sheet, edit(sheet, 4, 3, 2))).toBe(form);
    expect(updateForm(form, sheet, { ...sheet, rows: [...sheet.rows, []] })).toBe(form);
  });

  test("an edited goal, level or header is read anew, the rest stays", () => {
    const sheet = sheetOf(table);
    const form = readForm(sheet);
    const goal = updateForm(form, sheet, edit(sheet, 1, 1, "做得更好"));
    expect(goal.blocks[0]).toMatchObject({ goal: "做得更好" });
    expect(goal.blocks[0]?.indicators).toBe(form.blocks[0]?.indicators);
    const level = updateForm(form, sheet, edit(sheet, 5, 0, "满意度指标"));
    expect(level.blocks[0]?.indicators.map(({ level1 }) => level1)).toEqual(["产出指标", "产出指标", "满意度指标"]);
    expect(level.blocks[0]?.indicators[0]).toBe(form.blocks[0]?.indicators[0]);
  });
});
