import type { Finding } from "../../core/check/finding";
import { settle } from "../../core/check/settle";
import { applySuppressions } from "../../core/check/suppression";
import { blockTitle } from "../../core/form/block-title";
import { toA1 } from "../../core/sheet/cell-address";
import type { CellEdit } from "../../core/sheet/cell-edit";
import { cellAt } from "../../core/sheet/sheet-snapshot";
import type { AssistantActions, PreviewRow } from "../assistant-state";
import { resolveIntent } from "../resolve-intent";
import type { Workspace } from "../workspace";

/** Going to a finding, fixing it, 一键规范, 撤销本次修改, 忽略. */
export function mendingActions(
  workspace: Workspace,
): Pick<
  AssistantActions,
  | "selectFinding"
  | "goTo"
  | "previewSafeFixes"
  | "applySafeFixes"
  | "applyFix"
  | "undoLast"
  | "undo"
  | "ignore"
  | "removeSuppression"
> {
  const { book, journal } = workspace;
  return {
    selectFinding: workspace.guarded(async (key) => {
      const finding = workspace.standing(key);
      if (finding) await workspace.goTo(finding.sheet, finding.row, finding.column);
    }),
    goTo: workspace.guarded((sheet, row, column) => workspace.goTo(sheet, row, column)),
    previewSafeFixes: () => previewOf(workspace),
    applySafeFixes: workspace.guarded(async (ticked) => {
      const edits = ticked.map(({ sheet, row, column, after }): CellEdit => {
        const snapshot = book.sheet(sheet)?.snapshot;
        return { sheet, row, column, before: snapshot ? cellAt(snapshot, row, column).value : null, after };
      });
      if (edits.length > 0) await workspace.write({ label: "一键规范", edits, insertions: [], newSheets: [] });
    }),
    applyFix: workspace.guarded((key, fixIndex) => applyFix(workspace, key, fixIndex)),
    undoLast: workspace.guarded(async () => {
      const last = journal[journal.length - 1];
      if (last) await workspace.undo(last);
    }),
    undo: workspace.guarded(async (id) => {
      const entry = journal.find((one) => one.id === id);
      if (entry) await workspace.undo(entry);
    }),
    ignore: workspace.guarded((key, reason, scope) => ignore(workspace, key, reason, scope)),
    removeSuppression: workspace.guarded((id) =>
      workspace.saveSuppressions(
        workspace.suppressions.filter((one) => one.id !== id),
        "不再忽略，有问题时会重新列出。",
      ),
    ),
  };
}

/** The safe fixes settled on a copy, sheet by sheet. */
function previewOf({ book, suppressions, titleOf }: Workspace): readonly PreviewRow[] {
  const withoutIgnored = (findings: readonly Finding[]): readonly Finding[] =>
    applySuppressions(findings, suppressions).shown;
  return book.sheets
    .filter(({ form }) => form.blocks.length > 0)
    .flatMap(({ snapshot }) =>
      settle(snapshot, (copy) => withoutIgnored(book.checkAlone(copy))).edits.map(
        ({ sheet, row, column, after, rules }): PreviewRow => ({
          sheet,
          row,
          column,
          address: toA1({ row, column }),
          before: cellAt(snapshot, row, column).text,
          after: String(after ?? ""),
          rules: rules.map((id) => ({ id, title: titleOf(id) })),
        }),
      ),
    );
}

async function applyFix(workspace: Workspace, key: string, fixIndex: number): Promise<void> {
  const { book, desk, taxonomy } = workspace;
  const finding = workspace.standing(key);
  const fix = finding?.fixes[fixIndex];
  const sheet = finding && book.sheet(finding.sheet);
  if (!finding || !fix || !sheet) {
    workspace.notice("这个问题刚刚已经变化，没有写入。");
    return;
  }
  if ("edits" in fix) {
    await workspace.write({ label: fix.label, edits: fix.edits, insertions: [], newSheets: [] });
    return;
  }
  const resolved = resolveIntent(fix, finding, sheet, desk, taxonomy);
  if (resolved.kind === "sentence") {
    workspace.notice(resolved.sentence);
    return;
  }
  const column = sheet.form.blocks[finding.block]?.header.columns.level3 ?? 0;
  if (await workspace.write(resolved.plan)) await workspace.goToInserted(resolved.plan, column);
}

async function ignore(workspace: Workspace, key: string, reason: string, scope: "cell" | "workbook"): Promise<void> {
  const { book, suppressions } = workspace;
  const finding = workspace.standing(key);
  if (!finding) return;
  const block = book.formOf(finding.sheet)?.blocks[finding.block];
  const where = [
    finding.sheet,
    ...(block ? [blockTitle(block)] : []),
    finding.text === "" ? toA1(finding) : finding.text,
  ];
  const anchor = scope === "cell" ? { anchor: { key: finding.key, text: finding.text, where: where.join(" · ") } } : {};
  const id = nextId(suppressions.map((one) => one.id));
  const ignored = scope === "cell" ? `${toA1(finding)} 的这个问题` : `规则“${workspace.titleOf(finding.rule)}”`;
  await workspace.saveSuppressions(
    [...suppressions, { id, rule: finding.rule, reason, ...anchor }],
    `已忽略${scope === "cell" ? " " : ""}${ignored}。想恢复时，到“规则”页点“不再忽略”。`,
  );
}

function nextId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`s${number}`)) number++;
  return `s${number}`;
}
