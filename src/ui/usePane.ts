import { useCallback, useMemo, useState } from "react";
import type { AssistantActions, AssistantState } from "../app/assistant-state";
import type { CoverageCell } from "../core/coverage/coverage";
import type { FindingWork } from "./findings/finding-work";
import { useFindingsView, type FindingsView } from "./findings/useFindingsView";
import type { PaneTab } from "./shell/PaneTabs";
import type { TemplateTool } from "./templates/TemplateTools";
import { useAfter } from "./shell/useAfter";

/** Shorter checks are over before anyone could read a progress bar. */
const SLOW = 1000;

export interface PaneInput {
  readonly state: AssistantState;
  readonly actions: AssistantActions;
}

export interface PaneModel {
  readonly tab: PaneTab;
  readonly showTab: (tab: PaneTab) => void;
  /** The clerk turns to another tab: what was said of her last doing has been read. */
  readonly turnTo: (tab: PaneTab) => void;
  readonly view: FindingsView;
  readonly work: FindingWork;
  /** A check has been going on for a second. */
  readonly isSlow: boolean;
  readonly isPreviewOpen: boolean;
  readonly openPreview: () => void;
  readonly closePreview: () => void;
  /** To the next or the previous finding shown. */
  readonly step: (direction: 1 | -1) => void;
  readonly ruleSearch: string;
  readonly searchRules: (text: string) => void;
  readonly openCoverageCell: (block: number, cell: CoverageCell) => void;
  readonly insertMissing: () => void;
  /** Which of the tools of the tab 模板 is open. */
  readonly tool: TemplateTool | undefined;
  readonly openTool: (tool: TemplateTool | undefined) => void;
}

/** What the pane itself remembers: the tab, the place in the list, what is open. All else is the assistant's. */
export function usePane({ state, actions }: PaneInput): PaneModel {
  const [tab, setTab] = useState<PaneTab>("findings");
  const [isPreviewOpen, setPreviewOpen] = useState(false);
  const [tool, openTool] = useState<TemplateTool>();
  const [ruleSearch, searchRules] = useState("");
  const { fillGap, leave } = useGapFilling(state.template !== undefined, tab, setTab);
  const view = useFindingsView(state);
  const { makeCurrent, toggleFold, neighbour } = view;

  const select = useCallback(
    async (key: string) => {
      makeCurrent(key);
      await actions.selectFinding(key);
    },
    [actions, makeCurrent],
  );
  const showTab = useCallback(
    (next: PaneTab) => {
      leave();
      setTab(next);
    },
    [leave],
  );
  const { rules } = state;
  const work = useMemo((): FindingWork => {
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    return {
      select,
      toggleFold,
      applyFix: (key, fixIndex) => actions.applyFix(key, fixIndex),
      ignore: (key, reason, scope) => actions.ignore(key, reason, scope),
      ruleOf: (id) => byId.get(id),
      adjustRule: (id) => {
        searchRules(byId.get(id)?.title ?? id);
        showTab("rules");
      },
    };
  }, [actions, rules, select, showTab, toggleFold]);

  return {
    tab,
    showTab,
    turnTo: (next) => {
      if (state.notice?.intent === "info") actions.dismissNotice();
      showTab(next);
    },
    view,
    work,
    isSlow: useAfter(SLOW, state.check.step === "checking"),
    isPreviewOpen,
    openPreview: () => setPreviewOpen(true),
    closePreview: () => setPreviewOpen(false),
    step: (direction) => {
      const key = neighbour(direction);
      if (key === undefined) return;
      showTab("findings");
      void select(key);
    },
    ruleSearch,
    searchRules,
    tool,
    openTool,
    openCoverageCell: (block, cell) => {
      void actions.openCoverageCell(block, cell.slot);
      if (cell.state === "missing") fillGap();
    },
    insertMissing: () => {
      actions.insertMissing();
      fillGap();
    },
  };
}

interface GapFilling {
  /** To the templates, to fill what the matrix lacks. */
  readonly fillGap: () => void;
  /** The clerk goes her own way: no return. */
  readonly leave: () => void;
}

/** From the matrix to the templates, and back to the matrix when the rows are in. */
function useGapFilling(isTemplateOpen: boolean, tab: PaneTab, setTab: (tab: PaneTab) => void): GapFilling {
  const [isFilling, setFilling] = useState(false);
  const [wasOpen, setWasOpen] = useState(isTemplateOpen);
  if (wasOpen !== isTemplateOpen) {
    setWasOpen(isTemplateOpen);
    if (!isTemplateOpen && isFilling) {
      setFilling(false);
      if (tab === "templates") setTab("completeness");
    }
  }
  return {
    fillGap: () => {
      setFilling(true);
      setTab("templates");
    },
    leave: useCallback(() => setFilling(false), []),
  };
}
