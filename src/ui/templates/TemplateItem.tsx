import { Link, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { AssistantActions, AssistantState, TemplateShown } from "../../app/assistant-state";
import { Count } from "../shell/Count";
import { WASH } from "../shell/wash";
import { OpenTemplate } from "./OpenTemplate";

const useStyles = makeStyles({
  template: {
    appearance: "none",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ...shorthands.borderWidth("0"),
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: WASH.hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  isOpen: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, minWidth: 0 },
  below: {
    margin: "-4px 0 0",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} calc(${tokens.spacingHorizontalM} + 20px)`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  remove: { fontSize: "inherit", lineHeight: "inherit" },
});

interface TemplateItemProps {
  readonly shown: TemplateShown;
  /** Its rows, where it is the open one. */
  readonly open: AssistantState["template"];
  readonly actions: AssistantActions;
}

export function TemplateItem({ shown, open, actions }: TemplateItemProps) {
  const styles = useStyles();
  const { template, reason, own } = shown;
  const Chevron = open ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <li>
      <button
        type="button"
        aria-expanded={open !== undefined}
        className={mergeClasses(styles.template, open && styles.isOpen)}
        onClick={() => (open ? actions.closeTemplate() : actions.openTemplate(template.id))}
      >
        <Chevron className={styles.chevron} />
        <span className={styles.title}>{template.title}</span>
        <Count value={`${template.rows.length} 条`} />
      </button>
      {reason !== undefined && <p className={styles.below}>{reason}</p>}
      {open && own && (
        <p className={styles.below}>
          <Link
            as="button"
            className={styles.remove}
            aria-label={`删除模板：${template.title}`}
            onClick={() => void actions.removeTemplate(template.id)}
          >
            删除这个模板
          </Link>
        </p>
      )}
      {open && <OpenTemplate title={template.title} template={open} actions={actions} />}
    </li>
  );
}
