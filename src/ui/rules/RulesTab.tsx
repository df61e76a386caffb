import { startTransition, useEffect, useState } from "react";
import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { RuleRow } from "./RuleRow";
import { RuleSetCard } from "./RuleSetCard";
import { SuppressionList } from "./SuppressionList";
import { groupRules } from "./rule-groups";

const useStyles = makeStyles({
  tab: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  search: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  box: { width: "100%", maxWidth: "none" },
  group: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

type RulesTabProps = Pick<
  AssistantState,
  "ruleSet" | "ruleSetSource" | "ruleSetProblems" | "rules" | "hits" | "suppressions" | "sheet"
> & {
  readonly actions: AssistantActions;
  readonly search: string;
  readonly onSearch: (text: string) => void;
};

export function RulesTab(props: RulesTabProps) {
  const { ruleSet, rules, hits, suppressions, actions, search, onSearch } = props;
  const styles = useStyles();
  const groups = groupRules(rules, search);
  const isWhole = useSoon();
  return (
    <div className={styles.tab}>
      <RuleSetCard {...props} {...actions} />
      {suppressions.length > 0 && <SuppressionList {...props} />}
      <div role="search" className={styles.search}>
        <SearchBox
          aria-label="搜索规则"
          placeholder="搜索规则"
          className={styles.box}
          value={search}
          onChange={(_, { value }) => onSearch(value)}
        />
      </div>
      {groups.length === 0 && <p className={styles.none}>没有含“{search}”的规则。</p>}
      {(isWhole ? groups : groups.slice(0, 1)).map(({ title, rules: members }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.group}>{title}</h2>
          {members.map((rule) => (
            <RuleRow
              key={rule.id}
              rule={rule}
              setting={ruleSet.rules[rule.id]}
              hits={hits[rule.id] ?? 0}
              actions={actions}
            />
          ))}
        </section>
      ))}
      {suppressions.length === 0 && <SuppressionList {...props} />}
    </div>
  );
}

/** True soon after the first drawing: a tab must open at once, and what is below its end can follow. */
function useSoon(): boolean {
  const [isSoon, setSoon] = useState(false);
  useEffect(() => startTransition(() => setSoon(true)), []);
  return isSoon;
}
