import { type RefObject, useEffect } from "react";
import type { PaneHandle } from "../ui/Pane";

/** Ctrl+S 另存为, F8 and Shift+F8 next and previous finding, Ctrl+Shift+F 一键规范 – wherever the focus is. */
export function useShortcuts(save: () => void, pane: RefObject<PaneHandle>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const act = actionOf(event);
      if (!act || event.repeat) return;
      event.preventDefault();
      event.stopPropagation();
      if (act === "save") save();
      else if (document.querySelector('[role="dialog"]')) return;
      else if (act === "fix") pane.current?.openFixPreview();
      else pane.current?.step(act === "next" ? 1 : -1);
    };
    // Before the spreadsheet sees the key, which takes most of them for typing.
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", onKeyDown, { capture: true });
  }, [save, pane]);
}

function actionOf(event: KeyboardEvent): "save" | "next" | "previous" | "fix" | undefined {
  const withCtrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return undefined;
  if (event.code === "F8" && !withCtrl) return event.shiftKey ? "previous" : "next";
  if (event.code === "KeyS" && withCtrl && !event.shiftKey) return "save";
  return event.code === "KeyF" && withCtrl && event.shiftKey ? "fix" : undefined;
}
