import { Link, makeStyles, shorthands, tokens } from "@fluentui/react-components";
import { rulePageUrl } from "../../app/rule-words";
import type { Rule } from "../../core/check/rule";
import { ExampleTableView } from "./ExampleTableView";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "auto",
  },
  facts: { margin: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  fact: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalS },
  term: { color: tokens.colorNeutralForeground3 },
  said: { margin: 0 },
  links: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
});

interface WhyPanelProps {
  readonly rule: Rule;
  readonly onAdjust: () => void;
}

/** 为什么, in place: the reason, the document, a bad and a good example. */
export function WhyPanel({ rule, onAdjust }: WhyPanelProps) {
  const styles = useStyles();
  const [bad] = rule.examples.bad;
  const [good] = rule.examples.good;
  return (
    <div role="group" aria-label={`为什么：${rule.title}`} className={styles.panel}>
      <dl className={styles.facts}>
        <div className={styles.fact}>
          <dt className={styles.term}>原因</dt>
          <dd className={styles.said}>{rule.why}</dd>
        </div>
        <div className={styles.fact}>
          <dt className={styles.term}>依据</dt>
          <dd className={styles.said}>{rule.basis}</dd>
        </div>
      </dl>
      {bad && <ExampleTableView kind="bad" example={bad} />}
      {good && <ExampleTableView kind="good" example={good} />}
      <div className={styles.links}>
        <Link href={rulePageUrl(rule)} target="_blank" rel="noreferrer">
          查看规则页
        </Link>
        <Link as="button" onClick={onAdjust}>
          在规则里调整
        </Link>
      </div>
    </div>
  );
}
