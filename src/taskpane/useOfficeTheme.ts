import { useSyncExternalStore } from "react";
import type { ThemeName } from "../ui/shell/theme";
import { themeFor } from "./office-theme";

const FORCED = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** The theme of Excel's window, followed while it changes. */
export function useOfficeTheme(): ThemeName {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(listener: () => void): () => void {
  const lists = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  // Excel does not announce a new theme to panes of this age: it is seen when the clerk comes back.
  window.addEventListener("focus", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}

function current(): ThemeName {
  // Excel on some platforms has no theme to tell of.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return themeFor({
    paneBackground: theme?.bodyBackgroundColor,
    isForced: window.matchMedia(FORCED).matches,
    prefersDark: window.matchMedia(DARK).matches,
  });
}
