import type { SheetStyle } from "./new-sheet";

const FONT = "宋体";

/** The look of the sheets that we make, as finance bureaus print theirs. */
export const TITLE: SheetStyle = { font: "黑体", size: 16, bold: true, align: "center" };
export const LABEL: SheetStyle = {
  font: FONT,
  size: 10,
  bold: true,
  align: "center",
  wrap: true,
  border: true,
  fill: "F2F2F2",
};
export const CENTRE: SheetStyle = { font: FONT, size: 10, align: "center", wrap: true, border: true };
export const LEFT: SheetStyle = { font: FONT, size: 10, align: "left", wrap: true, border: true };
/** A line of small print over a table; `align` is where it stands. */
export const noteAt = (align: "left" | "right"): SheetStyle => ({ font: FONT, size: 10, align });
