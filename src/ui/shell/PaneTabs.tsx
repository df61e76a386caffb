import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantState } from "../../app/assistant-state";
import { Count } from "./Count";

export type PaneTab = "findings" | "completeness" | "templates" | "rules";

const useStyles = makeStyles({
  tabs: { padding: `0 ${tokens.spacingHorizontalXXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

export function tabId(tab: PaneTab): string {
  return `pane-tab-${tab}`;
}

export function panelId(tab: PaneTab): string {
  return `pane-panel-${tab}`;
}

type PaneTabsProps = Pick<AssistantState, "check" | "counts" | "coverage"> & {
  readonly tab: PaneTab;
  readonly onTab: (tab: PaneTab) => void;
};

export function PaneTabs({ check, counts, coverage, tab, onTab }: PaneTabsProps) {
  const styles = useStyles();
  const problems = counts.error + counts.warning + counts.info;
  const isChecked = check.step === "checked" || check.step === "checking";
  const tabs: readonly { readonly value: PaneTab; readonly words: string; readonly badge?: number | string }[] = [
    { value: "findings", words: "问题", ...(isChecked && problems > 0 && { badge: problems }) },
    {
      value: "completeness",
      words: "完整性",
      ...(isChecked && coverage.rows.length > 0 && { badge: `${coverage.percent}%` }),
    },
    { value: "templates", words: "模板" },
    { value: "rules", words: "规则" },
  ];
  return (
    <TabList className={styles.tabs} selectedValue={tab} onTabSelect={(_, { value }) => onTab(value as PaneTab)}>
      {tabs.map(({ value, words, badge }) => (
        <Tab key={value} id={tabId(value)} value={value} aria-controls={panelId(value)}>
          {words}
          {badge !== undefined && <Count value={badge} />}
        </Tab>
      ))}
    </TabList>
  );
}
