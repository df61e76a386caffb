import type { ThemeName } from "../ui/shell/theme";

/** What Excel and Windows say about colours. */
export interface ColourHints {
  /** Of Office's theme, "#262626"; undefined where Office does not tell. */
  readonly paneBackground: string | undefined;
  readonly isForced: boolean;
  readonly prefersDark: boolean;
}

/** The pane follows Excel's theme, not the system's, but for high contrast. */
export function themeFor({ paneBackground, isForced, prefersDark }: ColourHints): ThemeName {
  if (isForced) return "high-contrast";
  const lightness = paneBackground === undefined ? undefined : lightnessOf(paneBackground);
  const isDark = lightness === undefined ? prefersDark : lightness < 0.5;
  return isDark ? "dark" : "light";
}

/** 0 black … 1 white; undefined when the text is no colour. */
function lightnessOf(color: string): number | undefined {
  const [, red, green, blue] = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}
