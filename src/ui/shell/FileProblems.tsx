import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  problems: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingLeft: "1.4em" },
});

const MOST = 5;

interface FileProblemsProps {
  readonly label: string;
  readonly sentence: string;
  readonly problems: readonly string[];
}

/** What is wrong with a file and where, calmly; the rest goes on as it was. */
export function FileProblems({ label, sentence, problems }: FileProblemsProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.problems}>
      {sentence}
      {problems.length > 0 && (
        <ul className={styles.list}>
          {problems.slice(0, MOST).map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
          {problems.length > MOST && <li>还有 {problems.length - MOST} 处。</li>}
        </ul>
      )}
    </div>
  );
}
