import { type RefObject, useEffect } from "react";
import type { PaneHandle } from "../ui/Pane";
import { placeholderStep } from "../ui/shell/placeholder-keys";

type Act = (pane: PaneHandle | null) => void;

/**
 * Ctrl+S 另存为, F8 and Shift+F8 next and previous finding, Ctrl+Shift+F 一键规范, Alt+] and Alt+[ next and previous place
 * to be filled – wherever the focus is.
 * @param focusSheet gives the keys to the spreadsheet, so that what is typed next goes into the selected cell
 */
export function useShortcuts(save: () => void, focusSheet: () => void, pane: RefObject<PaneHandle>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isSave = event.code === "KeyS" && withCtrl(event) && !event.shiftKey && !event.altKey;
      const act: Act | undefined = isSave ? save : paneActOf(event, focusSheet);
      if (!act || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      if (isSave || !document.querySelector('[role="dialog"]')) act(pane.current);
    };
    // Before the spreadsheet sees the key, which takes most of them for typing.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [save, focusSheet, pane]);
}

function paneActOf(event: KeyboardEvent, focusSheet: () => void): Act | undefined {
  const toPlaceholder = placeholderStep(event);
  if (toPlaceholder !== undefined) return (pane) => void pane?.stepPlaceholder(toPlaceholder).then(focusSheet);
  if (event.altKey) return undefined;
  if (event.code === "F8" && !withCtrl(event)) return (pane) => pane?.step(event.shiftKey ? -1 : 1);
  if (event.code === "KeyF" && withCtrl(event) && event.shiftKey) return (pane) => pane?.openFixPreview();
  return undefined;
}

const withCtrl = ({ ctrlKey, metaKey }: KeyboardEvent): boolean => ctrlKey || metaKey;
