import {
  type ForwardedRef,
  type KeyboardEvent,
  type ReactNode,
  forwardRef,
  useImperativeHandle,
  useState,
} from "react";
import { FluentProvider, ProgressBar, makeStyles } from "@fluentui/react-components";
import { CompletenessTab } from "./completeness/CompletenessTab";
import { FindingsTab } from "./findings/FindingsTab";
import { FindingWorkProvider } from "./findings/finding-work";
import { FixPreview } from "./fix-preview/FixPreview";
import { RulesTab } from "./rules/RulesTab";
import { Announcer } from "./shell/Announcer";
import { Footer } from "./shell/Footer";
import { Header } from "./shell/Header";
import { Notice } from "./shell/Notice";
import { PaneBoundary } from "./shell/PaneBoundary";
import { placeholderStep } from "./shell/placeholder-keys";
import { PaneTabs, type PaneTab, panelId, tabId } from "./shell/PaneTabs";
import { useTextStyles } from "./shell/text.styles";
import { THEMES, type ThemeName } from "./shell/theme";
import { useKeptFocus } from "./shell/useKeptFocus";
import { TemplatesTab } from "./templates/TemplatesTab";
import { type PaneInput, usePane } from "./usePane";

export interface PaneProps extends PaneInput {
  readonly theme: ThemeName;
}

/** What keys and ribbon buttons outside the pane can ask of it. */
export interface PaneHandle {
  /** 一键规范 */
  openFixPreview(): void;
  showTab(tab: PaneTab): void;
  /** 上一个, 下一个 */
  step(direction: 1 | -1): void;
  /** 上一处待填, 下一处待填; resolves when its cell is selected. */
  stepPlaceholder(direction: 1 | -1): Promise<void>;
  /** 新建标准表: asks which, in the tab 模板. */
  openNewForm(): void;
}

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    overflow: "hidden",
    position: "relative",
  },
  work: { position: "relative", display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
  progress: { position: "absolute", top: 0, left: 0, right: 0, zIndex: 2 },
});

/** 绩效指标助手: shows the assistant's state and calls its actions; fills the element it is put in. */
export const Pane = forwardRef(function Pane({ theme, ...input }: PaneProps, ref: ForwardedRef<PaneHandle>) {
  const text = useTextStyles();
  return (
    // The class goes to dialogs and menus too, so how Chinese is set belongs there and the height does not.
    <FluentProvider theme={THEMES[theme]} lang="zh-CN" className={text.chinese} style={{ height: "100%" }}>
      <PaneBoundary>
        <PaneBody {...input} handle={ref} />
      </PaneBoundary>
    </FluentProvider>
  );
});

function PaneBody({ handle, ...input }: PaneInput & { readonly handle: ForwardedRef<PaneHandle> }) {
  const { state, actions } = input;
  const styles = useStyles();
  const pane = usePane(input);
  const focus = useKeptFocus(tabId(pane.tab));
  useImperativeHandle(handle, () => ({
    openFixPreview: pane.openPreview,
    showTab: pane.showTab,
    step: pane.step,
    stepPlaceholder: (direction) => actions.stepPlaceholder(direction),
    openNewForm: () => {
      pane.showTab("templates");
      pane.openTool("new-form");
    },
  }));
  const stepByKey = (event: KeyboardEvent) => {
    const toPlaceholder = placeholderStep(event.nativeEvent);
    if (toPlaceholder !== undefined) {
      event.preventDefault();
      void actions.stepPlaceholder(toPlaceholder);
      return;
    }
    if (event.key !== "F8") return;
    event.preventDefault();
    pane.step(event.shiftKey ? -1 : 1);
  };
  return (
    <FindingWorkProvider value={pane.work}>
      <div className={styles.pane} onKeyDown={stepByKey} {...focus}>
        <Header {...state} {...actions} isChecking={state.check.step === "checking"} />
        <PaneTabs {...state} tab={pane.tab} onTab={pane.turnTo} />
        <div className={styles.work}>
          {pane.isSlow && state.check.step === "checking" && (
            <ProgressBar
              className={styles.progress}
              aria-label="检查进度"
              {...(state.check.total > 0 && { value: state.check.done / state.check.total })}
            />
          )}
          <Panel tab="findings" shown={pane.tab}>
            <FindingsTab
              {...state}
              view={pane.view}
              isSlow={pane.isSlow}
              onFixAll={pane.openPreview}
              onList={() => void actions.listFindings()}
              onStep={pane.step}
            />
          </Panel>
          <Panel tab="completeness" shown={pane.tab}>
            <CompletenessTab
              {...state}
              {...actions}
              insertMissing={pane.insertMissing}
              onOpenCell={pane.openCoverageCell}
              onOpenMark={({ row, column }) => void actions.goTo(state.sheet, row, column)}
            />
          </Panel>
          <Panel tab="templates" shown={pane.tab}>
            <TemplatesTab {...state} actions={actions} tool={pane.tool} onTool={pane.openTool} />
          </Panel>
          <Panel tab="rules" shown={pane.tab}>
            <RulesTab {...state} actions={actions} search={pane.ruleSearch} onSearch={pane.searchRules} />
          </Panel>
        </div>
        {state.notice && <Notice notice={state.notice} onDismiss={() => actions.dismissNotice()} />}
        <Footer {...state} actions={actions} isSlow={pane.isSlow} />
        <Announcer state={state} />
      </div>
      {pane.isPreviewOpen && <FixPreview {...state} {...actions} onClose={pane.closePreview} />}
    </FindingWorkProvider>
  );
}

interface PanelProps {
  readonly tab: PaneTab;
  readonly shown: PaneTab;
  readonly children: ReactNode;
}

/** A tab's panel: drawn when first shown, kept from then on with its scrolling and its searches. */
function Panel({ tab, shown, children }: PanelProps) {
  const styles = useStyles();
  const isShown = tab === shown;
  const [isDrawn, setDrawn] = useState(isShown);
  if (isShown && !isDrawn) setDrawn(true);
  return (
    <div
      role="tabpanel"
      id={panelId(tab)}
      aria-labelledby={tabId(tab)}
      hidden={!isShown}
      className={isShown ? styles.panel : styles.hidden}
    >
      {isDrawn && children}
    </div>
  );
}
