import { reviewUndo, type WrittenWork } from "../../../src/core/sheet/review-writes";
import { editSnapshot } from "../../../src/core/sheet/cell-edit";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { sheetOf } from "../../support/table-literal";

const NAME = "绩效目标表";
const MERGE = { top: 1, left: 0, bottom: 2, right: 0 };
/** As it stands after the work: B2 was written, A2:A3 merged. */
const WRITTEN = sheetOf(
  `
  | 二级指标 | 指标值 |
  | 数量指标 | ≥12次  |
  | 〃       | ≥3人   |`,
  NAME,
);
const WORK: WrittenWork = {
  cells: [{ sheet: NAME, row: 1, column: 1, after: "≥12次" }],
  mergeChanges: [{ sheet: NAME, remove: [], add: [MERGE] }],
  insertions: [],
  addedSheets: [],
};
const typed = (after: string): SheetSnapshot =>
  editSnapshot(WRITTEN, [{ sheet: NAME, row: 1, column: 1, before: "≥12次", after }]);

const withFormula: SheetSnapshot = {
  ...WRITTEN,
  rows: WRITTEN.rows.map((cells, row) =>
    cells.map((cell, column) => (row === 1 && column === 1 ? { ...cell, formula: "=C2" } : cell)),
  ),
};

test.each<[what: string, now: SheetSnapshot, isCellBack: boolean, isMergeBack: boolean, skipped: readonly string[]]>([
  ["nothing happened since: all of it goes back", WRITTEN, true, true, []],
  ["a cell that was typed over stays, and is named", typed("≥13次"), false, true, ["B2"]],
  ["so does one that is a formula now, with the same result", withFormula, false, true, ["B2"]],
  ["a merge that is taken apart since is not taken apart again", { ...WRITTEN, merges: [] }, true, false, ["A2"]],
  ["a sheet that is gone: nothing, and what it was is named", { ...WRITTEN, name: "别的" }, false, false, ["A2", "B2"]],
])("%s", (_, now, isCellBack, isMergeBack, skipped) => {
  const review = reviewUndo(WORK, (name) => (name === now.name ? now : undefined));
  expect(review).toEqual({
    status: "ok",
    sheets: [],
    insertions: [],
    cells: isCellBack ? WORK.cells : [],
    mergeChanges: isMergeBack ? [{ sheet: NAME, remove: [MERGE], add: [] }] : [],
    skipped: skipped.map((address) => ({ sheet: NAME, address })),
  });
});

test("on a sheet that is protected now nothing is taken back", () => {
  expect(reviewUndo(WORK, () => ({ ...WRITTEN, isProtected: true }))).toEqual({ status: "protected", sheet: NAME });
});
