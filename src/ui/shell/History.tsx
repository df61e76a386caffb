import { useState } from "react";
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState, HistoryEntry } from "../../app/assistant-state";

const useStyles = makeStyles({
  last: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: "32px" },
  what: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  link: { flexShrink: 0, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none", maxHeight: "160px", overflowY: "auto" },
  entry: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

type HistoryProps = Pick<AssistantState, "history"> & Pick<AssistantActions, "undoLast" | "undo">;

/** What the assistant wrote, the last first; each can be taken back. */
export function History({ history, undoLast, undo }: HistoryProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const last = history.at(-1);
  if (!last) return null;
  return (
    <div>
      <div className={styles.last}>
        <span className={styles.what}>上次修改了 {extentOf(last)}</span>
        {history.length > 1 && (
          <Link as="button" className={styles.link} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            修改记录
          </Link>
        )}
        <Button size="small" className={styles.button} onClick={() => void undoLast()}>
          撤销本次修改
        </Button>
      </div>
      {isOpen && history.length > 1 && (
        <ol aria-label="修改记录" className={styles.list}>
          {[...history].reverse().map((entry) => (
            <li key={entry.id} className={styles.entry}>
              <span className={styles.what} title={entry.label}>
                {entry.label}（{detailsOf(entry)}）
              </span>
              <Link
                as="button"
                className={styles.link}
                aria-label={`撤销：${entry.label}`}
                onClick={() => void undo(entry.id)}
              >
                撤销
              </Link>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** “社区运行经费”E12, or “社区运行经费”22 个单元格. */
function detailsOf(entry: HistoryEntry): string {
  const isOneCell = entry.cellCount === 1 && entry.rowCount === 0 && entry.place !== "";
  return isOneCell ? entry.place : entry.place + extentOf(entry);
}

/** “22 个单元格”, “插入的 3 行”, or both. */
function extentOf({ cellCount, rowCount }: HistoryEntry): string {
  const cells = cellCount > 0 ? [`${cellCount} 个单元格`] : [];
  const rows = rowCount > 0 ? [`${rowCount} 行`] : [];
  return [...cells, ...rows].join("、") || "1 张工作表";
}
