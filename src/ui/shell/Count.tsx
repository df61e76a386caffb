import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  count: {
    marginLeft: tokens.spacingHorizontalXS,
    // Fainter than the word in whatever colour the word has: tabs and buttons change theirs.
    opacity: 0.8,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
});

/** A number beside a word, outside its accessible name: names are how tests and screen readers find things. */
export function Count({ value }: { readonly value: number | string }) {
  const styles = useStyles();
  return (
    <span aria-hidden className={styles.count}>
      {value}
    </span>
  );
}
