import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { ArrowRedo20Regular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndo20Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { SaveArrowRight20Regular } from "@fluentui/react-icons/svg/save-arrow-right";
import { useRef } from "react";
import { SAMPLES, type Sample } from "./files";
import { NARROW, VERY_NARROW } from "./narrow";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "48px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: {
    display: "grid",
    placeItems: "center",
    width: "28px",
    height: "28px",
    flexShrink: 0,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
  },
  file: {
    minWidth: 0,
    display: "flex",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    [NARROW]: { flexDirection: "column" },
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  state: { flexShrink: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  space: { flexGrow: 1 },
  button: { flexShrink: 0, minWidth: "auto", whiteSpace: "nowrap", [VERY_NARROW]: { padding: "5px" } },
  // The icon says it there, and the name stays.
  word: { [VERY_NARROW]: { display: "none" } },
});

interface TopBarProps {
  readonly fileName: string;
  readonly isChanged: boolean;
  readonly onOpen: (file: File) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

export function TopBar({ fileName, isChanged, onOpen, onSample, onSave, onUndo, onRedo }: TopBarProps) {
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <header className={styles.bar}>
      <span className={styles.mark} aria-hidden="true">
        绩
      </span>
      <div className={styles.file}>
        <p className={styles.name}>{fileName}</p>
        <span className={styles.state}>{isChanged ? "有未保存的修改" : ""}</span>
      </div>
      <span className={styles.space} />
      <Tooltip content="撤销表格里的上一步（Ctrl+Z）" relationship="description" positioning="before">
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          aria-label="撤销"
          onClick={onUndo}
        />
      </Tooltip>
      <Tooltip content="重做（Ctrl+Y）" relationship="description" positioning="before">
        <Button
          className={styles.button}
          appearance="subtle"
          icon={<ArrowRedo20Regular />}
          aria-label="重做"
          onClick={onRedo}
        />
      </Tooltip>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.button} appearance="subtle">
            示例
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {SAMPLES.map((sample) => (
              <MenuItem key={sample.file} onClick={() => onSample(sample)}>
                {sample.title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        className={styles.button}
        icon={<FolderOpen20Regular />}
        aria-label="打开文件"
        title="打开一个 .xlsx，也可以把文件拖到页面上"
        onClick={() => chooser.current?.click()}
      >
        <span className={styles.word}>打开文件</span>
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label="选择工作簿文件"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = "";
          if (file) onOpen(file);
        }}
      />
      <Button
        className={styles.button}
        appearance="primary"
        icon={<SaveArrowRight20Regular />}
        aria-label="另存为"
        title="存成新的 .xlsx，原文件不动（Ctrl+S）"
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        <span className={styles.word}>另存为</span>
      </Button>
    </header>
  );
}
