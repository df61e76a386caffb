import type { Assistant } from "../../src/app/assistant";
import type { SessionStore } from "../../src/app/ports/workbook";
import { assistantOver } from "../support/assistant-over";
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
  const assistant = assistantOver(excel.host, session && { session });
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
