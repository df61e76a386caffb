import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { History } from "./History";
import { Placeholders } from "./Placeholders";

const useStyles = makeStyles({
  footer: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  line: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS },
  status: { flexGrow: 1, minWidth: 0, margin: 0, textWrap: "balance" },
  cancel: { flexShrink: 0, fontSize: "inherit" },
});

type FooterProps = Pick<AssistantState, "check" | "statusLine" | "history" | "placeholders"> & {
  readonly actions: AssistantActions;
  readonly isSlow: boolean;
};

/** The status line and what can be taken back. Changes are said by the pane's one live region, so this one is silent. */
export function Footer({ check, statusLine, history, placeholders, actions, isSlow }: FooterProps) {
  const styles = useStyles();
  return (
    <footer className={styles.footer}>
      <div className={styles.line}>
        <p role="status" aria-live="off" className={styles.status}>
          {check.step === "checking" ? progressSentence(check.done, check.total) : statusLine}
        </p>
        {isSlow && (
          <Link as="button" className={styles.cancel} onClick={() => actions.cancelCheck()}>
            取消
          </Link>
        )}
      </div>
      <Placeholders count={placeholders} actions={actions} />
      <History history={history} {...actions} />
    </footer>
  );
}

function progressSentence(done: number, total: number): string {
  return total > 1 ? `正在检查：${done}/${total}` : "正在检查";
}
