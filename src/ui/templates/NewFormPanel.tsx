import { type FormEvent, useState } from "react";
import { Button, Select, SpinButton } from "@fluentui/react-components";
import type { AssistantActions } from "../../app/assistant-state";
import { FORM_KINDS, type FormKind } from "../../core/templates/new-form";
import { useTemplatePanelStyles } from "./template-panel.styles";

const MOST_GOALS = 20;
/** The one kind that numbers its goals. */
const WITH_GOALS: FormKind = "整体支出";

interface NewFormPanelProps {
  readonly actions: Pick<AssistantActions, "newForm">;
  readonly profileTitle: string;
  readonly onClose: () => void;
}

/** 新建标准表: which form, how many goals. */
export function NewFormPanel({ actions, profileTitle, onClose }: NewFormPanelProps) {
  const styles = useTemplatePanelStyles();
  const [kind, setKind] = useState<FormKind>(WITH_GOALS);
  const [goals, setGoals] = useState(1);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    await actions.newForm(kind, kind === WITH_GOALS ? goals : 1);
    onClose();
  };
  return (
    <form aria-label="新建标准表" className={styles.panel} onSubmit={(event) => void make(event)}>
      <div className={styles.field}>
        <label htmlFor="new-form-kind">表的种类</label>
        <Select
          id="new-form-kind"
          size="small"
          value={kind}
          onChange={(_, { value }) => setKind(FORM_KINDS.find((one) => one === value) ?? WITH_GOALS)}
        >
          {FORM_KINDS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </div>
      {kind === WITH_GOALS && (
        <div className={styles.field}>
          <label htmlFor="new-form-goals">目标个数</label>
          <SpinButton
            id="new-form-goals"
            size="small"
            min={1}
            max={MOST_GOALS}
            value={goals}
            onChange={(_, { value, displayValue }) => setGoals(goalsFrom(value ?? Number(displayValue)))}
          />
        </div>
      )}
      <p className={styles.note}>按{profileTitle}，在本工作簿里新建一张可以直接填写的工作表，其他表不动。</p>
      <div className={styles.actions}>
        <Button size="small" onClick={onClose}>
          取消
        </Button>
        <Button size="small" appearance="primary" type="submit">
          新建
        </Button>
      </div>
    </form>
  );
}

function goalsFrom(value: number): number {
  return Number.isFinite(value) ? Math.min(MOST_GOALS, Math.max(1, Math.round(value))) : 1;
}
