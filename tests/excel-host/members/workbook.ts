import { addressOf } from "../blocks";
import type { SimWorkbook } from "../sim-workbook";
import { range, SimError, type MembersOf, type Of } from "./thing";

/** What is selected on the sheet in front; the first cell where nothing was. */
function selected(book: SimWorkbook): Of<"Range"> {
  const sheet = book.sheet(book.selection?.sheet ?? book.active) ?? book.sheet(book.active);
  if (!sheet || sheet.notAGrid)
    throw new SimError("InvalidSelection", "The current selection is invalid for this operation.");
  const isInFront = book.selection !== undefined && book.sheet(book.selection.sheet)?.id === book.active;
  const block = isInFront ? book.selection?.block : undefined;
  const front = book.sheet(book.active) ?? sheet;
  return range(front, block ?? { top: 0, left: 0, bottom: 0, right: 0 });
}

export const WORKBOOK: MembersOf<"Service" | "Workbook" | "Application" | "Runtime"> = {
  Service: { methods: { NotifyActionHandlerReady: () => null } },
  Workbook: {
    objects: {
      Worksheets: () => ({ type: "WorksheetCollection" }),
      Names: () => ({ type: "NamedItemCollection" }),
      Tables: () => ({ type: "TableCollection" }),
      Settings: () => ({ type: "SettingCollection" }),
      CustomXmlParts: () => ({ type: "CustomXmlPartCollection" }),
      Application: () => ({ type: "Application" }),
      _Runtime: () => ({ type: "Runtime" }),
    },
    methods: {
      _RemoveReference: () => null,
      GetSelectedRange: (_, __, book) => selected(book),
      GetActiveCell: (_, __, book) => {
        const { sheet, blocks } = selected(book);
        const { top, left } = blocks[0] ?? { top: 0, left: 0 };
        return range(sheet, { top, left, bottom: top, right: left });
      },
      GetSelectedRanges: (_, __, book) => {
        const { sheet, blocks } = selected(book);
        return { type: "RangeAreas", sheet, blocks };
      },
    },
  },
  Application: {
    scalars: { CalculationMode: () => "Automatic", CalculationState: () => "Done" },
    methods: {
      // Formulas are not worked out (A5); listeners hear that they were.
      Calculate: (_, __, book, tell) => {
        for (const sheet of book.sheets) {
          const cells = sheet.rows.flatMap(({ cells: row }, r) =>
            [...row].flatMap(([column, { formula }]) => (formula === undefined ? [] : [{ r, column }])),
          );
          if (cells.length === 0) continue;
          const names = cells.map(({ r, column }) => addressOf({ top: r, left: column, bottom: r, right: column }));
          tell({ kind: "calculated", sheet, address: names.join(",") });
        }
        return null;
      },
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  },
  Runtime: {
    scalars: { EnableEvents: (_, book) => book.tellsPane },
    setters: { EnableEvents: (_, value, book) => void (book.tellsPane = value.isTrue) },
  },
};
