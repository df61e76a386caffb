import { Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle32Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DocumentSearch32Regular } from "@fluentui/react-icons/svg/document-search";
import { Filter32Regular } from "@fluentui/react-icons/svg/filter";
import { TableSearch28Regular } from "@fluentui/react-icons/svg/table-search";
import type { AssistantState } from "../../app/assistant-state";
import { EmptyState } from "../shell/EmptyState";
import { FindingList } from "./FindingList";
import { FindingsToolbar } from "./FindingsToolbar";
import type { FindingsView } from "./useFindingsView";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", minHeight: 0, flexGrow: 1 },
  problems: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    maxHeight: "30%",
    overflowY: "auto",
    flexShrink: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type FindingsTabProps = Pick<
  AssistantState,
  "check" | "counts" | "safeFixes" | "problems" | "indicators" | "ruleCount" | "sheet" | "extent"
> & {
  readonly view: FindingsView;
  /** The check has lasted long enough to say so. */
  readonly isSlow: boolean;
  readonly onFixAll: () => void;
  readonly onList: () => void;
  readonly onStep: (step: 1 | -1) => void;
};

export function FindingsTab(props: FindingsTabProps) {
  const { check, problems, view, sheet, extent } = props;
  const styles = useStyles();
  const hasFindings = view.groups.length > 0;
  return (
    <div className={styles.tab}>
      {hasFindings ? (
        <>
          <FindingsToolbar {...props} />
          {view.lines.length > 0 ? (
            <FindingList key={extent === "workbook" ? "" : sheet} {...view} />
          ) : (
            <EmptyState icon={<Filter32Regular />} title="没有符合筛选的问题">
              <Link as="button" onClick={view.showAll}>
                显示全部
              </Link>
            </EmptyState>
          )}
        </>
      ) : (
        <NothingToShow {...props} />
      )}
      {problems.length > 0 && check.step === "checked" && (
        <ul aria-label="没有查完的部分" className={styles.problems}>
          {problems.map(({ sheet: of, sentence }, i) => (
            <li key={i}>{of === undefined ? sentence : `${of}：${sentence}`}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the tab says where there is no list: why, and what next. */
function NothingToShow({ check, indicators, ruleCount, isSlow }: FindingsTabProps) {
  switch (check.step) {
    case "first-run":
      return (
        <EmptyState
          icon={<DocumentSearch32Regular />}
          title="还没有检查"
          text="点“检查本表”，看看哪些地方可能被退回、怎么改。检查只读，不会改动表格。"
        />
      );
    case "checking":
      return isSlow ? <EmptyState icon={<Spinner size="small" />} title="正在检查" text="表格较大，请稍候。" /> : null;
    case "no-table":
      return <EmptyState icon={<TableSearch28Regular />} title="这里没有可以检查的指标表" text={check.sentence} />;
    case "checked":
      return (
        <EmptyState
          icon={<CheckmarkCircle32Regular />}
          title="没有发现问题"
          text={`已检查 ${indicators} 个指标、${ruleCount} 条规则。`}
        />
      );
  }
}
