import { type Ref, useSyncExternalStore } from "react";
import type { Assistant } from "../app/assistant";
import { Pane, type PaneHandle } from "../ui/Pane";
import { useOfficeTheme } from "./useOfficeTheme";

/** The pane in Excel's own colours. */
export function TaskPane({ assistant, handle }: { readonly assistant: Assistant; readonly handle: Ref<PaneHandle> }) {
  const theme = useOfficeTheme();
  const state = useSyncExternalStore(assistant.subscribe, assistant.state);
  return <Pane ref={handle} theme={theme} state={state} actions={assistant.actions} />;
}
