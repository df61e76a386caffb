import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AssistantActions } from "../../src/app/assistant-state";
import type { PaneHandle } from "../../src/ui/Pane";
import { registerRibbonCommands } from "../../src/taskpane/ribbon-commands";

type Handler = (event: { completed: () => void }) => void;

/** A pane, and what was done to it and to Excel, in order. */
function setUp(ready: Promise<void> = Promise.resolve(), sets: readonly string[] = ["SharedRuntime", "DialogApi"]) {
  const done: string[] = [];
  const handlers = new Map<string, Handler>();
  const dialog = { closed: () => undefined as void };
  Object.assign(globalThis, {
    location: new URL("https://localhost:3000/taskpane.html?et="),
    Office: {
      EventType: { DialogEventReceived: "dialogEventReceived" },
      AsyncResultStatus: { Succeeded: "succeeded" },
      context: {
        requirements: { isSetSupported: (set: string, version: string) => version === "1.1" && sets.includes(set) },
        ui: {
          displayDialogAsync: (url: string, _: object, opened: (result: object) => void) => {
            done.push(`dialog ${url}`);
            const addEventHandler = (_type: string, closed: () => void) => void (dialog.closed = closed);
            opened({ status: sets.includes("a pop-up blocker") ? "failed" : "succeeded", value: { addEventHandler } });
          },
        },
      },
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
  return { press, done, dialog };
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

describe("an Excel without a shared runtime", () => {
  const EXPLAINED = "dialog https://localhost:3000/pane-needed.html";
  const ofPane = ["checkSheet", "fixSheet", "markGaps", "insertTemplate", "newForm"];

  test.each(ofPane)("%s explains how to open the pane, and ends when that is closed", async (name) => {
    const { press, done, dialog } = setUp(Promise.resolve(), ["DialogApi"]);
    let hasEnded = false;
    const pressed = press(name).finally(() => (hasEnded = true));
    await new Promise((resolve) => setTimeout(resolve));
    expect({ done, hasEnded }).toEqual({ done: [EXPLAINED], hasEnded: false });
    dialog.closed();
    expect(await pressed).toEqual([EXPLAINED]);
  });

  test.each([
    ["whose dialog is kept back", ["DialogApi", "a pop-up blocker"], [EXPLAINED]],
    ["that has no dialogs either", [], []],
  ])("%s: the command ends", async (_, sets, steps) => {
    expect(await setUp(Promise.resolve(), sets).press("checkSheet")).toEqual(steps);
  });

  test("clearing marks needs no pane", async () => {
    expect(await setUp(Promise.resolve(), []).press("clearMarks")).toEqual(["cleared"]);
  });

  test("the explanation names the tab and the button of the manifest", () => {
    const [page, manifest] = ["src/taskpane/pane-needed.html", "manifest.xml"].map((path) =>
      readFileSync(join(__dirname, "../..", path), "utf8"),
    );
    const label = (id: string) =>
      new RegExp(`id="${id}"[^>]*>\\s*<bt:Override Locale="zh-CN" Value="([^"]+)"`).exec(manifest ?? "")?.[1];
    expect(page).toContain(`“${label("Tab.Label")}”里的“${label("Open.Label")}”`);
  });
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
