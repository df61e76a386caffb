import { createAssistant, type Assistant } from "../../src/app/assistant";
import { BUILT_IN_RULE_SET } from "../../src/core/rule-set/built-in";
import { ALL_RULES } from "../../src/core/rules";
import { STANDARD_TEMPLATES } from "../../src/core/templates/standard";
import type { SessionStore } from "../../src/app/ports/workbook";
import { openExcel, type NodeExcel } from "./node-excel";
import type { RequestRecord } from "./executor";
import type { SimWorkbook } from "./sim-workbook";

/** Long enough for a burst of edits to be gathered, in ms. */
const GATHERED = 700;

export interface AssistedExcel extends NodeExcel {
  readonly assistant: Assistant;
  /** Lets the assistant follow what happened; under fake timers. Returns what it asked of Excel meanwhile. */
  followed(): Promise<readonly RequestRecord[]>;
  /** "D9 value/direction-satisfaction", without those just mended. */
  shown(): readonly string[];
}

/** The whole assistant over Microsoft's library over the simulator, started and at rest. */
export async function assistExcel(book: SimWorkbook, api?: string, session?: SessionStore): Promise<AssistedExcel> {
  const excel = openExcel(book, api);
  const assistant = createAssistant({
    host: excel.host,
    rules: ALL_RULES,
    builtIn: BUILT_IN_RULE_SET,
    templates: STANDARD_TEMPLATES,
    preferences: { load: () => undefined, save: () => undefined },
    officeRuleSet: undefined,
    thisYear: 2026,
    ...(session ? { session } : {}),
  });
  await assistant.start();
  excel.executor.takeRecords();
  return {
    ...excel,
    assistant,
    followed: async () => {
      await jest.advanceTimersByTimeAsync(GATHERED);
      return excel.executor.takeRecords();
    },
    shown: () =>
      assistant
        .state()
        .findings.filter(({ life }) => life !== "fixed")
        .map(({ address, rule }) => `${address} ${rule}`),
  };
}
