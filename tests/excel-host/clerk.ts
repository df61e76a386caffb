import { columnLetters, fromA1, toA1 } from "../../src/core/sheet/cell-address";
import type { CellBlock, CellValue } from "../../src/core/sheet/sheet-snapshot";
import { addressOf, blockOf } from "./blocks";
import type { Announcement } from "./members/thing";
import { moveLines, removeSheet, renameSheet } from "./move-cells";
import { cellOf, enter, fillRows, touch, type SimCell, type SimSheet } from "./sim-sheet";
import type { SimWorkbook } from "./sim-workbook";

interface Change {
  readonly row: number;
  readonly column: number;
  readonly before: SimCell | undefined;
  readonly after: SimCell | undefined;
}
interface Step {
  readonly sheet: SimSheet;
  readonly changes: readonly Change[];
}

/** What a person does in Excel, with the events that Excel raises for it. Addresses as she sees them, rows 0-based. */
export class Clerk {
  readonly #done: Step[] = [];
  readonly #undone: Step[] = [];

  /** @param announce brings events to the pane; resolves when its handlers have run */
  constructor(
    readonly book: SimWorkbook,
    readonly announce: (events: readonly Announcement[]) => Promise<void>,
  ) {}

  /** Selects a cell, types into it and presses Enter, which selects the one below (A21). */
  async type(sheet: string, address: string, value: CellValue): Promise<void> {
    const { row, column } = cellAt(address);
    await this.select(sheet, address);
    await this.#change(sheet, [{ row, column, value: value ?? "" }], address);
    await this.select(sheet, toA1({ row: row + 1, column }));
  }

  /** Pastes a block of texts; its top left goes to the address. */
  async paste(sheet: string, address: string, lines: readonly (readonly string[])[]): Promise<void> {
    const { row, column } = cellAt(address);
    await this.select(sheet, address);
    const cells = lines.flatMap((line, r) => line.map((value, c) => ({ row: row + r, column: column + c, value })));
    const right = column + Math.max(...lines.map((line) => line.length)) - 1;
    await this.#change(sheet, cells, `${address}:${columnLetters(right)}${row + lines.length}`);
  }

  /** Drags the top cell of the column down over the others. */
  async fillDown(sheet: string, address: string): Promise<void> {
    const { top, left, bottom } = blockAt(address);
    await this.select(sheet, address);
    const model = cellOf(this.#sheet(sheet), top, left)?.value ?? "";
    const cells = Array.from({ length: bottom - top }, (_, r) => ({ row: top + 1 + r, column: left, value: model }));
    await this.#change(sheet, cells, address);
  }

  /** Selects cells and presses Delete. */
  async deleteCells(sheet: string, address: string): Promise<void> {
    const { top, left, bottom, right } = blockAt(address);
    await this.select(sheet, address);
    const cells = Array.from({ length: (bottom - top + 1) * (right - left + 1) }, (_, index) => ({
      row: top + Math.floor(index / (right - left + 1)),
      column: left + (index % (right - left + 1)),
      value: "",
    }));
    await this.#change(sheet, cells, address);
  }

  /** Ctrl+Z over the person's own typing; Excel announces it like typing (A16). */
  async undo(): Promise<void> {
    const step = this.#done.pop();
    if (!step) return;
    this.#undone.push(step);
    await this.#replay(step, "before");
  }

  async redo(): Promise<void> {
    const step = this.#undone.pop();
    if (!step) return;
    this.#done.push(step);
    await this.#replay(step, "after");
  }

  async insertRows(sheet: string, before: number, count: number): Promise<void> {
    const standing = this.#sheet(sheet);
    moveLines(this.book, standing, { axis: "row", kind: "insert", at: before, count });
    const address = `${before + 1}:${before + count}`;
    await this.#tell({ kind: "changed", sheet: standing, address, changeType: "RowInserted" });
  }

  async deleteRows(sheet: string, first: number, count: number): Promise<void> {
    const standing = this.#sheet(sheet);
    moveLines(this.book, standing, { axis: "row", kind: "delete", at: first, count });
    const address = `${first + 1}:${first + count}`;
    await this.#tell({ kind: "changed", sheet: standing, address, changeType: "RowDeleted" });
  }

  /** Sorts whole rows of a block by one of its columns; Excel announces the sort and no change (A17). */
  async sort(sheet: string, address: string, by: string): Promise<void> {
    const standing = this.#sheet(sheet);
    const { top, bottom } = blockAt(address);
    const { column } = cellAt(`${by}1`);
    const key = ({ cells }: { readonly cells: ReadonlyMap<number, SimCell> }) => String(cells.get(column)?.value ?? "");
    const sorted = standing.rows.slice(top, bottom + 1).sort((a, b) => key(a).localeCompare(key(b), "zh"));
    standing.rows.splice(top, sorted.length, ...sorted);
    await this.announce([{ kind: "rowSorted", sheet: standing, address }]);
  }

  /** Sorts the columns of a block by one of its rows (by its number as she sees it), "A" before "B". */
  async sortColumns(sheet: string, address: string, by: number): Promise<void> {
    const standing = this.#sheet(sheet);
    const { top, bottom, left, right } = blockAt(address);
    const key = (column: number) => String(cellOf(standing, by - 1, column)?.value ?? "");
    const places = Array.from({ length: right - left + 1 }, (_, c) => left + c);
    const sorted = [...places].sort((a, b) => key(a).localeCompare(key(b), "zh"));
    fillRows(standing, bottom + 1);
    for (const { cells } of standing.rows.slice(top, bottom + 1)) {
      const before = new Map(cells);
      places.forEach((column, place) => {
        const moved = before.get(sorted[place] ?? column);
        if (moved) cells.set(column, moved);
        else cells.delete(column);
      });
    }
    await this.announce([{ kind: "columnSorted", sheet: standing, address }]);
  }

  /** Hides whole rows, or shows them again; rows 0-based. */
  async hideRows(sheet: string, first: number, count: number, isHidden = true): Promise<void> {
    const standing = this.#sheet(sheet);
    fillRows(standing, first + count);
    for (const row of standing.rows.slice(first, first + count)) row.isHidden = isHidden;
    await this.announce([{ kind: "rowHidden", sheet: standing, address: `${first + 1}:${first + count}`, isHidden }]);
  }

  /** Review > Protect Sheet, without a password. */
  async protect(sheet: string): Promise<void> {
    const standing = this.#sheet(sheet);
    standing.protection = { password: undefined, options: {} };
    await this.announce([{ kind: "protectionChanged", sheet: standing }]);
  }

  /** Picks from a cell's drop-down list: some Excels announce no change (A20). */
  async pick(sheet: string, address: string, value: string): Promise<void> {
    const { row, column } = cellAt(address);
    await this.select(sheet, address);
    enter(this.#sheet(sheet), row, column, value);
  }

  async select(sheet: string, address: string): Promise<void> {
    const standing = this.#sheet(sheet);
    await this.activate(sheet);
    const block = blockAt(address);
    const now = this.book.selection;
    if (now?.sheet === standing.name && addressOf(now.block) === addressOf(block)) return;
    this.book.selection = { sheet: standing.name, block };
    await this.announce([{ kind: "selectionChanged", sheet: standing, address: addressOf(block) }]);
  }

  /** Clicks on a sheet's tab; the events come in this order (A36). */
  async activate(sheet: string): Promise<void> {
    const standing = this.#sheet(sheet);
    if (this.book.active === standing.id) return;
    const left = this.book.sheet(this.book.active);
    this.book.active = standing.id;
    await this.announce([
      ...(left ? [{ kind: "deactivated" as const, sheet: left }] : []),
      { kind: "activated", sheet: standing },
    ]);
  }

  /** Excel 2021 has no event for it (A21). */
  async rename(sheet: string, name: string): Promise<void> {
    renameSheet(this.book, this.#sheet(sheet), name);
  }

  async deleteSheet(sheet: string): Promise<void> {
    const standing = this.#sheet(sheet);
    const wasInFront = this.book.active === standing.id;
    removeSheet(this.book, standing);
    const next = this.book.sheet(this.book.active);
    if (wasInFront && next) await this.announce([{ kind: "activated", sheet: next }]);
    await this.announce([{ kind: "deleted", sheet: standing }]);
  }

  /** F9, or a formula that reads the clock. */
  async recalculate(sheet: string): Promise<void> {
    const standing = this.#sheet(sheet);
    await this.announce([{ kind: "calculated", sheet: standing, address: formulasOf(standing) ?? "A1" }]);
  }

  async #change(
    sheet: string,
    cells: readonly { readonly row: number; readonly column: number; readonly value: CellValue }[],
    address: string,
  ): Promise<void> {
    const standing = this.#sheet(sheet);
    const changes = cells.map(({ row, column, value }): Change => {
      const before = copyOf(cellOf(standing, row, column));
      enter(standing, row, column, value);
      return { row, column, before, after: copyOf(cellOf(standing, row, column)) };
    });
    this.#done.push({ sheet: standing, changes });
    this.#undone.length = 0;
    const [only, other] = changes;
    const details =
      only && !other ? { details: { before: only.before?.value ?? "", after: only.after?.value ?? "" } } : {};
    await this.#tell({ kind: "changed", sheet: standing, address, changeType: "RangeEdited", ...details });
  }

  async #replay({ sheet, changes }: Step, to: "before" | "after"): Promise<void> {
    for (const change of changes) {
      const image = copyOf(change[to]);
      const cell = touch(sheet, change.row, change.column);
      delete cell.formula;
      Object.assign(cell, image ?? { value: null, format: {} });
    }
    const address = addressOf({
      top: Math.min(...changes.map(({ row }) => row)),
      bottom: Math.max(...changes.map(({ row }) => row)),
      left: Math.min(...changes.map(({ column }) => column)),
      right: Math.max(...changes.map(({ column }) => column)),
    });
    await this.#tell({ kind: "changed", sheet, address, changeType: "RangeEdited" });
  }

  /** Where a sheet has formulas, a change is followed by their calculation. */
  async #tell(event: Announcement): Promise<void> {
    await this.announce(withCalculations([event]));
  }

  #sheet(name: string): SimSheet {
    const sheet = this.book.sheet(name);
    if (!sheet) throw new Error(`No sheet ${name}`);
    return sheet;
  }
}

/** The events with the calculations that follow a change where formulas are on the sheet (A18). */
export function withCalculations(events: readonly Announcement[]): readonly Announcement[] {
  return events.flatMap((event) => {
    const address = event.kind === "changed" ? formulasOf(event.sheet) : undefined;
    return address === undefined ? [event] : [event, { kind: "calculated" as const, sheet: event.sheet, address }];
  });
}

function formulasOf(sheet: SimSheet): string | undefined {
  const cells = sheet.rows.flatMap(({ cells: row }, r) =>
    [...row].flatMap(([column, { formula }]) => (formula === undefined ? [] : [{ row: r, column }])),
  );
  return cells.length === 0 ? undefined : cells.map(toA1).join(",");
}

function copyOf(cell: SimCell | undefined): SimCell | undefined {
  return cell && { ...cell, format: { ...cell.format } };
}

function cellAt(address: string): { readonly row: number; readonly column: number } {
  const at = fromA1(address);
  if (!at) throw new Error(`No cell ${address}`);
  return at;
}

function blockAt(address: string): CellBlock {
  const block = blockOf(address);
  if (!block) throw new Error(`No cells ${address}`);
  return block;
}
