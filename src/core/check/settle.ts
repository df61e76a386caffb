import type { Form } from "../form/form";
import { readForm } from "../form/read-form";
import { editSnapshot, sameContent, type CellEdit } from "../sheet/cell-edit";
import { cellAt, type SheetSnapshot } from "../sheet/sheet-snapshot";
import type { Finding } from "./finding";
import { planFixes, safeFixOf } from "./plan-fixes";

const MAX_PASSES = 5;

/** A net change of one cell and the rules that asked for it. */
export interface SettledEdit extends CellEdit {
  readonly rules: readonly string[];
}

export interface Settled {
  readonly snapshot: SheetSnapshot;
  readonly edits: readonly SettledEdit[];
  /** What is left after the fixes. */
  readonly findings: readonly Finding[];
  /** Rules still editing when we gave up: they undo each other. */
  readonly quarrelling: readonly string[];
}

/** Makes the safe fixes on a copy of the sheet until none is left; the workbook itself is untouched. */
export function settle(original: SheetSnapshot, check: (form: Form) => readonly Finding[]): Settled {
  const rulesOf = new Map<string, Set<string>>();
  let snapshot = original;
  let lastEditors: readonly string[] = [];
  for (let pass = 1; ; pass++) {
    const findings = check(readForm(snapshot));
    const { edits, planned } = planFixes(findings, snapshot);
    const editors = planned.map(({ rule }) => rule);
    if (edits.length === 0 || pass > MAX_PASSES) {
      return {
        snapshot,
        edits: netEdits(original, snapshot, rulesOf),
        findings,
        quarrelling: edits.length === 0 ? [] : [...new Set([...lastEditors, ...editors])],
      };
    }
    for (const finding of planned) {
      for (const { row, column } of safeFixOf(finding)?.edits ?? []) {
        const cell = `${row},${column}`;
        rulesOf.set(cell, (rulesOf.get(cell) ?? new Set<string>()).add(finding.rule));
      }
    }
    lastEditors = editors;
    snapshot = editSnapshot(snapshot, edits);
  }
}

function netEdits(
  original: SheetSnapshot,
  settled: SheetSnapshot,
  rulesOf: ReadonlyMap<string, ReadonlySet<string>>,
): SettledEdit[] {
  const edits: SettledEdit[] = [];
  for (const [cell, rules] of rulesOf) {
    const [row = 0, column = 0] = cell.split(",").map(Number);
    const before = cellAt(original, row, column).value;
    const after = cellAt(settled, row, column).value;
    if (!sameContent(before, after))
      edits.push({ sheet: original.name, row, column, before, after, rules: [...rules] });
  }
  return edits.sort((a, b) => a.row - b.row || a.column - b.column);
}
