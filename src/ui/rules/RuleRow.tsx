import { memo } from "react";
import { Link, Select, Switch, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Open16Regular } from "@fluentui/react-icons/svg/open";
import type { AssistantActions } from "../../app/assistant-state";
import type { Severity } from "../../core/check/finding";
import { rulePageUrl } from "../../app/rule-words";
import type { Rule } from "../../core/check/rule";
import type { RuleSetting } from "../../core/rule-set/rule-set";
import { Count } from "../shell/Count";
import { SEVERITIES, SEVERITY_WORD } from "../../core/check/finding";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sought: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  title: { cursor: "pointer", minWidth: 0 },
  off: { color: tokens.colorNeutralForeground3 },
  page: { display: "flex", gridColumn: 3 },
  severity: { width: "96px", gridColumn: 4 },
});

/** The value of the menu for “as the rule itself grades”. */
const AS_THE_RULE = "";

interface RuleRowProps {
  readonly actions: Pick<AssistantActions, "switchRule" | "setSeverity">;
  readonly rule: Rule;
  readonly setting: RuleSetting | undefined;
  readonly hits: number;
}

export const RuleRow = memo(function RuleRow({ rule, setting, hits, actions }: RuleRowProps) {
  const styles = useStyles();
  const isOn = setting?.on ?? true;
  const switchId = `switch ${rule.id}`.replace(/\W/g, "-");
  return (
    <div className={styles.row} data-rule={rule.id}>
      <Switch id={switchId} checked={isOn} onChange={(_, { checked }) => void actions.switchRule(rule.id, checked)} />
      <label htmlFor={switchId} className={mergeClasses(styles.title, !isOn && styles.off)}>
        {rule.title}
        {hits > 0 && <Count value={`${hits} 处`} />}
      </label>
      <Link
        href={rulePageUrl(rule)}
        target="_blank"
        rel="noreferrer"
        className={styles.page}
        aria-label={`规则页：${rule.title}`}
        title="规则页"
      >
        <Open16Regular />
      </Link>
      <Select
        size="small"
        aria-label={`级别：${rule.title}`}
        className={styles.severity}
        select={{ style: { paddingRight: "22px" } }}
        disabled={!isOn}
        value={setting?.severity ?? AS_THE_RULE}
        onChange={(_, { value }) =>
          void actions.setSeverity(rule.id, value === AS_THE_RULE ? undefined : (value as Severity))
        }
      >
        <option value={AS_THE_RULE}>默认{SEVERITY_WORD[rule.severity]}</option>
        {SEVERITIES.map((severity) => (
          <option key={severity} value={severity}>
            {SEVERITY_WORD[severity]}
          </option>
        ))}
      </Select>
    </div>
  );
});
