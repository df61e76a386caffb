import { columnLetters, fromA1, toA1 } from "../../src/core/sheet/cell-address";
import { changeMerges } from "../../src/core/sheet/insert-rows";
import { isCovered } from "../../src/core/sheet/review-writes";
import { LAST_COLUMN, LAST_ROW } from "../../src/core/sheet/line-move";
import type { CellBlock, CellValue } from "../../src/core/sheet/sheet-snapshot";
import {
  blocksOf,
  cellOf,
  enter,
  moveRows,
  textOf,
  touch,
  type SimConditionalFormat,
  type SimPart,
  type SimSheet,
  type SimWorkbook,
} from "./sim-workbook";

/** An error as Excel's server answers it. */
export class SimError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** An object of Excel's as a request names it. */
export type Thing =
  | { readonly type: "Workbook" | "WorksheetCollection" | "Service" | "CustomXmlPartCollection" }
  | { readonly type: "Worksheet" | "WorksheetProtection" | "PageLayout"; readonly sheet: SimSheet }
  | {
      readonly type:
        | "Range"
        | "RangeFormat"
        | "RangeFont"
        | "RangeFill"
        | "RangeBorderCollection"
        | "DataValidation"
        | "ConditionalFormatCollection";
      readonly sheet: SimSheet;
      readonly blocks: readonly CellBlock[];
    }
  | {
      readonly type: "RangeBorder";
      readonly sheet: SimSheet;
      readonly blocks: readonly CellBlock[];
      readonly edge: string;
    }
  | { readonly type: "RangeAreas" | "RangeCollection"; readonly sheet: SimSheet; readonly blocks: readonly CellBlock[] }
  | {
      readonly type:
        | "ConditionalFormat"
        | "CustomConditionalFormat"
        | "ConditionalFormatRule"
        | "ConditionalRangeFormat"
        | "ConditionalRangeFill"
        | "ConditionalRangeBorderCollection";
      readonly sheet: SimSheet;
      readonly format: SimConditionalFormat;
    }
  | {
      readonly type: "ConditionalRangeBorder";
      readonly sheet: SimSheet;
      readonly format: SimConditionalFormat;
      readonly edge: string;
    }
  | { readonly type: "CustomXmlPartScopedCollection"; readonly parts: readonly SimPart[] }
  | { readonly type: "CustomXmlPart"; readonly part: SimPart };

type Answer = Thing | CellValue;
type OfType<One extends Thing, Type> = One extends Thing ? (Type extends One["type"] ? One : never) : never;
type Of<Type extends Thing["type"]> = OfType<Thing, Type>;

/** A value as it travelled, asked for as what it has to be: anything else is an invalid argument, as in Excel (A12). */
export class Argument {
  constructor(readonly value: unknown) {}

  get text(): string {
    return typeof this.value === "string" ? this.value : invalid("a text was expected");
  }

  get number(): number {
    return typeof this.value === "number" ? this.value : invalid("a number was expected");
  }

  get isTrue(): boolean {
    return this.value === true;
  }

  get range(): Of<"Range"> {
    const thing = this.value as Thing | null;
    return thing?.type === "Range" ? thing : invalid("a range was expected");
  }

  /** Rows of a rectangle as large as this block. */
  gridFor({ top, left, bottom, right }: CellBlock): readonly (readonly CellValue[])[] {
    const rows: unknown = this.value;
    const isOfSize =
      Array.isArray(rows) &&
      rows.length === bottom - top + 1 &&
      rows.every((line: unknown) => Array.isArray(line) && line.length === right - left + 1);
    if (!isOfSize) return invalid("the number of rows or columns doesn't match the size of the range");
    return this.value as readonly (readonly CellValue[])[];
  }
}

/** The arguments of a call; a missing one is null. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): Argument {
    return new Argument(this.values[index] ?? null);
  }
}

/** What one type of object can do here; names as they travel (PascalCase, as the library sends them). */
interface Members<Self> {
  readonly identity?: (self: Self, book: SimWorkbook) => Readonly<Record<string, unknown>>;
  readonly items?: (self: Self, book: SimWorkbook) => readonly Thing[];
  readonly item?: (self: Self, key: string, book: SimWorkbook) => Thing | null;
  readonly scalars?: Readonly<Record<string, (self: Self, book: SimWorkbook) => unknown>>;
  readonly objects?: Readonly<Record<string, (self: Self, book: SimWorkbook) => Thing | null>>;
  readonly setters?: Readonly<Record<string, (self: Self, value: Argument, book: SimWorkbook, tell: Tell) => void>>;
  readonly methods?: Readonly<Record<string, (self: Self, args: Arguments, book: SimWorkbook, tell: Tell) => Answer>>;
}

/** Something that happened to the workbook and that Excel tells its listeners. */
export interface Announcement {
  readonly kind:
    "changed" | "formatChanged" | "selectionChanged" | "activated" | "added" | "deleted" | "calculated" | "rowSorted";
  readonly sheet: SimSheet;
  readonly address?: string;
  readonly changeType?: "RangeEdited" | "RowInserted" | "RowDeleted";
}
export type Tell = (event: Announcement) => void;

function invalid(what: string): never {
  throw new SimError("InvalidArgument", `The argument is invalid: ${what}`);
}
const guard = (sheet: SimSheet): void => {
  if (sheet.isProtected)
    throw new SimError("AccessDenied", "You do not have permissions to perform the requested operation.");
};

const range = (sheet: SimSheet, ...blocks: readonly CellBlock[]): Of<"Range"> => ({ type: "Range", sheet, blocks });

/** "B6", "A2:C9", "6:8", "" for all cells. */
function blockOf(address: string): CellBlock {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  if (plain === "") return { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { top: Number(rows[1]) - 1, left: 0, bottom: Number(rows[2]) - 1, right: LAST_COLUMN };
  const [first = "", last = first] = plain.split(":");
  const a = fromA1(first);
  const b = fromA1(last);
  if (!a || !b) return invalid(address);
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

export const addressOf = ({ top, left, bottom, right }: CellBlock): string => {
  if (left === 0 && right === LAST_COLUMN) return `${top + 1}:${bottom + 1}`;
  const first = toA1({ row: top, column: left });
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
};

const first = (blocks: readonly CellBlock[]): CellBlock => blocks[0] ?? invalid("no cells");

function grid<T>(
  { sheet, blocks }: { sheet: SimSheet; blocks: readonly CellBlock[] },
  ask: (row: number, column: number) => T,
): T[][] {
  const { top, left, bottom, right } = first(blocks);
  // Unbounded ranges have no values: A6.
  if (right === LAST_COLUMN) return invalid("values of an unbounded range");
  void sheet;
  return Array.from({ length: bottom - top + 1 }, (_, r) =>
    Array.from({ length: right - left + 1 }, (_, c) => ask(top + r, left + c)),
  );
}

/** The smallest block around cells that hold something, or (without valuesOnly) have a format: A1. */
function usedIn(sheet: SimSheet, within: CellBlock, valuesOnly: boolean): CellBlock | undefined {
  let used: CellBlock | undefined;
  sheet.rows.forEach(({ cells }, row) => {
    if (row < within.top || row > within.bottom) return;
    for (const [column, { value, formula, format }] of cells) {
      if (column < within.left || column > within.right) continue;
      const counts =
        (value !== null && value !== "") || formula !== undefined || (!valuesOnly && Object.keys(format).length > 0);
      if (!counts) continue;
      used = used
        ? {
            top: Math.min(used.top, row),
            left: Math.min(used.left, column),
            bottom: Math.max(used.bottom, row),
            right: Math.max(used.right, column),
          }
        : { top: row, left: column, bottom: row, right: column };
    }
  });
  return used;
}

/** null leaves a cell as it is (A3); what a merge covers takes no value (A19). */
function write(
  { sheet, blocks }: { sheet: SimSheet; blocks: readonly CellBlock[] },
  values: Argument,
  tell: Tell,
): void {
  guard(sheet);
  const block = first(blocks);
  values.gridFor(block).forEach((line, r) =>
    line.forEach((value, c) => {
      const at = { row: block.top + r, column: block.left + c };
      if (value !== null && !isCovered(sheet.merges, at)) enter(sheet, at.row, at.column, value);
    }),
  );
  tell({ kind: "changed", sheet, address: addressOf(block), changeType: "RangeEdited" });
}

function eachCell(sheet: SimSheet, blocks: readonly CellBlock[], act: (row: number, column: number) => void): void {
  for (const { top, left, bottom, right } of blocks) {
    for (let row = top; row <= Math.min(bottom, sheet.rows.length + 5000); row++)
      for (let column = left; column <= Math.min(right, 200); column++) act(row, column);
  }
}

const look = (sheet: SimSheet, blocks: readonly CellBlock[], change: Record<string, unknown>, tell: Tell): void => {
  guard(sheet);
  eachCell(sheet, blocks, (row, column) => {
    const cell = touch(sheet, row, column);
    cell.format = { ...cell.format, ...change };
  });
  tell({ kind: "formatChanged", sheet, address: addressOf(first(blocks)) });
};

const HORIZONTAL: Readonly<Record<string, string>> = {
  Center: "center",
  Left: "left",
  Right: "right",
  General: "general",
};

const MEMBERS: { readonly [Type in Thing["type"]]: Members<Of<Type>> } = {
  Service: { methods: { NotifyActionHandlerReady: () => null } },
  Workbook: {
    objects: {
      Worksheets: () => ({ type: "WorksheetCollection" }),
      CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
    },
    methods: { _RemoveReference: () => null },
  },
  WorksheetCollection: {
    items: (_, book) => book.sheets.filter(({ notAGrid }) => !notAGrid).map((sheet) => ({ type: "Worksheet", sheet })),
    item: (_, key, book) => {
      const sheet = book.sheet(key);
      return sheet && !sheet.notAGrid ? { type: "Worksheet", sheet } : null;
    },
    methods: {
      GetActiveWorksheet: (_, __, book) => {
        const sheet = book.sheet(book.active);
        return sheet && !sheet.notAGrid ? { type: "Worksheet", sheet } : null;
      },
      Add: (_, args, book, tell) => {
        const name = args.at(0).text;
        if (book.sheet(name))
          throw new SimError("ItemAlreadyExists", `A resource with the same name already exists: ${name}`);
        const sheet = book.addSheet(name);
        tell({ kind: "added", sheet });
        return { type: "Worksheet", sheet };
      },
    },
  },
  Worksheet: {
    identity: ({ sheet }) => ({ Id: sheet.id }),
    scalars: {
      Id: ({ sheet }) => sheet.id,
      Name: ({ sheet }) => sheet.name,
      Visibility: ({ sheet }) => sheet.visibility,
    },
    objects: {
      Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
      PageLayout: ({ sheet }) => ({ type: "PageLayout", sheet }),
    },
    methods: {
      GetRange: ({ sheet }, args) => range(sheet, blockOf(args.at(0).value === null ? "" : args.at(0).text)),
      GetRanges: ({ sheet }, args) => {
        const address = args.at(0).text;
        if (address.length > 8192) return invalid("the address is too long");
        return { type: "RangeAreas", sheet, blocks: blocksOf(address) };
      },
      GetRangeByIndexes: ({ sheet }, args) => {
        const [top, left] = [args.at(0).number, args.at(1).number];
        return range(sheet, { top, left, bottom: top + args.at(2).number - 1, right: left + args.at(3).number - 1 });
      },
      GetUsedRange: ({ sheet }, args) => {
        const used = usedIn(sheet, blockOf(""), args.at(0).isTrue);
        return range(sheet, used ?? { top: 0, left: 0, bottom: 0, right: 0 });
      },
      GetUsedRangeOrNullObject: ({ sheet }, args) => {
        const used = usedIn(sheet, blockOf(""), args.at(0).isTrue);
        return used ? range(sheet, used) : null;
      },
      Activate: ({ sheet }, _, book, tell) => {
        if (book.active !== sheet.id) tell({ kind: "activated", sheet });
        book.active = sheet.id;
        return null;
      },
      Delete: ({ sheet }, _, book, tell) => {
        book.sheets.splice(book.sheets.indexOf(sheet), 1);
        if (book.active === sheet.id) book.active = book.sheets[0]?.id ?? "";
        tell({ kind: "deleted", sheet });
        return null;
      },
    },
  },
  WorksheetProtection: { scalars: { Protected: ({ sheet }) => sheet.isProtected } },
  PageLayout: {
    setters: {
      PaperSize: () => undefined,
      Orientation: ({ sheet }, value) =>
        void (sheet.print = { fitToWidth: false, ...sheet.print, landscape: value.text === "Landscape" }),
      Zoom: ({ sheet }, { value }) => {
        const { horizontalFitToPages } = value as { readonly horizontalFitToPages?: number };
        sheet.print = { landscape: false, ...sheet.print, fitToWidth: horizontalFitToPages === 1 };
      },
    },
    methods: {
      SetPrintTitleRows: ({ sheet }, args) => {
        const { top, bottom } = blockOf(args.at(0).text);
        sheet.print = { landscape: false, fitToWidth: false, ...sheet.print, repeatRows: [top, bottom] };
        return null;
      },
    },
  },
  Range: {
    scalars: {
      Address: ({ sheet, blocks }) => `${sheet.name}!${addressOf(first(blocks))}`,
      RowIndex: ({ blocks }) => first(blocks).top,
      ColumnIndex: ({ blocks }) => first(blocks).left,
      RowCount: ({ blocks }) => first(blocks).bottom - first(blocks).top + 1,
      ColumnCount: ({ blocks }) => first(blocks).right - first(blocks).left + 1,
      // Excel answers "" for a blank cell: A2.
      Values: (self) => grid(self, (row, column) => cellOf(self.sheet, row, column)?.value ?? ""),
      Text: (self) => grid(self, (row, column) => textOf(cellOf(self.sheet, row, column))),
      Formulas: (self) =>
        grid(
          self,
          (row, column) => cellOf(self.sheet, row, column)?.formula ?? cellOf(self.sheet, row, column)?.value ?? "",
        ),
      NumberFormat: (self) =>
        grid(self, (row, column) => cellOf(self.sheet, row, column)?.format.numberFormat ?? "General"),
    },
    objects: {
      Format: ({ sheet, blocks }) => ({ type: "RangeFormat", sheet, blocks }),
      DataValidation: ({ sheet, blocks }) => ({ type: "DataValidation", sheet, blocks }),
      ConditionalFormats: ({ sheet, blocks }) => ({ type: "ConditionalFormatCollection", sheet, blocks }),
    },
    setters: {
      Values: (self, values, _, tell) => write(self, values, tell),
      NumberFormat: (self, formats, _, tell) => {
        guard(self.sheet);
        const { top, left } = first(self.blocks);
        formats.gridFor(first(self.blocks)).forEach((line, r) =>
          line.forEach((format, c) => {
            const cell = touch(self.sheet, top + r, left + c);
            const { numberFormat: _old, ...rest } = cell.format;
            cell.format = format === "General" || format === null ? rest : { ...rest, numberFormat: String(format) };
          }),
        );
        tell({ kind: "formatChanged", sheet: self.sheet, address: addressOf(first(self.blocks)) });
      },
    },
    methods: {
      _KeepReference: () => null,
      // The library itself writes arrays of more than 1,500 cells by parts, through these three.
      GetRow: ({ sheet, blocks }, args) => {
        const { top, left, right } = first(blocks);
        const row = top + args.at(0).number;
        return range(sheet, { top: row, left, bottom: row, right });
      },
      GetBoundingRect: ({ sheet, blocks }, args) => {
        const all = [first(blocks), first(args.at(0).range.blocks)];
        return range(sheet, {
          top: Math.min(...all.map(({ top }) => top)),
          left: Math.min(...all.map(({ left }) => left)),
          bottom: Math.max(...all.map(({ bottom }) => bottom)),
          right: Math.max(...all.map(({ right }) => right)),
        });
      },
      _ValidateArraySize: ({ blocks }, args) => {
        const { top, left, bottom, right } = first(blocks);
        const isOfSize = args.at(0).number === bottom - top + 1 && args.at(1).number === right - left + 1;
        return isOfSize ? null : invalid("the size of the array");
      },
      GetUsedRangeOrNullObject: ({ sheet, blocks }, args) => {
        const used = usedIn(sheet, first(blocks), args.at(0).isTrue);
        return used ? range(sheet, used) : null;
      },
      // Only areas whose top left cell lies inside are named (office-js issue 3611): A9.
      GetMergedAreasOrNullObject: ({ sheet, blocks }) => {
        const { top, left, bottom, right } = first(blocks);
        const merges = sheet.merges.filter(
          (merge) => merge.top >= top && merge.top <= bottom && merge.left >= left && merge.left <= right,
        );
        if (merges.length > 512) return invalid("more than 512 merged areas");
        return merges.length === 0 ? null : { type: "RangeAreas", sheet, blocks: merges };
      },
      Select: ({ sheet, blocks }, _, book, tell) => {
        if (book.active !== sheet.id)
          throw new SimError("InvalidSelection", "The current selection is invalid for this operation.");
        book.selection = { sheet: sheet.name, block: first(blocks) };
        tell({ kind: "selectionChanged", sheet, address: addressOf(first(blocks)) });
        return null;
      },
      Insert: ({ sheet, blocks }, args, book, tell) => {
        guard(sheet);
        const { top, bottom, left, right } = first(blocks);
        if (args.at(0).text !== "Down" || left !== 0 || right !== LAST_COLUMN)
          throw new SimError("NotImplemented", "simulator: only whole rows are inserted");
        moveRows(book, sheet, { axis: "row", kind: "insert", at: top, count: bottom - top + 1 });
        tell({ kind: "changed", sheet, address: addressOf(first(blocks)), changeType: "RowInserted" });
        return range(sheet, first(blocks));
      },
      Delete: ({ sheet, blocks }, args, book, tell) => {
        guard(sheet);
        const { top, bottom, left, right } = first(blocks);
        if (args.at(0).text !== "Up" || left !== 0 || right !== LAST_COLUMN)
          throw new SimError("NotImplemented", "simulator: only whole rows are deleted");
        moveRows(book, sheet, { axis: "row", kind: "delete", at: top, count: bottom - top + 1 });
        tell({ kind: "changed", sheet, address: addressOf(first(blocks)), changeType: "RowDeleted" });
        return null;
      },
      // The top left value stays, the others go: A10.
      Merge: ({ sheet, blocks }, _, __, tell) => {
        guard(sheet);
        const block = first(blocks);
        sheet.merges = changeMerges(
          sheet.merges,
          sheet.merges.filter((one) => overlaps(one, block)),
          [block],
        );
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
        if (args.at(1).text !== "Formats") throw new SimError("NotImplemented", "simulator: only formats are copied");
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
  RangeFormat: {
    scalars: {
      RowHeight: ({ sheet, blocks }) => sheet.rows[first(blocks).top]?.height ?? 13.5,
      ColumnWidth: ({ sheet, blocks }) => sheet.widths.get(first(blocks).left) ?? 54,
    },
    objects: {
      Font: ({ sheet, blocks }) => ({ type: "RangeFont", sheet, blocks }),
      Fill: ({ sheet, blocks }) => ({ type: "RangeFill", sheet, blocks }),
      Borders: ({ sheet, blocks }) => ({ type: "RangeBorderCollection", sheet, blocks }),
    },
    setters: {
      RowHeight: ({ sheet, blocks }, value) => {
        guard(sheet);
        touch(sheet, first(blocks).top, 0);
        const row = sheet.rows[first(blocks).top];
        if (row) row.height = value.number;
      },
      // Points to characters, as the pane reckons them: A11.
      ColumnWidth: ({ sheet, blocks }, value) =>
        void sheet.widths.set(first(blocks).left, (value.number - 3.75) / 5.25),
      HorizontalAlignment: ({ sheet, blocks }, value, _, tell) =>
        look(sheet, blocks, { horizontal: HORIZONTAL[value.text] }, tell),
      VerticalAlignment: ({ sheet, blocks }, value, _, tell) =>
        look(sheet, blocks, { vertical: value.text.toLowerCase() }, tell),
      WrapText: ({ sheet, blocks }, value, _, tell) => look(sheet, blocks, { wraps: value.isTrue }, tell),
    },
  },
  RangeFont: {
    setters: {
      Bold: ({ sheet, blocks }, value, _, tell) => look(sheet, blocks, { bold: value.isTrue }, tell),
      Size: ({ sheet, blocks }, value, _, tell) => look(sheet, blocks, { size: value.number }, tell),
      Name: ({ sheet, blocks }, value, _, tell) => look(sheet, blocks, { font: value.text }, tell),
    },
  },
  RangeFill: {
    setters: { Color: ({ sheet, blocks }, value, _, tell) => look(sheet, blocks, { fill: value.text }, tell) },
  },
  RangeBorderCollection: { item: ({ sheet, blocks }, edge) => ({ type: "RangeBorder", sheet, blocks, edge }) },
  RangeBorder: {
    setters: {
      Style: ({ sheet, blocks, edge }, _, __, tell) => {
        guard(sheet);
        const side = edge.replace("Edge", "").toLowerCase();
        eachCell(sheet, blocks, (row, column) => {
          const cell = touch(sheet, row, column);
          cell.format = { ...cell.format, border: { ...cell.format.border, [side]: { style: "thin" } } };
        });
        tell({ kind: "formatChanged", sheet, address: addressOf(first(blocks)) });
      },
    },
  },
  DataValidation: {
    setters: {
      Rule: ({ sheet, blocks }, { value }) => {
        const { list } = value as { readonly list?: { readonly source: string } };
        if (list) sheet.dropDowns.push({ block: first(blocks), options: list.source.split(",") });
      },
    },
  },
  RangeAreas: {
    objects: {
      Areas: ({ sheet, blocks }) => ({ type: "RangeCollection", sheet, blocks }),
      ConditionalFormats: ({ sheet, blocks }) => ({ type: "ConditionalFormatCollection", sheet, blocks }),
    },
    methods: { _KeepReference: () => null },
  },
  RangeCollection: { items: ({ sheet, blocks }) => blocks.map((block) => range(sheet, block)) },
  ConditionalFormatCollection: {
    items: ({ sheet, blocks }) =>
      sheet.conditionalFormats
        .filter(({ areas }) => areas.some((area) => blocks.some((block) => overlaps(area, block))))
        .map((format) => ({ type: "ConditionalFormat", sheet, format })),
    item: ({ sheet }, key) => {
      const format = sheet.conditionalFormats.find(({ id }) => id === key);
      return format ? { type: "ConditionalFormat", sheet, format } : null;
    },
    methods: {
      Add: ({ sheet, blocks }, args, book) => {
        guard(sheet);
        if (args.at(0).text !== "Custom")
          throw new SimError("NotImplemented", "simulator: only custom conditional formats");
        const format: SimConditionalFormat = { id: book.nextId("cf"), areas: [...blocks], formula: "", look: {} };
        sheet.conditionalFormats.push(format);
        return { type: "ConditionalFormat", sheet, format };
      },
    },
  },
  ConditionalFormat: {
    identity: ({ format }) => ({ Id: format.id }),
    scalars: { Id: ({ format }) => format.id, Type: () => "Custom" },
    objects: {
      Custom: ({ sheet, format }) => ({ type: "CustomConditionalFormat", sheet, format }),
      CustomOrNullObject: ({ sheet, format }) => ({ type: "CustomConditionalFormat", sheet, format }),
    },
    methods: {
      Delete: ({ sheet, format }) => {
        guard(sheet);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one !== format);
        return null;
      },
    },
  },
  CustomConditionalFormat: {
    objects: {
      Rule: ({ sheet, format }) => ({ type: "ConditionalFormatRule", sheet, format }),
      Format: ({ sheet, format }) => ({ type: "ConditionalRangeFormat", sheet, format }),
    },
  },
  ConditionalFormatRule: {
    scalars: { Formula: ({ format }) => format.formula },
    setters: { Formula: ({ format }, value) => void (format.formula = value.text) },
  },
  ConditionalRangeFormat: {
    objects: {
      Fill: ({ sheet, format }) => ({ type: "ConditionalRangeFill", sheet, format }),
      Borders: ({ sheet, format }) => ({ type: "ConditionalRangeBorderCollection", sheet, format }),
    },
  },
  ConditionalRangeFill: { setters: { Color: ({ format }, value) => void (format.look["fill"] = value.text) } },
  ConditionalRangeBorderCollection: {
    item: ({ sheet, format }, edge) => ({ type: "ConditionalRangeBorder", sheet, format, edge }),
  },
  ConditionalRangeBorder: {
    setters: {
      Style: ({ format, edge }, value) => void (format.look[`${edge} style`] = value.text),
      Color: ({ format, edge }, value) => void (format.look[`${edge} colour`] = value.text),
    },
  },
  CustomXmlPartCollection: {
    methods: {
      GetByNamespace: (_, args, book) => ({
        type: "CustomXmlPartScopedCollection",
        parts: book.parts.filter(({ xml }) => xml.includes(`"${args.at(0).text}"`)),
      }),
      Add: (_, args, book) => {
        const part: SimPart = { id: `{${book.nextId("part")}}`, xml: args.at(0).text };
        book.parts.push(part);
        return { type: "CustomXmlPart", part };
      },
    },
  },
  CustomXmlPartScopedCollection: {
    items: ({ parts }) => parts.map((part) => ({ type: "CustomXmlPart", part })),
    item: ({ parts }, key) => {
      const part = parts.find(({ id }) => id === key);
      return part ? { type: "CustomXmlPart", part } : null;
    },
  },
  CustomXmlPart: {
    identity: ({ part }) => ({ Id: part.id }),
    scalars: { Id: ({ part }) => part.id },
    methods: {
      GetXml: ({ part }) => part.xml,
      SetXml: ({ part }, args) => {
        part.xml = args.at(0).text;
        return null;
      },
      Delete: ({ part }, _, book) => {
        book.parts = book.parts.filter((one) => one !== part);
        return null;
      },
    },
  },
};

function overlaps(a: CellBlock, b: CellBlock): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/** The members of a thing's type, for whoever does not know which it is. */
export function membersOf(thing: Thing): Members<Thing> {
  return MEMBERS[thing.type] as unknown as Members<Thing>;
}
