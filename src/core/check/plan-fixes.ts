import type { CellEdit } from "../sheet/cell-edit";
import { cellAt, type SheetSnapshot } from "../sheet/sheet-snapshot";
import type { Finding, Fix } from "./finding";

export interface FixPlan {
  readonly edits: readonly CellEdit[];
  /** Findings whose safe fix is in `edits`. */
  readonly planned: readonly Finding[];
}

export type EditFix = Extract<Fix, { edits: readonly CellEdit[] }>;

/** The finding's one bulk fix, if it has any. */
export function safeFixOf(finding: Finding): EditFix | undefined {
  return finding.fixes.find((fix): fix is EditFix => fix.kind === "safe");
}

/** Takes the safe fixes in the order given; none lands on a formula, none on a cell that another one claimed. */
export function planFixes(findings: readonly Finding[], snapshot: SheetSnapshot): FixPlan {
  const claimed = new Set<string>();
  const planned: Finding[] = [];
  const edits: CellEdit[] = [];
  for (const finding of findings) {
    const fix = safeFixOf(finding);
    if (!fix) continue;
    const cells = fix.edits.map(({ row, column }) => `${row},${column}`);
    const onFormula = fix.edits.some(({ row, column }) => cellAt(snapshot, row, column).formula !== undefined);
    if (onFormula || cells.some((cell) => claimed.has(cell))) continue;
    cells.forEach((cell) => claimed.add(cell));
    planned.push(finding);
    edits.push(...fix.edits);
  }
  return { edits, planned };
}
