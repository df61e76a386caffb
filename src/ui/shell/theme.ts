import {
  type BrandVariants,
  type Theme,
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
} from "@fluentui/react-components";

export type ThemeName = "light" | "dark" | "high-contrast";

/** 石绿, the one accent; even steps of lightness, so that text on 80 and text in 70 on white exceed 4.5:1. */
const MALACHITE: BrandVariants = {
  10: "#030e0b",
  20: "#041a16",
  30: "#072923",
  40: "#07362f",
  50: "#09433a",
  60: "#0c5046",
  70: "#115d51",
  80: "#156b5e",
  90: "#1d7c6e",
  100: "#298e7e",
  110: "#389f8e",
  120: "#4aaf9e",
  130: "#64c0ae",
  140: "#82cfc0",
  150: "#a6ded2",
  160: "#cfeee7",
};

/** Fonts that are on the machines of offices: Windows, Mac, Kylin and UOS. Chinese text wants half a line of air. */
const TYPE = {
  fontFamilyBase:
    '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif',
  fontFamilyNumeric: '"Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  lineHeightBase200: "18px",
  lineHeightBase300: "21px",
} satisfies Partial<Theme>;

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(MALACHITE), ...TYPE },
  dark: {
    ...createDarkTheme(MALACHITE),
    ...TYPE,
    // Fluent's dark steps suit its own blue; one step lighter reads on grey.
    colorBrandForeground1: MALACHITE[120],
    colorBrandForeground2: MALACHITE[130],
    colorBrandForegroundLink: MALACHITE[120],
    colorBrandForegroundLinkHover: MALACHITE[130],
    colorCompoundBrandForeground1: MALACHITE[120],
    colorCompoundBrandStroke: MALACHITE[120],
  },
  "high-contrast": { ...teamsHighContrastTheme, ...TYPE },
};
