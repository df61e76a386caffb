import { useState } from "react";
import { SearchBox, makeStyles, tokens } from "@fluentui/react-components";
import type { AssistantActions, AssistantState, TemplateShown } from "../../app/assistant-state";
import { InsertBar } from "./InsertBar";
import { OwnTemplateFiles } from "./OwnTemplateFiles";
import { TemplateItem } from "./TemplateItem";
import { type TemplateTool, TemplateTools } from "./TemplateTools";
import { findTemplates } from "./find-templates";
import { useReadings } from "./useReadings";

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
  sentence: {
    flexShrink: 0,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type TemplatesTabProps = Pick<
  AssistantState,
  "templates" | "template" | "blocks" | "profile" | "templateProblems" | "newFormYear"
> & {
  readonly actions: AssistantActions;
  readonly tool: TemplateTool | undefined;
  readonly onTool: (tool: TemplateTool | undefined) => void;
};

export function TemplatesTab(props: TemplatesTabProps) {
  const { templates, template, blocks, templateProblems, actions, tool, onTool } = props;
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const { readings, isMissing } = useReadings();
  const found = findTemplates(templates, search, readings);
  const hasBetter = templates.some(({ reason, own }) => reason !== undefined || own);
  return (
    <div className={styles.tab}>
      <div role="search" className={styles.search}>
        <SearchBox
          aria-label="搜索模板"
          placeholder={isMissing ? "搜索：垃圾（拼音暂不能用）" : "搜索：垃圾 / laji / lj"}
          className={styles.box}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </div>
      <div className={styles.scroll}>
        <TemplateTools {...props} open={tool} onOpen={onTool} />
        {found.length === 0 && <p className={styles.sentence}>没有找到“{search}”相关的模板，换个词试试。</p>}
        {sectionsOf(found, hasBetter).map(({ title, members }) => (
          <section key={title} aria-label={title}>
            <h2 className={styles.section}>{title}</h2>
            <ul className={styles.list}>
              {members.map((shown) => (
                <TemplateItem
                  key={shown.template.id}
                  shown={shown}
                  open={template?.id === shown.template.id ? template : undefined}
                  actions={actions}
                />
              ))}
            </ul>
          </section>
        ))}
        <OwnTemplateFiles actions={actions} hasOwn={templates.some(({ own }) => own)} problems={templateProblems} />
      </div>
      {template && <InsertBar template={template} blocks={blocks} actions={actions} />}
      {blocks.length === 0 && <p className={styles.sentence}>这张表上没有指标表，模板只能先看看；也可以新建标准表。</p>}
    </div>
  );
}

interface Section {
  readonly title: string;
  readonly members: readonly TemplateShown[];
}

/** What fits this sheet first, then one's own, then the rest; order inside stays. */
function sectionsOf(templates: readonly TemplateShown[], hasBetter: boolean): readonly Section[] {
  const recommended = templates.filter(({ reason }) => reason !== undefined);
  const own = templates.filter(({ reason, own: isOwn }) => reason === undefined && isOwn);
  const others = templates.filter(({ reason, own: isOwn }) => reason === undefined && !isOwn);
  return [
    { title: "推荐", members: recommended },
    { title: "我的模板", members: own },
    { title: hasBetter ? "其他模板" : "全部模板", members: others },
  ].filter(({ members }) => members.length > 0);
}
