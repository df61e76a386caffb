import { useEffect, useRef } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { TemplateRow } from "./TemplateRow";

const useStyles = makeStyles({
  open: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, scrollMarginTop: "48px" },
  note: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  rows: { margin: 0, padding: 0, listStyleType: "none" },
});

interface OpenTemplateProps {
  readonly actions: Pick<AssistantActions, "setTemplateRow">;
  readonly title: string;
  readonly template: NonNullable<AssistantState["template"]>;
}

/** The rows of the open template. */
export function OpenTemplate({ title, template, actions }: OpenTemplateProps) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Newer browsers return a promise, which React would take for a clean-up.
    void place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div ref={place} role="group" aria-label={`模板内容：${title}`} className={styles.open}>
      <p className={styles.note}>
        {template.missing
          ? `已勾选补上“${template.missing.join("、")}”的指标，其余可以自选。`
          : "勾选要插入的指标，填好空格；留空的会在表里标出来。"}
      </p>
      <ul className={styles.rows}>
        {template.rows.map((row) => (
          <TemplateRow key={row.index} row={row} actions={actions} />
        ))}
      </ul>
    </div>
  );
}
