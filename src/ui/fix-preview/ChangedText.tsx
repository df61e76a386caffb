import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Differing, withVisibleBlanks } from "./value-diff";

const useStyles = makeStyles({
  mark: { borderRadius: tokens.borderRadiusSmall, padding: "0 1px", color: "inherit" },
  before: { backgroundColor: tokens.colorStatusDangerBackground2, textDecorationLine: "line-through" },
  after: { backgroundColor: tokens.colorStatusSuccessBackground2, fontWeight: tokens.fontWeightSemibold },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** A cell's text with what the fix touches marked. */
export function ChangedText({ parts, side }: { readonly parts: Differing; readonly side: "before" | "after" }) {
  const styles = useStyles();
  const { head, changed, tail } = parts;
  if (head + changed + tail === "") return <span className={styles.empty}>（空）</span>;
  const Mark = side === "before" ? "del" : "ins";
  return (
    <>
      {head}
      {changed !== "" && <Mark className={mergeClasses(styles.mark, styles[side])}>{withVisibleBlanks(changed)}</Mark>}
      {tail}
    </>
  );
}
