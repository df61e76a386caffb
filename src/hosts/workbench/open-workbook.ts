import type { GapMark } from "../../app/ports/workbook";
import { Book } from "../xlsx/book";
import { readWorkbook } from "../xlsx/read-workbook";
import { lookReader } from "../xlsx/sheet-look";
import { marksInBook } from "../xlsx/shown-marks";
import { loadState } from "../xlsx/store";
import { isTooLarge, openSheet } from "./open-sheet";
import type { SpreadsheetSheet } from "./spreadsheet";

/** A workbook to be shown: its sheets, the small document kept in it, and the bytes it came from. */
export interface OpenedWorkbook {
  readonly sheets: readonly SpreadsheetSheet[];
  readonly stored: string | undefined;
  readonly bytes: Uint8Array;
  /** Marks that the file carries, by sheet. */
  readonly marks: ReadonlyMap<string, readonly GapMark[]>;
  /** In points; for cells that nobody formatted. */
  readonly defaultFontSize: number;
}

export type WorkbookOpening =
  | { readonly status: "ok"; readonly workbook: OpenedWorkbook }
  /** With what the clerk is told. */
  | { readonly status: "unreadable"; readonly sentence: string };

/** A workbook has at least one sheet in front; a file may hide all of them but never says so of every one. */
const NOTHING_TO_SHOW = "这个工作簿里没有可以显示的工作表。请在 Excel 中取消隐藏后另存一份。";

function tooLarge(sheet: string): string {
  return `工作表“${sheet}”太大，工作台显示不了。请删去多余的行列后再试，或用命令行 zhibiao check 检查。`;
}

/** Opens the bytes of an .xlsx for the browser spreadsheet. */
export async function openWorkbook(bytes: Uint8Array): Promise<WorkbookOpening> {
  const reading = await readWorkbook(bytes);
  if (reading.status !== "ok") return reading;
  const large = reading.sheets.find(({ snapshot }) => isTooLarge(snapshot));
  if (large) return { status: "unreadable", sentence: tooLarge(large.snapshot.name) };
  const shown = reading.sheets.filter(({ hidden }) => !hidden);
  const book = Book.open(bytes);
  const looks = lookReader(book);
  const wanted = Number(book.root.child("bookViews")?.child("workbookView")?.get("activeTab") ?? 0);
  const inFront = reading.sheets[wanted]?.hidden === false ? reading.sheets[wanted] : shown[0];
  if (!inFront) return { status: "unreadable", sentence: NOTHING_TO_SHOW };
  const sheets = reading.sheets.map(({ snapshot, hidden }, order) =>
    openSheet(snapshot, snapshot.notAGrid ? undefined : looks.sheet(snapshot.name), {
      order,
      isHidden: hidden,
      isActive: snapshot === inFront.snapshot,
    }),
  );
  const grids = reading.sheets.filter(({ snapshot }) => !snapshot.notAGrid);
  const marks = new Map(grids.map(({ snapshot: { name } }) => [name, marksInBook(book, name)]));
  return {
    status: "ok",
    workbook: { sheets, marks, stored: loadState(book), bytes, defaultFontSize: looks.usual.size ?? 11 },
  };
}
