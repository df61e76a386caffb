import type { AssistantActions } from "../assistant-state";
import { findingsSheet } from "../findings-sheet";
import type { HowToRead } from "../ports/workbook";
import { sentenceFor } from "../situations";
import type { Burst } from "../watch-edits";
import type { Workspace } from "../workspace";

/** 检查本表, 检查整个工作簿, 生成问题清单, the profile, and following what the clerk does in the sheet. */
export function checkingActions(
  workspace: Workspace,
): Pick<
  AssistantActions,
  "checkSheet" | "checkWorkbook" | "listFindings" | "cancelCheck" | "chooseProfile" | "dismissNotice"
> {
  const { book, store } = workspace;
  return {
    checkSheet: workspace.guarded(() => checkActive(workspace, "explicit")),
    checkWorkbook: workspace.guarded(() => checkAll(workspace)),
    listFindings: workspace.guarded(async () => {
      const listed = store
        .get()
        .findings.filter(({ life }) => life !== "fixed")
        .flatMap((shown) => [shown, ...shown.others])
        .map((finding) => ({ finding }));
      const sheet = findingsSheet(listed, workspace.titleOf, "");
      const plan = { label: `生成问题清单，共 ${listed.length} 条`, edits: [], insertions: [], newSheets: [sheet] };
      if (!(await workspace.write(plan))) return;
      // The host has given it a name that was free.
      const [name = sheet.name] = workspace.journal[workspace.journal.length - 1]?.addedSheets ?? [];
      workspace.notice(`已把 ${listed.length} 个问题列在新工作表“${name}”里，可以打印、逐条核销。`);
    }),
    cancelCheck: () => {
      workspace.beginReading();
      workspace.show("anew");
    },
    chooseProfile: workspace.guarded((id) => {
      book.chosenProfile = id;
      workspace.show("anew");
    }),
    dismissNotice: () => store.set({ notice: undefined }),
  };
}

export async function checkActive(workspace: Workspace, how: HowToRead): Promise<void> {
  const { book, host, store } = workspace;
  const isLatest = workspace.beginReading();
  const outcome = await host.readActiveSheet(how);
  if (!isLatest()) return;
  if (outcome.status !== "ok") {
    workspace.explain(outcome);
    return;
  }
  const { snapshot } = outcome;
  book.keepOnly([snapshot.name]);
  book.read(snapshot);
  store.set({ sheet: snapshot.name, extent: "sheet", ...(how === "explicit" ? { notice: undefined } : {}) });
  if (snapshot.isProtected && how === "explicit")
    workspace.notice(sentenceFor({ status: "protected", sheet: snapshot.name }));
  workspace.show("anew");
}

async function checkAll(workspace: Workspace): Promise<void> {
  const { book, host, store } = workspace;
  const isLatest = workspace.beginReading();
  const listed = await host.listSheets();
  if (listed.status !== "ok") {
    workspace.explain(listed);
    return;
  }
  const problems: { sheet: string; sentence: string }[] = [];
  book.keepOnly([]);
  for (const [done, { name }] of listed.sheets.entries()) {
    if (!isLatest()) return;
    store.set({ check: { step: "checking", done, total: listed.sheets.length } });
    const outcome = await host.readSheet(name, "explicit");
    if (outcome.status === "ok") book.read(outcome.snapshot);
    else problems.push({ sheet: name, sentence: sentenceFor(outcome) });
  }
  if (!isLatest()) return;
  const active = listed.sheets.find(({ isActive }) => isActive)?.name;
  store.set({ sheet: active ?? store.get().sheet, extent: "workbook", notice: undefined });
  workspace.show("anew");
  store.set({ problems: [...store.get().problems, ...problems] });
}

/** Takes in what changed since the last burst; another sheet in front is checked too. */
export async function followEdits(workspace: Workspace, bursts: readonly Burst[]): Promise<void> {
  const { book, host, store } = workspace;
  const hasOtherFront = bursts.some(({ kind }) => kind === "activated" || kind === "sheets");
  if (hasOtherFront && store.get().extent === "sheet") {
    await checkActive(workspace, "typing");
    return;
  }
  if (hasOtherFront) await followActive(workspace);
  for (const { sheet, rows, kind } of bursts) {
    if (!book.sheet(sheet)) continue;
    const isLatest = workspace.beginReading();
    const outcome = await host.readSheet(sheet, "typing");
    if (!isLatest()) continue;
    if (outcome.status === "ok") book.edited(outcome.snapshot, rows, kind);
    else if (outcome.status !== "busy") workspace.explain(outcome);
  }
  workspace.show("after-edit");
}

async function followActive({ host, store }: Workspace): Promise<void> {
  const listed = await host.listSheets();
  const active = listed.status === "ok" ? listed.sheets.find(({ isActive }) => isActive)?.name : undefined;
  if (active !== undefined) store.set({ sheet: active });
}
