import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions } from "../../app/assistant-state";
import { PLACEHOLDER_KEYS } from "./placeholder-keys";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
  },
  what: { flexGrow: 1, minWidth: 0 },
  example: {
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusDangerBackground2,
    color: tokens.colorStatusDangerForeground2,
  },
  step: { flexShrink: 0, minWidth: 0 },
});

interface PlaceholdersProps {
  readonly count: number;
  readonly actions: Pick<AssistantActions, "stepPlaceholder">;
}

/** How much of what was inserted still waits to be filled, and a way from one place to the next. */
export function Placeholders({ count, actions }: PlaceholdersProps) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <div className={styles.line}>
      <span className={styles.what}>
        还有 {count} 处待填：请把标红的 <span className={styles.example}>{"{N}"}</span> 换成实际数值
      </span>
      <Button
        size="small"
        appearance="subtle"
        className={styles.step}
        aria-keyshortcuts={PLACEHOLDER_KEYS.previous}
        title={PLACEHOLDER_KEYS.previous}
        onClick={() => void actions.stepPlaceholder(-1)}
      >
        上一处待填
      </Button>
      <Button
        size="small"
        className={styles.step}
        aria-keyshortcuts={PLACEHOLDER_KEYS.next}
        title={PLACEHOLDER_KEYS.next}
        onClick={() => void actions.stepPlaceholder(1)}
      >
        下一处待填
      </Button>
    </div>
  );
}
