import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/check/finding";
import { SeverityIcon } from "../shell/SeverityIcon";
import { SEVERITIES, SEVERITY_WORD } from "../../core/check/finding";
import { WASH } from "../shell/wash";

const useStyles = makeStyles({
  toggles: { display: "flex", gap: tokens.spacingHorizontalXXS, minWidth: 0 },
  toggle: {
    appearance: "none",
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    ...shorthands.border("1px", "solid", "transparent"),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: WASH.hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  off: {
    color: tokens.colorNeutralForeground3,
    textDecorationLine: "line-through",
    "& svg": { opacity: 0.4 },
  },
  count: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

interface SeverityTogglesProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
}

/** The counts, and at a click what they count is shown or not. */
export function SeverityToggles({ counts, shown, onToggle }: SeverityTogglesProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label="显示的级别" className={styles.toggles}>
      {SEVERITIES.map((severity) => {
        const isShown = shown.includes(severity);
        return (
          <button
            key={severity}
            type="button"
            aria-pressed={isShown}
            title={isShown ? `不显示${SEVERITY_WORD[severity]}` : `显示${SEVERITY_WORD[severity]}`}
            className={mergeClasses(styles.toggle, !isShown && styles.off)}
            onClick={() => onToggle(severity)}
          >
            <SeverityIcon severity={severity} />
            <span aria-hidden className={styles.count}>
              {counts[severity]}
            </span>
            {SEVERITY_WORD[severity]}
          </button>
        );
      })}
    </div>
  );
}
