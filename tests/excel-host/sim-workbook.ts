import type { LineMove } from "../../src/core/sheet/line-move";
import type { CellBlock, SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import { newSheet } from "./new-sheet";
import { openBook, saveBook } from "./sim-file";
import type { SimSheet } from "./sim-sheet";

export interface SimPart {
  readonly id: string;
  xml: string;
  /** Its part of the opened file. */
  readonly path?: string;
}

/** A name of the workbook's, or of one sheet's. */
export interface SimName {
  readonly name: string;
  /** Id of the sheet it belongs to. */
  readonly sheet: string | undefined;
  /** With "=". */
  formula: string;
  comment: string;
  visible: boolean;
}

/** Excel's own memory of a workbook. */
export class SimWorkbook {
  readonly sheets: SimSheet[] = [];
  parts: SimPart[] = [];
  names: SimName[] = [];
  /** Those of add-ins; they live as long as the workbook is open (A28). */
  readonly settings = new Map<string, unknown>();
  active = "";
  selection: { sheet: string; block: CellBlock } | undefined;
  /** Off while the add-in wants no events: Excel's `runtime.enableEvents`. */
  tellsPane = true;
  /** What nobody formatted looks like. */
  usual: { font: string; size: number } = { font: "宋体", size: 11 };
  /** Told of whole rows and columns that went in or out. */
  onMove: ((sheet: SimSheet, move: LineMove) => void) | undefined;
  #count = 0;

  constructor(readonly bytes?: Uint8Array) {}

  static ofSnapshots(snapshots: readonly SheetSnapshot[]): SimWorkbook {
    const book = new SimWorkbook();
    for (const snapshot of snapshots) book.sheets.push(newSheet(book, snapshot));
    book.active = book.sheets[0]?.id ?? "";
    return book;
  }

  static open(bytes: Uint8Array): Promise<SimWorkbook> {
    return openBook(new SimWorkbook(bytes), bytes);
  }

  nextId(prefix: string): string {
    return `${prefix}${++this.#count}`;
  }

  sheet(key: string): SimSheet | undefined {
    return this.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  addSheet(name: string): SimSheet {
    const sheet = newSheet(this, { name, rows: [] });
    this.sheets.push(sheet);
    return sheet;
  }

  /** What File > Save writes: the original package with what changed (A23). */
  async save(): Promise<Uint8Array> {
    if (!this.bytes) throw new Error("The simulator saves only what it opened from a file");
    return saveBook(this, this.bytes);
  }
}
