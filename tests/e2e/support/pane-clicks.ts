import type { FrameLocator, Locator, Page } from "playwright-core";

/** The pane in either host: beside the browser spreadsheet, or in Excel's frame. */
export interface Clickable {
  readonly pane: Locator | FrameLocator;
  button(name: string): Locator;
  tab(name: string): Locator;
}

/** Presses 一键规范 and applies all that the preview shows, which opens `within`; its rows as they read. */
export async function fixAll(
  desk: Clickable,
  within: Locator | FrameLocator | Page = desk.pane,
): Promise<readonly string[]> {
  await desk.button("一键规范").click();
  const dialog = within.getByRole("dialog", { name: "修复预览" });
  const rows = await dialog.getByRole("row").allInnerTexts();
  await dialog.getByRole("button", { name: "应用修复" }).click();
  await dialog.waitFor({ state: "hidden" });
  await desk.button("撤销本次修改").waitFor();
  return rows;
}

/** Inserts a template into the block that the pane proposes. */
export async function insertTemplate(desk: Clickable, title: string): Promise<void> {
  await desk.tab("模板").click();
  await desk.pane.getByLabel("搜索模板").fill(title);
  await desk.pane.getByRole("button", { name: new RegExp(`^${title}`) }).click();
  await desk.button("插入模板").click();
  await desk.pane.getByRole("group", { name: `模板内容：${title}` }).waitFor({ state: "hidden" });
  await desk.pane.getByLabel("搜索模板").fill("");
  await desk.tab("问题").click();
}
