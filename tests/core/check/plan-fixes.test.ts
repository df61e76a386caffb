import type { Finding, Fix } from "../../../src/core/check/finding";
import { planFixes } from "../../../src/core/check/plan-fixes";
import { fromA1, toA1 } from "../../../src/core/sheet/cell-address";
import type { CellEdit } from "../../../src/core/sheet/cell-edit";
import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { sheetOf } from "../../support/table-literal";

const plain = sheetOf("| 一 | 二 | 三 |");
/** C1 is a formula. */
const SHEET: SheetSnapshot = {
  ...plain,
  rows: plain.rows.map((cells) => cells.map((cell, at) => (at === 2 ? { ...cell, formula: "=A1" } : cell))),
};

const edit = (address: string, after: string): CellEdit => ({
  sheet: SHEET.name,
  ...(fromA1(address) ?? { row: -1, column: -1 }),
  before: "",
  after,
});
const fix = (kind: Fix["kind"], ...edits: readonly CellEdit[]): Fix => ({ label: "改", kind, edits });
const finding = (rule: string, ...fixes: readonly Fix[]): Finding => ({
  rule,
  severity: "info",
  sheet: SHEET.name,
  row: 0,
  column: 0,
  message: "",
  messageId: "m",
  fixes,
  text: "",
  key: rule,
  block: 0,
});

test.each<[what: string, findings: readonly Finding[], planned: readonly string[]]>([
  ["a choice is the clerk's", [finding("a", fix("choice", edit("A1", "1")))], []],
  [
    "a safe fix is taken where a choice stands before it",
    [finding("a", fix("choice", edit("A1", "1")), fix("safe", edit("A1", "2")))],
    ["a A1=2"],
  ],
  [
    "a cell is written by the first that claims it",
    [finding("a", fix("safe", edit("A1", "1"))), finding("b", fix("safe", edit("A1", "2")))],
    ["a A1=1"],
  ],
  [
    "a fix of several cells goes as a whole or not at all",
    [finding("a", fix("safe", edit("A1", "1"))), finding("b", fix("safe", edit("B1", "2"), edit("A1", "2")))],
    ["a A1=1"],
  ],
  [
    "what was left for later claims nothing",
    [
      finding("a", fix("safe", edit("A1", "1"))),
      finding("b", fix("safe", edit("A1", "2"), edit("B1", "2"))),
      finding("c", fix("safe", edit("B1", "3"))),
    ],
    ["a A1=1", "c B1=3"],
  ],
  ["never onto a formula", [finding("a", fix("safe", edit("A1", "1"), edit("C1", "1")))], []],
])("%s", (_, findings, planned) => {
  const plan = planFixes(findings, SHEET);
  const written = plan.planned.flatMap(({ rule, fixes }) =>
    fixes.flatMap((one) => ("edits" in one && one.kind === "safe" ? one.edits : []).map((cell) => ({ rule, cell }))),
  );
  expect(written.map(({ rule, cell }) => `${rule} ${toA1(cell)}=${String(cell.after)}`)).toEqual(planned);
  expect(plan.edits).toEqual(written.map(({ cell }) => cell));
});
