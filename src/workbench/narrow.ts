/** A window with no room for the pane beside the sheet. */
export const NARROW = "@media (max-width: 700px)";
/** … nor for words on the buttons above it. */
export const VERY_NARROW = "@media (max-width: 520px)";
