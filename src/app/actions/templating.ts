import { newForm } from "../../core/templates/new-form";
import type { AssistantActions } from "../assistant-state";
import { checkActive } from "./checking";
import type { Workspace } from "../workspace";

/** The 模板 tab: choosing, filling and inserting a template, one's own templates, 新建标准表. */
export function templatingActions(
  workspace: Workspace,
): Pick<
  AssistantActions,
  | "openTemplate"
  | "closeTemplate"
  | "setTemplateRow"
  | "insertTemplate"
  | "keepTemplate"
  | "removeTemplate"
  | "importTemplates"
  | "exportTemplates"
  | "newForm"
> {
  const { desk, store } = workspace;
  const showTemplates = (): void => store.set(workspace.templateView());
  return {
    openTemplate: (id, block, missing) => {
      desk.open(id, block, missing, workspace.active?.form);
      showTemplates();
    },
    closeTemplate: () => {
      desk.close();
      showTemplates();
    },
    setTemplateRow: (index, change) => {
      desk.change(index, change);
      showTemplates();
    },
    insertTemplate: workspace.guarded(async () => {
      const { active } = workspace;
      const planned = active && desk.plan(active, workspace.taxonomy);
      if (!planned) return;
      if (!planned.ok) {
        workspace.notice(planned.sentence, "warning");
        return;
      }
      const { plan } = planned;
      if (!(await workspace.write(plan))) return;
      desk.close();
      showTemplates();
      const rows = [...plan.insertions.map(({ before }) => before), ...plan.edits.map(({ row }) => row)];
      if (rows.length > 0) await workspace.goTo(active.snapshot.name, Math.min(...rows), 0);
    }),
    keepTemplate: workspace.guarded((title, block, rows) => {
      const indicators = workspace.active?.form.blocks[block]?.indicators ?? [];
      const name = title.trim() === "" ? "我的模板" : title.trim();
      const kept = desk.keep(
        name,
        rows.flatMap((index) => indicators[index] ?? []),
        workspace.taxonomy,
      );
      showTemplates();
      if (kept) workspace.notice(`已存为我的模板“${kept.title}”，共 ${kept.rows.length} 条；其中的数字已换成待填项。`);
      else workspace.notice("勾选的行没有可以存为模板的指标。", "warning");
    }),
    removeTemplate: workspace.guarded((id) => {
      desk.remove(id);
      showTemplates();
    }),
    importTemplates: workspace.guarded((text) => {
      const imported = desk.import(text);
      store.set({ templateProblems: imported.ok ? [] : imported.problems });
      showTemplates();
      if (imported.ok) workspace.notice(`已导入 ${imported.count} 个模板。`);
      else workspace.notice(refusalOf(imported.problems), "warning");
    }),
    exportTemplates: () => ({ name: "我的模板.json", text: desk.exportOwn() }),
    newForm: workspace.guarded(async (kind, goals, year) => {
      const { profile } = store.get();
      const sheet = newForm({ kind, profile, goals, year });
      const plan = { label: `新建标准表“${sheet.name}”`, edits: [], insertions: [], newSheets: [sheet] };
      if (!(await workspace.write(plan))) return;
      // The host has given it a name that was free.
      const [name = sheet.name] = workspace.journal[workspace.journal.length - 1]?.addedSheets ?? [];
      await workspace.goTo(name, 0, 0);
      await checkActive(workspace, "explicit");
    }),
  };
}

/** The first mistake at once, and where the others are listed. */
function refusalOf([first = "", ...others]: readonly string[]): string {
  const more = others.length > 0 ? `另有 ${others.length} 处，列在“模板”页最下面。` : "";
  return `模板文件没有导入，原有模板没有变化：${first.replace(/。$/, "")}。${more}`;
}
