import type { SheetSnapshot } from "../../../src/core/sheet/sheet-snapshot";
import { fromA1 } from "../../../src/core/sheet/cell-address";
import { Book } from "../../../src/hosts/xlsx/book";
import { marksInBook } from "../../../src/hosts/xlsx/shown-marks";
import { describeHost } from "../contract";
import { openFile } from "./opened-file";
import { screenOf, type Screen } from "./screen";
import { workbookBytes } from "../workbook-bytes";

describeHost("file", async (sheets) => {
  const host = await openFile(await workbookBytes(sheets));
  const change = async (name: string, act: (screen: Screen) => Screen) => {
    const { sheets: listed } = (await host.listSheets()) as { sheets: readonly { name: string }[] };
    const screens = await Promise.all(
      listed.map(async (sheet) => {
        const reading = await host.readSheet(sheet.name);
        return screenOf((reading as unknown as { snapshot: SheetSnapshot }).snapshot);
      }),
    );
    await host.saveChanges({
      sheets: screens.map((screen) => ({ opened: screen, now: screen.name === name ? act(screen) : screen })),
    });
  };
  return {
    host,
    marksOn: async (sheet) => marksInBook(Book.open(host.toBytes()), sheet),
    clerk: {
      type: (sheet, address, value) =>
        change(sheet, (screen) => screen.with(fromA1(address) ?? { row: 0, column: 0 }, { value })),
      insertRows: (sheet, before, count) => change(sheet, (screen) => screen.withRowsInserted(before, count)),
    },
  };
});
