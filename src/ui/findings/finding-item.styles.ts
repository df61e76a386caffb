import { makeStyles, tokens } from "@fluentui/react-components";
import { WASH } from "../shell/wash";

export const useFindingItemStyles = makeStyles({
  item: {
    outlineStyle: "none",
    ":focus-visible > :last-child": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  headingCount: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightRegular },
  line: {
    position: "relative",
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  },
  standing: {
    cursor: "pointer",
    ":hover": { backgroundColor: WASH.hover },
  },
  unfolded: { paddingLeft: "36px" },
  current: {
    backgroundColor: WASH.chosen,
    // An element of its own, so that forced colours show it too.
    "::before": {
      content: '""',
      position: "absolute",
      left: 0,
      top: "4px",
      bottom: "4px",
      width: "3px",
      borderRadius: "0 2px 2px 0",
      backgroundColor: tokens.colorCompoundBrandStroke,
      "@media (forced-colors: active)": { backgroundColor: "Highlight" },
    },
  },
  fresh: {
    animationName: { from: { backgroundColor: tokens.colorBrandBackground2 }, to: {} },
    animationDuration: "2s",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "0s" },
  },
  fixed: {
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    // No fainter: it stays readable until it goes.
    animationName: { from: { opacity: 1 }, "60%": { opacity: 1 }, to: { opacity: 0.85 } },
    animationDuration: "4s",
    animationFillMode: "forwards",
    "@media (prefers-reduced-motion: reduce)": { animationDuration: "0s" },
  },
  icon: { flexShrink: 0, marginTop: "2px" },
  body: { flexGrow: 1, minWidth: 0 },
  message: { margin: 0 },
  address: { fontWeight: tokens.fontWeightSemibold, marginRight: tokens.spacingHorizontalXS },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    marginTop: tokens.spacingVerticalXS,
  },
  quiet: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXS,
    // Quiet buttons begin with a blank edge: pull it out so that their words align with the message.
    "@media (forced-colors: none)": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS} - 1px)` },
  },
});
