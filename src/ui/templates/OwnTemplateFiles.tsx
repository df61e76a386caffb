import { useState } from "react";
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions } from "../../app/assistant-state";
import { FileButton } from "../shell/FileButton";
import { FileProblems } from "../shell/FileProblems";
import { download } from "../shell/text-file";

const useStyles = makeStyles({
  files: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
});

interface OwnTemplateFilesProps {
  readonly actions: Pick<AssistantActions, "importTemplates" | "exportTemplates">;
  readonly hasOwn: boolean;
  readonly problems: readonly string[];
}

/** One's own templates to and from colleagues. */
export function OwnTemplateFiles({ actions, hasOwn, problems }: OwnTemplateFilesProps) {
  const styles = useStyles();
  const [refusal, setRefusal] = useState<string>();
  return (
    <div className={styles.files}>
      <div className={styles.buttons}>
        <FileButton
          name="导入模板"
          kind="模板"
          onText={(text) => actions.importTemplates(text)}
          onRefusal={setRefusal}
        />
        <Button size="small" disabledFocusable={!hasOwn} onClick={() => download(actions.exportTemplates())}>
          导出我的模板
        </Button>
      </div>
      {refusal !== undefined && <FileProblems label="没有读到文件" sentence={refusal} problems={[]} />}
      {problems.length > 0 && (
        <FileProblems
          label="模板文件的问题"
          sentence={`模板文件有 ${problems.length} 处没有看懂，没有导入；原有模板没有变化。`}
          problems={problems}
        />
      )}
    </div>
  );
}
