import { Fragment } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type Run, withVisibleBlanks } from "./value-diff";

const useStyles = makeStyles({
  mark: { borderRadius: tokens.borderRadiusSmall, padding: "0 1px", color: "inherit" },
  before: { backgroundColor: tokens.colorStatusDangerBackground2, textDecorationLine: "line-through" },
  after: {
    backgroundColor: tokens.colorStatusSuccessBackground2,
    textDecorationLine: "none",
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { color: tokens.colorNeutralForeground3 },
});

/** A cell's text with what the fix touches marked. */
export function ChangedText({ runs, side }: { readonly runs: readonly Run[]; readonly side: "before" | "after" }) {
  const styles = useStyles();
  if (runs.length === 0) return <span className={styles.empty}>（空）</span>;
  const Mark = side === "before" ? "del" : "ins";
  return (
    <>
      {runs.map(({ text, isChanged }, i) =>
        isChanged ? (
          <Mark key={i} className={mergeClasses(styles.mark, styles[side])}>
            {withVisibleBlanks(text)}
          </Mark>
        ) : (
          <Fragment key={i}>{text}</Fragment>
        ),
      )}
    </>
  );
}
