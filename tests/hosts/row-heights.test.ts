import type { Host, JournalEntry, WritePlan } from "../../src/app/ports/workbook";
import { readForm } from "../../src/core/form/read-form";
import type { CellEdit } from "../../src/core/sheet/cell-edit";
import { cellAt, type SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { openWorkbook } from "../../src/hosts/workbench/open-workbook";
import { snapshotOf } from "../../src/hosts/workbench/snapshot";
import type { SpreadsheetSheet } from "../../src/hosts/workbench/spreadsheet";
import { undoEntry, writePlan } from "../../src/hosts/workbench/write-plan";
import { openExcel } from "../excel-host/node-excel";
import { SimWorkbook } from "../excel-host/sim-workbook";
import { Book } from "../../src/hosts/xlsx/book";
import { lookReader } from "../../src/hosts/xlsx/sheet-look";
import { fixture } from "../support/fixtures";
import { openFile } from "./xlsx/opened-file";

/** Rows are 16 points high, set in 宋体 11, and wrap. */
const BYTES = fixture("dongxihu-33");
const LONG = "完成全部行政审批事项的受理、审核、办结、送达以及群众满意度的回访工作并按季度公开结果的次数";

/** What a test needs of a host: the sheet, its rows' heights in points, writing and undoing. */
interface Sized {
  readonly sheet: SheetSnapshot;
  heights(): readonly (number | undefined)[];
  write(plan: WritePlan): Promise<JournalEntry>;
  undo(entry: JournalEntry): Promise<void>;
}

const HOSTS: readonly (readonly [string, () => Promise<Sized>])[] = [
  ["a file", sizedFile],
  ["the workbench", sizedSpreadsheet],
  ["Excel", sizedExcel],
];

async function sizedFile(): Promise<Sized> {
  const file = await openFile(BYTES);
  const [sheet] = await file.readSheets();
  if (!sheet) throw new Error("no sheet");
  return {
    sheet,
    heights: () => {
      const { rows } = lookReader(Book.open(file.toBytes())).sheet(sheet.name);
      return Array.from({ length: 150 }, (_, row) => rows.get(row)?.size);
    },
    write: async (plan) => entryOf(await file.write(plan)),
    undo: async (entry) => void expect(await file.undo(entry)).toEqual({ status: "ok", skipped: [] }),
  };
}

async function sizedSpreadsheet(): Promise<Sized> {
  const opening = await openWorkbook(BYTES);
  if (opening.status !== "ok") throw new Error(opening.sentence);
  let { sheets } = opening.workbook;
  let ids = 0;
  return {
    sheet: snapshotOf(sheets[0] as SpreadsheetSheet),
    heights: () =>
      Array.from({ length: 150 }, (_, row) => {
        const pixels = sheets[0]?.config?.rowlen?.[row];
        return pixels === undefined ? undefined : Math.round((pixels * 3) / 4);
      }),
    write: async (plan) => {
      const written = writePlan(sheets, plan, (count) => Array.from({ length: count }, () => --ids));
      if (written.status !== "ok") throw new Error(written.status);
      sheets = [...written.sheets];
      return { ...written.entry, id: "1" };
    },
    undo: async (entry) => {
      const undone = undoEntry(sheets, entry);
      if (undone.status !== "ok") throw new Error(undone.status);
      expect(undone.skipped).toEqual([]);
      sheets = [...undone.sheets];
    },
  };
}

async function sizedExcel(): Promise<Sized> {
  const book = await SimWorkbook.open(BYTES);
  const { host } = openExcel(book);
  const reading = await host.readActiveSheet("explicit");
  if (reading.status !== "ok") throw new Error(reading.status);
  return {
    sheet: reading.snapshot,
    heights: () => Array.from({ length: 150 }, (_, row) => book.sheets[0]?.rows[row]?.height),
    write: async (plan) => entryOf(await host.write(plan)),
    undo: async (entry) => void expect(await host.undo(entry)).toEqual({ status: "ok", skipped: [] }),
  };
}

function entryOf(outcome: Awaited<ReturnType<Host["write"]>>): JournalEntry {
  if (outcome.status !== "ok") throw new Error(outcome.status);
  return outcome.entry;
}

describe.each(HOSTS)("in %s", (_, open) => {
  let host: Sized;
  let edit: (after: string) => CellEdit;
  beforeEach(async () => {
    host = await open();
    const { sheet } = host;
    const [block] = readForm(sheet).blocks;
    const { row = 0 } = block?.indicators[1] ?? {};
    const column = block?.header.columns.level3 ?? 0;
    edit = (after) => ({ sheet: sheet.name, row, column, before: cellAt(sheet, row, column).value, after });
  });
  const planOf = (plan: Partial<WritePlan>): WritePlan => ({
    label: "",
    edits: [],
    insertions: [],
    newSheets: [],
    ...plan,
  });

  test("a row grows with a text that became longer than is seen, alone, and undoing gives its height back", async () => {
    const before = host.heights();
    const one = edit(LONG);
    const entry = await host.write(planOf({ edits: [one] }));
    const after = host.heights();
    expect(after[one.row]).toBeGreaterThan(2 * (before[one.row] ?? 0));
    expect(after.map((height, row) => (row === one.row ? before[row] : height))).toEqual(before);
    await host.undo(entry);
    expect(host.heights()).toEqual(before);
  });

  test("a text that fits leaves its row as it is", async () => {
    const before = host.heights();
    await host.write(planOf({ edits: [edit("办件次数")] }));
    expect(host.heights()).toEqual(before);
  });

  test("inserted rows are as high as their longest text, and no lower than those they copy", async () => {
    const before = host.heights();
    const { row, column, sheet } = edit("");
    const insertion = {
      sheet,
      before: row + 1,
      count: 2,
      styleFrom: [row, row],
      removeMerges: [],
      addMerges: [],
      cells: [
        { row: row + 1, column, value: LONG },
        { row: row + 2, column, value: "办件次数" },
      ],
      expect: [],
    };
    const entry = await host.write(planOf({ insertions: [insertion] }));
    const after = host.heights();
    expect(after[row + 1]).toBeGreaterThan(2 * (before[row] ?? 0));
    expect(after[row + 2]).toBe(before[row]);
    await host.undo(entry);
    expect(host.heights()).toEqual(before);
  });
});
