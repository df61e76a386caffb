import { useState } from "react";
import { Button, makeStyles, mergeClasses, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { Filter20Filled } from "@fluentui/react-icons/svg/filter";
import { Search20Regular } from "@fluentui/react-icons/svg/search";
import type { AssistantState } from "../../app/assistant-state";
import { Count } from "../shell/Count";
import { FilterBar } from "./FilterBar";
import { SeverityToggles } from "./SeverityToggles";
import type { FindingsView } from "./useFindingsView";

const useStyles = makeStyles({
  toolbar: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS, minHeight: "32px" },
  // The toggles' own padding: pulled out so that the icons stand on the pane's left edge.
  toggles: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})` },
  push: { flexGrow: 1 },
  step: { minWidth: 0, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  mended: {
    marginLeft: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusSuccessForeground1,
    whiteSpace: "nowrap",
  },
});

type FindingsToolbarProps = Pick<AssistantState, "counts" | "safeFixes"> & {
  readonly view: FindingsView;
  readonly onFixAll: () => void;
  readonly onList: () => void;
  readonly onStep: (step: 1 | -1) => void;
};

export function FindingsToolbar({ counts, safeFixes, view, onFixAll, onList, onStep }: FindingsToolbarProps) {
  const styles = useStyles();
  const whenDialogCloses = useRestoreFocusTarget();
  const [isFilterOpen, setFilterOpen] = useState(false);
  return (
    <div className={styles.toolbar}>
      <div className={mergeClasses(styles.row, styles.toggles)}>
        <SeverityToggles counts={counts} shown={view.filter.severities} onToggle={view.toggleSeverity} />
        <span className={styles.push} />
        <Button
          size="small"
          appearance="subtle"
          icon={view.isFiltered ? <Filter20Filled /> : <Search20Regular />}
          aria-label="筛选"
          title="按文字、目标或规则筛选"
          aria-expanded={isFilterOpen}
          onClick={() => setFilterOpen(!isFilterOpen)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ClipboardTaskListLtr20Regular />}
          aria-label="生成问题清单"
          title="生成问题清单：一张新工作表，可打印、逐条核销"
          onClick={onList}
        />
      </div>
      {isFilterOpen && <FilterBar {...view} />}
      <div className={styles.row}>
        <Button
          size="small"
          aria-label="一键规范"
          disabledFocusable={safeFixes === 0}
          onClick={onFixAll}
          {...whenDialogCloses}
        >
          一键规范
          {safeFixes > 0 && <Count value={safeFixes} />}
        </Button>
        {view.mended > 0 && <span className={styles.mended}>已改好 {view.mended} 处</span>}
        <span className={styles.push} />
        <Button size="small" appearance="subtle" className={styles.step} title="Shift+F8" onClick={() => onStep(-1)}>
          上一个
        </Button>
        <Button size="small" appearance="subtle" className={styles.step} title="F8" onClick={() => onStep(1)}>
          下一个
        </Button>
      </div>
    </div>
  );
}
