import { useCallback, useState } from "react";
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { FindingItem } from "./FindingItem";
import { SteadyList } from "./SteadyList";
import { useFindingWork } from "./finding-work";
import { PAGE, useGrowing } from "./useGrowing";
import type { FindingsView } from "./useFindingsView";

const useStyles = makeStyles({
  held: {
    flexShrink: 0,
    display: "flex",
    justifyContent: "space-between",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    overflowAnchor: "none",
    paddingBottom: "8px",
    scrollPaddingBlock: "32px",
  },
});

type FindingListProps = Pick<FindingsView, "lines" | "current" | "sweep" | "unfolded">;

/** 问题清单: every line is in the document, so that find-in-page and screen readers have them all. */
export function FindingList({ lines, current, sweep, unfolded }: FindingListProps) {
  const styles = useStyles();
  const { select } = useFindingWork();
  const [at, setAt] = useState<string>();

  const standing = lines.filter(({ finding }) => finding.life !== "fixed");
  const tabStop =
    [at, current].find((key) => standing.some(({ finding }) => finding.key === key)) ?? standing[0]?.finding.key;
  const { drawn, held, showMore } = useGrowing(
    lines.length,
    lines.findIndex(({ finding }) => finding.key === current) + 1,
  );
  const enter = useCallback((key: string) => void select(key), [select]);

  let position = 0;
  return (
    <>
      <SteadyList
        label="问题清单"
        current={current}
        className={styles.list}
        hasMended={standing.length < lines.length}
        onQuiet={sweep}
        onArrive={setAt}
        onEnter={enter}
      >
        {lines.slice(0, drawn).map((line) => {
          const { finding } = line;
          if (finding.life !== "fixed") position++;
          return (
            <FindingItem
              key={finding.key}
              {...line}
              position={position}
              size={standing.length}
              isCurrent={finding.key === current}
              isTabStop={finding.key === tabStop}
              isFoldOpen={unfolded.has(finding.key)}
            />
          );
        })}
      </SteadyList>
      {held > 0 && (
        <p className={styles.held}>
          还有 {held} 条没有列出
          <Link as="button" onClick={showMore}>
            再显示 {Math.min(held, PAGE)} 条
          </Link>
        </p>
      )}
    </>
  );
}
