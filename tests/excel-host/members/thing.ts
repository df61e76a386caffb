import type { CellBlock, CellValue } from "../../../src/core/sheet/sheet-snapshot";
import type { SimConditionalFormat, SimSheet } from "../sim-sheet";
import type { SimName, SimPart, SimWorkbook } from "../sim-workbook";

/** An error as Excel's server answers it. */
export class SimError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export interface OnSheet {
  readonly sheet: SimSheet;
}
export interface Cells extends OnSheet {
  readonly blocks: readonly CellBlock[];
}
interface Format extends OnSheet {
  readonly format: SimConditionalFormat;
}
interface OfTable extends OnSheet {
  /** Of the table. */
  readonly id: string;
}

/** Objects of Excel's by their types, and what tells one from another. */
interface Kinds {
  Service: object;
  Workbook: object;
  Application: object;
  Runtime: object;
  WorksheetCollection: object;
  Worksheet: OnSheet;
  WorksheetProtection: OnSheet;
  PageLayout: OnSheet;
  PageBreakCollection: OnSheet;
  PageBreak: OnSheet;
  Range: Cells;
  RangeAreas: Cells;
  RangeCollection: Cells;
  RangeFormat: Cells;
  RangeFont: Cells;
  RangeFill: Cells;
  RangeBorderCollection: Cells;
  RangeBorder: Cells & { readonly edge: string };
  FormatProtection: Cells;
  DataValidation: Cells;
  ConditionalFormatCollection: Cells;
  ConditionalFormat: Format;
  CustomConditionalFormat: Format;
  ConditionalFormatRule: Format;
  TypedConditionalFormat: Format;
  ConditionalRangeFormat: Format;
  ConditionalRangeFill: Format;
  ConditionalRangeBorderCollection: Format;
  ConditionalRangeBorder: Format & { readonly edge: string };
  /** Of the workbook, or of one sheet. */
  TableCollection: { readonly sheet?: SimSheet };
  Table: OfTable;
  TableColumnCollection: OfTable;
  TableColumn: OfTable & { readonly place: number };
  TableRowCollection: OfTable;
  NamedItemCollection: { readonly sheet?: SimSheet };
  NamedItem: { readonly name: SimName };
  SettingCollection: object;
  Setting: { readonly key: string };
  CustomXmlPartCollection: object;
  CustomXmlPartScopedCollection: { readonly parts: readonly SimPart[] };
  CustomXmlPart: { readonly part: SimPart };
}
export type Kind = keyof Kinds;
export type Of<Type extends Kind> = { readonly type: Type } & Readonly<Kinds[Type]>;

/** An object of Excel's as a request names it. */
export type Thing = { [Type in Kind]: Of<Type> }[Kind];

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

  get isMissing(): boolean {
    return this.value === null;
  }

  get range(): Of<"Range"> {
    const thing = this.value as Thing | null;
    return thing?.type === "Range" ? thing : invalid("a range was expected");
  }

  /** Rows of a rectangle as large as this block; one value stands for all of them. */
  gridFor({ top, left, bottom, right }: CellBlock): readonly (readonly CellValue[])[] {
    const rows: unknown = this.value;
    if (!Array.isArray(rows) && (rows === null || typeof rows !== "object"))
      return Array.from({ length: bottom - top + 1 }, () =>
        Array.from({ length: right - left + 1 }, () => rows as CellValue),
      );
    const isOfSize =
      Array.isArray(rows) &&
      rows.length === bottom - top + 1 &&
      rows.every((line: unknown) => Array.isArray(line) && line.length === right - left + 1);
    if (!isOfSize) return invalid("the number of rows or columns doesn't match the size of the range");
    return rows as readonly (readonly CellValue[])[];
  }
}

/** The arguments of a call; a missing one is null. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): Argument {
    return new Argument(this.values[index] ?? null);
  }
}

/** What a method answers: an object, or a value as it travels. */
export type Answer = Thing | CellValue;

/** What one type of object can do here; names as they travel (PascalCase, as the library sends them). */
export interface Members<Self> {
  readonly identity?: (self: Self, book: SimWorkbook) => Readonly<Record<string, unknown>>;
  readonly items?: (self: Self, book: SimWorkbook) => readonly Thing[];
  readonly item?: (self: Self, key: string, book: SimWorkbook) => Thing | null;
  readonly scalars?: Readonly<Record<string, (self: Self, book: SimWorkbook) => unknown>>;
  readonly objects?: Readonly<Record<string, (self: Self, book: SimWorkbook) => Thing | null>>;
  readonly setters?: Readonly<Record<string, (self: Self, value: Argument, book: SimWorkbook, tell: Tell) => void>>;
  readonly methods?: Readonly<Record<string, (self: Self, args: Arguments, book: SimWorkbook, tell: Tell) => Answer>>;
}
export type MembersOf<Types extends Kind> = { readonly [Type in Types]: Members<Of<Type>> };

/** A collection, with what all of Excel's collections can do. */
export function collection<Self>(members: Members<Self> & Required<Pick<Members<Self>, "items">>): Members<Self> {
  const { items, item } = members;
  const count = (self: Self, book: SimWorkbook) => items(self, book).length;
  return {
    ...members,
    methods: {
      GetCount: (self, _, book) => count(self, book),
      GetItemAt: (self, args, book) => items(self, book)[args.at(0).number] ?? invalid("no item at this place"),
      ...(item ? { GetItemOrNullObject: (self, args, book) => item(self, String(args.at(0).value), book) } : {}),
      ...members.methods,
    },
  };
}

/** Something that happened to the workbook and that Excel tells its listeners. */
export interface Announcement {
  readonly kind:
    | "changed"
    | "formatChanged"
    | "selectionChanged"
    | "activated"
    | "deactivated"
    | "added"
    | "deleted"
    | "calculated"
    | "rowSorted"
    | "columnSorted"
    | "rowHidden"
    | "protectionChanged";
  readonly sheet: SimSheet;
  readonly address?: string;
  readonly changeType?:
    "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted" | "CellInserted" | "CellDeleted";
  /** Of a change of one cell: what it held and holds. */
  readonly details?: { readonly before: CellValue; readonly after: CellValue };
  /** Of a change of whole rows: they are hidden now, or shown again. */
  readonly isHidden?: boolean;
}
export type Tell = (event: Announcement) => void;

export function invalid(what: string): never {
  throw new SimError("InvalidArgument", `The argument is invalid: ${what}`);
}

/** What Excel can do and this simulator cannot. */
export function notSimulated(what: string): never {
  throw new SimError("NotImplemented", `simulator: ${what}`);
}

export function range(sheet: SimSheet, ...blocks: readonly CellBlock[]): Of<"Range"> {
  return { type: "Range", sheet, blocks };
}

export function first(blocks: readonly CellBlock[]): CellBlock {
  return blocks[0] ?? invalid("no cells");
}
