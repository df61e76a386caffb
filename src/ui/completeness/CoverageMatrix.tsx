import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { CoverageSlot } from "../../core/check/profile";
import type { Coverage, CoverageCell, CoverageRow } from "../../core/coverage/coverage";
import { COVERAGE_SLOTS } from "../../core/check/profile";
import { WASH } from "../shell/wash";
import { SHORT_SLOT, SIGN, cellWords, lookOf } from "./coverage-words";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  corner: { width: "32%" },
  column: {
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    textAlign: "center",
    verticalAlign: "bottom",
  },
  // One character under the other: nine columns stay apart at 320 px.
  upright: { display: "inline-block", writingMode: "vertical-rl", letterSpacing: "1px" },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ":hover": { backgroundColor: WASH.hover },
  },
  block: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "left",
  },
  title: { display: "-webkit-box", WebkitLineClamp: "2", WebkitBoxOrient: "vertical", overflow: "hidden" },
  cell: { padding: 0, textAlign: "center" },
  sign: {
    appearance: "none",
    width: "100%",
    height: "32px",
    padding: 0,
    ...shorthands.borderWidth("0"),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":hover": { backgroundColor: WASH.pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  filled: { color: tokens.colorNeutralForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightBold },
  advised: { color: tokens.colorStatusWarningForeground3 },
  "empty-value": { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightBold },
  "not-needed": { color: tokens.colorNeutralForeground3 },
});

interface CoverageMatrixProps {
  readonly coverage: Coverage;
  readonly onOpen: (block: number, cell: CoverageCell) => void;
}

/** Blocks × second-level indicators. A cell that has something to show or to fill is a button. */
export function CoverageMatrix({ coverage, onOpen }: CoverageMatrixProps) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label="完整性矩阵">
      <thead>
        <tr>
          <td className={styles.corner} />
          {COVERAGE_SLOTS.map((slot) => (
            <th key={slot} scope="col" aria-label={slot} title={slot} className={styles.column}>
              <span className={styles.upright}>{SHORT_SLOT[slot]}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {coverage.rows.map((row) => (
          <tr key={row.block} className={styles.row}>
            <th scope="row" title={row.title} className={styles.block}>
              <span className={styles.title}>{row.title}</span>
            </th>
            {COVERAGE_SLOTS.map((slot) => (
              <td key={slot} className={styles.cell}>
                <MatrixCell row={row} slot={slot} onOpen={onOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MatrixCellProps {
  readonly row: CoverageRow;
  readonly slot: CoverageSlot;
  readonly onOpen: CoverageMatrixProps["onOpen"];
}

function MatrixCell({ row, slot, onOpen }: MatrixCellProps) {
  const styles = useStyles();
  const cell = row.cells.find((one) => one.slot === slot);
  if (!cell) return null;
  const look = lookOf(cell);
  const sign = look === "filled" ? cell.count : SIGN[look];
  if (look === "not-needed") {
    return (
      <span className={styles[look]} title={cellWords(cell)}>
        {sign}
      </span>
    );
  }
  return (
    <button
      type="button"
      aria-label={`${row.title}，${cellWords(cell)}`}
      title={cellWords(cell)}
      className={mergeClasses(styles.sign, styles[look])}
      onClick={() => onOpen(row.block, cell)}
    >
      {sign}
    </button>
  );
}
