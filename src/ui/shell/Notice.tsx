import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { AssistantState } from "../../app/assistant-state";
import { CopyDetails } from "./CopyDetails";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  notice: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  info: { backgroundColor: tokens.colorNeutralBackground3 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  icon: { marginTop: "3px" },
  text: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  close: { flexShrink: 0 },
});

interface NoticeProps {
  readonly notice: NonNullable<AssistantState["notice"]>;
  readonly onDismiss: () => void;
}

/** One calm sentence, at the foot of the pane: whatever comes or goes there does not move the list. */
export function Notice({ notice, onDismiss }: NoticeProps) {
  const styles = useStyles();
  const { intent, text, details } = notice;
  return (
    <div role="group" aria-label="说明" className={mergeClasses(styles.notice, styles[intent])}>
      <SeverityIcon severity={intent} className={styles.icon} />
      <div className={styles.text}>
        <span>{text}</span>
        {details !== undefined && <CopyDetails details={details} />}
      </div>
      <Button
        size="small"
        appearance="transparent"
        icon={<Dismiss16Regular />}
        aria-label="关闭说明"
        className={styles.close}
        onClick={onDismiss}
      />
    </div>
  );
}
