import { type RenderResult, act, fireEvent, render, screen, within } from "@testing-library/react";
import { createRef } from "react";
import type { AssistantActions, AssistantState } from "../../src/app/assistant-state";
import { Pane, type PaneHandle } from "../../src/ui/Pane";
import { SAMPLE_STATE, notedActions } from "./sample-state";

export interface ShownPane extends RenderResult {
  /** What the pane asked of the assistant, in order. */
  readonly asked: readonly string[];
  readonly handle: PaneHandle;
  /** Shows another state, as the assistant would. */
  readonly change: (part: Partial<AssistantState>) => void;
}

export function renderPane(part: Partial<AssistantState> = {}, does: Partial<AssistantActions> = {}): ShownPane {
  const { asked, actions } = notedActions(does);
  const handle = createRef<PaneHandle>();
  let state = { ...SAMPLE_STATE, ...part };
  const pane = () => <Pane ref={handle} state={state} actions={actions} theme="light" />;
  const result = render(pane());
  return {
    ...result,
    asked,
    get handle() {
      if (!handle.current) throw new Error("No pane");
      return handle.current;
    },
    change: (next) => {
      state = { ...state, ...next };
      result.rerender(pane());
    },
  };
}

/** Lets promises of a click settle. */
export async function press(element: Element): Promise<void> {
  await act(async () => {
    fireEvent.click(element);
    await Promise.resolve();
  });
}

export async function showTab(name: "问题" | "完整性" | "模板" | "规则"): Promise<void> {
  await press(screen.getByRole("tab", { name }));
}

/** The lines of 问题清单, each as “severity address message [buttons]”. */
export function listed(): readonly string[] {
  const list = screen.getByRole("list", { name: "问题清单" });
  return within(list)
    .queryAllByRole("listitem")
    .map((line) => {
      const { severity = line.dataset.life, cell = "" } = line.dataset;
      const buttons = within(line)
        .queryAllByRole("button")
        .map((button) => button.textContent);
      return [severity, cell, `[${buttons.join(" ")}]`].filter(Boolean).join(" ");
    });
}

export function line(cell: string): HTMLElement {
  const found = screen.getAllByRole("listitem", { hidden: true }).find((item) => item.dataset.cell === cell);
  if (!found) throw new Error(`No line for ${cell}`);
  return found;
}
