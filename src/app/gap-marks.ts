import type { Profile } from "../core/check/profile";
import { coverageOf, insertionRowOf } from "../core/coverage/coverage-of";
import type { Form } from "../core/form/form";
import type { Vocabulary } from "../core/taxonomy/level-names";
import type { GapMark } from "./ports/workbook";

/** What 标出缺项 marks on one sheet: empty value cells until they are filled, and the rows behind which something is missing. */
export function gapMarks(form: Form, profile: Profile, vocabulary: Vocabulary): readonly GapMark[] {
  const marks: GapMark[] = [];
  form.blocks.forEach((block) => {
    for (const { level3, value, cells } of block.indicators) {
      if (value === "" && level3 !== "" && cells.value) {
        marks.push({
          block: cells.value.span,
          severity: "error",
          untilFilled: true,
          reason: `“${level3}”还没有填指标值`,
        });
      }
      if (cells.basis?.text === "")
        marks.push({ block: cells.basis.span, severity: "info", untilFilled: true, reason: `“${level3}”还没有写依据` });
    }
    for (const { level2, cells } of block.emptyRows) {
      for (const key of ["level3", "value"] as const) {
        const cell = cells[key];
        if (cell)
          marks.push({ block: cell.span, severity: "warning", untilFilled: true, reason: `“${level2}”下还没有指标` });
      }
    }
  });
  for (const { block: index, cells } of coverageOf(form, profile, vocabulary).rows) {
    const block = form.blocks[index];
    const columns = block && Object.values(block.header.columns);
    if (!block || !columns) continue;
    for (const { slot, state, need } of cells) {
      if (state !== "missing" || need === "hinted") continue;
      const row = insertionRowOf(block, slot, profile, vocabulary) - 1;
      marks.push({
        block: { top: row, bottom: row, left: Math.min(...columns), right: Math.max(...columns) },
        severity: need === "required" ? "error" : "warning",
        untilFilled: false,
        reason: `这一行后面缺少“${slot}”指标`,
      });
    }
  }
  return marks;
}
