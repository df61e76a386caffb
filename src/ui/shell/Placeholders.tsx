import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions } from "../../app/assistant-state";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  what: { flexGrow: 1, minWidth: 0 },
  next: { flexShrink: 0, minWidth: 0 },
});

interface PlaceholdersProps {
  readonly count: number;
  readonly actions: Pick<AssistantActions, "nextPlaceholder">;
}

/** How much of what was inserted still waits to be filled, and a way from one place to the next. */
export function Placeholders({ count, actions }: PlaceholdersProps) {
  const styles = useStyles();
  if (count === 0) return null;
  return (
    <div className={styles.line}>
      <span className={styles.what}>还有 {count} 处待填</span>
      <Button size="small" className={styles.next} onClick={() => void actions.nextPlaceholder()}>
        下一处待填
      </Button>
    </div>
  );
}
