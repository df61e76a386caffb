import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState, SuppressionShown } from "../../app/assistant-state";
import { Count } from "../shell/Count";

/** So many are listed at once: the rules stand below. */
const FIRST = 4;

const useStyles = makeStyles({
  section: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
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
  place: { fontWeight: tokens.fontWeightSemibold, fontSize: "inherit", lineHeight: "inherit" },
  facts: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  unused: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground3 },
  remove: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  more: { fontSize: tokens.fontSizeBase200 },
  none: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type SuppressionListProps = Pick<AssistantState, "suppressions" | "sheet"> & {
  readonly actions: Pick<AssistantActions, "removeSuppression" | "goTo">;
};

/** 已忽略: what is not reported in this workbook, where it stands, and who said why. */
export function SuppressionList({ suppressions, sheet, actions }: SuppressionListProps) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const listed = isWhole ? suppressions : suppressions.slice(0, FIRST);
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
          {listed.map((suppression) => (
            <li key={suppression.id} className={styles.item}>
              <span className={styles.text}>
                <Ignored {...suppression} front={sheet} goTo={actions.goTo} />
                {!suppression.used && <span className={styles.unused}>用不上了：问题已不存在，或单元格已改动</span>}
              </span>
              <Button
                size="small"
                appearance="subtle"
                className={styles.remove}
                aria-label={`不再忽略：${suppression.ruleTitle}`}
                onClick={() => void actions.removeSuppression(suppression.id)}
              >
                不再忽略
              </Button>
            </li>
          ))}
        </ul>
      )}
      {suppressions.length > FIRST && (
        <Link as="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? "收起" : `显示全部 ${suppressions.length} 条`}
        </Link>
      )}
    </section>
  );
}

type IgnoredProps = SuppressionShown & { readonly front: string } & Pick<AssistantActions, "goTo">;

/** What is ignored, with a way to its cell, and why. */
function Ignored({ met, where, ruleTitle, count, reason, front, goTo }: IgnoredProps) {
  const styles = useStyles();
  if (met) {
    return (
      <>
        <Link as="button" className={styles.place} onClick={() => void goTo(met.sheet, met.row, met.column)}>
          {met.sheet === front ? met.address : `${met.sheet} ${met.address}`}
        </Link>{" "}
        {met.message}
        <span className={styles.facts}>理由：{reason}</span>
      </>
    );
  }
  const whole = count > 0 ? `本工作簿的这条规则，${count} 处` : "本工作簿的这条规则";
  return (
    <>
      {ruleTitle}
      <span className={styles.facts}>{where ?? whole}</span>
      <span className={styles.facts}>理由：{reason}</span>
    </>
  );
}
