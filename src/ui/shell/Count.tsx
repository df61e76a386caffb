import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
  },
  onAccent: { color: "inherit" },
});

/** A number beside a word, outside its accessible name: names are how tests and screen readers find things. */
export function Count({ value, onAccent }: { readonly value: number | string; readonly onAccent?: boolean }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={mergeClasses(styles.count, onAccent && styles.onAccent)}>
      {value}
    </span>
  );
}
