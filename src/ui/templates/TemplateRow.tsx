import { type KeyboardEvent, type ReactNode } from "react";
import { Checkbox, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import type { AssistantActions, TemplateRowShown } from "../../app/assistant-state";
import { blankWords, valueParts } from "./template-value";
import { useDraft } from "./useDraft";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBottom: tokens.spacingVerticalXS,
  },
  tick: { marginLeft: "-4px" },
  text: { paddingTop: tokens.spacingVerticalS, minWidth: 0 },
  level: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  name: { display: "block" },
  value: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "2px",
    fontWeight: tokens.fontWeightSemibold,
  },
  input: {
    width: "72px",
    height: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke1),
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    fontVariantNumeric: "tabular-nums",
    textAlign: "center",
    ":focus": { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-1px" },
    "::placeholder": { color: tokens.colorNeutralForeground4, fontWeight: tokens.fontWeightRegular },
  },
  unfilled: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  source: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
  },
  small: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  verify: { color: tokens.colorStatusWarningForeground3 },
  present: { color: tokens.colorNeutralForeground3 },
});

interface TemplateRowProps {
  readonly row: TemplateRowShown;
  readonly actions: Pick<AssistantActions, "setTemplateRow">;
}

/** A row of the open template: tick it, fill its blanks. */
export function TemplateRow({ row, actions }: TemplateRowProps) {
  const styles = useStyles();
  const setBlank = (at: number, text: string) =>
    actions.setTemplateRow(row.index, {
      blanks: row.blanks.map(({ value }, i) => (i === at ? text : value)),
      ...(row.ticked ? {} : { ticked: true }),
    });
  return (
    <li className={mergeClasses(styles.row, row.present && styles.present)}>
      <Checkbox
        className={styles.tick}
        aria-label={row.name}
        checked={row.ticked}
        disabled={row.present}
        onChange={(_, { checked }) => actions.setTemplateRow(row.index, { ticked: checked === true })}
      />
      <div className={styles.text}>
        <span className={styles.level}>
          {row.level1} · {row.level2}
        </span>
        <span className={styles.name}>{row.name}</span>
        <span className={styles.value}>
          {row.present
            ? row.value
            : valueParts(row.value).map((part, i) =>
                "text" in part ? (
                  <span key={i}>{part.text}</span>
                ) : (
                  <BlankInput key={i} row={row} blank={part.blank} onType={(text) => setBlank(part.blank, text)}>
                    {row.blanks[part.blank]?.source}
                  </BlankInput>
                ),
              )}
        </span>
        {row.present && <span className={styles.small}>已有，不重复</span>}
        {!row.present && <span className={styles.small}>{row.description}</span>}
        {!row.present && row.verify && (
          <span className={mergeClasses(styles.small, styles.verify)}>惯用数值，请核对本地文件</span>
        )}
      </div>
    </li>
  );
}

interface BlankInputProps {
  readonly row: TemplateRowShown;
  readonly blank: number;
  readonly onType: (text: string) => void;
  /** Where the prefilled value was found. */
  readonly children: ReactNode;
}

function BlankInput({ row, blank, onType, children }: BlankInputProps) {
  const styles = useStyles();
  const { name, value } = row.blanks[blank] ?? { name: "", value: "" };
  const { text, type } = useDraft(value, onType);
  const words = blankWords(name);
  return (
    <>
      <input
        type="text"
        aria-label={`${row.name}：${words}`}
        placeholder={words}
        maxLength={20}
        autoComplete="off"
        data-blank
        className={mergeClasses(styles.input, row.ticked && text.trim() === "" && styles.unfilled)}
        value={text}
        onChange={({ target }) => type(target.value)}
        onKeyDown={goToNextBlank}
      />
      {children !== undefined && <span className={styles.source}>{children}</span>}
    </>
  );
}

/** Enter walks to the next blank of the template, Shift+Enter back. */
function goToNextBlank(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const blanks = [...(event.currentTarget.closest("ul")?.querySelectorAll<HTMLInputElement>("[data-blank]") ?? [])];
  const next = blanks[blanks.indexOf(event.currentTarget) + (event.shiftKey ? -1 : 1)];
  next?.focus();
  next?.select();
}
