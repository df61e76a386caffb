import type { AssistantActions } from "../app/assistant-state";
import type { PaneHandle } from "../ui/Pane";

type Command = (actions: AssistantActions, pane: PaneHandle) => Promise<void> | void;

/** Buttons of the ribbon and the cell menu by the manifest's FunctionName. */
const COMMANDS: Readonly<Record<string, Command>> = {
  checkSheet: async (actions, pane) => {
    pane.showTab("findings");
    await actions.checkSheet();
  },
  fixSheet: async (actions, pane) => {
    await actions.checkSheet();
    pane.openFixPreview();
  },
  markGaps: async (actions, pane) => {
    pane.showTab("completeness");
    await actions.checkSheet();
    await actions.markGaps();
  },
  clearMarks: (actions) => actions.clearMarks(),
  insertTemplate: async (actions, pane) => {
    pane.showTab("templates");
    await actions.checkSheet();
  },
  newForm: (_, pane) => pane.openNewForm(),
};
/** Has nothing to show afterwards. */
const QUIET = "clearMarks";

/**
 * Lets the ribbon act through the pane, which it opens where there is something to see. Where Excel cannot keep the pane
 * and the ribbon in one runtime, it says how to open the pane.
 * @param ready resolves when the sheet in front has been read
 */
export function registerRibbonCommands(
  actions: AssistantActions,
  pane: () => PaneHandle | null,
  ready: Promise<void>,
): void {
  for (const [name, command] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void run(name, command).finally(() => event.completed());
    });
  }

  async function run(name: string, command: Command): Promise<void> {
    if (name !== QUIET) {
      if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
        await explainThatPaneIsNeeded();
        return;
      }
      await Office.addin.showAsTaskpane();
    }
    await ready;
    const handle = pane();
    if (handle) await command(actions, handle);
  }
}

/** Until the clerk has closed the explanation: with the command its runtime ends, and the dialog with that. */
function explainThatPaneIsNeeded(): Promise<void> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1")) return Promise.resolve();
  const page = new URL("pane-needed.html", location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(
      page,
      { height: 40, width: 30, displayInIframe: true },
      ({ status, value: dialog }) => {
        if (status === Office.AsyncResultStatus.Succeeded)
          dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
        else resolve();
      },
    );
  });
}
