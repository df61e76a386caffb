import type { CoverageSlot, Profile } from "../core/check/profile";
import { coverageOf } from "../core/coverage/coverage-of";
import type { Block, Form } from "../core/form/form";
import { anchorFor } from "../core/layout/anchor";
import { printedRows } from "../core/layout/block-layout";
import type { CellBlock } from "../core/sheet/sheet-snapshot";
import { taxonomyOf, type Vocabulary } from "../core/taxonomy/level-names";
import { levelsFor } from "../core/templates/fill-rows";
import { placeholdersOf } from "../core/templates/placeholders";
import type { GapMark } from "./ports/workbook";

/**
 * What 标出缺项 marks on one sheet: cells that wait to be filled, until they are, and the level cells below which
 * indicators are missing.
 */
export function gapMarks(form: Form, profile: Profile, vocabulary: Vocabulary): readonly GapMark[] {
  return [
    ...placeholderMarks(form),
    ...form.blocks.flatMap(emptyCells),
    ...coverageOf(form, profile, vocabulary).rows.flatMap(({ block: index, cells }) => {
      const block = form.blocks[index];
      if (!block) return [];
      return cells
        .filter(({ state, need }) => state === "missing" && need !== "hinted")
        .map(({ slot, need }): GapMark => {
          return {
            block: placeOf(form, block, slot, profile, vocabulary),
            severity: need === "required" ? "error" : "warning",
            untilFilled: false,
            reason: `缺少${slot}指标`,
          };
        });
    }),
  ];
}

/** Cells in which a template's placeholder is still to be replaced. */
export function placeholderMarks(form: Form): readonly GapMark[] {
  return form.blocks.flatMap(({ indicators }) =>
    indicators.flatMap(({ level3, cells }) =>
      [cells.level3, cells.value, cells.description, cells.basis].flatMap((cell): GapMark[] => {
        const [placeholder] = cell ? placeholdersOf(cell.text) : [];
        if (!cell || placeholder === undefined) return [];
        const reason = `“${level3}”的“{${placeholder}}”还没有换成实际内容`;
        return [{ block: cell.span, severity: "error", untilFilled: true, reason }];
      }),
    ),
  );
}

function emptyCells({ indicators, emptyRows }: Block): readonly GapMark[] {
  const marks: GapMark[] = [];
  const mark = (block: CellBlock, severity: GapMark["severity"], reason: string): void =>
    void marks.push({ block, severity, untilFilled: true, reason });
  for (const { level3, value, cells } of indicators) {
    if (value === "" && level3 !== "" && cells.value) mark(cells.value.span, "error", `“${level3}”还没有填指标值`);
    if (cells.basis?.text === "") mark(cells.basis.span, "info", `“${level3}”还没有写依据`);
  }
  for (const { level2, cells } of emptyRows) {
    for (const key of ["level3", "value"] as const) {
      const cell = cells[key];
      if (cell) mark(cell.span, "warning", `“${level2}”下还没有指标`);
    }
  }
  return marks;
}

/** The level cell below which a missing indicator goes in, the header's where it comes first. */
function placeOf(form: Form, block: Block, slot: CoverageSlot, profile: Profile, vocabulary: Vocabulary): CellBlock {
  const taxonomy = taxonomyOf(vocabulary);
  const { level1 } = levelsFor(form, block, slot, profile, taxonomy);
  const rows = printedRows(block);
  const row = rows[anchorFor(level1, slot, rows, profile, taxonomy)];
  const { headerCells, columns, lastRow } = block.header;
  const cell = row?.cells.level2 ?? row?.cells.level1 ?? row?.cells.level3 ?? headerCells.level2 ?? headerCells.level1;
  if (cell) return cell.span;
  const column = Math.min(...Object.values(columns));
  return { top: lastRow, bottom: lastRow, left: column, right: column };
}
