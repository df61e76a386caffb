import { z } from "zod";
import { parseJsonFile } from "../core/json-file/parse-json-file";
import type { JournalEntry, SessionStore } from "./ports/workbook";

const position = { row: z.number(), column: z.number() };
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const block = z.object({ top: z.number(), left: z.number(), bottom: z.number(), right: z.number() });
const newCell = z.looseObject({ ...position, value });
/** Hosts may keep more with an entry: it comes back as it went. */
const entry = z.looseObject({
  id: z.string(),
  label: z.string(),
  cells: z.array(
    z.looseObject({
      sheet: z.string(),
      ...position,
      before: value,
      beforeFormula: z.string().optional(),
      beforeFormat: z.string().optional(),
      after: value,
      beforeImage: z.string().optional(),
    }),
  ),
  mergeChanges: z.array(z.object({ sheet: z.string(), remove: z.array(block), add: z.array(block) })).optional(),
  insertions: z.array(
    z.looseObject({
      sheet: z.string(),
      before: z.number(),
      count: z.number(),
      styleFrom: z.array(z.number()),
      removeMerges: z.array(block),
      addMerges: z.array(block),
      cells: z.array(newCell),
      expect: z.array(newCell),
    }),
  ),
  addedSheets: z.array(z.string()),
  addedCells: z.array(newCell.extend({ sheet: z.string() })).optional(),
  displaced: z.array(z.array(newCell)).optional(),
  marks: z.array(z.object({ sheet: z.string(), before: z.string() })).optional(),
  isUncertain: z.boolean().optional(),
});
const schema = z.object({
  version: z.literal(1),
  /** How many earlier ones found no room. */
  forgotten: z.number(),
  entries: z.array(entry),
});

/** What an earlier run of the pane wrote into this workbook. */
export interface KeptJournal {
  readonly entries: readonly JournalEntry[];
  readonly forgotten: number;
}

/** Keeps what can be undone for the pane that comes after a reload; the oldest go where there is no room for all. */
export function keepJournal(store: SessionStore, { entries, forgotten }: KeptJournal): void {
  for (let left = 0; left <= entries.length; left++) {
    const document: z.input<typeof schema> = {
      version: 1,
      forgotten: forgotten + left,
      entries: entries.slice(left) as z.input<typeof entry>[],
    };
    if (store.save(JSON.stringify(document))) return;
  }
}

/** Undefined where nothing was kept; what cannot be read counts as forgotten. */
export function keptJournal(store: SessionStore): KeptJournal | undefined {
  const text = store.load();
  if (text === undefined) return undefined;
  const parsed = parseJsonFile(text, schema);
  if (!parsed.ok) return { entries: [], forgotten: 1 };
  const { entries, forgotten } = parsed.data;
  // A new pane numbers its own anew.
  return { forgotten, entries: entries.map((one, index) => ({ ...one, id: `kept-${index + 1}` })) };
}

/** What the clerk is told of it; undefined where there is nothing to tell. */
export function keptSentence({ entries, forgotten }: KeptJournal): string | undefined {
  if (entries.length + forgotten === 0) return undefined;
  if (entries.length === 0)
    return "助手重新打开了。之前的修改都在表格里，但不能再由助手撤销；需要恢复时，请用 Excel 自己的撤销，或打开以前保存的文件。";
  if (forgotten > 0)
    return `助手重新打开了。最近 ${entries.length} 次修改仍可撤销，更早的都在表格里，不能再由助手撤销。`;
  return `助手重新打开了。之前的 ${entries.length} 次修改仍可撤销。`;
}
