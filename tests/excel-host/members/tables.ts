import type { CellBlock } from "../../../src/core/sheet/sheet-snapshot";
import { bodyOf, columnNames } from "../file-tables";
import type { SimSheet, SimTable } from "../sim-sheet";
import type { SimWorkbook } from "../sim-workbook";
import { grid } from "./cell-ranges";
import { cellOf } from "../sim-sheet";
import { collection, invalid, range, SimError, type MembersOf, type Of } from "./thing";

function tableOf({ sheet, id }: { readonly sheet: SimSheet; readonly id: string }): SimTable {
  const table = sheet.tables.find((one) => one.id === id);
  if (!table) throw new SimError("ItemNotFound", "The requested resource doesn't exist.");
  return table;
}

/** Of one sheet or of the whole workbook. */
function tablesOf({ sheet }: Of<"TableCollection">, book: SimWorkbook): readonly Of<"Table">[] {
  const sheets = sheet ? [sheet] : book.sheets;
  return sheets.flatMap((one) => one.tables.map(({ id }) => ({ type: "Table" as const, sheet: one, id })));
}

const header = ({ block, hasHeaders }: SimTable): CellBlock =>
  hasHeaders ? { ...block, bottom: block.top } : missing("a header row");
const totals = ({ block, hasTotals }: SimTable): CellBlock =>
  hasTotals ? { ...block, top: block.bottom } : missing("a total row");
/** A table whose rows were all deleted still shows one blank row; here it has none to give. */
const body = (table: SimTable): CellBlock => bodyOf(table) ?? missing("rows");

function missing(what: string): never {
  throw new SimError("ItemNotFound", `The requested resource doesn't exist: the table has not ${what}`);
}

const columnOf = ({ left }: CellBlock, place: number, block: CellBlock): CellBlock => ({
  ...block,
  left: left + place,
  right: left + place,
});

const COUNTED = {
  scalars: { Count: (self: Of<"TableCollection">, book: SimWorkbook) => tablesOf(self, book).length },
};

export const TABLES: MembersOf<
  "TableCollection" | "Table" | "TableColumnCollection" | "TableColumn" | "TableRowCollection"
> = {
  TableCollection: collection({
    ...COUNTED,
    items: tablesOf,
    item: (self, key, book) =>
      tablesOf(self, book).find((one) => one.id === key || tableOf(one).name.toLowerCase() === key.toLowerCase()) ??
      null,
  }),
  Table: {
    identity: ({ id }) => ({ Id: id }),
    scalars: {
      Id: ({ id }) => id,
      Name: (self) => tableOf(self).name,
      ShowHeaders: (self) => tableOf(self).hasHeaders,
      ShowTotals: (self) => tableOf(self).hasTotals,
      Style: (self) => tableOf(self).style,
      ShowBandedRows: (self) => tableOf(self).bands.rows,
      ShowBandedColumns: (self) => tableOf(self).bands.columns,
    },
    objects: {
      Columns: ({ sheet, id }) => ({ type: "TableColumnCollection", sheet, id }),
      Rows: ({ sheet, id }) => ({ type: "TableRowCollection", sheet, id }),
      Worksheet: ({ sheet }) => ({ type: "Worksheet", sheet }),
    },
    methods: {
      GetRange: (self) => range(self.sheet, tableOf(self).block),
      GetHeaderRowRange: (self) => range(self.sheet, header(tableOf(self))),
      GetDataBodyRange: (self) => range(self.sheet, body(tableOf(self))),
      GetTotalRowRange: (self) => range(self.sheet, totals(tableOf(self))),
    },
  },
  TableColumnCollection: collection({
    scalars: { Count: (self) => tableOf(self).columns.length },
    items: (self) =>
      tableOf(self).columns.map((_, place) => ({ type: "TableColumn", sheet: self.sheet, id: self.id, place })),
    item: ({ sheet, id }, key) => {
      const table = tableOf({ sheet, id });
      const names = columnNames(sheet, table).map((name) => name.toLowerCase());
      const byId = table.columns.findIndex((column) => String(column.id) === key);
      const place = byId >= 0 ? byId : names.indexOf(key.toLowerCase());
      return place < 0 ? null : { type: "TableColumn", sheet, id, place };
    },
  }),
  TableColumn: {
    identity: (self) => ({ Id: tableOf(self).columns[self.place]?.id ?? 0 }),
    scalars: {
      Id: (self) => tableOf(self).columns[self.place]?.id ?? 0,
      Index: ({ place }) => place,
      Name: (self) => columnNames(self.sheet, tableOf(self))[self.place] ?? invalid("no such column"),
      Values: (self) => {
        const { block } = tableOf(self);
        const cells = { sheet: self.sheet, blocks: [columnOf(block, self.place, block)] };
        return grid(cells, (row, column) => cellOf(self.sheet, row, column)?.value ?? "");
      },
    },
    methods: {
      GetRange: (self) => range(self.sheet, columnOf(tableOf(self).block, self.place, tableOf(self).block)),
      GetHeaderRowRange: (self) => range(self.sheet, columnOf(tableOf(self).block, self.place, header(tableOf(self)))),
      GetDataBodyRange: (self) => range(self.sheet, columnOf(tableOf(self).block, self.place, body(tableOf(self)))),
      GetTotalRowRange: (self) => range(self.sheet, columnOf(tableOf(self).block, self.place, totals(tableOf(self)))),
    },
  },
  TableRowCollection: {
    scalars: { Count: (self) => rowCount(tableOf(self)) },
    methods: { GetCount: (self) => rowCount(tableOf(self)) },
  },
};

function rowCount(table: SimTable): number {
  const rows = bodyOf(table);
  return rows ? rows.bottom - rows.top + 1 : 0;
}
