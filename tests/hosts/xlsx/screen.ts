import type { CellAddress } from "../../../src/core/sheet/cell-address";
import { moveMerges } from "../../../src/core/sheet/insert-rows";
import type { LineMove } from "../../../src/core/sheet/line-move";
import { moveLine } from "../../../src/core/sheet/line-move";
import { cellAt, type SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import type { SheetState, StateCell } from "../../../src/hosts/xlsx/save-changes";

/** A sheet on a screen of the simplest kind, and what a clerk does to it: for tests of saving. */
export class Screen implements SheetState {
  constructor(private readonly state: Omit<SheetState, "cell"> & { readonly cells: ReadonlyMap<string, StateCell> }) {}

  get name(): string {
    return this.state.name;
  }
  get isHidden(): boolean {
    return this.state.isHidden;
  }
  get rows(): readonly number[] {
    return this.state.rows;
  }
  get columns(): readonly number[] {
    return this.state.columns;
  }
  get merges(): SheetState["merges"] {
    return this.state.merges;
  }
  get rowLooks(): SheetState["rowLooks"] {
    return this.state.rowLooks;
  }
  get columnLooks(): SheetState["columnLooks"] {
    return this.state.columnLooks;
  }

  cell(row: number, column: number): StateCell | undefined {
    return this.state.cells.get(`${row},${column}`);
  }

  with({ row, column }: CellAddress, cell: Partial<StateCell>): Screen {
    const before = this.cell(row, column) ?? { value: null };
    return this.changed({ cells: new Map(this.state.cells).set(`${row},${column}`, { ...before, ...cell }) });
  }

  changed(change: Partial<ConstructorParameters<typeof Screen>[0]>): Screen {
    return new Screen({ ...this.state, ...change });
  }

  withRowsInserted(at: number, count: number): Screen {
    return this.moved({ axis: "row", kind: "insert", at, count });
  }

  /** Formulas stay as they are: not every spreadsheet lets them follow. */
  moved(move: LineMove): Screen {
    const isRow = move.axis === "row";
    const cells = new Map<string, StateCell>();
    for (const [key, cell] of this.state.cells) {
      const [row = 0, column = 0] = key.split(",").map(Number);
      const moved = moveLine(move, isRow ? row : column);
      if (moved !== undefined) cells.set(isRow ? `${moved},${column}` : `${row},${moved}`, cell);
    }
    const lines = [...(isRow ? this.rows : this.columns)];
    if (move.kind === "insert") lines.splice(move.at, 0, ...Array.from({ length: move.count }, () => -1));
    else lines.splice(move.at, move.count);
    return this.changed({
      cells,
      merges: moveMerges(this.merges, move),
      ...(isRow
        ? { rows: lines, rowLooks: movedLooks(this.rowLooks, move) }
        : { columns: lines, columnLooks: movedLooks(this.columnLooks, move) }),
    });
  }
}

function movedLooks(looks: SheetState["rowLooks"], move: LineMove): SheetState["rowLooks"] {
  return new Map(
    [...looks].flatMap(([line, look]) => {
      const moved = moveLine(move, line);
      return moved === undefined ? [] : [[moved, look] as const];
    }),
  );
}

/** The sheet as opened, with some blank rows and columns around. */
export function screenOf(
  sheet: SheetSnapshot,
  formats: (row: number, column: number) => StateCell["format"] = () => undefined,
): Screen {
  const rows = sheet.rows.length + 5;
  const columns = Math.max(1, ...sheet.rows.map((cells) => cells.length)) + 5;
  const cells = new Map<string, StateCell>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const { value, formula } = cellAt(sheet, row, column);
      const format = formats(row, column);
      if (value === null && formula === undefined && !format) continue;
      cells.set(`${row},${column}`, {
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(format ? { format } : {}),
      });
    }
  }
  return new Screen({
    name: sheet.name,
    isHidden: false,
    rows: Array.from({ length: rows }, (_, row) => row),
    columns: Array.from({ length: columns }, (_, column) => column),
    cells,
    merges: sheet.merges ?? [],
    rowLooks: new Map(),
    columnLooks: new Map(),
  });
}
