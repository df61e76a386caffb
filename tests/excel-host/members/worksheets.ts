import { blockOf, blocksOf, ALL } from "../blocks";
import { removeSheet, renameSheet } from "../move-cells";
import type { SimSheet } from "../sim-sheet";
import type { SimWorkbook } from "../sim-workbook";
import { usedIn } from "./cell-ranges";
import { rangeOfName } from "./names";
import { collection, invalid, range, SimError, type Argument, type MembersOf, type Of, type Tell } from "./thing";

const LONGEST_ADDRESS = 8192;

const worksheet = (sheet: SimSheet | undefined): Of<"Worksheet"> | null =>
  sheet && !sheet.notAGrid ? { type: "Worksheet", sheet } : null;

const sheetsOf = (book: SimWorkbook, visibleOnly: boolean): readonly SimSheet[] =>
  book.sheets.filter(({ notAGrid, visibility }) => !notAGrid && (!visibleOnly || visibility === "Visible"));

/** The range of an address or, as in Excel, of a name whose cells are on this sheet. */
function rangeAt(sheet: SimSheet, address: Argument, book: SimWorkbook): Of<"Range"> {
  if (address.isMissing) return range(sheet, ALL);
  const block = blockOf(address.text);
  if (block) return range(sheet, block);
  const names = book.names.filter(({ name }) => name.toLowerCase() === address.text.toLowerCase());
  const named = names.map((name) => rangeOfName(book, name)).find((one) => one?.sheet === sheet);
  return named ?? invalid(address.text);
}

/** A name that a sheet may have. */
function checkName(book: SimWorkbook, name: string, own?: SimSheet): void {
  if (name === "" || name.length > 31 || /[\\/?*:[\]]/.test(name)) invalid(name);
  const other = book.sheet(name);
  if (other && other !== own)
    throw new SimError("ItemAlreadyExists", `A resource with the same name already exists: ${name}`);
}

/** Excel keeps at least one sheet that can be seen (A37). */
function checkNotLast(book: SimWorkbook, sheet: SimSheet): void {
  if (!book.sheets.some((other) => other !== sheet && other.visibility === "Visible"))
    throw new SimError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

function bringToFront(book: SimWorkbook, sheet: SimSheet | undefined, tell: Tell): void {
  if (!sheet || book.active === sheet.id) return;
  const left = book.sheet(book.active);
  book.active = sheet.id;
  if (left) tell({ kind: "deactivated", sheet: left });
  tell({ kind: "activated", sheet });
}

export const WORKSHEETS: MembersOf<
  "WorksheetCollection" | "Worksheet" | "WorksheetProtection" | "PageLayout" | "PageBreakCollection" | "PageBreak"
> = {
  WorksheetCollection: collection({
    items: (_, book) => sheetsOf(book, false).map((sheet) => ({ type: "Worksheet", sheet })),
    item: (_, key, book) => worksheet(book.sheet(key)),
    methods: {
      GetCount: (_, args, book) => sheetsOf(book, args.at(0).isTrue).length,
      GetFirst: (_, args, book) => worksheet(sheetsOf(book, args.at(0).isTrue)[0]),
      GetLast: (_, args, book) => worksheet(sheetsOf(book, args.at(0).isTrue).at(-1)),
      GetActiveWorksheet: (_, __, book) => worksheet(book.sheet(book.active)),
      Add: (_, args, book, tell) => {
        const name = args.at(0).text;
        checkName(book, name);
        const sheet = book.addSheet(name);
        tell({ kind: "added", sheet });
        return { type: "Worksheet", sheet };
      },
    },
  }),
  Worksheet: {
    identity: ({ sheet }) => ({ Id: sheet.id }),
    scalars: {
      Id: ({ sheet }) => sheet.id,
      Name: ({ sheet }) => sheet.name,
      Position: ({ sheet }, book) => book.sheets.indexOf(sheet),
      Visibility: ({ sheet }) => sheet.visibility,
    },
    objects: {
      Protection: ({ sheet }) => ({ type: "WorksheetProtection", sheet }),
      PageLayout: ({ sheet }) => ({ type: "PageLayout", sheet }),
      HorizontalPageBreaks: ({ sheet }) => ({ type: "PageBreakCollection", sheet }),
      Tables: ({ sheet }) => ({ type: "TableCollection", sheet }),
      Names: ({ sheet }) => ({ type: "NamedItemCollection", sheet }),
    },
    setters: {
      Name: ({ sheet }, value, book) => {
        checkName(book, value.text, sheet);
        renameSheet(book, sheet, value.text);
      },
      Visibility: ({ sheet }, value, book) => {
        if (value.text !== "Visible" && value.text !== "Hidden") invalid(value.text);
        if (value.text === "Hidden") checkNotLast(book, sheet);
        sheet.visibility = value.text === "Hidden" ? "Hidden" : "Visible";
      },
    },
    methods: {
      GetRange: ({ sheet }, args, book) => rangeAt(sheet, args.at(0), book),
      GetRanges: ({ sheet }, args) => {
        const address = args.at(0).text;
        if (address.length > LONGEST_ADDRESS) return invalid("the address is too long");
        return { type: "RangeAreas", sheet, blocks: blocksOf(address) ?? invalid(address) };
      },
      GetCell: ({ sheet }, args) => {
        const [row, column] = [args.at(0).number, args.at(1).number];
        return range(sheet, { top: row, left: column, bottom: row, right: column });
      },
      GetRangeByIndexes: ({ sheet }, args) => {
        const [top, left] = [args.at(0).number, args.at(1).number];
        const [bottom, right] = [top + args.at(2).number - 1, left + args.at(3).number - 1];
        if (top < 0 || left < 0 || bottom < top || right < left || bottom > ALL.bottom || right > ALL.right)
          return invalid("a range outside the sheet");
        return range(sheet, { top, left, bottom, right });
      },
      GetUsedRange: ({ sheet }, args) => {
        const used = usedIn(sheet, ALL, args.at(0).isTrue);
        return range(sheet, used ?? { top: 0, left: 0, bottom: 0, right: 0 });
      },
      GetUsedRangeOrNullObject: ({ sheet }, args) => {
        const used = usedIn(sheet, ALL, args.at(0).isTrue);
        return used ? range(sheet, used) : null;
      },
      Activate: ({ sheet }, _, book, tell) => {
        bringToFront(book, sheet, tell);
        return null;
      },
      Delete: ({ sheet }, _, book, tell) => {
        checkNotLast(book, sheet);
        removeSheet(book, sheet);
        tell({ kind: "deleted", sheet });
        return null;
      },
    },
  },
  WorksheetProtection: {
    scalars: {
      Protected: ({ sheet }) => sheet.protection !== undefined,
      Options: ({ sheet }) => sheet.protection?.options ?? {},
    },
    methods: {
      Protect: ({ sheet }, args, _, tell) => {
        if (sheet.protection) throw new SimError("InvalidOperation", "The worksheet is already protected.");
        const [options, password] = [args.at(0), args.at(1)];
        sheet.protection = {
          options: options.isMissing ? {} : (options.value as Readonly<Record<string, unknown>>),
          password: password.isMissing ? undefined : password.text,
        };
        tell({ kind: "protectionChanged", sheet });
        return null;
      },
      Unprotect: ({ sheet }, args, _, tell) => {
        const given = args.at(0).isMissing ? undefined : args.at(0).text;
        if (sheet.protection && sheet.protection.password !== given)
          throw new SimError("InvalidArgument", "The password you supplied is not correct.");
        if (sheet.protection) tell({ kind: "protectionChanged", sheet });
        sheet.protection = undefined;
        return null;
      },
    },
  },
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
        const { top, bottom } = blockOf(args.at(0).text) ?? invalid(args.at(0).text);
        sheet.print = { landscape: false, fitToWidth: false, ...sheet.print, repeatRows: [top, bottom] };
        return null;
      },
    },
  },
  PageBreakCollection: {
    methods: {
      Add: ({ sheet }, args) => {
        const { top } = blockOf(args.at(0).text) ?? invalid(args.at(0).text);
        const print = { landscape: false, fitToWidth: false, ...sheet.print };
        sheet.print = { ...print, pageBreaks: [...(print.pageBreaks ?? []), top] };
        return { type: "PageBreak", sheet };
      },
    },
  },
  PageBreak: {},
};
