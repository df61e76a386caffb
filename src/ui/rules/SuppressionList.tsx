import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, SuppressionShown } from "../../app/assistant-state";
import { Count } from "../shell/Count";

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  text: { flexGrow: 1, minWidth: 0 },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  unused: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
  remove: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

interface SuppressionListProps {
  readonly actions: Pick<AssistantActions, "removeSuppression">;
  readonly suppressions: readonly SuppressionShown[];
}

/** 已忽略: what is not reported in this workbook, and who said why. */
export function SuppressionList({ suppressions, actions }: SuppressionListProps) {
  const styles = useStyles();
  return (
    <section aria-label="已忽略" className={styles.section}>
      <h2 className={styles.title}>
        已忽略
        <Count value={suppressions.length} />
      </h2>
      {suppressions.length === 0 ? (
        <p className={styles.none}>在问题旁点“忽略”并写明理由，会记在这个工作簿里，列在这里。</p>
      ) : (
        <ul className={styles.list}>
          {suppressions.map(({ id, ruleTitle, where, reason, used }) => (
            <li key={id} className={styles.item}>
              <span className={styles.text}>
                {ruleTitle}
                <span className={styles.facts}>
                  {where ?? "本工作簿的这条规则"} · {reason}
                </span>
                {!used && <span className={styles.unused}>用不上了：问题已不存在，或单元格已改动</span>}
              </span>
              <Button
                size="small"
                appearance="subtle"
                className={styles.remove}
                aria-label={`不再忽略：${ruleTitle}`}
                onClick={() => void actions.removeSuppression(id)}
              >
                不再忽略
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
