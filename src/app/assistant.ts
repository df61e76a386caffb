import type { Rule } from "../core/check/rule";
import type { RuleSet } from "../core/rule-set/rule-set";
import type { Template } from "../core/templates/template";
import { checkActive, checkingActions, followEdits } from "./actions/checking";
import { completingActions } from "./actions/completing";
import { mendingActions } from "./actions/mending";
import { RULE_SET_KEY, rulingActions } from "./actions/ruling";
import { templatingActions } from "./actions/templating";
import type { AssistantActions, AssistantState } from "./assistant-state";
import type { Host, PreferenceStore, SessionStore } from "./ports/workbook";
import { chooseRuleSet } from "./rule-set-choice";
import { watchEdits } from "./watch-edits";
import { Workspace } from "./workspace";

export interface AssistantOptions {
  readonly host: Host;
  readonly rules: readonly Rule[];
  readonly builtIn: RuleSet;
  readonly templates: readonly Template[];
  readonly preferences: PreferenceStore;
  /** Text of the bureau's rule-sets/office.json beside the pages, where there is one. */
  readonly officeRuleSet: string | undefined;
  /** Where what can be undone outlives a reload of the pane; left out where the workbook does not outlive it either. */
  readonly session?: SessionStore;
  /** The year a new form is for, where the workbook does not tell. */
  readonly thisYear: number;
}

export interface Assistant {
  readonly state: () => AssistantState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: AssistantActions;
  /** Reads and checks the active sheet and follows the clerk's changes from then on. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Everything a clerk can do with the workbook in front of her; `ui` shows its state and calls its actions. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { host, rules, builtIn, templates, preferences, officeRuleSet, session, thisYear } = options;
  const choice = chooseRuleSet(builtIn, rules, preferences.load(RULE_SET_KEY), officeRuleSet);
  const workspace = new Workspace({ host, rules, templates, preferences, choice, session, thisYear });
  let stopWatching: (() => Promise<void>) | undefined;
  return {
    state: workspace.store.get,
    subscribe: workspace.store.subscribe,
    actions: {
      ...checkingActions(workspace),
      ...mendingActions(workspace),
      ...completingActions(workspace),
      ...templatingActions(workspace),
      ...rulingActions(workspace, builtIn, officeRuleSet),
    },
    start: workspace.guarded(async () => {
      await workspace.loadSuppressions();
      await checkActive(workspace, "explicit");
      workspace.takeUpJournal();
      stopWatching = await watchEdits(
        host,
        workspace.guarded((bursts) => followEdits(workspace, bursts)),
        (sheet) => workspace.linesMoved(sheet),
      );
    }),
    stop: async () => {
      workspace.stop();
      await stopWatching?.();
    },
  };
}
