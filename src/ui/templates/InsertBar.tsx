import { useState } from "react";
import { Button, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { Count } from "../shell/Count";

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { flexShrink: 0 },
  target: { flexGrow: 1, minWidth: 0 },
  title: { textOverflow: "ellipsis" },
  insert: { flexShrink: 0, minWidth: 0 },
});

interface InsertBarProps {
  readonly template: NonNullable<AssistantState["template"]>;
  readonly blocks: AssistantState["blocks"];
  readonly actions: AssistantActions;
}

/** Where the ticked rows go, and the button that puts them there. */
export function InsertBar({ template, blocks, actions }: InsertBarProps) {
  const styles = useStyles();
  const [isWriting, setWriting] = useState(false);
  const ticked = template.rows.filter((row) => row.ticked && !row.present).length;
  const insert = async () => {
    setWriting(true);
    await actions.insertTemplate();
    setWriting(false);
  };
  return (
    <div className={styles.bar}>
      <label htmlFor="template-target" className={styles.label}>
        插入到
      </label>
      <Select
        id="template-target"
        size="small"
        className={styles.target}
        select={{ className: styles.title }}
        value={String(template.block)}
        onChange={(_, { value }) => actions.openTemplate(template.id, Number(value), template.missing)}
      >
        {blocks.map(({ index, title }) => (
          <option key={index} value={index}>
            {title}
          </option>
        ))}
      </Select>
      <Button
        appearance="primary"
        size="small"
        aria-label="插入模板"
        className={styles.insert}
        disabledFocusable={ticked === 0 || isWriting}
        onClick={() => void insert()}
      >
        插入模板
        {ticked > 0 && <Count value={ticked} />}
      </Button>
    </div>
  );
}
