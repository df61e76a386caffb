import type { AssistantActions } from "../../src/app/assistant-state";
import type { PaneHandle } from "../../src/ui/Pane";
import { registerRibbonCommands } from "../../src/taskpane/ribbon-commands";

type Handler = (event: { completed: () => void }) => void;

/** A pane, and what was done to it and to Excel, in order. */
function setUp(ready: Promise<void> = Promise.resolve()) {
  const done: string[] = [];
  const handlers = new Map<string, Handler>();
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
      addin: { showAsTaskpane: async () => void done.push("pane shown") },
    },
  });
  const pane: PaneHandle = {
    showTab: (tab) => void done.push(`tab ${tab}`),
    openFixPreview: () => void done.push("preview"),
    openNewForm: () => void done.push("new form"),
    step: () => undefined,
    stepPlaceholder: () => Promise.resolve(),
  };
  const act = (name: string) => async () => void done.push(name);
  const actions = { checkSheet: act("checked"), markGaps: act("marked"), clearMarks: act("cleared") };
  registerRibbonCommands(actions as unknown as AssistantActions, () => pane, ready);
  const press = (name: string) =>
    new Promise<readonly string[]>((resolve) => handlers.get(name)?.({ completed: () => resolve([...done]) }));
  return { press, done };
}

test.each([
  ["checkSheet", ["pane shown", "tab findings", "checked"]],
  ["fixSheet", ["pane shown", "checked", "preview"]],
  ["markGaps", ["pane shown", "tab completeness", "checked", "marked"]],
  ["clearMarks", ["cleared"]],
  ["insertTemplate", ["pane shown", "tab templates", "checked"]],
  ["newForm", ["pane shown", "new form"]],
])("%s", async (name, steps) => {
  expect(await setUp().press(name)).toEqual(steps);
});

test("a command waits until the sheet in front has been read", async () => {
  let read: () => void = () => undefined;
  const { press, done } = setUp(new Promise((resolve) => (read = resolve)));
  const pressed = press("checkSheet");
  await new Promise((resolve) => setTimeout(resolve));
  expect(done).toEqual(["pane shown"]);
  read();
  expect(await pressed).toEqual(["pane shown", "tab findings", "checked"]);
});
