import { type FormEvent, useState } from "react";
import { Button, Input, Select } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { useTemplatePanelStyles } from "./template-panel.styles";

interface KeepTemplatePanelProps {
  readonly actions: Pick<AssistantActions, "keepTemplate">;
  readonly blocks: AssistantState["blocks"];
  readonly onClose: () => void;
}

/** 存为我的模板: a name, and which rows of which goal. */
export function KeepTemplatePanel({ actions, blocks, onClose }: KeepTemplatePanelProps) {
  const styles = useTemplatePanelStyles();
  const [title, setTitle] = useState("");
  const [blockIndex, setBlockIndex] = useState(blocks[0]?.index);
  const [unticked, setUnticked] = useState<ReadonlySet<number>>(new Set());
  const block = blocks.find(({ index }) => index === blockIndex) ?? blocks[0];
  if (!block) return <p className={`${styles.panel} ${styles.note}`}>这张表上没有指标表，没有可以存的行。</p>;
  const ticked = block.rows.map((_, i) => i).filter((i) => !unticked.has(i));
  const toggle = (row: number) => {
    const next = new Set(unticked);
    if (!next.delete(row)) next.add(row);
    setUnticked(next);
  };
  const keep = async (event: FormEvent) => {
    event.preventDefault();
    await actions.keepTemplate(title.trim(), block.index, ticked);
    onClose();
  };
  return (
    <form aria-label="存为我的模板" className={styles.panel} onSubmit={(event) => void keep(event)}>
      <div className={styles.field}>
        <label htmlFor="keep-title">模板名称</label>
        <Input
          id="keep-title"
          size="small"
          placeholder="我的模板"
          maxLength={40}
          value={title}
          onChange={(_, { value }) => setTitle(value)}
        />
      </div>
      <div className={styles.field}>
        <label htmlFor="keep-block">取自</label>
        <Select
          id="keep-block"
          size="small"
          value={String(block.index)}
          onChange={(_, { value }) => {
            setBlockIndex(Number(value));
            setUnticked(new Set());
          }}
        >
          {blocks.map(({ index, title: words }) => (
            <option key={index} value={index}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      <ul className={styles.rows}>
        {block.rows.map(({ name, value }, i) => (
          <li key={i}>
            <label className={styles.row}>
              <input type="checkbox" className={styles.box} checked={!unticked.has(i)} onChange={() => toggle(i)} />
              <span>
                {name} <span className={styles.value}>{value}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.note}>只存在这台电脑上；行里的数字会换成待填的空格。</p>
      <div className={styles.actions}>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={ticked.length === 0}>
          存为模板
        </Button>
      </div>
    </form>
  );
}
