import { changeMerges } from "../../../src/core/sheet/insert-rows";
import { LAST_COLUMN, LAST_ROW } from "../../../src/core/sheet/line-move";
import type { CellBlock } from "../../../src/core/sheet/sheet-snapshot";
import { addressOf, around, cellCount, isUnbounded, overlapOf, overlaps, without } from "../blocks";
import { moveLines, shiftCells } from "../move-cells";
import { cellOf, fillRows, textOf, touch, type SimCell, type SimSheet } from "../sim-sheet";
import type { SimWorkbook } from "../sim-workbook";
import { eachCell, grid, guard, mergesIn, regionAround, usedIn, write } from "./cell-ranges";
import {
  collection,
  first,
  invalid,
  notSimulated,
  range,
  SimError,
  type Announcement,
  type Argument,
  type Cells,
  type Members,
  type MembersOf,
  type Of,
  type Tell,
} from "./thing";

const MOST_MERGES = 512;

/** Excel puts a name that is no plain word into quotes. */
const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const valueType = ({ value }: Partial<SimCell> = {}): string => {
  if (value === null || value === undefined || value === "") return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return /^#[A-Z/0]+[!?]?$/.test(value) ? "Error" : "String";
};

const contentOf = (cell: SimCell | undefined) => cell?.formula ?? cell?.value ?? "";

/** The range so many rows and columns away; outside the sheet there is none. */
function shifted(sheet: SimSheet, { top, left, bottom, right }: CellBlock, by: Partial<CellBlock>): Of<"Range"> {
  const block = {
    top: top + (by.top ?? 0),
    left: left + (by.left ?? 0),
    bottom: bottom + (by.bottom ?? 0),
    right: right + (by.right ?? 0),
  };
  const isThere =
    block.top >= 0 &&
    block.left >= 0 &&
    block.bottom <= LAST_ROW &&
    block.right <= LAST_COLUMN &&
    block.top <= block.bottom &&
    block.left <= block.right;
  return isThere ? range(sheet, block) : invalid("a range outside the sheet");
}

function hide({ sheet, blocks }: Cells, axis: "row" | "column", isHidden: boolean, tell: Tell): void {
  guard(sheet);
  const { top, bottom, left, right } = first(blocks);
  if (axis === "column") {
    for (let column = left; column <= right; column++)
      if (isHidden) sheet.hiddenColumns.add(column);
      else sheet.hiddenColumns.delete(column);
    return;
  }
  fillRows(sheet, bottom + 1);
  for (const row of sheet.rows.slice(top, bottom + 1)) row.isHidden = isHidden;
  tell({ kind: "rowHidden", sheet, address: `${top + 1}:${bottom + 1}`, isHidden });
}

/** Whether all lines are hidden; null where some are. */
function hidden({ sheet, blocks }: Cells, axis: "row" | "column"): boolean | null {
  const { top, bottom, left, right } = first(blocks);
  const [from, to] = axis === "row" ? [top, bottom] : [left, right];
  const isHidden = (line: number) =>
    axis === "row" ? (sheet.rows[line]?.isHidden ?? false) : sheet.hiddenColumns.has(line);
  const last = Math.min(to, axis === "row" ? sheet.rows.length : sheet.columns.length + sheet.hiddenColumns.size);
  const found = new Set<boolean>();
  for (let line = from; line <= last; line++) found.add(isHidden(line));
  if (last < to) found.add(false);
  return found.size > 1 ? null : found.has(true);
}

/** Cells in or out, as whole rows and columns or with the others making room. */
function move({ sheet, blocks }: Cells, kind: "insert" | "delete", shift: string, book: SimWorkbook, tell: Tell): void {
  guard(sheet);
  const block = first(blocks);
  const ways = kind === "insert" ? { row: "Down", column: "Right" } : { row: "Up", column: "Left" };
  const axis = shift === ways.row ? "row" : shift === ways.column ? "column" : invalid(shift);
  const isRows = block.left === 0 && block.right === LAST_COLUMN;
  const isColumns = block.top === 0 && block.bottom === LAST_ROW;
  let changeType: Announcement["changeType"] = kind === "insert" ? "CellInserted" : "CellDeleted";
  if (isRows) {
    moveLines(book, sheet, { axis: "row", kind, at: block.top, count: block.bottom - block.top + 1 });
    changeType = kind === "insert" ? "RowInserted" : "RowDeleted";
  } else if (isColumns) {
    moveLines(book, sheet, { axis: "column", kind, at: block.left, count: block.right - block.left + 1 });
    changeType = kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
  } else if (!shiftCells(sheet, block, axis, kind)) {
    throw new SimError("InvalidOperation", "This operation is not allowed: it would change part of a merge or table.");
  }
  tell({ kind: "changed", sheet, address: addressOf(block), changeType });
}

function clear({ sheet, blocks }: Cells, what: string, tell: Tell): void {
  const [contents, formats] = [what !== "Formats", what !== "Contents"];
  if (!["All", "Contents", "Formats"].includes(what)) notSimulated(`clear ${what}`);
  guard(sheet, formats ? undefined : blocks);
  const block = first(blocks);
  for (const [r, { cells }] of sheet.rows.entries()) {
    if (r < block.top || r > block.bottom) continue;
    for (const [c, cell] of cells) {
      if (c < block.left || c > block.right) continue;
      if (contents) {
        cell.value = null;
        delete cell.formula;
      }
      if (formats) cell.format = {};
    }
  }
  if (formats) {
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, block));
    for (const one of sheet.conditionalFormats) one.areas = without(one.areas, block);
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  }
  if (contents) tell({ kind: "changed", sheet, address: addressOf(block), changeType: "RangeEdited" });
  if (formats) tell({ kind: "formatChanged", sheet, address: addressOf(block) });
}

function setNumberFormats({ sheet, blocks }: Cells, formats: Argument, tell: Tell): void {
  guard(sheet);
  const { top, left } = first(blocks);
  formats.gridFor(first(blocks)).forEach((line, r) =>
    line.forEach((format, c) => {
      if (format === null) return;
      const cell = touch(sheet, top + r, left + c);
      const { numberFormat: _old, ...rest } = cell.format;
      cell.format = format === "General" ? rest : { ...rest, numberFormat: String(format) };
    }),
  );
  tell({ kind: "formatChanged", sheet, address: addressOf(first(blocks)) });
}

/** Only areas whose top left cell lies inside are named (office-js issue 3611): A9. */
function mergedAreas({ sheet, blocks }: Cells): Of<"RangeAreas"> | null {
  const { top, left, bottom, right } = first(blocks);
  const merges = sheet.merges.filter(
    (merge) => merge.top >= top && merge.top <= bottom && merge.left >= left && merge.left <= right,
  );
  if (merges.length > MOST_MERGES) return invalid("more than 512 merged areas");
  return merges.length === 0 ? null : { type: "RangeAreas", sheet, blocks: merges };
}

/** Methods that answer with another range, and change nothing. */
const NEIGHBOURS: NonNullable<Members<Of<"Range">>["methods"]> = {
  GetCell: ({ sheet, blocks }, args) => {
    const [row, column] = [first(blocks).top + args.at(0).number, first(blocks).left + args.at(1).number];
    return shifted(sheet, { top: row, left: column, bottom: row, right: column }, {});
  },
  GetRow: ({ sheet, blocks }, args) => {
    const row = first(blocks).top + args.at(0).number;
    return range(sheet, { ...first(blocks), top: row, bottom: row });
  },
  GetColumn: ({ sheet, blocks }, args) => {
    const column = first(blocks).left + args.at(0).number;
    return range(sheet, { ...first(blocks), left: column, right: column });
  },
  GetLastRow: ({ sheet, blocks }) => range(sheet, { ...first(blocks), top: first(blocks).bottom }),
  GetLastColumn: ({ sheet, blocks }) => range(sheet, { ...first(blocks), left: first(blocks).right }),
  GetLastCell: ({ sheet, blocks }) =>
    range(sheet, { ...first(blocks), top: first(blocks).bottom, left: first(blocks).right }),
  GetEntireRow: ({ sheet, blocks }) => range(sheet, { ...first(blocks), left: 0, right: LAST_COLUMN }),
  GetEntireColumn: ({ sheet, blocks }) => range(sheet, { ...first(blocks), top: 0, bottom: LAST_ROW }),
  GetOffsetRange: ({ sheet, blocks }, args) => {
    const [rows, columns] = [args.at(0).number, args.at(1).number];
    return shifted(sheet, first(blocks), { top: rows, bottom: rows, left: columns, right: columns });
  },
  GetResizedRange: ({ sheet, blocks }, args) =>
    shifted(sheet, first(blocks), { bottom: args.at(0).number, right: args.at(1).number }),
  GetRowsAbove: ({ sheet, blocks }, args) => beside(sheet, first(blocks), "top", args.at(0)),
  GetRowsBelow: ({ sheet, blocks }, args) => beside(sheet, first(blocks), "bottom", args.at(0)),
  GetColumnsBefore: ({ sheet, blocks }, args) => beside(sheet, first(blocks), "left", args.at(0)),
  GetColumnsAfter: ({ sheet, blocks }, args) => beside(sheet, first(blocks), "right", args.at(0)),
  GetBoundingRect: ({ sheet, blocks }, args) => range(sheet, around(first(blocks), first(args.at(0).range.blocks))),
  GetIntersection: ({ sheet, blocks }, args) => {
    const both = overlapOf(first(blocks), first(args.at(0).range.blocks));
    return both ? range(sheet, both) : null;
  },
  GetIntersectionOrNullObject: ({ sheet, blocks }, args) => {
    const both = overlapOf(first(blocks), first(args.at(0).range.blocks));
    return both ? range(sheet, both) : null;
  },
  GetSurroundingRegion: ({ sheet, blocks }) => range(sheet, regionAround(sheet, first(blocks))),
  GetUsedRange: ({ sheet, blocks }, args) => {
    const { top, left } = first(blocks);
    return range(sheet, usedIn(sheet, first(blocks), args.at(0).isTrue) ?? { top, left, bottom: top, right: left });
  },
  GetUsedRangeOrNullObject: ({ sheet, blocks }, args) => {
    const used = usedIn(sheet, first(blocks), args.at(0).isTrue);
    return used ? range(sheet, used) : null;
  },
  GetMergedAreasOrNullObject: (self) => mergedAreas(self),
};

/** So many whole lines on one side of a range; a negative number counts within it. */
function beside(sheet: SimSheet, block: CellBlock, side: keyof CellBlock, count: Argument): Of<"Range"> {
  const lines = count.isMissing ? 1 : count.number;
  if (lines === 0) return invalid("no lines");
  const inside = lines < 0;
  const size = Math.abs(lines);
  switch (side) {
    case "top":
      return inside
        ? shifted(sheet, { ...block, bottom: block.top + size - 1 }, {})
        : shifted(sheet, { ...block, top: block.top - size, bottom: block.top - 1 }, {});
    case "bottom":
      return inside
        ? shifted(sheet, { ...block, top: block.bottom - size + 1 }, {})
        : shifted(sheet, { ...block, top: block.bottom + 1, bottom: block.bottom + size }, {});
    case "left":
      return inside
        ? shifted(sheet, { ...block, right: block.left + size - 1 }, {})
        : shifted(sheet, { ...block, left: block.left - size, right: block.left - 1 }, {});
    case "right":
      return inside
        ? shifted(sheet, { ...block, left: block.right - size + 1 }, {})
        : shifted(sheet, { ...block, left: block.right + 1, right: block.right + size }, {});
  }
}

export const RANGES: MembersOf<"Range" | "RangeAreas" | "RangeCollection"> = {
  Range: {
    scalars: {
      Address: ({ sheet, blocks }) => `${quoted(sheet.name)}!${addressOf(first(blocks))}`,
      // -1 stands for more than a 32 bit number holds.
      CellCount: ({ blocks }) => (cellCount(first(blocks)) < 2 ** 31 ? cellCount(first(blocks)) : -1),
      RowIndex: ({ blocks }) => first(blocks).top,
      ColumnIndex: ({ blocks }) => first(blocks).left,
      RowCount: ({ blocks }) => first(blocks).bottom - first(blocks).top + 1,
      ColumnCount: ({ blocks }) => first(blocks).right - first(blocks).left + 1,
      IsEntireRow: ({ blocks }) => first(blocks).left === 0 && first(blocks).right === LAST_COLUMN,
      IsEntireColumn: ({ blocks }) => first(blocks).top === 0 && first(blocks).bottom === LAST_ROW,
      RowHidden: (self) => hidden(self, "row"),
      ColumnHidden: (self) => hidden(self, "column"),
      // Excel answers "" for a blank cell: A2.
      Values: (self) => grid(self, (row, column) => cellOf(self.sheet, row, column)?.value ?? ""),
      Text: (self) => grid(self, (row, column) => textOf(cellOf(self.sheet, row, column))),
      Formulas: (self) => grid(self, (row, column) => contentOf(cellOf(self.sheet, row, column))),
      NumberFormat: (self) =>
        grid(self, (row, column) => cellOf(self.sheet, row, column)?.format.numberFormat ?? "General"),
      ValueTypes: (self) => grid(self, (row, column) => valueType(cellOf(self.sheet, row, column))),
    },
    objects: {
      Format: ({ sheet, blocks }) => ({ type: "RangeFormat", sheet, blocks }),
      DataValidation: ({ sheet, blocks }) => ({ type: "DataValidation", sheet, blocks }),
      ConditionalFormats: ({ sheet, blocks }) => ({ type: "ConditionalFormatCollection", sheet, blocks }),
      Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    },
    setters: {
      Values: (self, values, _, tell) => writeBounded(self, values, tell),
      Formulas: (self, values, _, tell) => writeBounded(self, values, tell),
      NumberFormat: (self, formats, _, tell) => setNumberFormats(self, formats, tell),
      RowHidden: (self, value, _, tell) => hide(self, "row", value.isTrue, tell),
      ColumnHidden: (self, value, _, tell) => hide(self, "column", value.isTrue, tell),
    },
    methods: {
      ...NEIGHBOURS,
      _KeepReference: () => null,
      // The library itself writes arrays of more than 1,500 cells by parts, after this.
      _ValidateArraySize: ({ blocks }, args) => {
        const { top, left, bottom, right } = first(blocks);
        const isOfSize = args.at(0).number === bottom - top + 1 && args.at(1).number === right - left + 1;
        return isOfSize ? null : invalid("the size of the array");
      },
      Select: ({ sheet, blocks }, _, book, tell) => {
        if (book.active !== sheet.id)
          throw new SimError("InvalidSelection", "The current selection is invalid for this operation.");
        book.selection = { sheet: sheet.name, block: first(blocks) };
        tell({ kind: "selectionChanged", sheet, address: addressOf(first(blocks)) });
        return null;
      },
      Insert: (self, args, book, tell) => {
        move(self, "insert", args.at(0).text, book, tell);
        return range(self.sheet, first(self.blocks));
      },
      Delete: (self, args, book, tell) => {
        move(self, "delete", args.at(0).text, book, tell);
        return null;
      },
      Clear: (self, args, _, tell) => {
        clear(self, args.at(0).isMissing ? "All" : args.at(0).text, tell);
        return null;
      },
      // The top left value stays, the others go (A10); cells of a table cannot be merged (A31).
      Merge: ({ sheet, blocks }, args, _, tell) => {
        guard(sheet);
        if (args.at(0).isTrue) return notSimulated("merge across");
        const block = first(blocks);
        if (sheet.tables.some((table) => overlaps(table.block, block)))
          throw new SimError("InvalidOperation", "This operation is not allowed on a table.");
        sheet.merges = changeMerges(sheet.merges, mergesIn(sheet, block), [block]);
        eachCell(sheet, [block], (row, column) => {
          if (row === block.top && column === block.left) return;
          const cell = cellOf(sheet, row, column);
          if (cell) {
            cell.value = null;
            delete cell.formula;
          }
        });
        tell({ kind: "formatChanged", sheet, address: addressOf(block) });
        return null;
      },
      Unmerge: ({ sheet, blocks }, _, __, tell) => {
        guard(sheet);
        const block = first(blocks);
        sheet.merges = sheet.merges.filter((one) => !overlaps(one, block));
        tell({ kind: "formatChanged", sheet, address: addressOf(block) });
        return null;
      },
      CopyFrom: ({ sheet, blocks }, args, _, tell) => {
        guard(sheet);
        // How cells look, and nothing else (A34).
        if (args.at(1).text !== "Formats") return notSimulated("only formats are copied");
        const from = args.at(0).range;
        const to = first(blocks);
        const { top, left } = first(from.blocks);
        eachCell(sheet, [to], (row, column) => {
          const model = cellOf(from.sheet, top + row - to.top, left + column - to.left);
          touch(sheet, row, column).format = { ...model?.format };
        });
        tell({ kind: "formatChanged", sheet, address: addressOf(to) });
        return null;
      },
    },
  },
  RangeAreas: {
    scalars: {
      Address: ({ sheet, blocks }) => blocks.map((block) => `${quoted(sheet.name)}!${addressOf(block)}`).join(","),
      AreaCount: ({ blocks }) => blocks.length,
      CellCount: ({ blocks }) => blocks.reduce((sum, block) => sum + cellCount(block), 0),
    },
    objects: {
      Areas: ({ sheet, blocks }) => ({ type: "RangeCollection", sheet, blocks }),
      ConditionalFormats: ({ sheet, blocks }) => ({ type: "ConditionalFormatCollection", sheet, blocks }),
      DataValidation: ({ sheet, blocks }) => ({ type: "DataValidation", sheet, blocks }),
      Format: ({ sheet, blocks }) => ({ type: "RangeFormat", sheet, blocks }),
      Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    },
    methods: { _KeepReference: () => null },
  },
  RangeCollection: collection({ items: ({ sheet, blocks }) => blocks.map((block) => range(sheet, block)) }),
};

/** Whole rows, columns and sheets cannot be written (A6). */
function writeBounded(self: Cells, values: Argument, tell: Tell): void {
  if (isUnbounded(first(self.blocks))) invalid("values of an unbounded range");
  write(self, values, tell);
}
