import { makeStyles, tokens } from "@fluentui/react-components";

/** How Chinese is set here (W3C clreq). */
export const useTextStyles = makeStyles({
  chinese: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    fontSynthesis: "none",
    // Strict, Chromium never breaks before an opening quotation mark, and lines end half empty.
    lineBreak: "normal",
    overflowWrap: "anywhere",
    textAutospace: "normal",
  },
  /** Said by a screen reader, not drawn. */
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
