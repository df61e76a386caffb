import type { SheetSnapshot } from "../../src/core/sheet/sheet-snapshot";
import type { SheetLook } from "../../src/hosts/xlsx/sheet-look";
import { widthOf, type SimCell, type SimRow, type SimSheet } from "./sim-sheet";
import type { SimWorkbook } from "./sim-workbook";

/** A sheet with these contents, which nobody has changed yet. */
export function newSheet(book: SimWorkbook, snapshot: SheetSnapshot, look?: SheetLook): SimSheet {
  let rowCount = snapshot.rows.length;
  for (const key of look?.cells.keys() ?? []) rowCount = Math.max(rowCount, Number(key.split(",")[0]) + 1);
  const rows = Array.from({ length: rowCount }, (_, r): SimRow => {
    const cells = new Map<number, SimCell>();
    (snapshot.rows[r] ?? []).forEach(({ value, formula, numberFormat }, c) => {
      if (value === null && formula === undefined && numberFormat === undefined) return;
      cells.set(c, {
        value,
        format: numberFormat === undefined ? {} : { numberFormat },
        ...(formula === undefined ? {} : { formula }),
      });
    });
    const { size, isHidden = false } = look?.rows.get(r) ?? {};
    return { origin: r, cells, ...(size === undefined ? {} : { height: size }), ...(isHidden ? { isHidden } : {}) };
  });
  for (const [key, { runs: _, locked, ...format }] of look?.cells ?? []) {
    const [r = 0, c = 0] = key.split(",").map(Number);
    const row = rows[r];
    if (!row) continue;
    const cell = row.cells.get(c) ?? { value: null, format: {} };
    row.cells.set(c, { ...cell, format, ...(locked === false ? { isUnlocked: true } : {}) });
  }
  const columns = [...(look?.columns ?? [])];
  return {
    id: `{${book.nextId("00000000-0000-0000-0000-")}}`,
    name: snapshot.name,
    visibility: "Visible",
    protection: snapshot.isProtected ? { password: undefined, options: {} } : undefined,
    notAGrid: snapshot.notAGrid ?? false,
    opened: undefined,
    rows,
    columns: Array.from({ length: widthOf({ rows }) }, (_, column) => column),
    merges: [...(snapshot.merges ?? [])],
    conditionalFormats: [],
    validations: [],
    tables: [],
    widths: new Map(columns.flatMap(([column, { size }]) => (size === undefined ? [] : [[column, size]]))),
    hiddenColumns: new Set(columns.flatMap(([column, { isHidden }]) => (isHidden ? [column] : []))),
    print: undefined,
  };
}
