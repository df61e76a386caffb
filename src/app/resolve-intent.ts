import type { Finding, Fix, FixIntent } from "../core/check/finding";
import type { CoverageSlot } from "../core/check/profile";
import type { Block } from "../core/form/form";
import { levelLayoutOf, printedRows } from "../core/layout/block-layout";
import { planMove } from "../core/layout/move-rows";
import type { CellEdit } from "../core/sheet/cell-edit";
import { cellAt, type CellBlock, type CellValue } from "../core/sheet/sheet-snapshot";
import type { Taxonomy } from "../core/taxonomy/level-names";
import { insertBehind } from "../core/templates/plan-insertion";
import type { ReadSheet } from "./checked-workbook";
import type { WritePlan } from "./ports/workbook";
import type { TemplateDesk } from "./template-desk";

export type IntentFix = Extract<Fix, { intent: unknown }>;

export type Resolved =
  | { readonly kind: "plan"; readonly plan: WritePlan }
  /** Nothing can be written by itself: what the clerk can do. */
  | { readonly kind: "sentence"; readonly sentence: string };

/** Turns what a fix wants done into a plan that can be journalled and undone. */
export function resolveIntent(
  fix: IntentFix,
  finding: Finding,
  sheet: ReadSheet,
  desk: TemplateDesk,
  taxonomy: Taxonomy,
): Resolved {
  const block = sheet.form.blocks[finding.block];
  if (!block) return { kind: "sentence", sentence: "这个指标块刚刚有变动，请重新检查后再试。" };
  const { intent, label } = fix;
  switch (intent.action) {
    case "insert-rows": {
      const plan = desk.planForGaps(list(intent, "slots") as readonly CoverageSlot[], finding.block, sheet, taxonomy);
      return plan
        ? { kind: "plan", plan }
        : { kind: "sentence", sentence: "没有现成的指标可以补在这里，请到“模板”里挑选。" };
    }
    case "move-row": {
      const to = { level1: text(intent, "level1"), level2: text(intent, "level2") };
      const moved = planMove(
        sheet.snapshot,
        block,
        rowsToMove(block, finding, intent.anchor.row),
        to,
        sheet.profile,
        taxonomy,
      );
      if (!moved)
        return { kind: "sentence", sentence: `这张表的行合并得不一致，请您手工把这一行移到“${to.level2}”下。` };
      return { kind: "plan", plan: planOf(label, moved.edits, [moved.merges]) };
    }
    case "split-row":
      return splitRow(label, list(intent, "names"), block, intent.anchor.row, sheet);
    case "insert-parent":
      return { kind: "plan", plan: insertParent(label, intent, block, sheet) };
  }
}

const list = ({ payload }: FixIntent, name: string): readonly string[] =>
  Array.isArray(payload[name]) ? (payload[name] as readonly string[]) : [];
const text = ({ payload }: FixIntent, name: string): string => String(payload[name] ?? "");

function planOf(
  label: string,
  edits: readonly CellEdit[],
  mergeChanges: NonNullable<WritePlan["mergeChanges"]> = [],
): WritePlan {
  return { label, edits, mergeChanges, insertions: [], newSheets: [] };
}

/** A finding on a printed level-2 cell speaks of all rows of that cell. */
function rowsToMove(block: Block, finding: Finding, row: number): readonly number[] {
  const level2 = block.indicators.find(
    ({ cells }) => cells.level2?.row === finding.row && cells.level2.column === finding.column,
  )?.cells.level2;
  if (!level2) return [row];
  return block.indicators.filter(({ cells }) => cells.level2 === level2).map((indicator) => indicator.row);
}

/** The first name keeps the row and its value; each further one gets a row of its own, whose value the clerk fills in. */
function splitRow(
  label: string,
  names: readonly string[],
  block: Block,
  row: number,
  { snapshot, form }: ReadSheet,
): Resolved {
  const printed = printedRows(block);
  const index = printed.findIndex((one) => one.row === row);
  const indicator = block.indicators.find((one) => one.row === row);
  const name = indicator?.cells.level3;
  const [first, ...others] = names;
  if (!indicator || !name || first === undefined || others.length === 0)
    return { kind: "sentence", sentence: "这一行刚刚有变动，请重新检查后再试。" };
  const rows = others.map((other) => ({
    // Of the same place as the row that is split; the slot only tells rows of several places apart.
    slot: "数量" as const,
    level1: indicator.level1,
    level2: indicator.level2,
    name: other,
    value: "",
    description: "",
    basis: indicator.cells.basis?.text ?? "",
  }));
  const { insertion, edits } = insertBehind(snapshot, block, printed, index, rows);
  const rename: CellEdit = {
    sheet: form.sheet,
    row: name.row,
    column: name.column,
    before: name.cell.value,
    after: first,
  };
  return { kind: "plan", plan: { ...planOf(label, [rename, ...edits]), insertions: [insertion] } };
}

/** A level 2 printed in the column of level 1 moves over to its own column, and its level 1 takes its place. */
function insertParent(label: string, intent: FixIntent, block: Block, { snapshot }: ReadSheet): WritePlan {
  const { level1: column1 = 0, level2: column2 = 1 } = block.header.columns;
  const first = intent.anchor.row;
  const last = Number(intent.payload.lastRow ?? first);
  const edit = (row: number, column: number, after: CellValue): CellEdit => ({
    sheet: snapshot.name,
    row,
    column,
    before: cellAt(snapshot, row, column).value,
    after,
  });
  const rows = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const isBlank = rows.every((row) => cellAt(snapshot, row, column2).text.trim() === "");
  const edits = [
    edit(first, column1, text(intent, "level1")),
    ...(isBlank ? [edit(first, column2, text(intent, "level2"))] : []),
  ];
  const joins =
    isBlank && last > first && levelLayoutOf(block) === "merged" && !isMerged(snapshot.merges ?? [], first, column2);
  return planOf(
    label,
    edits,
    joins
      ? [{ sheet: snapshot.name, remove: [], add: [{ top: first, bottom: last, left: column2, right: column2 }] }]
      : [],
  );
}

const isMerged = (merges: readonly CellBlock[], row: number, column: number): boolean =>
  merges.some(({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right);
