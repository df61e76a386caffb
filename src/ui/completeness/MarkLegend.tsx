import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { MarkShown } from "../../app/assistant-state";
import { MARK_FILL } from "../../core/sheet/mark-formula";

const useStyles = makeStyles({
  legend: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
  mark: { display: "flex", alignItems: "baseline", columnGap: tokens.spacingHorizontalS, padding: "2px 0" },
  swatch: {
    flexShrink: 0,
    alignSelf: "center",
    width: "12px",
    height: "12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    forcedColorAdjust: "none",
  },
  meanings: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  inline: { display: "inline-block", marginRight: tokens.spacingHorizontalXS, verticalAlign: "-1px" },
  address: { flexShrink: 0, minWidth: "32px", fontSize: "inherit", lineHeight: "inherit", textAlign: "left" },
  // The colours of the marks themselves, in every theme.
  error: { backgroundColor: `#${MARK_FILL.error}` },
  warning: { backgroundColor: `#${MARK_FILL.warning}` },
  info: { backgroundColor: `#${MARK_FILL.info}` },
});

const MEANINGS = { error: "红色：必须填", warning: "黄色：建议补", info: "蓝色：没写依据" } as const;

interface MarkLegendProps {
  readonly marks: readonly MarkShown[];
  readonly onOpen: (mark: MarkShown) => void;
}

/** What the marks on the sheet mean, each with its place; a click goes there. */
export function MarkLegend({ marks, onOpen }: MarkLegendProps) {
  const styles = useStyles();
  return (
    <section aria-label="标记说明" className={styles.legend}>
      <p className={mergeClasses(styles.quiet, styles.meanings)}>
        {(["error", "warning", "info"] as const).map((severity) => (
          <span key={severity}>
            <span aria-hidden className={mergeClasses(styles.swatch, styles.inline, styles[severity])} />
            {MEANINGS[severity]}
          </span>
        ))}
      </p>
      <p className={styles.quiet}>
        空格子填好后标记自行消失；“缺少…指标”标在可以往下加行的地方。标记会打印出来，打印前请点“清除标记”。
      </p>
      <ul className={styles.list} aria-label="标记清单">
        {marks.map((mark) => (
          <li key={`${mark.address} ${mark.reason}`} className={styles.mark}>
            <span aria-hidden className={mergeClasses(styles.swatch, styles[mark.severity])} />
            <Link as="button" className={styles.address} onClick={() => onOpen(mark)}>
              {mark.address}
            </Link>
            <span>{mark.reason}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
