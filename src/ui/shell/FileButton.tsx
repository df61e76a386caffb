import { type ChangeEvent, useRef } from "react";
import { Button, makeStyles } from "@fluentui/react-components";
import { readTextFile } from "./text-file";

const useStyles = makeStyles({ file: { display: "none" } });

interface FileButtonProps {
  /** The button's name: 导入规则集. */
  readonly name: string;
  /** What the file holds: 规则集. */
  readonly kind: string;
  readonly onText: (text: string) => Promise<void>;
  /** Called with a sentence where the file could not be read, with undefined where it could. */
  readonly onRefusal: (sentence: string | undefined) => void;
}

/** Lets the clerk choose a .json file and hands on its text. */
export function FileButton({ name, kind, onText, onRefusal }: FileButtonProps) {
  const styles = useStyles();
  const file = useRef<HTMLInputElement>(null);
  const read = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = target.files?.[0];
    if (!chosen) return;
    const result = await readTextFile(chosen, kind);
    // The same file chosen again is a change again.
    target.value = "";
    onRefusal(result.ok ? undefined : result.sentence);
    if (result.ok) await onText(result.text);
  };
  return (
    <>
      <input
        ref={file}
        type="file"
        accept=".json,application/json"
        aria-label={`${kind}文件`}
        className={styles.file}
        onChange={(event) => void read(event)}
      />
      <Button size="small" onClick={() => file.current?.click()}>
        {name}
      </Button>
    </>
  );
}
