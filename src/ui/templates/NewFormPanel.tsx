import { type FormEvent, useState } from "react";
import { Button, Select, SpinButton } from "@fluentui/react-components";
import type { AssistantActions } from "../../app/assistant-state";
import { FORM_KINDS, MOST_GOALS, type FormKind } from "../../core/templates/new-form";
import { useTemplatePanelStyles } from "./template-panel.styles";

const YEARS = { first: 2000, last: 2100 };
/** The one kind that numbers its goals. */
const WITH_GOALS: FormKind = "整体支出";

interface NewFormPanelProps {
  readonly actions: Pick<AssistantActions, "newForm">;
  readonly profileTitle: string;
  /** The budget year that is proposed. */
  readonly proposedYear: number;
  readonly onClose: () => void;
}

/** 新建标准表: which form, for which year, how many goals. */
export function NewFormPanel({ actions, profileTitle, proposedYear, onClose }: NewFormPanelProps) {
  const styles = useTemplatePanelStyles();
  const [kind, setKind] = useState<FormKind>(WITH_GOALS);
  const [year, setYear] = useState(proposedYear);
  const [goals, setGoals] = useState(1);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    await actions.newForm(kind, kind === WITH_GOALS ? goals : 1, year);
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
      <div className={styles.field}>
        <label htmlFor="new-form-year">预算年度</label>
        <SpinButton
          id="new-form-year"
          size="small"
          min={YEARS.first}
          max={YEARS.last}
          value={year}
          onChange={(_, { value, displayValue }) =>
            setYear(within(YEARS.first, YEARS.last, value ?? Number(displayValue)) ?? year)
          }
        />
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
            onChange={(_, { value, displayValue }) =>
              setGoals(within(1, MOST_GOALS, value ?? Number(displayValue)) ?? 1)
            }
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

/** The nearest whole number that is allowed; undefined where no number was written. */
function within(least: number, most: number, value: number): number | undefined {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, Math.round(value))) : undefined;
}
