import { loadRuleSet, printRuleSet, withSetting } from "../../core/rule-set/load-rule-set";
import type { RuleSet } from "../../core/rule-set/rule-set";
import type { AssistantActions } from "../assistant-state";
import { chooseRuleSet } from "../rule-set-choice";
import type { Workspace } from "../workspace";

/** Where this clerk's own rule set is kept. */
export const RULE_SET_KEY = "rule-set";

/** The 规则 tab: switches, severities, 导入规则集, 导出规则集, 恢复默认. */
export function rulingActions(
  workspace: Workspace,
  builtIn: RuleSet,
  office: string | undefined,
): Pick<AssistantActions, "switchRule" | "setSeverity" | "importRuleSet" | "exportRuleSet" | "resetRuleSet"> {
  const { book, preferences, rules, store } = workspace;
  const keep = (ruleSet: RuleSet): void => {
    preferences.save(RULE_SET_KEY, printRuleSet(ruleSet));
    workspace.useRuleSet(ruleSet, "imported", []);
  };
  return {
    switchRule: workspace.guarded((id, on) => keep(withSetting(book.ruleSet, id, { on }))),
    setSeverity: workspace.guarded((id, severity) => keep(withSetting(book.ruleSet, id, { severity }))),
    importRuleSet: workspace.guarded((text) => {
      const loaded = loadRuleSet(text, builtIn, rules);
      if (loaded.ok) {
        keep(loaded.ruleSet);
        workspace.notice(`已启用规则集“${loaded.ruleSet.name}”${loaded.ruleSet.version}。`);
        return;
      }
      store.set({ ruleSetProblems: loaded.problems });
      workspace.notice("规则集没有启用，继续使用原来的规则。问题列在“规则”页。", "warning");
    }),
    exportRuleSet: () => ({
      name: `${book.ruleSet.name}-${book.ruleSet.version}.json`,
      text: printRuleSet(book.ruleSet),
    }),
    resetRuleSet: workspace.guarded(() => {
      preferences.save(RULE_SET_KEY, undefined);
      const { ruleSet, source, problems } = chooseRuleSet(builtIn, rules, undefined, office);
      workspace.useRuleSet(ruleSet, source, problems);
    }),
  };
}
