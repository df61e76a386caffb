import { type ReactNode, useState } from "react";
import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { WASH } from "../shell/wash";

const useStyles = makeStyles({
  button: {
    appearance: "none",
    minHeight: "24px",
    padding: `1px ${tokens.spacingHorizontalS}`,
    ...shorthands.border("1px", "solid", "transparent"),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: WASH.hover, color: tokens.colorNeutralForeground1 },
    ":active": { backgroundColor: WASH.pressed },
    '&[aria-disabled="true"]': { color: tokens.colorNeutralForegroundDisabled, cursor: "default" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  fix: {
    ...shorthands.borderColor(tokens.colorNeutralStroke1),
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": {
      ...shorthands.borderColor(tokens.colorCompoundBrandStroke),
      backgroundColor: WASH.hover,
    },
  },
  pressed: { backgroundColor: WASH.chosen, color: tokens.colorNeutralForeground1 },
});

interface LineButtonProps {
  /** fix: it changes the sheet. quiet: it only opens something here. */
  readonly look: "fix" | "quiet";
  readonly expanded?: boolean;
  /** Only the line the clerk is at is in the tab order. */
  readonly tabIndex: 0 | -1;
  readonly onPress: () => void | Promise<void>;
  readonly children: ReactNode;
}

/** A button of a line. Thousands are on the page, so it is the browser's own with one class, not Fluent's. */
export function LineButton({ look, expanded, tabIndex, onPress, children }: LineButtonProps) {
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    if (isBusy) return;
    const pressed = onPress();
    if (!pressed) return;
    setBusy(true);
    try {
      await pressed;
    } finally {
      setBusy(false);
    }
  };
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, look === "fix" && styles.fix, expanded && styles.pressed)}
      aria-expanded={expanded}
      // A button that is disabled would lose the focus, and the list could not hand it on.
      aria-disabled={isBusy || undefined}
      tabIndex={tabIndex}
      onClick={() => void press()}
    >
      {children}
    </button>
  );
}
