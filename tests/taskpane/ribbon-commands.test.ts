/** @jest-environment jsdom */
import type { AssistantActions } from "../../src/app/assistant-state";
import { registerRibbonCommands } from "../../src/taskpane/ribbon-commands";

type Handler = (event: { completed: () => void }) => void;

/** A pane with tabs and a button, and what was done to it and to Excel, in order. */
function setUp(ready: Promise<void> = Promise.resolve()) {
  const done: string[] = [];
  const handlers = new Map<string, Handler>();
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
      addin: { showAsTaskpane: async () => void done.push("pane shown") },
    },
    requestAnimationFrame: (act: () => void) => act(),
  });
  const pane = document.createElement("div");
  for (const name of ["问题", "完整性", "模板"]) {
    const tab = pane.appendChild(document.createElement("button"));
    tab.setAttribute("role", "tab");
    tab.textContent = `${name}3`;
    tab.addEventListener("click", () => done.push(`tab ${name}`));
  }
  const fixAll = pane.appendChild(document.createElement("button"));
  fixAll.textContent = "一键规范";
  fixAll.addEventListener("click", () => done.push("button 一键规范"));
  const act = (name: string) => async () => void done.push(name);
  const actions = { checkSheet: act("checked"), markGaps: act("marked"), clearMarks: act("cleared") };
  registerRibbonCommands(actions as unknown as AssistantActions, pane, ready);
  const press = (name: string) =>
    new Promise<readonly string[]>((resolve) => handlers.get(name)?.({ completed: () => resolve([...done]) }));
  return { press, done };
}

test.each([
  ["checkSheet", ["pane shown", "checked"]],
  ["fixSheet", ["pane shown", "checked", "tab 问题", "button 一键规范"]],
  ["markGaps", ["pane shown", "tab 完整性", "checked", "marked"]],
  ["clearMarks", ["cleared"]],
  ["insertTemplate", ["pane shown", "tab 模板", "checked"]],
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
  expect(await pressed).toEqual(["pane shown", "checked"]);
});
