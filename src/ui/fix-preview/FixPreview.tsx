import { useState } from "react";
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Link,
  mergeClasses,
} from "@fluentui/react-components";
import type { AssistantActions, AssistantState, PreviewRow } from "../../app/assistant-state";
import { Count } from "../shell/Count";
import { ChangedText } from "./ChangedText";
import { useFixPreviewStyles } from "./fix-preview.styles";
import { useTicks } from "./useTicks";
import { differences } from "./value-diff";

type FixPreviewProps = Pick<AssistantState, "writesClearUndo"> &
  Pick<AssistantActions, "previewSafeFixes" | "applySafeFixes"> & { readonly onClose: () => void };

/** 修复预览: what 一键规范 would write, cell by cell; nothing is written before 应用修复. */
export function FixPreview({ writesClearUndo, previewSafeFixes, applySafeFixes, onClose }: FixPreviewProps) {
  const styles = useFixPreviewStyles();
  const [rows] = useState(previewSafeFixes);
  const [isWriting, setWriting] = useState(false);
  const { isTicked, count, toggle, toggleAll } = useTicks(rows.length);
  const apply = async () => {
    setWriting(true);
    await applySafeFixes(rows.filter((_, i) => isTicked(i)));
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !isWriting && onClose()}>
      <DialogSurface lang="zh-CN" className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>修复预览</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.note}>
              {rows.length === 0
                ? "没有可以一键规范的地方；其余问题请逐条处理。"
                : "只含不改变意思的修改。不想改的，取消勾选即可。"}
              {rows.length > 0 && writesClearUndo && (
                <> 写入后，Excel 自己的撤销记录会清空；想退回时，请用窗格里的“撤销本次修改”。</>
              )}
            </p>
            {rows.length > 0 && (
              <>
                <Link as="button" className={styles.all} onClick={toggleAll}>
                  {count === rows.length ? "全不选" : "全选"}
                </Link>
                <PreviewTable rows={rows} isTicked={isTicked} onToggle={toggle} />
              </>
            )}
          </DialogContent>
          <DialogActions position="end" className={styles.actions}>
            <Button disabledFocusable={isWriting} onClick={onClose}>
              取消
            </Button>
            <Button
              appearance="primary"
              aria-label="应用修复"
              disabledFocusable={isWriting || count === 0}
              onClick={() => void apply()}
            >
              应用修复
              {count > 0 && <Count value={count} />}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly isTicked: (index: number) => boolean;
  readonly onToggle: (index: number) => void;
}

function PreviewTable({ rows, isTicked, onToggle }: PreviewTableProps) {
  const styles = useFixPreviewStyles();
  const severalSheets = rows.some(({ sheet }) => sheet !== rows[0]?.sheet);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {["单元格", "原值", "新值", "规则"].map((title) => (
            <th key={title} scope="col" className={mergeClasses(styles.cell, styles.head)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => {
          const [before, after] = differences(row.before, row.after);
          return (
            <tr key={`${row.sheet}!${row.address}`} className={isTicked(i) ? undefined : styles.unticked}>
              <th scope="row" className={styles.cell}>
                <label className={styles.tick}>
                  <input type="checkbox" className={styles.box} checked={isTicked(i)} onChange={() => onToggle(i)} />
                  <span>{severalSheets ? `${row.sheet} ${row.address}` : row.address}</span>
                </label>
              </th>
              <td className={styles.cell}>
                <ChangedText runs={before} side="before" />
              </td>
              <td className={styles.cell}>
                <ChangedText runs={after} side="after" />
              </td>
              <td className={mergeClasses(styles.cell, styles.rule)}>
                {row.rules.map(({ title }) => title).join("、")}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
