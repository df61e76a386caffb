import { Button, ProgressBar, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearch28Regular } from "@fluentui/react-icons/svg/table-search";
import type { AssistantActions, AssistantState, MarkShown } from "../../app/assistant-state";
import type { CoverageCell } from "../../core/coverage/coverage";
import { Count } from "../shell/Count";
import { EmptyState } from "../shell/EmptyState";
import { CoverageMatrix } from "./CoverageMatrix";
import { MarkLegend } from "./MarkLegend";
import { lookOf } from "./coverage-words";

const useStyles = makeStyles({
  tab: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
  score: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  percent: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: { marginTop: tokens.spacingVerticalS },
  meaning: { margin: 0, color: tokens.colorNeutralForeground3 },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  missing: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightBold },
  warning: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightBold },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  action: { minWidth: 0 },
});

type CompletenessTabProps = Pick<AssistantState, "check" | "coverage" | "gapMarksShown" | "marks"> &
  Pick<AssistantActions, "markGaps" | "clearMarks" | "insertMissing"> & {
    readonly onOpenCell: (block: number, cell: CoverageCell) => void;
    readonly onOpenMark: (mark: MarkShown) => void;
  };

export function CompletenessTab(props: CompletenessTabProps) {
  const { check, coverage, gapMarksShown, marks, markGaps, clearMarks, insertMissing, onOpenCell, onOpenMark } = props;
  const styles = useStyles();
  if (coverage.rows.length === 0) {
    return (
      <EmptyState
        icon={<TableSearch28Regular />}
        title="还没有可以统计的指标表"
        text={check.step === "no-table" ? check.sentence : "检查之后，这里按目标列出哪些指标已填、哪些还缺。"}
      />
    );
  }
  const missing = coverage.rows
    .flatMap(({ cells }) => cells)
    .filter(({ state, need }) => state === "missing" && need !== "hinted").length;
  const advised = coverage.rows.flatMap(({ cells }) => cells).filter((cell) => lookOf(cell) === "advised").length;
  return (
    <div className={styles.tab}>
      <div>
        <div className={styles.score}>
          <p className={styles.percent}>完整度 {coverage.percent}%</p>
          <p className={styles.meaning}>
            必填 {coverage.required} 项，已填 {coverage.filled} 项
          </p>
          {advised > 0 && <p className={styles.meaning}>另有 {advised} 处建议补充，不计入</p>}
        </div>
        <ProgressBar
          aria-label="完整度"
          className={styles.bar}
          value={coverage.percent / 100}
          thickness="large"
          color={coverage.percent === 100 ? "success" : "brand"}
        />
      </div>
      <CoverageMatrix coverage={coverage} onOpen={onOpenCell} />
      <p className={`${styles.small} ${styles.legend}`}>
        <span>
          <span className={styles.missing}>✗</span> 必填，缺少
        </span>
        <span>
          <span className={styles.warning}>○</span> 建议补充
        </span>
        <span>
          <span className={styles.warning}>!</span> 指标值为空
        </span>
        <span>· 不要求</span>
      </p>
      <p className={styles.small}>
        格子里的数字是已填条数。每个目标必填的二级指标各算一项，效益指标至少一类即可；建议补充的不计入。点格子可跳到表里，或补上缺少的指标。
      </p>
      <div className={styles.actions}>
        <Button className={styles.action} onClick={() => void markGaps()}>
          标出缺项
        </Button>
        <Button className={styles.action} onClick={() => void clearMarks()}>
          清除标记
        </Button>
        <Button
          className={styles.action}
          aria-label="插入缺少的指标"
          disabledFocusable={missing === 0}
          onClick={insertMissing}
        >
          插入缺少的指标
          {missing > 0 && <Count value={missing} />}
        </Button>
      </div>
      {gapMarksShown && <MarkLegend marks={marks} onOpen={onOpenMark} />}
    </div>
  );
}
