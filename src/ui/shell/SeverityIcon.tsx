import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core/check/finding";

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: "block" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorPaletteBlueForeground2 },
});

const ICON = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled };

/** A shape and a colour; the word beside it is the caller's. */
export function SeverityIcon({ severity, className }: { readonly severity: Severity; readonly className?: string }) {
  const styles = useStyles();
  const Icon = ICON[severity];
  return <Icon aria-hidden className={mergeClasses(styles.icon, styles[severity], className)} />;
}
