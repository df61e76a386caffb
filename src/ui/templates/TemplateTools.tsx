import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState } from "../../app/assistant-state";
import { KeepTemplatePanel } from "./KeepTemplatePanel";
import { NewFormPanel } from "./NewFormPanel";

export type TemplateTool = "new-form" | "keep-template";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  tool: { minWidth: 0 },
});

type TemplateToolsProps = Pick<AssistantState, "blocks" | "profile" | "newFormYear"> & {
  readonly actions: AssistantActions;
  readonly open: TemplateTool | undefined;
  readonly onOpen: (tool: TemplateTool | undefined) => void;
};

/** What else can be made: a whole ready form, a template of one's own. */
export function TemplateTools({ blocks, profile, newFormYear, actions, open, onOpen }: TemplateToolsProps) {
  const styles = useStyles();
  const close = () => onOpen(undefined);
  const opener = (tool: TemplateTool, words: string) => (
    <Button
      size="small"
      className={styles.tool}
      aria-expanded={open === tool}
      onClick={() => onOpen(open === tool ? undefined : tool)}
    >
      {words}
    </Button>
  );
  return (
    <>
      <div className={styles.tools}>
        {opener("new-form", "新建标准表")}
        {opener("keep-template", "存为我的模板")}
      </div>
      {open === "new-form" && (
        <NewFormPanel actions={actions} profileTitle={profile.title} proposedYear={newFormYear} onClose={close} />
      )}
      {open === "keep-template" && <KeepTemplatePanel actions={actions} blocks={blocks} onClose={close} />}
    </>
  );
}
