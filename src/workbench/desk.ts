import { createAssistant, type Assistant } from "../app/assistant";
import { BUILT_IN_RULE_SET } from "../core/rule-set/built-in";
import { ALL_RULES } from "../core/rules";
import { STANDARD_TEMPLATES } from "../core/templates/standard";
import { BrowserPreferences } from "../hosts/browser/browser-preferences";
import type { OpenedWorkbook } from "../hosts/workbench/open-workbook";
import { WorkbenchWorkbook } from "../hosts/workbench/workbench-workbook";

declare global {
  interface Window {
    /** For tests: cells are drawn on a canvas, so what they hold cannot be read from the document. */
    zhibiaoWorkbench?: { readonly host: WorkbenchWorkbook };
  }
}

/** One opened workbook with the assistant that looks at it. */
export interface Desk {
  /** Differs from desk to desk. */
  readonly id: number;
  readonly fileName: string;
  readonly workbook: WorkbenchWorkbook;
  readonly assistant: Assistant;
  /** Checks for the first time; from then on findings are marked in the sheet. */
  start(): Promise<void>;
  close(): Promise<void>;
}

let desks = 0;

/** @param officeRuleSet text of the bureau's rule set, where there is one */
export function createDesk(fileName: string, opened: OpenedWorkbook, officeRuleSet: string | undefined): Desk {
  const workbook = new WorkbenchWorkbook(opened);
  const assistant = createAssistant({
    host: workbook,
    rules: ALL_RULES,
    builtIn: BUILT_IN_RULE_SET,
    templates: STANDARD_TEMPLATES,
    preferences: new BrowserPreferences(),
    officeRuleSet,
    thisYear: new Date().getFullYear(),
  });
  let stopMarking: (() => void) | undefined;
  return {
    id: ++desks,
    fileName,
    workbook,
    assistant,
    async start() {
      stopMarking ??= markFindings(assistant, workbook);
      await workbook.begin();
      await assistant.start();
    },
    async close() {
      stopMarking?.();
      await assistant.stop();
    },
  };
}

/** Draws the findings of the pane over their cells, whenever they change. */
function markFindings(assistant: Assistant, workbook: WorkbenchWorkbook): () => void {
  let marked: ReturnType<Assistant["state"]>["findings"] | undefined;
  return assistant.subscribe(() => {
    const { findings } = assistant.state();
    if (findings === marked) return;
    marked = findings;
    workbook.showFindings(
      findings.flatMap((finding) => [finding, ...finding.others]).filter(({ life }) => life !== "fixed"),
    );
  });
}
