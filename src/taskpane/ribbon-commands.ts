import type { AssistantActions } from "../app/assistant-state";
import { pressButton, showTab } from "./pane-controls";

type Command = (actions: AssistantActions, pane: HTMLElement) => Promise<void> | void;

/** Buttons of the ribbon and the cell menu by the manifest's FunctionName. */
const COMMANDS: Readonly<Record<string, Command>> = {
  checkSheet: (actions) => actions.checkSheet(),
  fixSheet: async (actions, pane) => {
    await actions.checkSheet();
    pressButton(pane, "问题", "一键规范");
  },
  markGaps: async (actions, pane) => {
    showTab(pane, "完整性");
    await actions.checkSheet();
    await actions.markGaps();
  },
  clearMarks: (actions) => actions.clearMarks(),
  insertTemplate: async (actions, pane) => {
    showTab(pane, "模板");
    await actions.checkSheet();
  },
};
/** Has nothing to show afterwards. */
const QUIET = "clearMarks";

/**
 * Lets the ribbon act through the pane, which it opens where there is something to see.
 * @param ready resolves when the sheet in front has been read
 */
export function registerRibbonCommands(actions: AssistantActions, pane: HTMLElement, ready: Promise<void>): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(name, command).finally(() => event.completed());
    });
  }

  async function run(name: string, command: Command): Promise<void> {
    if (name !== QUIET) await Office.addin.showAsTaskpane();
    await ready;
    await command(actions, pane);
  }
}
