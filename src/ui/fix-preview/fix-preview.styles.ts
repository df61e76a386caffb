import { makeStyles, tokens } from "@fluentui/react-components";

export const useFixPreviewStyles = makeStyles({
  surface: {
    width: "calc(100vw - 16px)",
    maxWidth: "640px",
    maxHeight: "calc(100vh - 16px)",
    padding: tokens.spacingVerticalL,
  },
  body: { maxHeight: "calc(100vh - 48px)", gap: tokens.spacingVerticalS },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  content: { minHeight: "40px" },
  note: { margin: 0, textWrap: "pretty", color: tokens.colorNeutralForeground2 },
  all: { marginTop: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase200 },
  actions: {
    // Side by side also where Fluent would stack them: two short words.
    "@media screen and (max-width: 480px)": { flexDirection: "row", justifySelf: "end" },
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    tableLayout: "fixed",
    marginTop: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: "left",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    ":first-child": { width: "4.8em", paddingLeft: 0 },
    ":last-child": { width: "30%", paddingRight: 0 },
  },
  head: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground3,
  },
  tick: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS, cursor: "pointer" },
  box: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "1px 0",
    accentColor: tokens.colorCompoundBrandBackground,
  },
  rule: { color: tokens.colorNeutralForeground3 },
  unticked: { opacity: 0.6 },
});
