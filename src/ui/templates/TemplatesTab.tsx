import { useState } from "react";
import { Button, SearchBox, Select, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import type { AssistantActions, AssistantState, TemplateShown } from "../../app/assistant-state";
import { Count } from "../shell/Count";
import { WASH } from "../shell/wash";
import { OpenTemplate } from "./OpenTemplate";
import { findTemplates } from "./find-templates";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  search: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  box: { width: "100%", maxWidth: "none" },
  scroll: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  section: {
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
  },
  template: {
    appearance: "none",
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    ...shorthands.borderWidth("0"),
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: WASH.hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  isOpen: { fontWeight: tokens.fontWeightSemibold },
  chevron: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  title: { flexGrow: 1, minWidth: 0 },
  reason: {
    margin: "-4px 0 0",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} calc(${tokens.spacingHorizontalM} + 20px)`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: 0, padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
  footer: {
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  label: { flexShrink: 0 },
  target: { flexGrow: 1, minWidth: 0 },
  insert: { flexShrink: 0, minWidth: 0 },
});

type TemplatesTabProps = Pick<AssistantState, "templates" | "template" | "blocks"> & {
  readonly actions: AssistantActions;
};

export function TemplatesTab({ templates, template, blocks, actions }: TemplatesTabProps) {
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = findTemplates(templates, search);
  const recommended = found.filter(({ reason }) => reason !== undefined);
  const others = found.filter(({ reason }) => reason === undefined);
  const item = (shown: TemplateShown) => (
    <TemplateItem
      key={shown.template.id}
      shown={shown}
      open={template?.id === shown.template.id ? template : undefined}
      block={template?.block}
      actions={actions}
    />
  );
  return (
    <div className={styles.tab}>
      <div role="search" className={styles.search}>
        <SearchBox
          aria-label="搜索模板"
          placeholder="搜索：垃圾 / laji / lj"
          className={styles.box}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <div className={styles.scroll}>
        {found.length === 0 && <p className={styles.none}>没有找到“{search}”相关的模板，换个词试试。</p>}
        {recommended.length > 0 && (
          <>
            <h2 className={styles.section}>推荐</h2>
            <ul aria-label="推荐模板" className={styles.list}>
              {recommended.map(item)}
            </ul>
          </>
        )}
        {others.length > 0 && (
          <>
            <h2 className={styles.section}>{recommended.length > 0 ? "其他模板" : "全部模板"}</h2>
            <ul aria-label="其他模板" className={styles.list}>
              {others.map(item)}
            </ul>
          </>
        )}
      </div>
      {template && <InsertBar template={template} blocks={blocks} actions={actions} />}
      {!template && blocks.length === 0 && (
        <p className={mergeClasses(styles.footer, styles.none)}>这张表上没有指标表，模板只能先看看。</p>
      )}
    </div>
  );
}

interface TemplateItemProps {
  readonly shown: TemplateShown;
  /** Its rows, where it is the open one. */
  readonly open: AssistantState["template"];
  /** The block another template was opened for. */
  readonly block: number | undefined;
  readonly actions: AssistantActions;
}

function TemplateItem({ shown, open, block, actions }: TemplateItemProps) {
  const styles = useStyles();
  const { template, reason, own } = shown;
  return (
    <li>
      <button
        type="button"
        aria-expanded={open !== undefined}
        className={mergeClasses(styles.template, open && styles.isOpen)}
        onClick={() => (open ? actions.closeTemplate() : actions.openTemplate(template.id, block))}
      >
        {open ? (
          <ChevronDown16Regular className={styles.chevron} />
        ) : (
          <ChevronRight16Regular className={styles.chevron} />
        )}
        <span className={styles.title}>{template.title}</span>
        <Count value={own ? `我的 · ${template.rows.length} 条` : `${template.rows.length} 条`} />
      </button>
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      {open && <OpenTemplate title={template.title} template={open} actions={actions} />}
    </li>
  );
}

type InsertBarProps = Pick<AssistantState, "blocks"> & {
  readonly template: NonNullable<AssistantState["template"]>;
  readonly actions: AssistantActions;
};

function InsertBar({ template, blocks, actions }: InsertBarProps) {
  const styles = useStyles();
  const [isWriting, setWriting] = useState(false);
  const ticked = template.rows.filter((row) => row.ticked && !row.present).length;
  const insert = async () => {
    setWriting(true);
    await actions.insertTemplate();
    setWriting(false);
  };
  return (
    <div className={styles.footer}>
      <label htmlFor="template-target" className={styles.label}>
        插入到
      </label>
      <Select
        id="template-target"
        size="small"
        className={styles.target}
        value={String(template.block)}
        onChange={(_, { value }) => actions.openTemplate(template.id, Number(value), template.missing)}
      >
        {blocks.map(({ index, title }) => (
          <option key={index} value={index}>
            {title}
          </option>
        ))}
      </Select>
      <Button
        appearance="primary"
        size="small"
        aria-label="插入模板"
        className={styles.insert}
        disabledFocusable={ticked === 0 || isWriting}
        onClick={() => void insert()}
      >
        插入模板
        {ticked > 0 && <Count value={ticked} />}
      </Button>
    </div>
  );
}
