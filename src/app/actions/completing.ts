import type { CoverageSlot } from "../../core/check/profile";
import type { AssistantActions, ShownFinding } from "../assistant-state";
import { PLACEHOLDER_RULE } from "../check-view";
import type { Workspace } from "../workspace";

/** The 完整性 tab: marks, cells of the matrix, what is missing, and the placeholders still to fill. */
export function completingActions(
  workspace: Workspace,
): Pick<AssistantActions, "markGaps" | "clearMarks" | "openCoverageCell" | "insertMissing" | "stepPlaceholder"> {
  const { marks, store } = workspace;
  let last: ShownFinding | undefined;
  return {
    markGaps: workspace.guarded(async () => {
      const { active } = workspace;
      if (!active) return;
      const outcome = await marks.showGaps(active);
      if (outcome.status !== "ok") {
        workspace.explain(outcome);
        return;
      }
      workspace.marksChanged(active.snapshot.name);
      workspace.notice(
        outcome.count > 0
          ? `已标出 ${outcome.count} 处。填好后标记自行消失；标记会打印出来，打印前请点“清除标记”。`
          : "没有需要标出的缺项。",
      );
    }),
    clearMarks: workspace.guarded(async () => {
      const { sheet } = store.get();
      const outcome = await marks.clear(sheet);
      if (outcome.status !== "ok") {
        workspace.explain(outcome);
        return;
      }
      workspace.marksChanged(sheet);
      workspace.notice(outcome.removed > 0 ? "标记已全部清除，原有格式没有改动。" : "这张表上没有助手的标记。");
    }),
    openCoverageCell: workspace.guarded(async (block, slot) => {
      const { active } = workspace;
      const cells = store.get().coverage.rows.find((row) => row.block === block)?.cells;
      const cell = cells?.find((one) => one.slot === slot);
      if (!active || !cell) return;
      if (cell.row === undefined || cell.state === "missing") {
        openMissing(workspace, [slot], block);
        return;
      }
      const column = active.form.blocks[block]?.header.columns[cell.state === "empty-value" ? "value" : "level3"];
      await workspace.goTo(active.snapshot.name, cell.row, column ?? 0);
    }),
    insertMissing: () => {
      for (const { block, cells } of store.get().coverage.rows) {
        const slots = cells
          .filter(({ state, need }) => state === "missing" && need !== "hinted")
          .map(({ slot }) => slot);
        if (slots.length === 0) continue;
        openMissing(workspace, slots, block);
        return;
      }
      workspace.notice("没有缺少的指标。");
    },
    stepPlaceholder: workspace.guarded(async (direction) => {
      const left = placeholdersIn(store.get().findings);
      const next =
        direction === 1
          ? (left.find((one) => !last || isAfter(one, last)) ?? left[0])
          : (left.filter((one) => last && isAfter(last, one)).at(-1) ?? left.at(-1));
      last = next;
      if (next) await workspace.goTo(next.sheet, next.row, next.column);
      else workspace.notice("待填的内容都填好了。");
    }),
  };
}

function openMissing(workspace: Workspace, slots: readonly CoverageSlot[], block: number): void {
  const { active, desk, store } = workspace;
  if (!active) return;
  desk.openForGaps(slots, block, active);
  store.set(workspace.templateView());
}

function placeholdersIn(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  return findings
    .flatMap((finding) => [finding, ...finding.others])
    .filter(({ rule, life }) => rule === PLACEHOLDER_RULE && life !== "fixed")
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

function isAfter(one: ShownFinding, other: ShownFinding): boolean {
  return one.sheet !== other.sheet || one.row > other.row || (one.row === other.row && one.column > other.column);
}
