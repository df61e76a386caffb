/** The pane's controls go by the names that the clerk and screen readers know them by. */
type TabName = "问题" | "完整性" | "模板" | "规则";

/** Brings a tab to the front. */
export function showTab(pane: HTMLElement, name: TabName): void {
  const tab = [...pane.querySelectorAll<HTMLElement>("[role=tab]")].find((one) => nameOf(one).startsWith(name));
  if (tab && tab.getAttribute("aria-selected") !== "true") tab.click();
}

/** Presses a button of a tab once that has been drawn; a button that has nothing to do is left alone. */
export function pressButton(pane: HTMLElement, tab: TabName, name: string): void {
  showTab(pane, tab);
  requestAnimationFrame(() => {
    const buttons = [...pane.querySelectorAll<HTMLButtonElement>("button")];
    buttons.find((button) => nameOf(button) === name && !button.disabled)?.click();
  });
}

function nameOf(element: HTMLElement): string {
  return (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
}
