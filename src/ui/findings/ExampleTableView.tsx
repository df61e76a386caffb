import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { ExampleTable } from "../../core/check/rule";
import { readExample } from "../../app/example-table";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  caption: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalXXS,
  },
  bad: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  scroller: { overflowX: "auto" },
  table: { borderCollapse: "collapse", width: "100%", fontSize: tokens.fontSizeBase200 },
  cell: {
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    minWidth: "2.5em",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
});

const KIND = {
  bad: { sign: "✗", words: "这样会被指出" },
  good: { sign: "✓", words: "可以这样写" },
};

interface ExampleTableViewProps {
  readonly kind: "good" | "bad";
  readonly example: ExampleTable;
}

/** An example of the rule as a small sheet. */
export function ExampleTableView({ kind, example }: ExampleTableViewProps) {
  const styles = useStyles();
  const { sign, words } = KIND[kind];
  const rows = readExample(example);
  const headRow = Math.max(
    0,
    rows.findIndex((cells) => cells.some(({ text }) => text === "三级指标")),
  );
  return (
    <figure className={styles.figure}>
      <figcaption className={mergeClasses(styles.caption, styles[kind])}>
        <span aria-hidden>{sign}</span>
        {words}
      </figcaption>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map(({ text, rowSpan, columnSpan }, column) => (
                  <td
                    key={column}
                    rowSpan={rowSpan}
                    colSpan={columnSpan}
                    className={mergeClasses(styles.cell, row === headRow && styles.head)}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
