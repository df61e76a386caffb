import { useSyncExternalStore } from "react";
import type { ThemeName } from "../ui/shell/theme";

const QUERIES = [
  ["(forced-colors: active)", "high-contrast"],
  ["(prefers-color-scheme: dark)", "dark"],
] as const;

/** The theme that the system asks for, followed while it changes. */
export function useColourScheme(): ThemeName {
  return useSyncExternalStore(subscribe, current);
}

function subscribe(listener: () => void): () => void {
  const lists = QUERIES.map(([query]) => window.matchMedia(query));
  for (const list of lists) list.addEventListener("change", listener);
  return () => {
    for (const list of lists) list.removeEventListener("change", listener);
  };
}

function current(): ThemeName {
  return QUERIES.find(([query]) => window.matchMedia(query).matches)?.[1] ?? "light";
}
