import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Assistant } from "../app/assistant";
import { Pane } from "../ui/shell/Pane";
import { THEMES } from "../ui/shell/theme";
import { useOfficeTheme } from "./useOfficeTheme";

const useStyles = makeStyles({ page: { height: "100vh" } });

/** The pane in Excel's own colours. */
export function TaskPane({ assistant }: { readonly assistant: Assistant }) {
  const styles = useStyles();
  const theme = useOfficeTheme();
  const state = useSyncExternalStore(assistant.subscribe, assistant.state);
  return (
    <FluentProvider theme={THEMES[theme]} className={styles.page}>
      <Pane state={state} actions={assistant.actions} />
    </FluentProvider>
  );
}
