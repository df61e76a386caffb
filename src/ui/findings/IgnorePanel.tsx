import { type FormEvent, useState } from "react";
import { Button, Input, Radio, RadioGroup, makeStyles, shorthands, tokens } from "@fluentui/react-components";

export type IgnoreScope = "cell" | "workbook";

/** What clerks answer most; anything else they write themselves. */
const REASONS = ["上级要求这样写", "本单位惯例"];

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: "auto",
  },
  ask: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  cancel: { minWidth: 0 },
  question: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  scopes: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  reasons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  own: { display: "flex", gap: tokens.spacingHorizontalXS },
  ownText: { flexGrow: 1, minWidth: 0 },
});

interface IgnorePanelProps {
  readonly onIgnore: (reason: string, scope: IgnoreScope) => void;
  readonly onCancel: () => void;
}

/** 忽略 asks where and why; a reason at a click. */
export function IgnorePanel({ onIgnore, onCancel }: IgnorePanelProps) {
  const styles = useStyles();
  const [scope, setScope] = useState<IgnoreScope>("cell");
  const [own, setOwn] = useState<string>();
  const ignoreOwn = (event: FormEvent) => {
    event.preventDefault();
    if (own?.trim()) onIgnore(own.trim(), scope);
  };
  return (
    <div role="group" aria-label="忽略的范围和理由" className={styles.panel}>
      <RadioGroup
        aria-label="范围"
        className={styles.scopes}
        value={scope}
        onChange={(_, { value }) => setScope(value as IgnoreScope)}
      >
        <Radio value="cell" label="仅此单元格" />
        <Radio value="workbook" label="本工作簿的这条规则" />
      </RadioGroup>
      <div className={styles.ask}>
        <p className={styles.question}>为什么可以忽略？</p>
        <Button size="small" appearance="subtle" className={styles.cancel} onClick={onCancel}>
          取消
        </Button>
      </div>
      <div className={styles.reasons}>
        {REASONS.map((reason) => (
          <Button key={reason} size="small" onClick={() => onIgnore(reason, scope)}>
            {reason}
          </Button>
        ))}
        <Button
          size="small"
          aria-expanded={own !== undefined}
          onClick={() => setOwn(own === undefined ? "" : undefined)}
        >
          其他…
        </Button>
      </div>
      {own !== undefined && (
        <form className={styles.own} onSubmit={ignoreOwn}>
          <Input
            size="small"
            autoFocus
            aria-label="理由"
            placeholder="写明理由，便于复核"
            maxLength={100}
            className={styles.ownText}
            input={{ style: { minWidth: 0 } }}
            value={own}
            onChange={(_, { value }) => setOwn(value)}
          />
          <Button size="small" type="submit" appearance="primary" disabledFocusable={!own.trim()}>
            确定
          </Button>
        </form>
      )}
    </div>
  );
}
